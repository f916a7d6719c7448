"""Where a remark on a table or a cell is shown."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from netlint.finding import Span
from netlint.page import Block, BlockKind, Page
from netlint.page_parts import Cell

#: A cell without text that is longer than this is too much to underline.
_LONGEST = 200


class TablePlaces:
    """The places of the tables of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def of_cell(self, cell: Cell) -> Span:
        """The text of a cell; the cell itself where it has none."""
        page = self._page
        at = bisect_left(page.blocks, cell.span.start, key=lambda block: block.span.start)
        for block in page.blocks[at : at + 1]:
            if block.span.end <= cell.span.end and block.end > block.start:
                return page.source_span(block.start, block.end)
        if cell.span.end - cell.span.start <= _LONGEST:
            return cell.span
        return self._first_line(cell.span)

    def of_table(self, index: int) -> Span:
        """The first cell with text; a whole table is too much to underline."""
        cell = self._first_cells.get(index)
        if cell is not None:
            return self._page.source_span(cell.start, cell.end)
        return self._first_line(self._page.tables[index].span)

    def caption(self, index: int) -> Block | None:
        """The caption of a table."""
        return self._captions.get(index)

    @cached_property
    def _captions(self) -> dict[int, Block]:
        captions: dict[int, Block] = {}
        for block in self._page.of_kind(BlockKind.CAPTION):
            captions.setdefault(block.group, block)
        return captions

    @cached_property
    def _first_cells(self) -> dict[int, Block]:
        cells: dict[int, Block] = {}
        for block in self._page.of_kind(BlockKind.TABLE_CELL):
            if block.end > block.start:
                cells.setdefault(block.group, block)
        return cells

    def _first_line(self, span: Span) -> Span:
        end = self._page.source.find("\n", span.start, span.end)
        return Span(span.start, end if end > 0 else span.end)
