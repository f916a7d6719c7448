"""Markdown (CommonMark, GFM, footnotes, definition lists) by comrak, with exact places.

comrak gives the source position of every node, in the masked text, which has the same length as the
source.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from netlint.finding import Span
from netlint.page import BlockKind, ListGroup
from netlint.page_parts import Table, WordlessHeading
from netlint.parsing.builder import PageBuilder
from netlint.parsing.error import PageError
from netlint.parsing.markdown_inline import InlineReader
from netlint.parsing.markdown_tree import is_one_link, release, value_of
from netlint.parsing.masking import Masked, flatten_marks
from netlint.parsing.places import Places
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from comrak import AstNode

#: Quotes and lists may stand in each other this deep; past it comrak's own stack is at risk, and no
#: page that a person wrote comes near.
MAX_DEPTH = 100
_PREFIXES = r"(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){" + str(MAX_DEPTH + 1) + "}"
#: Those of the first line, and of any other: a line break is what the engine looks for fast.
_DEEP_FIRST, _DEEP_LATER = lazy_pattern(_PREFIXES), lazy_pattern(r"\n" + _PREFIXES)
_ALERT = lazy_pattern(r">[ \t]*\[!")


@lru_cache(maxsize=1)
def _options() -> tuple[Any, Any]:
    import comrak

    return (
        comrak.ExtensionOptions(
            strikethrough=True,
            table=True,
            autolink=True,
            tasklist=True,
            footnotes=True,
            description_lists=True,
            alerts=True,
            highlight=True,
        ),
        comrak.ParseOptions(leave_footnote_definitions=True),
    )


@lru_cache(maxsize=1)
def _ordered() -> Any:
    import comrak

    return comrak.ListType.Ordered


def read_markdown(builder: PageBuilder, masked: Masked, *, start: int) -> bool:
    """Read the masked text into `builder`; give whether the page is a fragment.

    A fragment has neither front matter nor a heading of level 1: it is written to be included.
    Raises `PageError` where quotes or lists are nested too deeply.
    """
    root, masked.text = parse_tree(masked.text)
    try:
        MarkdownReader(builder, masked).blocks(root.children, depth=0)
    finally:
        release(root)
    has_title = any(b.kind is BlockKind.HEADING and b.level == 1 for b in builder.blocks)
    return not has_title and start == 0


def parse_tree(text: str) -> tuple[AstNode, str]:
    """The tree of a masked text, and the text as it was parsed, which is as long. The caller lets
    go of the tree by `release`. Raises `PageError` where quotes or lists are nested too deeply."""
    import comrak

    deep = _DEEP_FIRST.match(text) or _DEEP_LATER.search(text)
    if deep is not None:
        line = text.count("\n", 0, deep.start() + 1) + 1
        raise PageError(f"Quotes or lists stand in each other more than {MAX_DEPTH} deep.", line)
    text = flatten_marks(text)
    return comrak.parse_document(text, *_options()), text


class MarkdownReader:
    """Walks the tree of one page and hands its blocks to the builder."""

    def __init__(self, builder: PageBuilder, masked: Masked) -> None:
        self.builder = builder
        self.masked = masked
        self.places = Places(masked.text)
        self.inline = InlineReader(builder, masked.text, self.places)

    def span(self, node: AstNode) -> Span:
        """The source range of a node."""
        return Span(*self.places.span(node))

    def blocks(
        self,
        nodes: list[AstNode],
        *,
        depth: int,
        quoted: bool = False,
        group: int = -1,
        level: int = 0,
        item: bool = False,
        kind: BlockKind = BlockKind.PARAGRAPH,
    ) -> None:
        """Read sibling blocks. `item` says that the first paragraph is a list item's own."""
        if depth > MAX_DEPTH * 3:
            raise PageError("The page is nested too deeply to be read.")
        first = item
        index = 0
        while index < len(nodes):
            node = nodes[index]
            index += 1
            name = type(node.node_value).__name__
            if name == "Paragraph":
                self.prose(
                    node,
                    BlockKind.LIST_ITEM if first else kind,
                    level=level,
                    group=group,
                    quoted=quoted,
                )
            elif name == "Heading":
                self.prose(node, BlockKind.HEADING, level=value_of(node).level, quoted=quoted)
            elif name == "List":
                self.list(node, depth=depth, quoted=quoted, parent=group, level=level)
            elif name in ("BlockQuote", "Alert", "MultilineBlockQuote"):
                is_note = name == "Alert" or _ALERT.match(
                    self.builder.source, self.span(node).start
                )
                self.blocks(
                    node.children, depth=depth + 1, quoted=quoted or not is_note, level=level
                )
            elif name == "Table":
                self.table(node, quoted=quoted)
            elif name == "HtmlBlock":
                last = node
                while index < len(nodes) and type(nodes[index].node_value).__name__ == "HtmlBlock":
                    last = nodes[index]
                    index += 1
                self.html(self.span(node).start, self.span(last).end, quoted, group, level)
            elif name == "FootnoteDefinition":
                self.blocks(node.children, depth=depth + 1, quoted=quoted, kind=BlockKind.FOOTNOTE)
            elif name in ("DescriptionList", "DescriptionItem"):
                self.blocks(node.children, depth=depth + 1, quoted=quoted)
            elif name == "DescriptionTerm":
                self.blocks(node.children, depth=depth + 1, quoted=quoted, kind=BlockKind.TERM)
            elif name == "DescriptionDetails":
                self.blocks(
                    node.children, depth=depth + 1, quoted=quoted, kind=BlockKind.DEFINITION
                )
            elif name == "CodeBlock":
                self.builder.opaque.append(self.span(node))
            first = False

    def prose(self, node: AstNode, kind: BlockKind, **attributes: Any) -> None:
        """Read a node that holds inline content as one block."""
        self.builder.begin()
        span = self.span(node)
        images = len(self.builder.images)
        self.inline.read(node.children)
        block = self.builder.end(kind, span, **attributes)
        if block is None and kind is BlockKind.HEADING:
            inside = self.builder.images[images:]
            named = any(image.alt for image in inside) if inside else bool(node.children)
            self.builder.wordless_headings.append(WordlessHeading(span, attributes["level"], named))
        self.inline.flush_alternatives()

    def list(self, node: AstNode, *, depth: int, quoted: bool, parent: int, level: int) -> None:
        """Read a list, or what a masked note holds (see `Masked.admonitions`)."""
        span = self.span(node)
        if span.start in self.masked.admonitions:
            for item in node.children:
                self.blocks(item.children, depth=depth + 1, quoted=quoted, level=level)
            return
        group = len(self.builder.lists)
        ordered = value_of(node).list_type == _ordered()
        items = tuple(self.span(item) for item in node.children)
        self.builder.lists.append(
            ListGroup(
                span=span,
                ordered=ordered,
                items=items,
                depth=level + 1,
                parent=parent,
                navigation=all(is_one_link(item) for item in node.children),
            )
        )
        for item in node.children:
            self.blocks(
                item.children,
                depth=depth + 1,
                quoted=quoted,
                group=group,
                level=level + 1,
                item=True,
            )

    def table(self, node: AstNode, *, quoted: bool) -> None:
        """Read a table; a header row whose cells are all empty has no header cells."""
        group = len(self.builder.tables)
        self.builder.tables.append(Table(self.span(node), 0, 0, 0))
        rows = columns = headers = 0
        for row in node.children:
            rows += 1
            columns = max(columns, len(row.children))
            is_header = bool(value_of(row))
            for cell in row.children:
                self.prose(
                    cell,
                    BlockKind.HEADER_CELL if is_header else BlockKind.TABLE_CELL,
                    group=group,
                    quoted=quoted,
                )
                if is_header and cell.children:
                    headers += 1
        self.builder.tables[group] = Table(self.span(node), rows, columns, headers)

    def html(self, start: int, end: int, quoted: bool, group: int, level: int) -> None:
        """Read HTML that stands as a block of its own."""
        from netlint.parsing.html import read_html_block

        read_html_block(
            self.builder, self.masked.text, start, end, quoted=quoted, group=group, level=level
        )
