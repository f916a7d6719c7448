"""The figures as tables of GitHub's Markdown, for a comment or a wiki."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from netlint.finding import Problem
from netlint.reporting.escape import markdown_text
from netlint.reporting.output import write_text
from netlint.reporting.statistics.columns import columns_of, heading
from netlint.reporting.statistics.options import TableOptions
from netlint.reporting.statistics.wording import Marks, footnotes, page_notes
from netlint.reporting.wording import counted, problem_line
from netlint.statistics.figures import Figures, Target
from netlint.statistics.report import NO_TARGET, Report


def write(stream: TextIO, report: Report, options: TableOptions) -> None:
    """Write one table, the notes on its pages and marks, and the problems."""
    marks = Marks()
    columns = columns_of(report, marks, all_formulas=options.all_formulas)

    def row(name: str, figures: Figures, target: Target) -> list[str]:
        scored = figures.unscored is None
        figures_shown = [
            markdown_text(column.cell(figures, target)) if scored or not column.scored else ""
            for column in columns
        ]
        if not scored:
            figures_shown[sum(not column.scored for column in columns)] = "not scored"
        return [name, *figures_shown]

    rows: list[list[str]] = []
    notes: list[str] = []
    for page in report.pages:
        name = markdown_text(page.path)
        rows.append(row(f"**{name}**", page.figures, page.target))
        rows += (
            row(f"– {markdown_text(heading(section.heading))}", section.figures, page.target)
            for section in page.sections
        )
        notes += (f"{name}: {note[:1].lower()}{note[1:]}" for note in page_notes(page))
    if report.read > 1:
        rows.append(row(f"**All {counted(report.read, 'page')}**", report.total, NO_TARGET))
    lines: list[str] = []
    if report.pages:
        lines += table(["Page", *(column.title for column in columns)], rows)
    notes += (
        note.replace("~", r"\~")
        for note in footnotes(report, marks, short=False, brackets=options.all_formulas)
    )
    write_lines(stream, [*lines, *paragraphs(notes), *problem_lines(report.problems)])


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, texts: int = 1) -> Iterator[str]:
    """The lines of a table; all columns after the first `texts` hold figures."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * texts}{'---:|' * (len(heads) - texts)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def paragraphs(notes: Sequence[str]) -> Iterator[str]:
    """Notes as a list after a table."""
    if notes:
        yield ""
        yield from (f"- {note}" for note in notes)


def problem_lines(problems: tuple[Problem, ...]) -> Iterator[str]:
    """What went wrong, as a list with its title."""
    if problems:
        yield ""
        yield f"**{counted(len(problems), 'problem')} with this run:**"
        yield from paragraphs([markdown_text(problem_line(one)) for one in problems])


def write_lines(stream: TextIO, lines: Sequence[str]) -> None:
    """Write lines, without the empty ones before the first."""
    first = next((at for at, line in enumerate(lines) if line), 0)
    write_text(stream, "".join(f"{line}\n" for line in lines[first:]))
