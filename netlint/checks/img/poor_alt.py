"""IMG002: an alternative text that tells the reader little or nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, check
from netlint.finding import Fix, Remark, Span
from netlint.language.mending import exact_replacement
from netlint.language.wordsets import word_set
from netlint.page import BODY_KINDS, PLACEHOLDER, Block, BlockKind, Image, Page
from netlint.patterns import lazy_pattern

_FILE = lazy_pattern(
    r"(?i)[^\s/\\]+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|avif|heic|ico)\Z|\S*/\S+\.\w{3,4}\Z"
)
_CAMERA = lazy_pattern(
    r"(?i)(?:img|image|dsc[nf]?|dcim|pict?|pxl|photo|screen ?shot|untitled|figure|fig)[\s_-]*#?\(?\d[\d\s_.:()-]*"
    r"(?:at[\d\s.:]+)?\Z"
)
_LEAD_IN = lazy_pattern(
    r"(?i)(?:this is )?(?:an?|the)?\s*(?:(?:small|large|colou?r|stock) )?"
    r"(?:image|picture|photo|photograph|pic|graphic) (?:of|showing|shows|that shows|which shows)\s+"
    r"(?=\S)"
)
_EDGES = " \t\r\n.,:;!?\"'“”‘’()[]"


class Options(NamedTuple):
    """The most characters (0 for any number), and what is judged besides texts that say nothing:
    lead-ins such as "image of", and a text that is on the page beside the image already."""

    max_characters: int = 125
    lead_ins: bool = True
    repeats: bool = True


@check("IMG002", "poor-alt", options=Options, fixes=Fixes.OFFERED)
def poor_alt(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say which alternative texts are a file's name, say nothing, or say too much or twice."""
    page = analysis.page
    if not page.images:
        return
    body = _Body(page)
    for image in page.images:
        alt = " ".join((image.alt or "").split())
        if alt and not image.hidden and not image.templated and PLACEHOLDER not in alt:
            remark = _judge(analysis, image, alt, body, options)
            if remark is not None:
                yield remark


def _judge(
    analysis: Analysis, image: Image, alt: str, body: _Body, options: Options
) -> Remark | None:
    page = analysis.page
    block = body.alternative(image)
    place = page.source_span(block.start, block.end) if block else image.span
    plain = alt.strip(_EDGES).lower()
    if _is_file_name(alt, image.source):
        return Remark(
            place,
            f'"{_shown(alt)}" is the name of a file. Write in a few words what the image tells the '
            "reader.",
        )
    empty = word_set(analysis.word_rows("empty-alternatives"))
    if plain in empty or not any(map(str.isalnum, plain)):
        return Remark(
            place,
            f'"{_shown(alt)}" does not say what the image shows. Write in a few words what it '
            "tells the reader.",
        )
    if options.repeats and body.says_beside(image, plain):
        return Remark(
            place,
            "The text beside this image says the same, so a screen reader reads it twice. Say "
            "what else the image tells the reader, or mark the image as decoration.",
        )
    lead_in = _LEAD_IN.match(alt) if options.lead_ins else None
    if lead_in is not None:
        rest = alt[lead_in.end() :]
        better = rest[0].upper() + rest[1:]
        return Remark(
            place,
            f'A screen reader says that this is an image. Leave out "{lead_in[0].strip()}".',
            suggestions=(better,),
            fix=_fix(page, block, better),
        )
    if 0 < options.max_characters < len(alt):
        return Remark(
            place,
            f"This alternative text has {len(alt)} characters. Aim for {options.max_characters} "
            "at most, and put the rest in the text of the page.",
        )
    return None


def _fix(page: Page, block: Block | None, text: str) -> Fix | None:
    return exact_replacement(page, block.start, block.end, text, safe=False) if block else None


def _is_file_name(alt: str, source: str) -> bool:
    if _FILE.match(alt) is not None or _CAMERA.match(alt) is not None:
        return True
    name = unquote(source.partition("?")[0].rpartition("/")[2])
    stem = name.rpartition(".")[0] or name
    # A file may be called by its right description: "small-bowel.png".
    odd = "_" in alt or ("-" in alt and " " not in alt and any(map(str.isdigit, alt)))
    return odd and alt.lower() == stem.lower()


def _shown(alt: str) -> str:
    return alt if len(alt) <= 60 else alt[:59].rstrip() + "…"


class _Body:
    """The blocks of a page, to find those of an image and beside it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @cached_property
    def _alternatives(self) -> list[Block]:
        blocks = self.page.of_kind(BlockKind.ALT)
        return sorted(blocks, key=lambda block: block.span.start)

    @cached_property
    def _blocks(self) -> list[Block]:
        """What is read as text, by place in the source; one within another's comes after it."""
        blocks = (block for block in self.page.blocks if block.kind in BODY_KINDS)
        return sorted(blocks, key=lambda block: block.span.start)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self._blocks]

    def alternative(self, image: Image) -> Block | None:
        """The block that an image's alternative text became."""
        at = bisect_left(self._alternatives, image.span.start, key=lambda one: one.span.start)
        found = self._alternatives[at : at + 1]
        return found[0] if found and _inside(found[0].span, image.span) else None

    def says_beside(self, image: Image, plain: str) -> bool:
        """True where the block that an image stands in, or the one before or after it, is in the
        same words."""
        at = bisect_right(self._starts, image.span.start)
        page = self.page
        return any(
            page.text(block).replace(PLACEHOLDER, " ").strip(_EDGES).lower() == plain
            for block in self._blocks[max(0, at - 1) : at + 1]
        )


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
