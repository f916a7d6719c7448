"""GitHub Actions: no text of a page becomes a command, and the worst comes first."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from netlint.finding import Problem, Severity
from netlint.reporting.escape import markdown_text
from netlint.result import PageResult, Summary
from tests.reporting.cases import found, pages, report

COMMAND = re.compile(r"::(error|warning|notice) (title=[^:]*)::(.*)")
FINDING = found("TERM001", "a wrong word\n", "wrong", "Wrong.")


def test_the_worst_comes_first() -> None:
    kinds = [line.split(" ")[0] for line in report("github").splitlines()[:-1]]
    assert kinds == ["::error"] * 9 + ["::warning"] * 2 + ["::notice"]


@given(st.text(), st.text())
def test_a_line_of_the_log_is_one_command_whatever_a_page_says(path: str, text: str) -> None:
    finding = FINDING._replace(path=path, message=text, suggestions=(text,), why=text)
    written = report(
        "github",
        [PageResult(path, (finding,))],
        problems=(Problem(path, text),),
        summary=Summary(1, errors=1),
    )
    first, second, ending = written.splitlines()
    assert COMMAND.fullmatch(first)
    assert COMMAND.fullmatch(second)
    assert ending == "1 error on 1 page."


def test_the_ending_says_that_github_shows_some_only() -> None:
    page = PageResult("a.md", (FINDING,) * 11)
    assert "GitHub shows the first 10" in report("github", [page], problems=())
    assert "GitHub shows" not in report(
        "github", [PageResult("a.md", (FINDING,) * 10)], problems=()
    )
    warnings = (FINDING._replace(severity=Severity.WARNING),) * 10
    fewer = PageResult("a.md", (FINDING,) * 10 + warnings)
    assert "GitHub shows" not in report("github", [fewer], problems=())


def test_the_step_summary_is_added_to_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n", encoding="utf-8")
    report("github", step_summary=file)
    assert file.read_text(encoding="utf-8").startswith("before\n## netlint\n")


def test_a_step_summary_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    written = report("github", step_summary=tmp_path / "no folder" / "summary.md")
    assert written.splitlines()[-1].startswith("::warning title=netlint::The summary of this step")


def test_the_step_summary_stays_small(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    results = [
        PageResult(f"{n:04}/{'long' * 200}.md", (FINDING,) * (1 + n % 50)) for n in range(500)
    ]
    problems = tuple(Problem(f"{n}.md", "Broken. " * 200) for n in range(500))
    report("github", results, problems=problems, step_summary=file)
    summary = file.read_text(encoding="utf-8")
    assert len(summary) < 40_000
    rows = [line for line in summary.splitlines() if line.startswith("| 0")]
    assert [row.split(" | ")[1] for row in rows] == ["50"] * 10 + ["49"] * 10
    assert "And 480 more pages." in summary
    assert "- and 480 more" in summary


def test_markdown_of_a_path_is_shown_as_it_is_written() -> None:
    assert markdown_text("a|b`c`<img>*x* [y](z) @w") == (
        "a\\|b\\`c\\`&lt;img&gt;\\*x\\* \\[y\\]\\(z\\) \\@w"
    )
    assert markdown_text("https://x www.x.org") == "https\\://x www\\.x.org"
    assert "\n" not in markdown_text("a\nb")


def test_pages_without_findings_are_not_listed(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    report("github", pages(), step_summary=file)
    assert "clean.md" not in file.read_text(encoding="utf-8")
