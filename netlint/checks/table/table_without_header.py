"""TABLE001: a table without header cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark, Span
from netlint.page import Block, BlockKind, Page, Table


@check("TABLE001", "table-without-header")
def table_without_header(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which tables of data have no header cell."""
    page = analysis.page
    faulty = [
        index
        for index, table in enumerate(page.tables)
        if not table.layout
        and not table.header_cells
        and table.rows > 1
        and table.columns > 1
        and not _arranges(page, index)
    ]
    if not faulty:
        return
    cells: dict[int, Block] = {}
    for block in page.of_kind(BlockKind.TABLE_CELL):
        if block.end > block.start:
            cells.setdefault(block.group, block)
    for index in faulty:
        yield Remark(
            _place(page, page.tables[index], cells.get(index)),
            "This table has no header cells. Say in the first row what each column holds, and "
            "mark that row as headers.",
        )


def _arranges(page: Page, index: int) -> bool:
    """True where headings or tables stand inside: the table only arranges the page."""
    span = page.tables[index].span
    first = bisect_right(page.headings, span.start, key=lambda block: block.span.start)
    if first < len(page.headings) and page.headings[first].span.start < span.end:
        return True
    following = page.tables[index + 1 : index + 2]
    return any(span.start < other.span.start < span.end for other in following)


def _place(page: Page, table: Table, cell: Block | None) -> Span:
    """The first cell with text; a whole table is too much to underline."""
    if cell is not None:
        return page.source_span(cell.start, cell.end)
    end = page.source.find("\n", table.span.start, table.span.end)
    return Span(table.span.start, end if end > 0 else table.span.end)
