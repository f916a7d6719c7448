"""The one document model: what every parser makes and every check reads.

A `Page` holds the source exactly as decoded (line endings kept, byte order mark left out) and its
`prose`: the text of all blocks, one after the other, each followed by `BLOCK_END`. Blocks, links
and inline ranges are given as offsets into `prose`; `Page.source_span` takes them back to the
source. All offsets are code points.

Two characters of `prose` never stand in a page: `BLOCK_END` (NUL), which is no word, space or
punctuation, so that no pattern matches across blocks by accident; and `PLACEHOLDER`, which stands
for one thing that is not prose (code, an image, a template tag, a formula).
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from netlint.finding import Span
from netlint.lines import line_starts
from netlint.page_parts import Declared, Table, WordlessHeading

BLOCK_END = "\0"
PLACEHOLDER = "\N{OBJECT REPLACEMENT CHARACTER}"


class BlockKind(Enum):
    """What part of a page a block of prose is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"  # the first paragraph of an item; further ones are PARAGRAPH
    TABLE_CELL = "table cell"
    HEADER_CELL = "header cell"
    CAPTION = "caption"
    TERM = "term"  # of a definition list
    DEFINITION = "definition"
    FOOTNOTE = "footnote"
    ALT = "alternative text"  # of an image
    TITLE = "title"  # of the document: front matter or <title>; not shown in the body
    DESCRIPTION = "description"  # front matter or <meta>; not shown in the body

    # Each kind is one object. Enum would hash its name, in Python, for every block that is looked up.
    __hash__ = object.__hash__


#: Blocks that a reader sees in the page's body.
BODY_KINDS = frozenset(BlockKind) - {BlockKind.TITLE, BlockKind.DESCRIPTION, BlockKind.ALT}


class Block(NamedTuple):
    """A run of prose: `Page.prose[start:end]`, made from the source at `span`.

    `level` is the heading's level (1 to 6) or the list's depth (1 is outermost), else 0.
    `group` is an index into `Page.lists` for what stands in a list, into `Page.tables` for cells
    and captions, else -1. `guessed` says that the kind was guessed from the look of the text.
    `lang` is set where the block's language is declared and is not the page's own.
    """

    kind: BlockKind
    start: int
    end: int
    span: Span
    level: int = 0
    group: int = -1
    guessed: bool = False
    quoted: bool = False
    lang: str | None = None


class InlineKind(Enum):
    """What a range inside a block is, beyond plain text. Links are in `Page.links`."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    UNDERLINED = "underlined"  # <u>
    CITATION = "citation"  # <cite>
    QUOTATION = "quotation"  # <q>
    FOREIGN = "foreign"  # lang="…" other than the page's
    ABBREVIATION = "abbreviation"  # <abbr title="…">; `value` is the expansion
    DELETED = "deleted"  # ~~struck~~, <del>


class Inline(NamedTuple):
    """A marked range of prose."""

    kind: InlineKind
    start: int
    end: int
    value: str = ""


class Link(NamedTuple):
    """A link: its text is `prose[start:end]` (empty where it has none), `span` its whole source.

    `label` is an accessible name given otherwise (aria-label, title, alternative text of an image
    inside). `bare` marks an address that is its own text. `templated` marks a target or a text
    that the site generator fills in. `new_window` marks a link that opens in a window or tab of
    its own.
    """

    start: int
    end: int
    span: Span
    target: str
    label: str = ""
    bare: bool = False
    templated: bool = False
    new_window: bool = False


class Image(NamedTuple):
    """An image. `alt` is None where there is no alternative text at all; "" where the writer said
    by an empty attribute that the image is decoration. A Markdown image without text has None.
    `templated` marks one whose text is made by the site generator or stands in another part of the
    page (then `alt` is PLACEHOLDER). `embedded` marks a file that the page shows in a frame of its own, such as a PDF."""

    span: Span
    source: str
    alt: str | None
    hidden: bool = False  # aria-hidden, role="presentation"
    templated: bool = False
    embedded: bool = False


class ListGroup(NamedTuple):
    """A list. `items` are the source spans of its items, `parent` the list it stands in or -1."""

    span: Span
    ordered: bool
    items: tuple[Span, ...]
    depth: int = 1
    parent: int = -1
    guessed: bool = False
    navigation: bool = False  # every item is one link and nothing else


class Comment(NamedTuple):
    """A comment of the page (HTML, MDX or template): never prose, may hold a suppression."""

    span: Span
    text: str


class MetaValue(NamedTuple):
    """One entry of front matter or one <meta>; `span` is the value's place in the source."""

    value: object
    span: Span


