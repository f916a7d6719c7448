"""Tables of HTML: their rows, cells and captions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from netlint.finding import Span
from netlint.page import BlockKind
from netlint.page_parts import Cell, Table
from netlint.parsing.html_inside import Inside
from netlint.parsing.html_prose import Context
from netlint.parsing.html_tokens import Attributes

if TYPE_CHECKING:
    from netlint.parsing.html_stack import Element
    from netlint.parsing.html_tree import TreeReader

#: A cell says to span more columns or rows than this only by mistake.
_MOST_SPANNED = 1000


@dataclass(slots=True)
class OpenTable:
    """A table that has begun."""

    index: int
    layout: bool
    summary: str
    rows: int = 0
    columns: int = 0
    in_row: int = 0
    header_cells: int = 0
    has_caption: bool = False
    cells: list[Cell] = field(default_factory=list)


def open_table(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    """Begin a table."""
    index = len(reader.builder.tables)
    layout = attributes.get("role") in ("presentation", "none")
    opened = OpenTable(index, layout, attributes.get("summary"))
    reader.builder.tables.append(Table(Span(element.start, element.start), 0, 0, 0))
    reader.tables[index] = opened
    context = reader.writer.context.inner(group=index)
    context.list, context.depth = -1, 0
    reader.writer.context = context
    element.closing = partial(_end_table, reader, opened, element.start)


def _end_table(reader: TreeReader, opened: OpenTable, start: int, end: int) -> None:
    reader.builder.tables[opened.index] = Table(
        span=Span(start, end),
        rows=opened.rows,
        columns=opened.columns,
        header_cells=opened.header_cells,
        has_caption=opened.has_caption,
        layout=opened.layout,
        cells=tuple(opened.cells),
        summary=opened.summary,
    )


def open_row(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    """Begin a row of the table around it."""
    opened = reader.tables.get(reader.writer.context.group)
    if opened is not None:
        opened.rows += 1
        opened.in_row = 0


def open_cell(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    """Begin a cell: a header by its element or its role, or one of data."""
    writer = reader.writer
    is_header = reader.tokens[reader.index][1] == "th" or attributes.get("role") in (
        "columnheader",
        "rowheader",
    )
    kind = BlockKind.HEADER_CELL if is_header else BlockKind.TABLE_CELL
    opened = reader.tables.get(writer.context.group)
    writer.context = writer.context.inner(kind, group=opened.index if opened else -1)
    if opened is None:
        return
    opened.rows = opened.rows or 1  # cells without a row around them make one
    width = _spanned(attributes, "colspan")
    opened.in_row += width
    opened.columns = max(opened.columns, opened.in_row)
    inside = Inside(reader, element.start)
    row = opened.rows - 1

    def closing(end: int) -> None:
        empty = not (inside.has_words() or inside.has_name(end))
        opened.header_cells += is_header and not empty
        opened.cells.append(
            Cell(
                span=Span(element.start, end),
                row=row,
                width=width,
                height=_spanned(attributes, "rowspan"),
                header=is_header,
                empty=empty,
                scope=attributes.get("scope").lower() if "scope" in attributes else None,
                headers=tuple(attributes.get("headers").split())
                if "headers" in attributes
                else None,
                name=attributes.get("id") or None,
                label=attributes.get("aria-label").strip(),
            )
        )

    element.closing = closing


def _spanned(attributes: Attributes, name: str) -> int:
    """How many columns or rows a cell says to fill, at least 1."""
    value = attributes.get(name).strip()
    number = int(value) if value.isdecimal() and len(value) < 6 else 1
    return min(max(number, 1), _MOST_SPANNED)


def open_caption(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    """Begin the caption of the table around it."""
    writer = reader.writer
    opened = reader.tables.get(writer.context.group)
    writer.context = writer.context.inner(BlockKind.CAPTION, group=opened.index if opened else -1)
    if opened is not None:
        inside = Inside(reader, element.start)

        def closing(end: int) -> None:
            has_caption = inside.has_words() or inside.has_name(end)
            opened.has_caption = opened.has_caption or has_caption

        element.closing = closing
