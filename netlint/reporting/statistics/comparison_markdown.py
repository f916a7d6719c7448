"""A comparison as a comment on a pull request: what became of the pages, then a row for each."""

from __future__ import annotations

from typing import TextIO

from netlint.reporting.escape import markdown_text
from netlint.reporting.statistics.changes import (
    Line,
    amount,
    difference,
    figures_of,
    lines_of,
    reasons,
    said_of,
    summary,
)
from netlint.reporting.statistics.markdown import (
    paragraphs,
    problem_lines,
    table,
    write_lines,
)
from netlint.reporting.statistics.options import TableOptions
from netlint.reporting.statistics.wording import Marks
from netlint.reporting.wording import counted
from netlint.statistics.comparing import Comparison, PageChange
from netlint.statistics.figures import Figures

_MARKS = Marks()


def write(stream: TextIO, comparison: Comparison, options: TableOptions) -> None:
    """Write the summary, the table, the notes and the problems."""
    lines = [f"**{summary(comparison)}**"]
    figures = lines_of(comparison.measure)
    rows = []
    for change in comparison.changes:
        before, after = figures_of(change.before), figures_of(change.after)
        said = said_of(change, comparison.measure)
        rows.append([_name(change), said, *(_cell(line, before, after) for line in figures)])
    if len(rows) > 1:
        both = comparison.before, comparison.after
        name = f"**All {counted(len(rows), 'page')} that changed**"
        rows.append([name, "", *(_cell(line, *both) for line in figures)])
    if rows:
        heads = ["Page", "Now", *(line.title for line in figures)]
        lines += ["", *table(heads, rows, texts=2)]
    lines += paragraphs(
        [f"{markdown_text(path)}: {markdown_text(why)}" for path, why in reasons(comparison)]
    )
    compared = f"Compared with {markdown_text(comparison.ref)} ({comparison.commit[:10]})."
    lines += ["", compared, *problem_lines(comparison.problems)]
    write_lines(stream, lines)


def _name(change: PageChange) -> str:
    name = markdown_text(change.path)
    return name if change.was is None else f"{name} (was {markdown_text(change.was)})"


def _cell(line: Line, before: Figures | None, after: Figures | None) -> str:
    old = None if before is None else line.value(before)
    new = None if after is None else line.value(after)
    moved = difference(old, new, line, _MARKS)
    if before is None or after is None:
        return amount(old if after is None else new, line, _MARKS)
    if not moved:
        return amount(new, line, _MARKS) if old is not None else _both(line, old, new)
    return f"{_both(line, old, new)} ({moved})"


def _both(line: Line, old: float | None, new: float | None) -> str:
    pair = amount(old, line, _MARKS), amount(new, line, _MARKS)
    return pair[0] if old is new is None else " → ".join(pair)
