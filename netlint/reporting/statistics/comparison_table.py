"""A comparison for people: under each page its figures before, its figures now and the change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from netlint.finding import Severity
from netlint.reporting.display import display_width, wrapped
from netlint.reporting.escape import shorten, visible
from netlint.reporting.output import write_text
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
from netlint.reporting.statistics.options import TableOptions
from netlint.reporting.statistics.screen import marks_for, problem_lines, width_for
from netlint.reporting.statistics.wording import ASCII_MARKS, Marks
from netlint.reporting.style import Style
from netlint.reporting.wording import counted
from netlint.statistics.comparing import HARDER, Comparison, PageChange, verdict
from netlint.statistics.figures import Figures

_GAP = "   "
_LONGEST_REF = 24
_NOW, _CHANGE = "now", "change"


class _Table:
    """The table of one comparison, line by line."""

    def __init__(self, comparison: Comparison, style: Style, marks: Marks) -> None:
        self.comparison = comparison
        self.style = style
        self.marks = marks
        self.ref = visible(shorten(comparison.ref, _LONGEST_REF))
        self.figures = lines_of(comparison.measure)
        self.name_width = max(map(display_width, (self.ref, _CHANGE, "Page"))) + 2
        self.widths = [self.width_of(line) for line in self.figures]

    def width_of(self, line: Line) -> int:
        pairs = [
            (figures_of(change.before), figures_of(change.after))
            for change in self.comparison.changes
        ]
        pairs.append((self.comparison.before, self.comparison.after))
        texts = [amount(line.value(one), line, self.marks) for pair in pairs for one in pair if one]
        return max(map(len, (*texts, *line.head))) + 1  # for the sign of a change

    def lines(self) -> Iterator[str]:
        changes = self.comparison.changes
        yield self.style.strong(self.row("", [line.head[0] for line in self.figures]))
        yield self.style.strong(self.row("Page", [line.head[1] for line in self.figures]))
        yield self.rule()
        for at, change in enumerate(changes):
            if at:
                yield ""
            yield from self.page(change)
        if len(changes) > 1:
            yield self.rule()
            yield self.style.strong(f"All {counted(len(changes), 'page')} that changed")
            yield from self.block(self.comparison.before, self.comparison.after)

    def page(self, change: PageChange) -> Iterator[str]:
        name = self.style.strong(visible(change.path))
        if change.was is not None:
            name += f" (was {visible(change.was)})"
        measure = self.comparison.measure
        said = f"{name}: {said_of(change, measure)}"
        if verdict(change, measure) == HARDER:
            said = f"{name}: {self.style.of(Severity.WARNING, HARDER)}"
        yield said
        yield from self.block(figures_of(change.before), figures_of(change.after))

    def block(self, before: Figures | None, after: Figures | None) -> Iterator[str]:
        for name, figures in ((self.ref, before), (_NOW, after)):
            if figures is not None:
                values = [amount(line.value(figures), line, self.marks) for line in self.figures]
                yield self.row(f"  {name}", values)
        if before is not None and after is not None:
            moved = [
                difference(line.value(before), line.value(after), line, self.marks)
                for line in self.figures
            ]
            yield self.row(f"  {_CHANGE}", moved)

    def row(self, name: str, values: list[str]) -> str:
        figures = "".join(
            _GAP + value.rjust(width) for value, width in zip(values, self.widths, strict=True)
        )
        return (name + " " * (self.name_width - display_width(name)) + figures).rstrip()

    def rule(self) -> str:
        sign = "-" if self.marks is ASCII_MARKS else "─"
        return self.style.faint(
            sign * (self.name_width + sum(self.widths) + len(_GAP) * len(self.widths))
        )


def write(stream: TextIO, comparison: Comparison, options: TableOptions) -> None:
    """Write the table, then what became of all pages, then the problems."""
    marks = marks_for(stream)
    style = Style(colour=options.colour)
    width = width_for(stream, options)
    lines: list[str] = []
    if comparison.changes:
        lines += _Table(comparison, style, marks).lines()
        lines.append("")
    notes = [f"{visible(path)}: {visible(why)}" for path, why in reasons(comparison)]
    against = f"Compared with {visible(comparison.ref)} ({comparison.commit[:10]})."
    for note in (*notes, summary(comparison), against):
        lines += wrapped(note, width)
    lines += problem_lines(comparison.problems, style, width)
    write_text(stream, "".join(f"{line}\n" for line in lines))
