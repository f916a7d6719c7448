"""TABLE001: a table without header cells, or with headers that nothing can be made of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.table.grid import Grid, cells_without_header, grid_of, is_section_row
from netlint.checks.table.places import TablePlaces
from netlint.finding import RelatedSpan, Remark
from netlint.page import Page
from netlint.page_parts import Cell, Table

_SCOPES = frozenset(("row", "col", "rowgroup", "colgroup"))
#: More places than these help nobody.
_MOST_SHOWN = 20
#: In a table with fewer rows or columns a reader keeps the headers in mind.
_LARGE = 3


@check("TABLE001", "table-without-header")
def table_without_header(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which tables of data have no header cell, or one that is empty or heads nothing."""
    page = analysis.page
    places = TablePlaces(page)
    for index, table in enumerate(page.tables):
        if table.layout or _arranges(page, index):
            continue
        if table.header_cells:
            yield from _of_headers(table, places)
        elif table.rows > 1 and table.columns > 1:
            yield Remark(
                places.of_table(index),
                "This table has no header cells. Say in the first row what each column holds, and "
                "mark that row as headers.",
            )
        if table.cells:
            yield from _of_marks(table, places)
            yield from _of_caption(page, index, places)


def _of_headers(table: Table, places: TablePlaces) -> Iterator[Remark]:
    """What is wrong with the headers of a table that has some."""
    empty = [cell for cell in table.cells if cell.header and cell.empty]
    yield from _at(
        empty,
        places,
        "This header cell is empty. Say in it what its column or row holds, or make it <td> if it "
        "is a blank corner.",
    )
    if table.cells and all(cell.header for cell in table.cells) and len(table.cells) > 2:
        yield Remark(
            places.of_cell(table.cells[0]),
            "All cells of this table are headers. Make the cells that hold facts <td>.",
        )
    grid = None if empty or table.rows < _LARGE or table.columns < _LARGE else grid_of(table)
    if grid is not None and all(len(row) >= _LARGE for row in grid[:_LARGE]):
        yield from _at(
            cells_without_header(grid),
            places,
            "This cell has no header, neither above it nor to its left. If it says what its row "
            "holds, make it <th>; if not, give its column a header.",
        )


def _of_marks(table: Table, places: TablePlaces) -> Iterator[Remark]:
    """What is wrong with what the markup says of cells."""
    yield from _at(
        [cell for cell in table.cells if cell.scope is not None and not cell.header],
        places,
        'Only a header can have a "scope". Make this cell <th>, or take the scope out.',
    )
    yield from _at(
        [
            cell
            for cell in table.cells
            if cell.header and cell.scope is not None and cell.scope not in _SCOPES
        ],
        places,
        'The "scope" of this header says nothing. Write "col" for the header of a column and '
        '"row" for that of a row.',
    )
    headed = [cell for cell in table.cells if cell.headers]
    if headed:
        known = {cell.name for cell in table.cells if cell.header and cell.name}
        yield from _at(
            [cell for cell in headed if not known.issuperset(cell.headers or ())
             or cell.name in (cell.headers or ())],
            places,
            'The "headers" of this cell name a cell that is no header of this table. Write the '
            "ids of its header cells.",
        )  # fmt: skip


def _of_caption(page: Page, index: int, places: TablePlaces) -> Iterator[Remark]:
    """What is wrong with the name of the table."""
    table = page.tables[index]
    if table.summary.strip() and table.has_caption:
        caption = places.caption(index)
        if caption is not None and _plain(page.text(caption)) == _plain(table.summary):
            yield Remark(
                page.source_span(caption.start, caption.end),
                'This caption and the "summary" of its table say the same, so it is read out '
                "twice. Take the summary out.",
            )
    first = [cell for cell in table.cells if cell.row == 0]
    if len(first) != 1 or table.rows < 2 or first[0].width < 2 or first[0].empty:
        return
    grid = grid_of(table)
    if grid is not None and is_section_row(grid[0]) and not _has_sections(grid):
        yield Remark(
            places.of_cell(first[0]),
            "The first row of this table is its title. Write it as <caption>, before the first "
            "row.",
        )


def _has_sections(grid: Grid) -> bool:
    """True where rows further down are one wide cell too: they name the parts of the table."""
    return any(is_section_row(row) and row[0] is not grid[0][0] for row in grid[1:])


def _at(cells: list[Cell], places: TablePlaces, message: str) -> Iterator[Remark]:
    """One remark at the first of these cells, which names the others."""
    if cells:
        yield Remark(
            places.of_cell(cells[0]),
            message,
            related=tuple(
                RelatedSpan(places.of_cell(cell), "The same here") for cell in cells[1:_MOST_SHOWN]
            ),
        )


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def _arranges(page: Page, index: int) -> bool:
    """True where headings or tables stand inside: the table only arranges the page."""
    span = page.tables[index].span
    first = bisect_right(page.headings, span.start, key=lambda block: block.span.start)
    if first < len(page.headings) and page.headings[first].span.start < span.end:
        return True
    following = page.tables[index + 1 : index + 2]
    return any(span.start < other.span.start < span.end for other in following)
