"""Headings, lists, tables and other parts of HTML that say what the text inside them is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from netlint.finding import Span
from netlint.page import BlockKind, ListGroup, Table
from netlint.parsing.html_links import open_link
from netlint.parsing.html_prose import Context

if TYPE_CHECKING:
    from netlint.parsing.html_stack import Element
    from netlint.parsing.html_tokens import Attributes
    from netlint.parsing.html_tree import TreeReader

#: A cell says to span more columns than this only by mistake.
_MOST_COLUMNS = 1000


@dataclass(slots=True)
class OpenList:
    """A list that has begun, and what was counted before it."""

    index: int
    parent: int
    depth: int
    ordered: bool
    loose: int
    links: int
    items: list[Span] = field(default_factory=list)
    navigation: bool = True


@dataclass(slots=True)
class OpenTable:
    """A table that has begun."""

    index: int
    layout: bool
    rows: int = 0
    columns: int = 0
    in_row: int = 0
    header_cells: int = 0
    has_caption: bool = False


def _heading(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    name = reader.tokens[reader.index][1]
    level = int(name[1]) if len(name) == 2 and name[1].isdigit() else 2
    declared = attributes.get("aria-level").strip()
    if len(declared) == 1 and declared in "123456":
        level = int(declared)
    context = reader.writer.context.inner(BlockKind.HEADING)
    context.heading, context.later = level, BlockKind.PARAGRAPH
    reader.writer.context = context


def _list(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    name = reader.tokens[reader.index][1]
    writer = reader.writer
    index = len(reader.builder.lists)
    context = writer.context.inner(group=index)
    context.list, context.depth = index, context.depth + 1
    parent = writer.context.list
    opened = OpenList(index, parent, context.depth, name == "ol", writer.loose, reader.links)
    reader.lists[index] = opened
    reader.builder.lists.append(ListGroup(Span(element.start, element.start), opened.ordered, ()))
    writer.context = context
    element.closing = partial(_end_list, reader, opened, element.start)


def _end_list(reader: TreeReader, opened: OpenList, start: int, end: int) -> None:
    reader.builder.lists[opened.index] = ListGroup(
        span=Span(start, end),
        ordered=opened.ordered,
        items=tuple(opened.items),
        depth=opened.depth,
        parent=opened.parent,
        navigation=bool(opened.items) and opened.navigation,
    )
    # What stands in an inner list says nothing of whether the item around it is only a link.
    reader.writer.loose, reader.links = opened.loose, opened.links


def _item(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    writer = reader.writer
    context = writer.context.inner(BlockKind.LIST_ITEM, group=writer.context.list)
    context.later = BlockKind.PARAGRAPH
    opened = reader.lists.get(context.list)
    writer.context = context
    if opened is not None:
        element.closing = partial(
            _end_item, reader, opened, element.start, writer.loose, reader.links
        )


def _end_item(
    reader: TreeReader, opened: OpenList, start: int, loose: int, links: int, end: int
) -> None:
    opened.items.append(Span(start, end))
    if reader.writer.loose > loose or reader.links != links + 1:
        opened.navigation = False


def _table(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    index = len(reader.builder.tables)
    opened = OpenTable(index, layout=attributes.get("role") in ("presentation", "none"))
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
    )


def _row(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    opened = reader.tables.get(reader.writer.context.group)
    if opened is not None:
        opened.rows += 1
        opened.in_row = 0


def _cell(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
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
    span = attributes.get("colspan").strip()
    width = int(span) if span.isdecimal() and len(span) < 5 else 1
    opened.in_row += min(max(width, 1), _MOST_COLUMNS)
    opened.columns = max(opened.columns, opened.in_row)
    if is_header:

        def closing(end: int, before: int = _content(reader)) -> None:
            opened.header_cells += _content(reader) > before

        element.closing = closing


def _caption(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    writer = reader.writer
    opened = reader.tables.get(writer.context.group)
    writer.context = writer.context.inner(BlockKind.CAPTION, group=opened.index if opened else -1)
    if opened is not None:

        def closing(end: int, before: int = _content(reader)) -> None:
            opened.has_caption = opened.has_caption or _content(reader) > before

        element.closing = closing


def _content(reader: TreeReader) -> int:
    """How many things stand on the page so far."""
    builder = reader.builder
    return len(builder.blocks) + len(builder.images) + len(builder.opaque)


def _starts(kind: BlockKind) -> Handler:
    def handler(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
        reader.writer.context = reader.writer.context.inner(kind)

    return handler


def _quotation(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    context = reader.writer.context.inner()
    context.quoted = True
    reader.writer.context = context


Handler = Callable[["TreeReader", "Element[Context]", "Attributes"], None]

#: What is done at the start tag of each element that has a meaning of its own. "heading" stands
#: for an element that is a heading by its role.
HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "heading"), _heading),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), _list),
    **dict.fromkeys(("td", "th"), _cell),
    "a": open_link,
    "li": _item,
    "table": _table,
    "tr": _row,
    "caption": _caption,
    "dt": _starts(BlockKind.TERM),
    "dd": _starts(BlockKind.DEFINITION),
    "figcaption": _starts(BlockKind.CAPTION),
    "blockquote": _quotation,
}
