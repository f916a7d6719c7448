"""Headings, lists, tables and other parts of HTML that say what the text inside them is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from netlint.finding import Span
from netlint.page import BlockKind, ListGroup
from netlint.page_parts import WordlessHeading
from netlint.parsing.html_inside import Inside
from netlint.parsing.html_links import open_link
from netlint.parsing.html_names import spoken_label
from netlint.parsing.html_prose import Context
from netlint.parsing.html_tables import open_caption, open_cell, open_row, open_table
from netlint.parsing.html_tokens import Attributes, read_attributes

if TYPE_CHECKING:
    from netlint.parsing.html_stack import Element
    from netlint.parsing.html_tree import TreeReader


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


def _heading(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    name = reader.tokens[reader.index][1]
    level = int(name[1]) if len(name) == 2 and name[1].isdigit() else 2
    declared = attributes.get("aria-level").strip()
    if len(declared) == 1 and declared in "123456":
        level = int(declared)
    context = reader.writer.context.inner(BlockKind.HEADING)
    context.heading, context.later = level, BlockKind.PARAGRAPH
    reader.writer.context = context
    inside = Inside(reader, element.start)
    tag = reader.tokens[reader.index]

    def closing(end: int) -> None:
        if not inside.has_words():
            own = read_attributes(reader.text, *tag[1:])
            named = inside.has_name(end) or bool(spoken_label(reader, own))
            span = Span(element.start, end)
            reader.builder.wordless_headings.append(WordlessHeading(span, level, named))

    element.closing = closing


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
    **dict.fromkeys(("td", "th"), open_cell),
    "a": open_link,
    "li": _item,
    "table": open_table,
    "tr": open_row,
    "caption": open_caption,
    "dt": _starts(BlockKind.TERM),
    "dd": _starts(BlockKind.DEFINITION),
    "figcaption": _starts(BlockKind.CAPTION),
    "blockquote": _quotation,
}
