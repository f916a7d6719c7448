"""What a page that is not right gets: a clear finding or problem, never a traceback, never a hang."""

from __future__ import annotations

from pathlib import Path

import pytest

from netlint.finding import Remark
from netlint.result import PageFile
from netlint.runs import check_files
from tests.support import result, settings_for

ALL = settings_for()
DEEP = 50_000


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"caf\xe9\n", "UTF-8", id="Latin-1"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "UTF-8", id="binary"),
        pytest.param(b"text\x00text", "NUL", id="null bytes"),
        pytest.param(b"\xff\xfea", "UTF-16", id="broken UTF-16"),
        pytest.param(b"---\na: [\n---\n", "YAML", id="broken YAML"),
        pytest.param(
            b"---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n---\n", "anchor", id="YAML bomb"
        ),
        pytest.param(b"---\na: !!python/name:os.system\n---\n", "tag", id="YAML tag"),
        pytest.param(b"+++\na = [\n+++\n", "TOML", id="broken TOML"),
        pytest.param(b"> " * DEEP, "deep", id="nested quotes"),
    ],
)
def test_a_page_that_cannot_be_read_is_a_finding_and_a_problem(data: bytes, says: str) -> None:
    outcome = result(data, settings=ALL)
    assert [finding.rule for finding in outcome.findings] == ["NETLINT003"]
    assert says in outcome.findings[0].message
    assert outcome.problems


@pytest.mark.parametrize(
    ("data", "format"),
    [
        pytest.param("<div>" * DEEP + "x", "html", id="nested tags"),
        pytest.param("<div>" * DEEP + "x", "md", id="nested tags in Markdown"),
        pytest.param("<b>" * DEEP + "x", "html", id="nested inline tags"),
        pytest.param("<ul><li>" * 5_000 + "x", "html", id="nested lists"),
        pytest.param("<table><tr><td>" * 2_000 + "x", "html", id="nested tables"),
        pytest.param("[" * DEEP, "md", id="open brackets"),
        pytest.param("![" * DEEP + "](u)" * DEEP, "md", id="nested images"),
        pytest.param("<!--" * DEEP, "html", id="open comments"),
        pytest.param("<a " * DEEP, "html", id="open tags"),
        pytest.param("&" * DEEP, "html", id="ampersands"),
        pytest.param("word " * 400_000, "md", id="a line of two megabytes"),
        pytest.param("word " * 400_000, "text", id="a line of two megabytes of text"),
        pytest.param("(" * DEEP, "text", id="brackets in text"),
        pytest.param("a." * DEEP, "md", id="dots"),
        pytest.param("A " * DEEP, "md", id="capitals"),
        pytest.param("aaa" * 100_000, "md", id="one long word"),
        pytest.param("-" * 200_000, "md", id="one long line across"),
        pytest.param(" " * 500_000 + "x", "md", id="spaces"),
        pytest.param("\u200b" * DEEP, "md", id="invisible characters"),
        pytest.param("Â" * DEEP, "md", id="mojibake"),
        pytest.param("the " * DEEP, "md", id="one word over and over"),
        pytest.param("neurofibrmatosi" * 2000, "md", id="a long unknown word"),
        pytest.param("- include:\n\n" * 10_000, "md", id="lead-ins"),
        pytest.param("aaa.Aa" * 50_000, "md", id="glued words"),
        pytest.param("## A\n\n" * 20_000, "md", id="headings"),
        pytest.param("# A\n\n" * 20_000, "md", id="main headings"),
        pytest.param("ABC (abc def) " * 20_000, "md", id="abbreviations"),
        pytest.param("\u202eword " * 20_000, "md", id="direction marks"),
        pytest.param("---\na:\n" + "  - b\n" * 10_000 + "---\n", "md", id="long front matter"),
        pytest.param("", "md", id="an empty page"),
        pytest.param("\n\n", "text", id="only line breaks"),
        pytest.param("\ufeff", "md", id="only a byte order mark"),
    ],
)
def test_a_page_made_to_be_hard_is_checked_all_the_same(data: str, format: str) -> None:
    """Anything quadratic would take minutes; a rule that fails is a problem of the run."""
    assert result(data, format=format, settings=ALL).problems == ()


def test_a_page_with_a_byte_order_mark_is_read_in_its_encoding() -> None:
    text = "[click here](https://example.org)\n"
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        outcome = result(text.encode(encoding), settings=settings_for("LINK001"))
        assert [(f.line, f.column) for f in outcome.findings] == [(1, 1)] or [
            (f.line, f.column) for f in outcome.findings
        ] == [(1, 2)]


def test_a_file_that_vanished_is_said_and_the_others_are_checked(tmp_path: Path) -> None:
    page = tmp_path / "b.md"
    page.write_text("## Symptoms:\n", encoding="utf-8")
    settings = settings_for("HEAD005", "NETLINT003")
    files = [
        PageFile("a.md", str(tmp_path / "a.md"), "md", settings),
        PageFile("b.md", str(page), "md", settings),
    ]
    outcome = list(check_files(files, jobs=1))
    assert "gone" in outcome[0].problems[0].message
    assert [finding.rule for finding in outcome[1].findings] == ["HEAD005"]


def test_a_rule_that_fails_is_named_and_the_others_run(monkeypatch: pytest.MonkeyPatch) -> None:
    from netlint import planning

    settings = settings_for("HEAD005", "LINK001")
    ready = planning.plan(settings)

    def broken(analysis: object, options: object) -> list[Remark]:
        raise RuntimeError("no")

    first = ready.checks[0]
    bad = first._replace(check=first.check._replace(run=broken))
    monkeypatch.setattr(planning, "plan", lambda _: ready._replace(checks=(bad, *ready.checks[1:])))
    outcome = result("## Symptoms:\n\n[click here](https://example.org)\n", settings=settings)
    assert [finding.rule for finding in outcome.findings] == ["LINK001"]
    assert "HEAD005" in outcome.problems[0].message