class Root(NamedTuple):
    """The outermost element of a whole HTML document. `lang` is None where it is not declared.

    `xml_lang` is what `xml:lang` says, which only pages in XML obey. `main_heading` says that there
    is an `<h1>` somewhere, maybe outside the part of the page that is read.
    """

    span: Span
    lang: str | None
    title: str | None
    xml_lang: str | None = None
    main_heading: bool = False


class _PageFields(NamedTuple):
    """The fields of `Page`."""

    path: str
    source: str
    prose: str
    blocks: tuple[Block, ...]
    # The offset map: run i covers prose from run_starts[i] to run_starts[i + 1].
    run_starts: tuple[int, ...]
    run_sources: tuple[tuple[int, int], ...]  # its source range
    run_verbatim: tuple[bool, ...]  # character by character, or the range as a whole
    inlines: tuple[Inline, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    lists: tuple[ListGroup, ...] = ()
    tables: tuple[Table, ...] = ()
    comments: tuple[Comment, ...] = ()
    metadata: Mapping[str, MetaValue] = {}
    #: Abbreviations that the page's markup itself defines (`*[GP]: general practitioner`).
    abbreviations: Mapping[str, str] = {}
    #: Source spans of things in the body that are not prose: code blocks, template tags, embeds.
    opaque: tuple[Span, ...] = ()
    #: Headings that are no blocks, and the languages that parts of the body declare.
    wordless_headings: tuple[WordlessHeading, ...] = ()
    languages: tuple[Declared, ...] = ()
    root: Root | None = None
    #: True where neither the format nor the page says that it is a whole page (an include).
    fragment: bool = False
    #: True where headings and lists are guesses (plain text).
    guessed: bool = False


class Page(_PageFields):
    """One page, whatever its format was. Made by `netlint.parsing`; never changed.

    What follows from the fields is worked out when it is first asked for.
    """

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offsets of the first character of each line; lines end in LF, CR LF or CR."""
        return line_starts(self.source)

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of a source offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def source_span(self, start: int, end: int) -> Span:
        """The source of `prose[start:end]`; widened to whole entities, tags and breaks it touches.

        An empty range gives an empty span.
        """
        if not self.run_starts:
            return Span(0, 0)
        first = max(0, bisect_right(self.run_starts, start) - 1)
        run_start, run_end = self.run_sources[first]
        if self.run_verbatim[first]:
            source_start = min(run_start + start - self.run_starts[first], run_end)
        else:
            source_start = run_start
        if end <= start:
            return Span(source_start, source_start)
        last = max(0, bisect_right(self.run_starts, end - 1) - 1)
        run_start, run_end = self.run_sources[last]
        if self.run_verbatim[last]:
            source_end = min(run_start + end - self.run_starts[last], run_end)
        else:
            source_end = run_end
        return Span(source_start, max(source_start, source_end))

    def text(self, block: Block) -> str:
        """The prose of one block."""
        return self.prose[block.start : block.end]

    @cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple(block.start for block in self.blocks)

    def block_at(self, offset: int) -> Block:
        """The block that a prose offset lies in. Raises IndexError on a page without blocks."""
        return self.blocks[max(0, bisect_right(self._block_starts, offset) - 1)]

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """Blocks of these kinds, in the order of the page."""
        return (block for block in self.blocks if block.kind in kinds)

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """The headings of the body, in order."""
        return tuple(self.of_kind(BlockKind.HEADING))

    def own_setting(self, key: str) -> str | None:
        """A text that the page's front matter says to netlint (`netlint: {locale: …}`), or None."""
        entry = self.metadata.get("netlint")
        value = entry.value.get(key) if entry and isinstance(entry.value, Mapping) else None
        return value if isinstance(value, str) else None

    @cached_property
    def anchor(self) -> Span:
        """Where a finding about the whole page is shown: the first heading, else the title, else
        the first block, else the start of the page."""
        for kind in (BlockKind.HEADING, BlockKind.TITLE):
            for block in self.of_kind(kind):
                if block.end > block.start:
                    return self.source_span(block.start, block.end)
        for block in self.blocks:
            if block.end > block.start:
                return self.source_span(block.start, min(block.end, block.start + 60))
        return Span(0, 0)
