"""The comment on a pull request: short, with the worst first, and safe to look at."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.finding import Problem, Related, Severity
from netlint.reporting.markdown import MARKER
from netlint.reporting.markdown_parts import Section, WorstSections
from netlint.result import PageResult, Summary
from tests.reporting.cases import clean_report, empty_report, found, pages, report

#: What GitHub takes as one comment, in characters.
LIMIT = 65_536
FINDING = found("TERM001", "a wrong word\n", "wrong", "Wrong.", path="a.md")
WILD = st.text(st.characters(codec=None), max_size=100)
#: The tags that netlint itself writes.
OURS = {"details", "summary", "b", "br"}


class Tags(HTMLParser):
    """Notes the tags of a text, as a browser would read them."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attributes: object) -> None:
        assert not attributes
        self.seen.append(tag)


def comment(results: list[PageResult], problems: tuple[Problem, ...] = ()) -> str:
    findings = [finding for result in results for finding in result.findings]
    return report(
        "markdown",
        results,
        problems=problems,
        summary=Summary(len(results), errors=len(findings)),
    )


def shown_pages(text: str) -> list[str]:
    return re.findall("<summary><b>(.*?)</b>", text)


def test_a_program_finds_its_comment_by_the_first_line() -> None:
    for write in (report, clean_report, empty_report):
        assert write("markdown").splitlines()[0] == MARKER
    assert MARKER == "<!-- netlint report -->"  # workflows look for these words


def test_the_worst_page_and_on_it_the_worst_finding_comes_first() -> None:
    written = report("markdown")
    assert [name[:9] for name in shown_pages(written)] == ["condition", "odd, name", "help/no-s"]
    rows = re.findall(r"^\| \d+ \| \*\*(\w+)\*\*", written, re.MULTILINE)
    assert rows == ["error"] * 4 + ["warning"] * 2 + ["error", "note", "error"]


def test_a_clean_run_says_so_in_few_words() -> None:
    assert clean_report("markdown").splitlines()[-1].endswith("Nothing to mend on 5 pages.")
    assert "<details>" not in clean_report("markdown")


@pytest.mark.parametrize("number", [1, 100])
def test_a_comment_is_never_longer_than_github_takes(number: int) -> None:
    text = "\u202e<é🙂&@#" * 300
    findings = tuple(
        FINDING._replace(line=n, message=text, suggestions=(text,) * 9, related=(related,) * 5)
        for n in range(1, 60)
        for related in [Related(text, 1, 1, text)]
    )
    results = [PageResult(f"{n:04}{text}.md", findings) for n in range(number)]
    problems = tuple(Problem(text, text) for _ in range(number))
    written = comment(results, problems)
    assert len(written.encode("utf-16-le")) // 2 < LIMIT
    assert len(written.encode()) < LIMIT


def test_what_is_left_out_is_counted() -> None:
    random = Random(1)
    results = []
    for n in range(900):
        findings = tuple(
            FINDING._replace(line=line, severity=random.choice(list(Severity)))
            for line in range(1, random.randint(2, 200))
        )
        results.append(PageResult(f"page-{n}.md", findings))
    written = comment(results)
    rows = len(re.findall(r"^\| \d+ \|", written, re.MULTILINE))
    total = sum(len(result.findings) for result in results)
    pages_shown = len(shown_pages(written))
    said = re.search(r"^([\d,]+) findings, with ([\d,]+) whole pages, are", written, re.MULTILINE)
    assert said
    assert int(said[1].replace(",", "")) == total - rows
    assert int(said[2].replace(",", "")) == len(results) - pages_shown
    more = [
        int(n.replace(",", "")) for n in re.findall(r"^([\d,]+) more findings? on", written, re.M)
    ]
    in_shown = sum(
        len(result.findings) for result in results if result.path in shown_pages(written)
    )
    assert rows + sum(more) == in_shown


def test_the_pages_that_fit_are_the_worst_whatever_order_they_come_in() -> None:
    random = Random(2)
    sections = [
        Section((-random.randint(0, 9), 0, 0, f"{n}"), "x", random.randint(1, 90), 1, 1)
        for n in range(500)
    ]
    expected: list[Section] = []
    for section in sorted(sections):
        if sum(one.size for one in expected) + section.size > 1_000:
            break
        expected.append(section)
    for _ in range(5):
        random.shuffle(sections)
        worst = WorstSections(1_000)
        for section in sections:
            worst.add(section)
        assert worst.taken() == expected
        assert (worst.pages, worst.findings) == (500, 500)


@given(WILD, WILD)
def test_no_text_of_a_page_becomes_markup(path: str, text: str) -> None:
    finding = FINDING._replace(
        path=path, message=text, suggestions=(text,), related=(Related(path, 1, 1, text),)
    )
    written = comment([PageResult(path, (finding,))], (Problem(path, text),))
    tags = Tags()
    tags.feed(written)
    assert tags.seen == ["details", "summary", "b", "br"]
    assert written.count("<!--") == 1 + len(
        re.findall("(?<=[@#])<!-- -->|(?<=64;)<!-- -->|(?<=35;)<!-- -->", written)
    )
    # A row is one line with three cells, whatever stands in them.
    (row,) = [line for line in written.splitlines() if line.startswith("| 1 |")]
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 4
    assert not set(written) & {"\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\r"}
    assert not re.search(r"[@#]\w", written.replace("&#", ""))
    written.encode("utf-8")


@pytest.mark.parametrize(
    "url", ["javascript:x", "https://a.example/x)y", "https://a b", "http://a|b"]
)
def test_only_a_safe_address_becomes_a_link(url: str) -> None:
    written = comment([PageResult("a.md", (FINDING._replace(url=url),))])
    assert "(TERM001 misspelled-term)" in written
    assert url not in written


def test_pages_without_findings_are_not_named() -> None:
    assert "clean.md" not in comment(pages())
