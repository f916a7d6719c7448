"""Writes the text of HTML as prose: white space collapsed, references decoded, blocks kept apart."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from netlint.finding import Span
from netlint.page import BlockKind, InlineKind
from netlint.parsing.builder import GONE, PageBuilder
from netlint.parsing.html_entities import REFERENCE, decode_reference
from netlint.parsing.html_tokens import SPACE
from netlint.patterns import lazy_pattern

_S = r"[ \t\n\r\f]"
#: What does not read as it is written.
_ODD = lazy_pattern(rf"(?P<space>{_S}{{2,}}|[\t\n\r\f])|(?P<gone>{GONE}+)|{REFERENCE.pattern}")
_END_TAGS = lazy_pattern(rf"(?>(?:{_S}*+</[A-Za-z][^<>]*+>)+)")
#: Two line breaks in a row part paragraphs, except where one thing is named.
_UNDIVIDED = frozenset((BlockKind.HEADING, BlockKind.TERM, BlockKind.CAPTION))
#: So many marks that are open around the end of a block go on in the next one.
_MOST_MARKS = 8


@dataclass(slots=True)
class Context:
    """What the text at a place on the page is: what its blocks become.

    After the first block `kind` turns into `later` (the first paragraph of a list item is the
    item's own). `group` and `depth` are those of `Block`; `list` is the list that encloses the
    place, or -1. Text is not read where `muted`: it is `hidden` (never shown) or `outside` (not of
    the main part). `progress` says how far each selector has been met.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    later: BlockKind | None = None
    heading: int = 0
    group: int = -1
    list: int = -1
    depth: int = 0
    quoted: bool = False
    lang: str | None = None
    hidden: bool = False
    outside: bool = False
    progress: tuple[int, ...] = ()
    muted: bool = False

    def inner(self, kind: BlockKind = BlockKind.PARAGRAPH, group: int = -1) -> Context:
        """The context of an element inside this one that starts afresh."""
        return Context(
            kind,
            None,
            0,
            group,
            self.list,
            self.depth,
            self.quoted,
            self.lang,
            self.hidden,
            self.outside,
            self.progress,
            self.muted,
        )

    def seen(self, *, hidden: bool, outside: bool) -> Context:
        """This context with another answer to whether its text is read."""
        return replace(self, hidden=hidden, outside=outside, muted=hidden or outside)


@dataclass(slots=True)
class OpenMark:
    """A marked stretch of text that has begun at prose offset `start`."""

    kind: InlineKind
    start: int
    value: str = ""


@dataclass(slots=True)
class OpenLink:
    """A link that has begun: prose offset and source offset of its start. `alternatives` are the
    alternative texts of images in it, which name it where nothing else does."""

    start: int
    source: int
    target: str
    label: str
    bare: bool = False
    new_window: bool = False
    alternatives: list[str] = field(default_factory=list)


class ProseWriter:
    """Hands text to a builder, block by block. `context` is what the text is at this place."""

    def __init__(self, builder: PageBuilder, text: str, context: Context) -> None:
        self.builder = builder
        self.source = text
        self.context = context
        self.marks: list[OpenMark] = []
        self.link: OpenLink | None = None
        self.loose = 0  # pieces of content outside links so far
        self.worded = 0  # blocks of prose so far
        self.names = 0  # things so far that are read out, though they are no prose
        self.open = False  # a block has begun
        self.block_source = 0  # source offset at which the open block begins
        self.next_source = -1  # source offset at which the next block begins, where known
        self.written_to = 0  # source offset after the content written last
        self._block_offset = 0
        self._gap: tuple[str, int, int] | None = None  # white space that waits for what follows
        self._after_space = True
        self._tail = ""  # the piece of text written last
        self._alternatives: list[tuple[int, int]] = []

    def text(self, start: int, end: int) -> None:
        """Write the text at source[start:end]."""
        raw = self.source[start:end]
        core = raw.lstrip(SPACE)
        if not core:
            self._space(start, end)
            return
        first = end - len(core)
        if first > start:
            self._space(start, first)
        core = core.rstrip(SPACE)
        last = first + len(core)
        if core[0] == GONE and not core.strip(GONE + SPACE):
            self._space(first, end)
            return
        if self.link is None:
            self.loose += 1
        if (
            "&" in core or "\n" in core or "  " in core or "\r" in core or "\t" in core
            or "\f" in core or GONE in core
        ):  # fmt: skip
            self._odd_text(first, last)
        else:
            self._write(core, first, last)
        if last < end:
            self._space(last, end)

    def _odd_text(self, start: int, end: int) -> None:
        text = self.source
        done = start
        for match in _ODD.finditer(text, start, end):
            at, after = match.span()
            decoded = ""
            if match.lastgroup is None:
                found = decode_reference(match.group())
                if found is None:
                    continue
                decoded, width = found
                after = at + width
            if at > done:
                self._write(text[done:at], done, at)
            done = after
            if match.lastgroup == "space" or (decoded and decoded in SPACE):
                self._space(at, after)
            elif decoded:
                self._write(decoded, at, after)
        if end > done:
            self._write(text[done:end], done, end)

    def _write(self, text: str, start: int, end: int) -> None:
        if not self.open:
            self._begin(start)
        self.settle()
        # A single space at the edge of a piece (beside an entity) may meet a space before it.
        if self._after_space and text[0] == " ":
            text, start = text[1:], start + 1
            if not text:
                return
        self._after_space = text[-1] == " "
        self._tail = text
        self.builder.add(text, start, end)
        self.written_to = end

    def _space(self, start: int, end: int) -> None:
        if self.open and not self._after_space and self._gap is None:
            self._gap = (" ", start, end)

    def settle(self) -> None:
        """Write white space that waits: something is about to follow it."""
        if self._gap is not None:
            self.builder.add(*self._gap)
            self._gap = None
            self._after_space = True

    def line_break(self, start: int, end: int) -> None:
        """Write a line break; a second one in a row ends the block."""
        if not self.open:
            return
        if self._gap is not None and self._gap[0] == "\n":
            if self.context.kind not in _UNDIVIDED:
                self.end_block()
            return
        self._gap = ("\n", start, end)

    def thing(self, start: int, end: int, *, image: bool = False) -> None:
        """Write a placeholder for something that is not prose."""
        self.names += not image
        if not self.open:
            self._begin(start)
        self.settle()
        if self.link is None:
            self.loose += 1
        self.builder.placeholder(start, end)
        self._after_space = False
        self.written_to = end

    def tail(self) -> str:
        """The last few characters of the open block, as far as they were one piece of text."""
        return self._tail[-8:] if self.open else ""

    def alternative(self, start: int, end: int) -> None:
        """Keep an image's alternative text at source[start:end] for a block after this one."""
        self._alternatives.append((start, end))

    def _begin(self, at: int) -> None:
        self.builder.begin()
        self.open = True
        self.block_source = self.next_source if self.next_source >= 0 else at
        self.next_source = -1
        self._block_offset = self.builder.offset
        self._gap = None
        self._after_space = True

    def start_block(self, source: int) -> None:
        """End the open block; the next one begins at `source`, where its tag stands."""
        if self.open:
            self.end_block()
        self.next_source = source

    def end_block(self, end: int = -1) -> None:
        """End the open block, if any, at source offset `end` (else after its last content and the
        end tags that follow that)."""
        self.next_source = -1
        if not self.open:
            return
        self.open = False
        self._gap = None
        builder, context = self.builder, self.context
        if end < self.written_to:
            tags = _END_TAGS.match(self.source, self.written_to)
            end = tags.end() if tags else self.written_to
        if context.lang:
            builder.mark(InlineKind.FOREIGN, self._block_offset, context.lang)
        for mark in self.marks[-_MOST_MARKS:]:
            builder.mark(mark.kind, max(mark.start, self._block_offset), mark.value)
        block = builder.end(
            context.kind,
            Span(self.block_source, end),
            level=context.heading or context.depth,
            group=context.group,
            quoted=context.quoted,
            lang=context.lang,
        )
        if self.link is not None:
            self.link.start = min(self.link.start, builder.offset)
        self.worded += block is not None
        if block is not None and context.later is not None:
            context.kind, context.later, context.heading = context.later, None, 0
        if self._alternatives:
            self._end_alternatives()

    def _end_alternatives(self) -> None:
        alternatives, self._alternatives = self._alternatives, []
        context, link = self.context, self.link
        nothing_yet = link is not None and link.start >= self.builder.offset
        for start, end in alternatives:
            builder = self.builder
            builder.begin()
            self.open, self._gap, self._after_space = True, None, True
            loose = self.loose
            self.text(start, end)
            self.loose = loose
            self.open = False
            builder.end(BlockKind.ALT, Span(start, end), lang=context.lang)
        if link is not None and nothing_yet:
            # An image that opens a link is read as its label: its block is no part of the text.
            link.start = self.builder.offset

    def open_mark(self, kind: InlineKind, value: str = "") -> OpenMark:
        """Begin a marked stretch here."""
        if self.open:
            self.settle()
        mark = OpenMark(kind, self.builder.offset, value)
        self.marks.append(mark)
        return mark

    def close_mark(self, mark: OpenMark) -> None:
        """End the innermost open mark, which is `mark`, here."""
        self.marks.pop()  # elements end in the order in which they nest
        if self.open:
            self.builder.mark(mark.kind, max(mark.start, self._block_offset), mark.value)

    def offset_before_break(self) -> int:
        """The prose offset here, before the mark that ends a block which has just ended."""
        offset = self.builder.offset
        return offset if self.open or not offset else offset - 1
