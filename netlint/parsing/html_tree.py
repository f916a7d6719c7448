"""Walks the tokens of an HTML page, keeps track of what is open, and hands prose to a writer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from netlint.finding import Span
from netlint.page import InlineKind
from netlint.parsing.builder import GONE, HOLE, PageBuilder
from netlint.parsing.html_elements import BLOCK, EMBEDS, ENDS_DRAWING, MARKS, SILENT, THINGS, VOID
from netlint.parsing.html_images import (
    IMAGE_ROLES,
    name_link,
    open_image_map_area,
    read_drawing,
    read_image,
    read_image_by_role,
    read_input,
    read_object,
)
from netlint.parsing.html_language import is_foreign, keep_language
from netlint.parsing.html_links import end_link
from netlint.parsing.html_notes import is_note
from netlint.parsing.html_prose import Context, OpenMark, ProseWriter
from netlint.parsing.html_selectors import Selector, advance
from netlint.parsing.html_stack import Element, OpenElements
from netlint.parsing.html_structure import HANDLERS, OpenList
from netlint.parsing.html_tables import OpenTable
from netlint.parsing.html_tokens import (
    NO_ATTRIBUTES,
    RAW_ELEMENTS,
    SPACE,
    Attributes,
    Kind,
    Token,
    is_self_closing,
    read_attributes,
)
from netlint.parsing.html_visibility import is_hidden
from netlint.patterns import lazy_pattern

#: Elements whose attributes always count; those of others only where one of these words stands.
_READ = frozenset("a img input area abbr acronym td th table svg object dialog".split())
_TELLING = lazy_pattern(r"(?i)\b(?:hidden|style|lang|role)\b")

#: Elements that say something of their inside even without attributes.
_MEANINGFUL = frozenset(
    (*HANDLERS, *MARKS, *THINGS, *EMBEDS, *SILENT, "pre", "dialog", "sup", "main")
)


class TreeReader:
    """Reads one page or one piece of HTML. `context` is what text is before any tag."""

    def __init__(
        self,
        builder: PageBuilder,
        text: str,
        context: Context,
        *,
        language: str | None = None,
        selectors: tuple[Selector, ...] = (),
    ) -> None:
        self.builder = builder
        self.text = text
        self.language = language
        self.selectors = selectors
        self.writer = ProseWriter(builder, text, replace(context, progress=(0,) * len(selectors)))
        self.masked = HOLE in text or GONE in text
        self.stack: OpenElements[Context] = OpenElements()
        self.tokens: list[Token] = []
        self.index = 0  # of the token being read
        self.skipped = -1  # index of a token that was read ahead
        self.lists: dict[int, OpenList] = {}
        self.tables: dict[int, OpenTable] = {}
        self.links = 0  # links that have ended so far
        self.drawing_title = ""  # of the drawing that is open
        self.named_parts: dict[str, int | str] | None = None  # where ids stand, once asked for

    def read(self, tokens: list[Token], end: int) -> None:
        """Read all tokens; whatever is still open then ends at source offset `end`."""
        self.tokens = tokens
        writer = self.writer
        is_text, is_open, is_close = Kind.TEXT, Kind.OPEN, Kind.CLOSE
        for index, (kind, name, start, stop) in enumerate(tokens):
            if kind is is_text:
                if not writer.context.muted and index != self.skipped:
                    writer.text(start, stop)
            elif kind is is_open:
                self.index = index
                self._open(name, start, stop)
            elif kind is is_close:
                self._close_tag(name, start, stop)
        if self.stack.elements:
            self._close(0, end, end)
        writer.end_block()

    def _trimmed(self, at: int) -> int:
        text = self.text
        while at > 0 and text[at - 1] in SPACE:
            at -= 1
        return at

    # Start tags

    def _open(self, name: str, start: int, end: int) -> None:
        writer, stack = self.writer, self.stack
        attributes = NO_ATTRIBUTES
        if self.selectors or (
            end - start > len(name) + 2
            and (name in _READ or _TELLING.search(self.text, start, end) is not None)
        ):
            attributes = read_attributes(self.text, name, start, end)
        if name in RAW_ELEMENTS:
            self._raw(name, start, end)
            return
        if name in ENDS_DRAWING and writer.context.hidden:
            drawing = stack.innermost("svg", "math")
            if drawing >= 0 and stack.innermost("foreignobject") < drawing:
                self._close(drawing, start, start)
        plain = attributes is NO_ATTRIBUTES
        block = name in BLOCK or (not plain and attributes.get("role") == "heading")
        if block:
            ended = stack.implied(name)
            if ended >= 0:
                at = self._trimmed(start)
                self._close(ended, at, at)
        if name in VOID:
            self._void(name, attributes, start, end)
            return
        if block and not writer.context.muted:
            writer.start_block(start)
        element = stack.push(name, start, writer.context, block=block)
        if name in _MEANINGFUL or not plain:
            self._enter(element, name, attributes)
        if self.text[end - 2] == "/" and is_self_closing(self.text, start, end):
            # Browsers go on reading inside a tag like <span/>; writers mean it to be empty.
            self._close(len(stack.elements) - 1, end, end)

    def _enter(self, element: Element[Context], name: str, attributes: Attributes) -> None:
        """Make the context that of the inside of an element."""
        writer = self.writer
        context = writer.context
        hidden = name in SILENT or (name == "dialog" and "open" not in attributes)
        if self.selectors:
            selected, progress = advance(self.selectors, context.progress, name, attributes)
            hidden = hidden or selected
            if progress != context.progress:
                context = writer.context = replace(context, progress=progress)
        if attributes is not NO_ATTRIBUTES and name not in ("html", "body"):
            hidden = hidden or is_hidden(attributes)
        if context.outside and (name == "main" or attributes.get("role") == "main"):
            context = writer.context = context.seen(hidden=context.hidden, outside=False)
        if hidden:
            writer.context = context.seen(hidden=True, outside=context.outside)
            return
        role = attributes.get("role").strip().lower()
        if context.muted:
            if role in IMAGE_ROLES and self._in_drawing():
                read_image_by_role(self, attributes, self._tag(element))
            return
        if name in THINGS or name in EMBEDS or name == "pre":
            if name == "svg":
                self.drawing_title = ""
                element.closing = partial(self._end_drawing, attributes, self._tag(element))
            else:
                if name == "object":
                    read_object(self, attributes, self._tag(element))
                element.closing = partial(self._end_thing, name, element.start)
            writer.context = context.seen(hidden=True, outside=False)
            return
        if role == "heading":
            name = "heading"
        elif role in IMAGE_ROLES:
            read_image_by_role(self, attributes, self._tag(element))
        handler = HANDLERS.get(name)
        if handler is not None:
            handler(self, element, attributes)
        elif name in MARKS:
            self.keep_mark(element, writer.open_mark(MARKS[name], attributes.get("title")))
        elif name == "sup" and is_note(self):
            writer.context = context.seen(hidden=True, outside=False)
        if "lang" in attributes or "xml:lang" in attributes:
            self._language(element, name, attributes)

    def _language(self, element: Element[Context], name: str, attributes: Attributes) -> None:
        """Note that an element is in a language of its own, or back in the page's."""
        for attribute in ("lang", "xml:lang") if name != "html" else ():
            keep_language(self.builder, attributes, attribute)
        if "lang" not in attributes:
            return
        declared = attributes.get("lang")
        container = name in ("html", "body", "main", "article", "section", "div")
        foreign = is_foreign(declared, self.language, container=container)
        writer = self.writer
        if element.block:
            writer.context = replace(writer.context, lang=declared if foreign else None)
        elif foreign:
            self.keep_mark(element, writer.open_mark(InlineKind.FOREIGN, declared))

    def keep_mark(self, element: Element[Context], mark: OpenMark) -> None:
        """End a mark with its element, before whatever else ends there."""

        def closing(end: int, then: Callable[[int], None] | None = element.closing) -> None:
            self.writer.close_mark(mark)
            if then is not None:
                then(end)

        element.closing = closing

    def _void(self, name: str, attributes: Attributes, start: int, end: int) -> None:
        writer = self.writer
        if writer.context.muted or is_hidden(attributes, of_image=name in ("img", "input")):
            return
        if name == "br":
            writer.line_break(start, end)
        elif name == "hr":
            writer.end_block()
        elif name == "img":
            read_image(self, attributes, start, end)
        elif name == "input":
            read_input(self, attributes, start, end)
        elif name == "area":
            open_image_map_area(self, attributes, start, end)
        elif name == "embed":
            self.builder.opaque.append(Span(start, end))

    def _raw(self, name: str, start: int, end: int) -> None:
        """Read an element whose inside is not cut into tags (it is the token that follows)."""
        inside_start, inside_end = self.tokens[self.index + 1][2:]
        if name == "title":
            if self._in_drawing():
                title = self.text[inside_start:inside_end].strip()
                if self.stack.innermost("svg") < len(self.stack.elements) - 1:
                    name_link(self, title)
                else:
                    self.drawing_title = self.drawing_title or title
        elif self.writer.context.muted:
            return
        elif name == "iframe":
            self.builder.opaque.append(Span(start, max(end, inside_end)))
        elif name == "textarea":
            self.writer.thing(start, max(end, inside_end))

    def _in_drawing(self) -> bool:
        """True inside a drawing that is not hidden."""
        drawing = self.stack.innermost("svg")
        return drawing >= 0 and self.stack.elements[drawing].closing is not None

    def _tag(self, element: Element[Context]) -> Span:
        """The start tag of the element that begins here."""
        return Span(element.start, self.tokens[self.index][3])

    # End tags

    def _close_tag(self, name: str, start: int, end: int) -> None:
        index = self.stack.ended_by(name)
        if index >= 0:
            if index == len(self.stack.elements) - 1:
                self._end(self.stack.pop(), end)
            else:
                self._close(index, self._trimmed(start), end)
        elif name == "a" and self.writer.link is not None:
            end_link(self, self.writer.link, end)
        elif name == "br" and not self.writer.context.muted:
            self.writer.line_break(start, end)

    def _close(self, index: int, at: int, end: int) -> None:
        """Close the element at `index`, which ends at `end`, and those inside it, which end at
        `at`."""
        elements = self.stack.elements
        while len(elements) > index + 1:
            self._end(self.stack.pop(), at)
        self._end(self.stack.pop(), end)

    def _end(self, element: Element[Context], end: int) -> None:
        writer = self.writer
        if element.block:
            if writer.open and not writer.context.muted:
                writer.end_block(end if writer.block_source == element.start else -1)
            writer.next_source = -1
        if element.closing is not None:
            element.closing(end)
        writer.context = element.context

    def _end_drawing(self, attributes: Attributes, tag: Span, end: int) -> None:
        read_drawing(self, attributes, tag, end)
        self.writer.thing(tag.start, end, image=True)

    def _end_thing(self, name: str, start: int, end: int) -> None:
        """An element that is not prose ends: a placeholder in the line, or a place on the page."""
        if name in THINGS:
            self.writer.thing(start, end)
        else:
            self.builder.opaque.append(Span(start, end))
