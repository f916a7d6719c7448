"""The inline content of Markdown: text, links, images, marks and inline HTML of one block."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netlint.finding import Span
from netlint.page import BlockKind, Comment, Image, InlineKind, Link
from netlint.parsing.alignment import add_aligned
from netlint.parsing.builder import GONE, PageBuilder, is_masked
from netlint.parsing.markdown_tags import image_of, language_of
from netlint.parsing.markdown_tree import plain_text, value_of
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from comrak import AstNode

    from netlint.parsing.html_tokens import Tag
    from netlint.parsing.places import Places

_MARKS = {
    "Strong": InlineKind.STRONG,
    "Emph": InlineKind.EMPHASIS,
    "Strikethrough": InlineKind.DELETED,
}
_TAG_MARKS = {
    "strong": InlineKind.STRONG,
    "b": InlineKind.STRONG,
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "u": InlineKind.UNDERLINED,
    "cite": InlineKind.CITATION,
    "q": InlineKind.QUOTATION,
    "del": InlineKind.DELETED,
    "s": InlineKind.DELETED,
    "abbr": InlineKind.ABBREVIATION,
}
_WINDOW = lazy_pattern(r"""(?i)\btarget=["']?_?(?:blank|new)\b""")
#: Inline elements whose inside is not prose.
_UNREAD = frozenset("code kbd samp var script style template svg math textarea select".split())


class _Open(NamedTuple):
    """An inline HTML element that has begun: where its prose and source start."""

    name: str
    start: int
    source: int
    images: int  # how many images stood before it
    tag: Tag


