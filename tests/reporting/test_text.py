"""The formats for people: text and concise."""

from __future__ import annotations

import re
import subprocess
import sys
from io import BytesIO, TextIOWrapper

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.finding import Origin, Problem
from netlint.reporting import make_reporter
from netlint.reporting.display import display_width, wrapped
from netlint.reporting.excerpt import excerpt_of
from netlint.result import PageResult, Summary
from tests.reporting.cases import clean_report, empty_report, found, pages, proofread_report, report

WILD = st.text(st.characters(codec=None), max_size=200)


def underlined(source: str, match: str, room: int = 60) -> tuple[str, str]:
    """The line shown for a match, and the mark below it."""
    excerpt = excerpt_of(found("TERM001", source, match, "Wrong."), room)
    assert excerpt is not None
    line = excerpt.before + excerpt.marked + excerpt.after
    return line, " " * excerpt.offset + "^" * excerpt.width


@pytest.mark.parametrize(
    ("source", "match", "line", "mark"),
    [
        ("One wrong word\n", "wrong", "One wrong word", "    ^^^^^"),
        ("   indented wrong\n", "wrong", "indented wrong", "         ^^^^^"),
        ("\ta\twrong\n", "wrong", "a   wrong", "    ^^^^^"),
        ("神経 wrong\n", "wrong", "神経 wrong", "     ^^^^^"),
        ("神経の wrong\n", "経", "神経の wrong", "  ^^"),
        ("cafe\u0301 wrong\n", "wrong", "cafe\u0301 wrong", "     ^^^^^"),
        ("🙂 wrong\n", "wrong", "🙂 wrong", "   ^^^^^"),
        ("👍🏽 wrong\n", "wrong", "👍🏽 wrong", "   ^^^^^"),
        ("❤\ufe0f wrong\n", "wrong", "❤\ufe0f wrong", "   ^^^^^"),
        ("🇬🇧 wrong\n", "wrong", "🇬🇧 wrong", "   ^^^^^"),
        ("a\x1b[2J wrong\n", "wrong", "a\\x1b[2J wrong", "         ^^^^^"),
        ("wro\u200bng\n", "\u200b", "wro\\u200bng", "   ^^^^^^"),
        ("two  spaces\n", "  ", "two  spaces", "   ^^"),
        ("starts here\nand ends\n", "here\nand", "starts here", "       ^^^^"),
        ("an end\n", "\n", "an end", "      ^"),
        ("cr lf wrong\r\nnext\n", "wrong", "cr lf wrong", "      ^^^^^"),
    ],
)
def test_the_mark_stands_below_the_match(source: str, match: str, line: str, mark: str) -> None:
    assert underlined(source, match) == (line, mark)


def test_a_long_line_is_cut_around_the_match_between_words() -> None:
    source = "first words come here " * 20 + "wrong" + " and last words too" * 20 + "\n"
    line, mark = underlined(source, "wrong", 50)
    assert line == "…come here wrong and last words too and last…"
    assert mark == "           ^^^^^"


def test_a_match_longer_than_the_line_is_marked_as_far_as_it_shows() -> None:
    line, mark = underlined("x" * 500 + "\n", "x" * 300, 40)
    assert line == "x" * 38 + "…"
    assert mark == "^" * 38


@given(WILD, st.integers(0, 200), st.integers(0, 200), st.integers(20, 100))
def test_a_line_always_fits_and_its_mark_lies_within_it(
    text: str, start: int, length: int, room: int
) -> None:
    text = re.sub(r"[\r\n]", " ", text)
    start = min(start, len(text))
    finding = found("TERM001", "xx", "xx", "Wrong.")
    finding = finding._replace(
        column=start + 1, end_column=start + 1 + length, excerpt=text, excerpt_column=1
    )
    excerpt = excerpt_of(finding, room)
    if excerpt is None:
        assert not text.strip()
        return
    assert display_width(excerpt.before + excerpt.marked + excerpt.after) <= room + 12
    assert excerpt.offset + excerpt.width <= room + 12
    assert excerpt.offset == display_width(excerpt.before)


@pytest.mark.parametrize("format", ["text", "concise", "github", "junit"])
@given(text=WILD)
def test_no_character_of_a_page_can_act_on_a_terminal(format: str, text: str) -> None:
    finding = (
        pages()[1]
        .findings[1]
        ._replace(
            path=text,
            message=text,
            match=text,
            suggestions=(text,),
            why=text,
            excerpt=text,
            column=1,
            end_column=len(text) + 1,
        )
    )
    problems = (Problem(text, text),)
    written = report(format, [PageResult(text, (finding,))], problems=problems)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", written)
    written.encode("utf-8")


