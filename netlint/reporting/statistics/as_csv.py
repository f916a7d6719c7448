"""The figures as CSV: a row a page, a section and the total, every formula a column."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from netlint.reporting.escape import visible
from netlint.reporting.output import write_text
from netlint.reporting.statistics.options import TableOptions
from netlint.reporting.statistics.values import counted_values, margin, scores
from netlint.statistics.figures import Figures, PageFigures
from netlint.statistics.report import WITHOUT_NAMES, Report

Cells = dict[str, object]


def columns() -> tuple[str, ...]:
    """The columns: what a row is, what is counted, every formula as it stands and without names."""
    return (
        *("level", "path", "section", "line", "title", "page-type"),
        *("measure", "target", "long-sentence-limit", *figure_cells(Figures())),
    )


def write(stream: TextIO, report: Report, options: TableOptions) -> None:
    """Write the table. Problems are not part of it: the command tells them."""
    write_rows(stream, columns(), _rows(report))


def write_rows(stream: TextIO, columns: tuple[str, ...], rows: Iterator[Cells]) -> None:
    """Write rows under their columns; cells that a row lacks stay empty."""
    writer = csv.writer(_Safe(stream), lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])


class _Safe:
    """A stream that can hold whatever is written to it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        write_text(self._stream, text)


def _rows(report: Report) -> Iterator[Cells]:
    for page in report.pages:
        yield {"level": "page", **_of_page(page), **figure_cells(page.figures)}
        for section in page.sections:
            yield {
                "level": "section",
                **_of_page(page),
                "section": section.heading or "",
                "line": section.line,
                **figure_cells(section.figures),
            }
    yield {"level": "total", **figure_cells(report.total)}


def _of_page(page: PageFigures) -> Cells:
    return {
        "path": page.path,
        "title": page.title,
        "page-type": page.page_type,
        "measure": page.target.measure,
        "target": page.target.most,
        "long-sentence-limit": page.target.sentence_words,
    }


def figure_cells(figures: Figures) -> Cells:
    """The cells of all figures. What is not scored has the reason and no number."""
    cells: Cells = {
        **counted_values(figures),
        "not-scored": figures.unscored,
        "estimate": "yes" if figures.is_estimate else "no",
        "margin": margin(figures),
    }
    for id, score in scores(figures).items():
        cells[id] = score.plain
        cells[id + WITHOUT_NAMES] = score.without_names
    return cells


def _cell(value: object) -> str:
    if value is None:
        return ""
    return text_cell(value) if isinstance(value, str) else str(value)


def text_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula, on one line, without control characters.

    >>> text_cell("=1+2")
    "'=1+2"
    """
    shown = visible(text)
    return f"'{shown}" if shown.lstrip()[:1] in _FORMULA_SIGNS and shown.strip() else shown


_FORMULA_SIGNS = frozenset("=+-@")
