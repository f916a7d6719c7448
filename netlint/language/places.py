"""Where on a page a word stands, as far as it decides whether a rule about words may speak."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import wraps

from netlint.language.ranges import Ranges
from netlint.page import BLOCK_END, PLACEHOLDER, Block, BlockKind, InlineKind, Page
from netlint.patterns import lazy_pattern

_REACH = 100  # characters: no address is told by what is farther away
_ADDRESS = lazy_pattern(r"@|://|www\.|[\w-]\.[a-z]{2,}(?:/|$)|\w/\w*/|[_\\#=<>{}]")
#: The end of a sentence and what may close it; then the first word of the next.
_SENTENCE_START = lazy_pattern(
    r"(?:[.!?…:]|[.!?…:][\"'”’)\]]+)\s+[\"'“‘(\[]*$|^[\s\"'“‘(\[•*–—-]*$"
)
# Patterns that few pages need are kept as text: `re` compiles them on first use and keeps them.
# This one begins with one set of characters, which the engine looks for fast.
_QUOTES = (
    '["“‘](?:(?<=“)[^“”\0]{1,400}”|(?<=")(?<![\\w”]")[^"\0]{1,400}"(?!\\w)'
    "|(?<=‘)[^‘’\0]{1,200}’(?!\\w))"
)


def occurrences(page: Page, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The places in the prose where one of these words stands whole and exactly so, in order."""
    prose = page.prose
    found = []
    for word in words:
        start = prose.find(word)
        while start >= 0:
            end = start + len(word)
            if not (start and _continues(prose[start - 1])) and not _continues(
                prose[end : end + 1]
            ):
                found.append((start, end))
            start = prose.find(word, end)
    # Of two that begin at one place the longer hides the other, and what lies within it.
    reached = 0
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= reached:
            reached = end
            yield start, end


def _continues(letter: str) -> bool:
    """True for what a word may go on with: a letter, a figure, an accent."""
    return letter.isalnum() or letter == "_" or "\u0300" <= letter <= "\u036f"


def chunk(prose: str, start: int, end: int) -> str:
    """The text around a place up to the next space or block end on each side, or so far as matters."""
    left, right = start, end
    first, last = max(0, start - _REACH), min(len(prose), end + _REACH)
    while left > first and not prose[left - 1].isspace() and prose[left - 1] != BLOCK_END:
        left -= 1
    while right < last and not prose[right].isspace() and prose[right] != BLOCK_END:
        right += 1
    return prose[left:right]


def in_address(page: Page, start: int, end: int) -> bool:
    """True where the word is part of an address, a file name, a path or a piece of code."""
    around = chunk(page.prose, start, end)
    if PLACEHOLDER in around:
        at = page.prose
        if at[start - 1 : start] == PLACEHOLDER or at[end : end + 1] == PLACEHOLDER:
            return True
    return len(around) > end - start and bool(_ADDRESS.search(around))


def before_in_block(page: Page, start: int) -> str:
    """The prose of the block before a place, at most 200 characters of it."""
    return page.prose[max(page.block_at(start).start, start - 200) : start]


def starts_sentence(page: Page, start: int) -> bool:
    """True where a capital is due because a sentence, or the block itself, begins here."""
    return bool(_SENTENCE_START.search(before_in_block(page, start)))


def is_shouted(page: Page, start: int, end: int) -> bool:
    """True where the words around are in capitals too: a heading or a line in capitals."""
    block = page.block_at(start)
    around = page.prose[max(block.start, start - 60) : start]
    around += page.prose[end : min(block.end, end + 60)]
    letters = [letter for letter in around if letter.isalpha()]
    if not letters:
        return page.prose[start:end].isupper()
    return sum(map(str.isupper, letters)) > len(letters) / 2


def headings_over(page: Page, start: int) -> Iterator[Block]:
    """The headings that a place stands under or in, the nearest first, and the page's title."""
    level = 7
    headings = page.headings
    for index in range(bisect_right(headings, start, key=lambda block: block.start) - 1, -1, -1):
        if headings[index].level < level:
            level = headings[index].level
            yield headings[index]
    yield from page.of_kind(BlockKind.TITLE)


def once_a_page(find: Callable[[Page], Ranges]) -> Callable[[Page], Ranges]:
    """Keeps the answer for the last page, since the rules of the family ask one after the other."""
    kept: tuple[Page, Ranges] | None = None

    @wraps(find)
    def found(page: Page) -> Ranges:
        nonlocal kept
        if kept is None or kept[0] is not page:
            kept = (page, find(page))
        return kept[1]

    return found


def _foreign(page: Page) -> Iterator[tuple[int, int]]:
    for inline in page.inlines:
        if inline.kind in (InlineKind.FOREIGN, InlineKind.DELETED):
            yield inline.start, inline.end
    for block in page.blocks:
        if block.lang is not None:
            yield block.start, block.end
    for link in page.links:
        if link.bare:
            yield link.start, link.end


@once_a_page
def foreign_text(page: Page) -> Ranges:
    """What is in another language, struck out, or an address: no rule about words reads it."""
    return Ranges(_foreign(page))


@once_a_page
def quoted_text(page: Page) -> Ranges:
    """Other people's words: quotations, quoted blocks, cited titles, lists of sources."""
    prose = page.prose
    ranges = []
    if '"' in prose or "“" in prose or "‘" in prose:  # far cheaper than the pattern
        ranges = [match.span() for match in re.finditer(_QUOTES, prose)]
    for inline in page.inlines:
        if inline.kind in (InlineKind.QUOTATION, InlineKind.CITATION):
            ranges.append((inline.start, inline.end))
    ranges.extend((block.start, block.end) for block in page.blocks if block.quoted)
    ranges.extend((block.start, block.end) for block in _source_lists(page))
    return Ranges(ranges)


@once_a_page
def listed_sources(page: Page) -> Ranges:
    """Lists of sources and footnotes, where titles stand that others have chosen."""
    return Ranges((block.start, block.end) for block in _source_lists(page))


_SOURCES = (
    r"(?:(?:selected |key |further )?(?:references?|sources?|bibliography|citations?|reading|footnotes)"
    r"|works cited|where (?:this|our) information comes from)\W*$"
)


#: What such a heading begins with, in small letters.
_FIRST = ("ref", "sour", "bibl", "cita", "read", "foot", "sele", "key ", "furt", "work", "wher")


def _is_over_sources(heading: str) -> bool:
    return heading[:4].lower().startswith(_FIRST) and (
        re.match(_SOURCES, heading, re.IGNORECASE) is not None
    )


def _source_lists(page: Page) -> Iterator[Block]:
    inside = 0
    for block in page.blocks:
        if block.kind is BlockKind.HEADING:
            if not inside or block.level <= inside:
                inside = block.level if _is_over_sources(page.text(block)) else 0
        elif inside or block.kind is BlockKind.FOOTNOTE:
            yield block