class InlineReader:
    """Adds the inline content of one block after another to a builder."""

    def __init__(self, builder: PageBuilder, text: str, places: Places) -> None:
        self.builder = builder
        self.text = text
        self._start = places.start
        self._end = places.end
        self.size = len(text)
        self._break: tuple[str, int] | None = None  # a break waits for what comes after it
        self._last = 0  # source offset after what was added last
        self._elements: list[_Open] = []
        self._unread: str = ""  # name of the open element whose inside is not prose
        self._unread_start = 0
        self._alternatives: list[tuple[str, int, int]] = []  # text of images, for blocks of theirs

    def read(self, nodes: list[AstNode]) -> None:
        """Read the inline nodes of a block that `builder.begin` has opened."""
        self._break = None
        self._elements = []
        self._unread = ""
        if len(nodes) == 1 and type(nodes[0].node_value).__name__ == "Text":
            self._text(nodes[0])  # as most blocks are
            return
        # Depth is the writer's to choose here, so the walk keeps a stack of its own.
        # An entry is a node to read, or one to close with the prose offset and the number of
        # images that stood before it.
        stack: list[tuple[AstNode, int, int]] = [(node, -1, 0) for node in reversed(nodes)]
        while stack:
            node, offset, images = stack.pop()
            if offset >= 0:
                self._close(node, offset, images)
                continue
            name = type(node.node_value).__name__
            if name == "Text":
                self._text(node)
            elif name == "SoftBreak":
                self._pause(" ")
            elif name == "LineBreak":
                self._pause("\n")
            elif name == "Code" or name == "Math":
                self._thing(node)
            elif name == "HtmlInline":
                self._html(node)
            elif name == "Image":
                self._image(node)
            elif name == "FootnoteReference":
                self._last = self._end(node)
            elif name == "Link" and self._is_bare(node):
                self._bare_link(node)
            else:
                self._settle(self._start(node) + (name == "Link"))
                stack.append((node, self.builder.offset, len(self.builder.images)))
                stack.extend((child, -1, 0) for child in reversed(node.children))
        if self._unread:
            self._finish_unread(self.size)
        while self._elements:
            self._end_element(self._elements[-1].name, self._last)

    def flush_alternatives(self) -> None:
        """Make blocks of the alternative texts met in the block that has just ended."""
        for text, start, end in self._alternatives:
            self.builder.begin()
            add_aligned(self.builder, self.text, text, start, end)
            self.builder.end(BlockKind.ALT, Span(start, end))
        self._alternatives.clear()

    # Places

    def _pause(self, character: str) -> None:
        if not self._unread:
            self._break = (character, self._last)

    def _settle(self, start: int) -> None:
        """Add a break that waits, now that what follows it is known to begin at `start`."""
        if self._break is not None:
            character, since = self._break
            self._break = None
            self.builder.add(character, min(since, start), start)

    # Kinds of nodes

    def _text(self, node: AstNode) -> None:
        value: str = value_of(node)
        start, end = self._start(node), self._end(node)
        if self._unread:
            self._last = end
            return
        if self._break is not None:
            self._settle(start)
        if self.text[start:end] == value:
            self.builder.add(value, start, end)
            self._last = end
        else:
            self._last = add_aligned(self.builder, self.text, value, start, end)

    def _thing(self, node: AstNode) -> None:
        start, end = self._start(node), self._end(node)
        if not self._unread:
            self._settle(start)
            self.builder.placeholder(start, end)
        self._last = end

    def _is_bare(self, node: AstNode) -> bool:
        """True for an address that is its own text: <https://…> or a bare one."""
        start = self._start(node)
        return self.text[start : start + 1] != "["

    def _bare_link(self, node: AstNode) -> None:
        start, end = self._start(node), self._end(node)
        if not self._unread:
            self._settle(start)
            offset = self.builder.offset
            self.builder.placeholder(start, end)
            target: str = value_of(node).url
            self.builder.links.append(
                Link(offset, self.builder.offset, Span(start, end), target, bare=True)
            )
        self._last = end

    def _image(self, node: AstNode) -> None:
        start, end = self._start(node), self._end(node)
        self._last = end
        if self._unread:
            return
        self._settle(start)
        self.builder.placeholder(start, end)
        alt = plain_text(node)
        value = value_of(node)
        templated = is_masked(alt) or (not alt.strip() and is_masked(self.text[start:end]))
        self.builder.images.append(
            Image(Span(start, end), value.url, alt if alt.strip() else None, templated=templated)
        )
        if alt.strip() and len(node.children) == 1:
            child = node.children[0]
            self._alternatives.append((alt, self._start(child), self._end(child)))

    def _close(self, node: AstNode, offset: int, images: int) -> None:
        """What a link or a mark was, now that its inside is read."""
        name = type(node.node_value).__name__
        start, end = self._start(node), self._end(node)
        if name == "Link":
            value = value_of(node)
            self.builder.links.append(
                Link(
                    offset,
                    self.builder.offset,
                    Span(start, end),
                    value.url,
                    label=self._alternatives_since(images),
                    templated=is_masked(self.text[start:end]),
                    new_window=self._opens_window(end),
                )
            )
        elif name in _MARKS:
            self.builder.mark(_MARKS[name], offset)
        self._last = end

    def _opens_window(self, end: int) -> bool:
        """True where an attribute list after a link, which masking covers, sets a new window."""
        if self.text[end : end + 1] != GONE:
            return False
        stop = end
        while self.text[stop : stop + 1] == GONE:
            stop += 1
        return _WINDOW.search(self.builder.source, end, stop) is not None

    def _alternatives_since(self, images: int) -> str:
        return " ".join(image.alt for image in self.builder.images[images:] if image.alt)

    # Inline HTML

    def _html(self, node: AstNode) -> None:
        from netlint.parsing.html_tokens import read_inline_tag

        start, end = self._start(node), self._end(node)
        raw: str = value_of(node)
        if raw.startswith("<!--"):
            inner = self.builder.source[start + 4 : max(start + 4, end - 3)]
            self.builder.comments.append(Comment(Span(start, end), inner.strip()))
            return
        tag = read_inline_tag(raw)
        if tag is None:
            return
        if self._unread:
            if tag.closing and tag.name == self._unread:
                self._finish_unread(end)
            return
        if tag.closing:
            self._end_element(tag.name, end)
        elif tag.name == "br":
            self._pause("\n")
            self._last = end
        elif tag.name == "img":
            self._html_image(tag, start, end)
        elif tag.name in _UNREAD and not tag.self_closing:
            self._settle(start)
            self._unread, self._unread_start = tag.name, start
        elif tag.name != "wbr" and not tag.self_closing:
            self._settle(start)
            self._elements.append(
                _Open(tag.name, self.builder.offset, start, len(self.builder.images), tag)
            )
        self._last = max(self._last, end)

    def _finish_unread(self, end: int) -> None:
        end = max(self._last, self._unread_start) if end == self.size else end
        if self._unread in ("code", "kbd", "samp", "var", "math", "svg"):
            self.builder.placeholder(self._unread_start, end)
        self._unread = ""
        self._last = end

    def _html_image(self, tag: Tag, start: int, end: int) -> None:
        self._settle(start)
        self.builder.placeholder(start, end)
        image = image_of(tag, Span(start, end), templated=is_masked(self.text[start:end]))
        self.builder.images.append(image)
        if (alt := image.alt) and alt.strip():
            at = self.text.find(alt, start, end)
            if at >= 0:
                self._alternatives.append((alt, at, at + len(alt)))

    def _end_element(self, name: str, end: int) -> None:
        """Close the innermost open element of this name; a stray closing tag does nothing."""
        for index in range(len(self._elements) - 1, -1, -1):
            if self._elements[index].name == name:
                break
        else:
            return
        element = self._elements.pop(index)
        attributes = element.tag.attributes
        if name == "a" and attributes.get("href") is not None:
            label = attributes.get("aria-label") or attributes.get("title") or ""
            self.builder.links.append(
                Link(
                    element.start,
                    self.builder.offset,
                    Span(element.source, end),
                    attributes["href"] or "",
                    label=label or self._alternatives_since(element.images),
                    templated=is_masked(self.text[element.source : end]),
                    new_window=_WINDOW.search(f" target={attributes.get('target')}") is not None,
                )
            )
        elif name in _TAG_MARKS:
            self.builder.mark(_TAG_MARKS[name], element.start, attributes.get("title") or "")
        language = attributes.get("lang")
        if language:
            self.builder.mark(InlineKind.FOREIGN, element.start, language)
            self.builder.languages += language_of(element.tag, self.text, element.source, end)