def test_a_reason_is_given_once_a_page() -> None:
    page = pages()[1]
    assert report("text", [page]).count("Why: A reader who searches") == 2  # of two rules
    assert report("text", [page, page]).count("Why: A reader who searches") == 4


def test_colours_are_written_only_where_asked_for() -> None:
    assert "\x1b" not in report("text")
    assert "\x1b" not in report("concise")
    painted = report("text", colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == report("text")
    painted = report("concise", colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == report("concise")


def test_a_concise_report_is_a_line_a_finding() -> None:
    findings = sum(len(page.findings) for page in pages())
    assert len(report("concise").splitlines()) == findings + 3
    assert clean_report("concise") == ""


@pytest.mark.parametrize(
    ("summary", "ending"),
    [
        (
            Summary(files=2, errors=1, fixable=1),
            "1 error on 1 of 2 pages. It can be mended with --fix.",
        ),
        (Summary(files=1, warnings=2), "2 warnings on 1 page."),
        (Summary(files=1, errors=1200, infos=1), "1,200 errors and 1 note on 1 page."),
        (Summary(files=1, errors=3, fixed=2), "Mended 2 findings. 3 errors on 1 page."),
        (
            Summary(files=1, errors=5, fixable=2, offered=3),
            "5 errors on 1 page. 2 of them can be mended with --fix. 3 more can be mended with ",
        ),
        (
            Summary(files=1, errors=5, offered=3),
            "5 errors on 1 page. 3 of them can be mended with --fix --unsafe-fixes.",
        ),
        (
            Summary(files=1, errors=1, offered=1),
            "1 error on 1 page. It can be mended with --fix --unsafe-fixes.",
        ),
        (Summary(files=1, fixed=1), "Mended 1 finding. Nothing left to mend on 1 page."),
        (Summary(files=1, errors=2, suppressed=1), "2 errors on 1 page. 1 more is kept quiet"),
    ],
)
def test_the_counts_read_as_a_sentence(summary: Summary, ending: str) -> None:
    written = report("text", [pages()[1]], problems=(), summary=summary, width=100)
    assert written.split("\n\n")[-1].startswith(ending)


def test_a_run_that_went_wrong_never_reads_like_a_clean_one() -> None:
    assert clean_report("text") == "Nothing to mend on 5 pages.\n"
    assert empty_report("text") == "No pages were checked.\n"
    failed = report("text", [], problems=(Problem("a.md", "Broken."),), summary=Summary(1))
    assert failed.startswith("Nothing was found, but not everything could be checked.")
    assert "  - a.md: Broken.\n" in failed


def test_a_word_that_is_too_long_has_a_line_of_its_own() -> None:
    assert list(wrapped("see thispathwhichislong now", 10)) == ["see", "thispathwhichislong", "now"]


def test_a_stream_that_lacks_a_character_gets_an_escape() -> None:
    buffer = BytesIO()
    stream = TextIOWrapper(buffer, encoding="ascii")
    reporter = make_reporter("text", stream, version="1", width=80)
    reporter.page(pages()[1])
    stream.flush()
    assert b"\\U0001f642 Families" in buffer.getvalue()


def test_the_usual_format_imports_nothing_heavy() -> None:
    script = (
        "import sys, netlint.result, netlint.reporting; before = set(sys.modules)\n"
        "netlint.reporting.make_reporter('text', sys.stdout, version='1')\n"
        "print(*sorted(m for m in set(sys.modules) - before if not m.startswith('netlint')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


@pytest.mark.parametrize("format", ["text", "concise", "github", "junit"])
@given(text=st.text(st.characters(codec=None)))
def test_nothing_that_another_program_says_reaches_a_terminal_raw(format: str, text: str) -> None:
    origin = Origin("LanguageTool", text, text, text)
    finding = found("GRAM001", "a wrong word\n", "wrong", f"{text} [{text}]", suggestions=(text,))
    written = report(format, [PageResult("a.md", (finding._replace(origin=origin),))], problems=())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", written)
    assert not any(line.startswith("::error::") for line in written.splitlines())


def test_the_id_of_another_programs_rule_is_said_once() -> None:
    assert proofread_report("text").count("EN_A_VS_AN") == 1
    assert proofread_report("concise").count("EN_A_VS_AN") == 1
