"""A comparison as CSV: a row a page, each figure before and after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from netlint.reporting.statistics.as_csv import Cells, figure_cells, write_rows
from netlint.reporting.statistics.changes import figures_of
from netlint.reporting.statistics.options import TableOptions
from netlint.statistics.comparing import Comparison, verdict
from netlint.statistics.figures import Figures


def columns() -> tuple[str, ...]:
    """The columns: what a row is, then each figure before and after."""
    return (
        *("level", "path", "was", "change", "measure", "verdict"),
        *(f"{name}-{when}" for name in figure_cells(Figures()) for when in ("before", "after")),
    )


def write(stream: TextIO, comparison: Comparison, options: TableOptions) -> None:
    """Write the table. Problems are not part of it: the command tells them."""
    write_rows(stream, columns(), _rows(comparison))


def _rows(comparison: Comparison) -> Iterator[Cells]:
    for change in comparison.changes:
        yield {
            "level": "page",
            "path": change.path,
            "was": change.was,
            "change": change.kind,
            "measure": comparison.measure,
            "verdict": verdict(change, comparison.measure),
            **_cells(figures_of(change.before), figures_of(change.after)),
        }
    yield {"level": "total", **_cells(comparison.before, comparison.after)}


def _cells(before: Figures | None, after: Figures | None) -> Cells:
    return {
        f"{name}-{when}": value
        for when, figures in (("before", before), ("after", after))
        if figures is not None
        for name, value in figure_cells(figures).items()
    }
