"""Where the cells of a table stand, and which of them a screen reader takes for their headers."""

from __future__ import annotations

from netlint.page_parts import Cell, Table

#: A table with more places than this is not looked at.
_MOST_PLACES = 20_000

#: For each row its cells, one for each column; None where no cell is.
Grid = list[list[Cell | None]]


def grid_of(table: Table) -> Grid | None:
    """The table as rows of cells, each cell at every place it fills; None for a huge table."""
    grid: Grid = []
    places = 0
    for cell in table.cells:
        height = min(cell.height, table.rows - cell.row)
        places += cell.width * height
        if places > _MOST_PLACES:
            return None
        while len(grid) < cell.row + height:
            grid.append([])
        row = grid[cell.row]
        column = next((i for i, taken in enumerate(row) if taken is None), len(row))
        for line in grid[cell.row : cell.row + height]:
            line.extend([None] * (column + cell.width - len(line)))
            line[column : column + cell.width] = [cell] * cell.width
    return grid


def cells_without_header(grid: Grid) -> list[Cell]:
    """The cells of data with text that have no header, neither to their left nor above them."""
    headed: set[int] = set()  # by where their source begins, since a cell may fill several places
    found: dict[int, Cell] = {}
    above: list[bool] = []  # for each column: a header of columns stands above
    for row in grid:
        left = False
        above.extend([False] * (len(row) - len(above)))
        for column, cell in enumerate(row):
            if cell is None or cell.empty:
                continue
            if cell.header:
                left = left or cell.scope not in ("col", "colgroup")
                above[column] = above[column] or cell.scope not in ("row", "rowgroup")
            elif cell.headers or cell.label or left or above[column]:
                headed.add(cell.span.start)
            else:
                found.setdefault(cell.span.start, cell)
    return [cell for start, cell in found.items() if start not in headed]


def is_section_row(row: list[Cell | None]) -> bool:
    """True for a row that is one cell, as wide as the table."""
    return len(row) > 1 and row[0] is not None and all(cell is row[0] for cell in row)
