"""PLAIN012: a part of the page is told only by its place or look: "the box on the right"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.finding import Remark
from netlint.identity import by_identity
from netlint.language.places import quoted_text
from netlint.language.quoting import OthersWords
from netlint.language.ranges import Ranges
from netlint.language.small import in_small_letters
from netlint.page import BODY_KINDS, BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow


class Options(NamedTuple):
    """Whether "see above" and "see below" count, which only tell the order of reading."""

    reading_order: bool = True


#: Every way to point needs one of these words.
_SIDES = frozenset("left right left-hand right-hand Left Right Left-hand Right-hand".split())
_LOOKS = frozenset(
    "red green blue yellow orange purple pink grey gray white black round square triangular".split()
)
_ORDER = frozenset(("above", "below"))
_SIDE = r"(?:(?:top|bottom|upper|lower)[ -])?(?:left|right)(?:[ -]hand)?"
_OF_PAGE = r"(?:\s+(?:side|corner))?(?:\s+of\s+(?:the|this|your)\s+(?:page|screen|window|site))"
_POINTS = lazy_pattern(
    r"\b(?:click|clicks|clicking|press|pressing|select|selecting|tap|tapping|choose|choosing|"
    r"use|using|see|follow|open|find|fill\s+in)\b",
    re.I,
)
_SEE = lazy_pattern(r"\bsee(?:\s+also)?\s+\Z", re.I)
#: "See above the knee", "above 38C": no part of the page.
_ELSE = lazy_pattern(r"\s+(?:the|your|a|an|this|that|average|normal|[\d£$€])|-")
#: White space at the end of a block is shorter than this.
_END = 20
#: Before these, "listed below" points at what comes at once, and everybody finds that.
_NEXT = frozenset(
    {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.HEADER_CELL, BlockKind.CAPTION}
)


@by_identity
def _at_a_side(rows: tuple[WordRow, ...]) -> re.Pattern[str]:
    parts = "|".join(row.avoid for row in rows)
    return re.compile(
        rf"\b(?:(?:the|this)\s+(?:[\w-]+\s+)?)?(?:(?P<part>{parts})\s+(?:(?:that\s+is|shown)\s+)?(?:on|to|at|in)\s+the\s+{_SIDE}"
        rf"(?:\s+(?:side|corner|column|menu)\b)?(?:{_OF_PAGE})?\b(?!\s+of\b|\s+(?:side\s+of|hand\b))"
        rf"|(?:on|to|at|in)\s+the\s+{_SIDE}{_OF_PAGE}"
        rf"|(?:left|right)[ -]hand\s+(?P<hand>column|menu|panel|margin|{parts})\b)",
        re.I,
    )


@by_identity
def _by_look(rows: tuple[WordRow, ...]) -> re.Pattern[str]:
    parts = "|".join(row.avoid for row in rows if row.use == "press")
    return re.compile(rf"\bthe\s+(?:{'|'.join(sorted(_LOOKS))})\s+(?P<part>{parts})\b", re.I)


@check("PLAIN012", "direction", options=Options)
def direction(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say where only people who see the page, and see it in one certain layout, find what is meant."""
    page, words = analysis.page, analysis.different_words
    found: list[tuple[int, int, str]] = []
    if not words.isdisjoint(_SIDES):
        found += _sides(page, analysis.word_rows("page-parts"))
    if not words.isdisjoint(_LOOKS):
        found += _looks(page, analysis.word_rows("page-parts"))
    if options.reading_order and not words.isdisjoint(_ORDER):
        found += _orders(page)
    if not found:
        return
    others = OthersWords(page)
    links = Ranges((link.start, link.end) for link in page.links)
    for start, end, advice in sorted(found):
        if page.block_at(start).kind not in BODY_KINDS or others.hold(start, end):
            continue
        if quoted_text(page).hold(start) or links.hold(start, end):
            continue  # a link gets readers there without looking
        written = " ".join(page.prose[start:end].split())
        yield Remark(page.source_span(start, end), f'"{written}" {advice}')


def _sides(page: Page, rows: tuple[WordRow, ...]) -> Iterator[tuple[int, int, str]]:
    pattern = _at_a_side(rows)
    reached = 0
    for start, end in _ends_of_words(page.prose, ("left", "right")):
        match = pattern.search(page.prose, max(reached, start - 60), end + 60)
        if match is None or match.start() > start or match.end() < end:
            continue
        reached = match.end()
        part = match["part"] or match["hand"]
        named = f"Give the {part.lower()} a name" if part else "Name the part of the page"
        yield (
            *match.span(),
            f"says only where to look. {named}, and say its heading or link to it.",
        )


def _ends_of_words(prose: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where one of these stands in any case, also as the end of a longer word, in order. To look
    for each as text is faster than any pattern for all."""
    small = in_small_letters(prose)
    found = []
    for word in words:
        at = small.find(word)
        while at >= 0:
            end = at + len(word)
            if not (small[end : end + 1].isalnum() or small[end : end + 1] == "_"):
                found.append((at, end))
            at = small.find(word, end)
    return sorted(found)


def _looks(page: Page, rows: tuple[WordRow, ...]) -> Iterator[tuple[int, int, str]]:
    pattern = _by_look(rows)
    for start, _ in _ends_of_words(page.prose, _LOOKS):
        article = page.prose[max(0, start - 12) : start].rstrip()
        at = max(0, start - 12) + len(article) - 3
        match = pattern.match(page.prose, at) if article[-3:].lower() == "the" else None
        if match is None:
            continue
        before = page.prose[max(0, match.start() - 25) : match.start()]
        if _POINTS.search(before.rpartition(".")[2]):
            part = match["part"].lower()
            yield *match.span(), f"says only how it looks. Say what is written on the {part} too."


def _orders(page: Page) -> Iterator[tuple[int, int, str]]:
    prose = page.prose
    for start, end in _ends_of_words(prose, ("above", "below")):
        if not prose[start + 1 : end].islower():
            continue
        see = _SEE.search(prose, max(0, start - 12), start)
        alone = prose[start - 1 : start] == "(" and prose[end] == ")"
        if not alone and (see is None or _ELSE.match(prose, end)):
            continue
        if prose[start:end].lower() == "below" and _comes_at_once(page, end):
            continue
        yield (
            see.start() if see else start,
            end,
            "says only that it stands elsewhere on the page. Name the section, and link to it.",
        )


def _comes_at_once(page: Page, end: int) -> bool:
    """True where what is pointed at follows the block: a list, a table, a picture, after a colon."""
    block = page.block_at(end - 1)
    if page.prose[max(block.start, block.end - _END) : block.end].rstrip().endswith(":"):
        return True
    index = bisect_right(page.blocks, end - 1, key=lambda one: one.start)
    if block.kind is not BlockKind.LIST_ITEM and index < len(page.blocks):
        following = page.blocks[index]
        if following.kind in _NEXT:
            return True
        limit = following.span.start
    else:
        limit = len(page.source)
    after = bisect_left(page.images, block.span.end, key=lambda image: image.span.start)
    return after < len(page.images) and page.images[after].span.start <= limit
