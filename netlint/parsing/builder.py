"""Builds a `Page` block by block; the only place where an offset map is made."""

from __future__ import annotations

from collections.abc import Mapping

from netlint.finding import Span
from netlint.page import (
    BLOCK_END,
    PLACEHOLDER,
    Block,
    BlockKind,
    Comment,
    Image,
    Inline,
    InlineKind,
    Link,
    ListGroup,
    MetaValue,
    Page,
    Root,
)
from netlint.page_parts import Declared, Table, WordlessHeading
from netlint.patterns import lazy_pattern

#: Noncharacters that masking puts over what a site generator will replace: HOLE where a reader
#: will see something, GONE where nothing will be seen.
HOLE = "\ufdd0"
GONE = "\ufdd1"

_MASKS = lazy_pattern(f"({HOLE}+|{GONE}+)")


def is_masked(text: str) -> bool:
    """True where a site generator fills in parts of the text."""
    return HOLE in text or GONE in text


class PageBuilder:
    """Collects the prose and structure of one page.

    Parsers call `begin`, then `add` for each piece of text in source order, then `end`. Every
    character added is tied to the source it came from: one to one where the source reads the same,
    else as a whole (an entity, an escape, a line break with its indentation).
    """

    def __init__(self, path: str, source: str) -> None:
        self.source = source
        self.path = path
        self.lists: list[ListGroup] = []
        self.tables: list[Table] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.inlines: list[Inline] = []
        self.comments: list[Comment] = []
        self.opaque: list[Span] = []
        self.wordless_headings: list[WordlessHeading] = []
        self.languages: list[Declared] = []
        self.metadata: dict[str, MetaValue] = {}
        self.abbreviations: dict[str, str] = {}
        self.root: Root | None = None
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._run_starts: list[int] = []
        self._run_sources: list[tuple[int, int]] = []
        self._run_verbatim: list[bool] = []
        self._block_start = 0
        self._block_runs = 0
        self._block_pieces = 0
        self._block_links = 0
        self._block_inlines = 0
        self.offset = 0  # length of the prose so far

    def begin(self) -> None:
        """Start a block. Blocks do not nest: end one before the next begins."""
        self._block_start = self.offset
        self._block_runs = len(self._run_starts)
        self._block_pieces = len(self._pieces)
        self._block_links = len(self.links)
        self._block_inlines = len(self.inlines)

    def add(self, text: str, start: int, end: int) -> None:
        """Add prose that stands at source[start:end], as it is or in another spelling."""
        if not text:
            return
        if HOLE in text or GONE in text:
            self._add_masked(text, start, end)
            return
        verbatim = end - start == len(text) and self.source.startswith(text, start)
        runs = self._run_sources
        if (
            verbatim
            and len(runs) > self._block_runs
            and self._run_verbatim[-1]
            and runs[-1][1] == start
        ):
            runs[-1] = (runs[-1][0], end)
        else:
            self._run_starts.append(self.offset)
            runs.append((start, end))
            self._run_verbatim.append(verbatim)
        self._pieces.append(text)
        self.offset += len(text)

    def _add_masked(self, text: str, start: int, end: int) -> None:
        """Add text with masked parts. What is not of the source's own length is kept whole."""
        if end - start != len(text):
            self.add(_MASKS.sub(lambda m: PLACEHOLDER if m[0][0] == HOLE else "", text), start, end)
            return
        at = start
        for part in _MASKS.split(text):
            if part.startswith(HOLE):
                self.placeholder(at, at + len(part))
            elif not part.startswith(GONE):
                self.add(part, at, at + len(part))
            at += len(part)

    def placeholder(self, start: int, end: int) -> None:
        """Add one PLACEHOLDER for something at source[start:end] that is not prose."""
        self.add(PLACEHOLDER, start, end)

    def mark(self, kind: InlineKind, start: int, value: str = "") -> None:
        """Mark the prose from offset `start` to here."""
        if self.offset > start:
            self.inlines.append(Inline(kind, start, self.offset, value))

    def end(
        self,
        kind: BlockKind,
        span: Span,
        *,
        level: int = 0,
        group: int = -1,
        guessed: bool = False,
        quoted: bool = False,
        lang: str | None = None,
        keep_empty: bool = False,
    ) -> Block | None:
        """Close the block begun last and keep it, unless it holds no prose at all.

        A block of nothing but placeholders is dropped and its span noted as `opaque`, so that
        its place counts as content but is never read as text. Spaces at both ends are left out of
        the block's range.
        """
        text = "".join(self._pieces[self._block_pieces :])
        bare = text.strip()
        is_empty = not bare or (PLACEHOLDER in bare and not bare.replace(PLACEHOLDER, "").strip())
        if is_empty and not keep_empty:
            if PLACEHOLDER in text:
                self.opaque.append(span)
            self._forget_block()
            return None
        lead = len(text) - len(text.lstrip())
        start = self._block_start + lead if bare else self._block_start
        end = start + len(bare)
        block = Block(kind, start, end, span, level, group, guessed, quoted, lang)
        self.blocks.append(block)
        self._run_starts.append(self.offset)
        self._run_sources.append((span.end, span.end))
        self._run_verbatim.append(False)
        self._pieces.append(BLOCK_END)
        self.offset += 1
        return block

    def _forget_block(self) -> None:
        """Take back the prose of the block begun last; what was marked in it goes with it."""
        at = self._block_start
        del self._pieces[self._block_pieces :]
        del self._run_starts[self._block_runs :]
        del self._run_sources[self._block_runs :]
        del self._run_verbatim[self._block_runs :]
        self.offset = at
        del self.inlines[self._block_inlines :]
        # A link without prose (an image, an icon) stays a link: it may be an empty one.
        self.links[self._block_links :] = [
            Link(at, at, link.span, link.target, link.label, link.bare, link.templated)
            for link in self.links[self._block_links :]
        ]

    def page(self, *, fragment: bool = False, guessed: bool = False) -> Page:
        """The finished page. Links, images and comments come out in the order of the source."""
        metadata: Mapping[str, MetaValue] = self.metadata
        return Page(
            path=self.path,
            source=self.source,
            prose="".join(self._pieces),
            blocks=tuple(self.blocks),
            run_starts=tuple(self._run_starts),
            run_sources=tuple(self._run_sources),
            run_verbatim=tuple(self._run_verbatim),
            inlines=tuple(sorted(self.inlines, key=lambda inline: (inline.start, inline.end))),
            links=tuple(sorted(self.links, key=lambda link: link.span.start)),
            images=tuple(sorted(self.images, key=lambda image: image.span.start)),
            lists=tuple(self.lists),
            tables=tuple(self.tables),
            comments=tuple(sorted(self.comments, key=lambda comment: comment.span.start)),
            metadata=metadata,
            abbreviations=self.abbreviations,
            opaque=tuple(sorted(self.opaque, key=lambda span: span.start)),
            wordless_headings=tuple(self.wordless_headings),
            languages=tuple(self.languages),
            root=self.root,
            fragment=fragment,
            guessed=guessed,
        )
