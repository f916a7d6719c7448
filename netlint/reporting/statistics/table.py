"""The table for people: a row a page, with its sections below it, and a bar for each figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from netlint.finding import Severity
from netlint.reporting.display import cells, display_width, wrapped
from netlint.reporting.escape import visible
from netlint.reporting.output import write_text
from netlint.reporting.statistics.columns import (
    Column,
    columns_of,
    heading,
    names,
    shared_folder,
)
from netlint.reporting.statistics.options import TableOptions
from netlint.reporting.statistics.screen import marks_for, problem_lines, width_for
from netlint.reporting.statistics.wording import (
    ASCII_MARKS,
    Marks,
    bar_part,
    footnotes,
    is_over,
    page_notes,
)
from netlint.reporting.style import Style
from netlint.reporting.wording import counted
from netlint.statistics.figures import Figures, PageFigures, Target, measured
from netlint.statistics.report import NO_TARGET, Report

#: A bar is drawn in as much of the line as is left, from so little to so much.
_BAR_LEAST, _BAR_MOST = 5, 12
_NAME_LEAST = 16
_NAME_WIDE = 30
#: Names rather get so much than a bar stands beside them.
_NAME_FAIR = 20
_GAP = "  "
_BAR_GAP = " "
#: With more pages than this, what is said under each is said once below them all.
_FEW_PAGES = 20


class _Table:
    """The table of one report, line by line."""

    def __init__(self, report: Report, options: TableOptions, width: int, marks: Marks) -> None:
        self.report = report
        self.marks = marks
        self.style = Style(colour=options.colour)
        self.folder = shared_folder(report)
        self.columns = columns_of(report, marks, all_formulas=options.all_formulas)
        rows = [row for page in report.pages for row in self.rows(page)]
        rows.append((report.total, NO_TARGET))
        self.widths = [_column_width(column, rows) for column in self.columns]
        figures = sum(self.widths) + len(_GAP) * len(self.widths)
        wanted = max(_NAME_LEAST, *(display_width(name) + 2 for name in self.all_names()))
        # A table that is wider than the window anyway need not save on names.
        left = width - figures if width - figures >= _NAME_LEAST else _NAME_WIDE
        self.bar_width = _bar_width(left, wanted)
        room = left - (len(_BAR_GAP) + self.bar_width if self.bar_width else 0)
        self.name_width = max(_NAME_LEAST, min(wanted, room))
        self.width = width

    def rows(self, page: PageFigures) -> Iterator[tuple[Figures, Target]]:
        yield page.figures, page.target
        yield from ((section.figures, page.target) for section in page.sections)

    def all_names(self) -> Iterator[str]:
        yield from map(visible, names(self.report))
        yield self.all_pages()

    def all_pages(self) -> str:
        return f"All {counted(self.report.read, 'page')}"

    def lines(self) -> Iterator[str]:
        if not self.report.pages:
            return
        yield from self.head()
        few = self.few()
        for at, page in enumerate(self.report.pages):
            if at and page.sections:
                yield ""
            yield from self.page(page, with_notes=few)
        if self.report.read > 1:
            yield self.rule()
            yield from self.row(self.all_pages(), self.report.total, NO_TARGET, strong=True)

    def few(self) -> bool:
        return self.report.with_sections or len(self.report.pages) <= _FEW_PAGES

    def head(self) -> Iterator[str]:
        name = f"Page in {visible(self.folder)}" if self.folder else "Page"
        tops = (column.head[0] for column in self.columns)
        ends = (column.head[1] for column in self.columns)
        above = self.figures(tops)
        if display_width(name) > self.name_width:
            yield self.style.strong(name)
            name = ""
        yield self.style.strong((" " * self.name_width + above).rstrip())
        yield self.style.strong(_padded(name, self.name_width) + self.figures(ends))
        yield self.rule()

    def rule(self) -> str:
        sign = "-" if self.marks is ASCII_MARKS else "─"
        bar = len(_BAR_GAP) + self.bar_width if self.bar_width else 0
        width = self.name_width + sum(self.widths) + len(_GAP) * len(self.widths) + bar
        return self.style.faint(sign * width)

    def page(self, page: PageFigures, *, with_notes: bool) -> Iterator[str]:
        name = visible(page.path[len(self.folder) :])
        yield from self.row(name, page.figures, page.target, strong=True)
        if with_notes:
            for note in page_notes(page):
                yield from self.note(note)
        for section in page.sections:
            shown = visible(heading(section.heading))
            yield from self.row(f"  {shown}", section.figures, page.target)

    def note(self, text: str) -> Iterator[str]:
        for line in wrapped(visible(text), self.width - 4):
            yield self.style.faint(f"    {line}")

    def row(
        self, name: str, figures: Figures, target: Target, *, strong: bool = False
    ) -> Iterator[str]:
        if display_width(name) > self.name_width:
            if strong:  # a path is never cut
                yield self.style.strong(name)
                name = ""
            else:
                name = _cut(name, self.name_width, self.marks.more)
        shown = _padded(name, self.name_width)
        shown = self.style.strong(shown) if strong else shown
        scored = figures.unscored is None
        said = self.figures(
            column.cell(figures, target) for column in self.columns if scored or not column.scored
        )
        if not scored:
            said += self.style.faint("not scored".rjust(self.measure_width()))
            yield shown + said
            return
        said += self.bar(figures)
        if is_over(figures, target, self.report.measure):
            said = self.style.of(Severity.WARNING, said)
        yield shown + said

    def measure_width(self) -> int:
        """The width of the measure with and without names, where "not scored" stands instead."""
        first = sum(not column.scored for column in self.columns)
        return sum(len(_GAP) + width for width in self.widths[first : first + 2])

    def figures(self, cells: Iterator[str]) -> str:
        return "".join(
            _GAP + " " * (width - display_width(cell)) + cell
            for cell, width in zip(cells, self.widths, strict=False)
        )

    def bar(self, figures: Figures) -> str:
        figure = measured(figures, self.report.measure)
        if figure is None or not self.bar_width:
            return ""
        signs = self.marks.bar
        steps = round(bar_part(figure, self.report.measure) * self.bar_width * len(signs))
        full, part = divmod(steps, len(signs))
        return (_BAR_GAP + signs[-1] * full + (signs[part - 1] if part else "")).rstrip()


def _bar_width(left: int, wanted: int) -> int:
    """The width of bars where `left` columns remain for them and for names of `wanted` columns."""
    room = left - len(_BAR_GAP) - _NAME_FAIR
    if room < _BAR_LEAST:
        return 0
    return max(_BAR_LEAST, min(_BAR_MOST, left - len(_BAR_GAP) - wanted))


def _column_width(column: Column, rows: list[tuple[Figures, Target]]) -> int:
    shown = (row for row in rows if row[0].unscored is None or not column.scored)
    widest = max((display_width(column.cell(*row)) for row in shown), default=0)
    return max(widest, *map(len, column.head))


def _padded(text: str, width: int) -> str:
    return text + " " * (width - display_width(text))


def _cut(text: str, width: int, more: str) -> str:
    """The text in so many columns of a terminal, with a mark where it was cut."""
    kept, used = [], len(more)
    for shown, size in cells(text):
        if used + size > width:
            break
        kept.append(shown)
        used += size
    return "".join(kept).rstrip() + more


def write(stream: TextIO, report: Report, options: TableOptions) -> None:
    """Write the table, then what explains its marks, then the problems."""
    marks = marks_for(stream)
    width = width_for(stream, options)
    table = _Table(report, options, width, marks)
    lines = list(table.lines())
    notes = list(footnotes(report, marks, short=not table.few(), brackets=options.all_formulas))
    if notes:
        lines += ["", *(line for note in notes for line in wrapped(note, width))]
    lines += problem_lines(report.problems, table.style, width)
    write_text(stream, "".join(f"{line}\n" for line in lines[not report.pages :]))
