"""Names and titles: words that others have chosen, though no quotation marks stand around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.language.places import is_shouted, once_a_page, starts_sentence
from netlint.language.ranges import Ranges
from netlint.page import Block, BlockKind, InlineKind, Page
from netlint.patterns import lazy_pattern

_WORD = lazy_pattern(r"[^\W\d_][\w'’.-]*")
#: Words that stand small between the capitals of a name.
_LINKING = r"(?:of|for|the|and|in|on|to|with|a|an|&|de)"
_NAME_BEFORE = rf"([^\W\d_][\w'’.-]*)(?:\s+{_LINKING})*[\s-]+$"
_NAME_AFTER = rf"(?:['’]s)?[\s-]+(?:{_LINKING}\s+)*([^\W\d_][\w'’.-]*)"
#: How far a row of capitals is followed, in characters.
_REACH = 80
_STARTERS = frozenset(
    "A An The This That These Those In On At For Your Our If When Some All No What How Is Are".split()
)
_SMALL = frozenset("a an and as at but by for from in is are nor of on or the to with your".split())
#: Words that tell a name where every word has a capital anyway.
_BODIES = frozenset(
    "academy agency alliance archives association board bureau campaign cancercare center centers centre charity "
    "clinic coalition college committee community conference congress consortium council department "
    "federation forum foundation fund group hospital hospitals initiative institute institutes institution journal "
    "laboratory league library ministry network office organisation organization partnership "
    "program programme project register registry school service services society study trial trust union university".split()
)


def is_name(page: Page, start: int, end: int) -> bool:
    """True where a capitalised word stands in a row of them: the name of an organisation, a
    journal, a study or a law ("National Cancer Institute's Tumor Registry"). Where a whole heading is in
    Title Case or a line in capitals, the row has to hold a word such as "Society" too."""
    prose = page.prose
    if not prose[start].isupper():
        return False
    block = page.block_at(start)
    titled = block.kind in (BlockKind.HEADING, BlockKind.TITLE) and is_titled(page.text(block))
    if titled or (prose[start:end].isupper() and is_shouted(page, start, end)):
        row = _row_around(page, block, start, end)
        return not _BODIES.isdisjoint(word.lower().removesuffix("'s") for word in row)
    after = re.match(_NAME_AFTER, prose[end : min(block.end, end + _REACH)])
    if after and after[1][0].isupper():
        return True
    from_here = max(block.start, start - _REACH)
    before = re.search(_NAME_BEFORE, prose[from_here:start])
    return bool(
        before
        and before[1][0].isupper()
        # "The Tumor" and "Brain Tumor" at the start of a sentence are no names.
        and not (starts_sentence(page, from_here + before.start(1)) and before[1] in _STARTERS)
    )


def _row_around(page: Page, block: Block, start: int, end: int) -> list[str]:
    """The capitalised words around a place, as far as no mark parts them."""
    before = re.split(r"[,;:.!?()\[\]–—|]", page.prose[max(block.start, start - _REACH) : start])[
        -1
    ]
    after = re.split(r"[,;:!?()\[\]–—|]", page.prose[end : min(block.end, end + _REACH)])[0]
    row = f"{before} {page.prose[start:end]} {after}"
    return [word for word in _WORD.findall(row) if word[0].isupper()]


def is_titled(text: str) -> bool:
    """True where all of three words and more begin with a capital, small words aside."""
    words = [word for word in _WORD.findall(text[:400]) if word.lower() not in _SMALL]
    return len(words) > 2 and all(word[0].isupper() for word in words)


@once_a_page
def titled_text(page: Page) -> Ranges:
    """Titles of books, films and other sites' pages: emphasised words with a title's capitals, and the
    texts of links that lead to another site."""
    return Ranges(_titles(page))


def _titles(page: Page) -> Iterator[tuple[int, int]]:
    for inline in page.inlines:
        if inline.kind is InlineKind.EMPHASIS:
            text = page.prose[inline.start : inline.end]
            # A sentence may be emphasised too; what begins in mid-sentence is none.
            if (
                text[:1].isupper()
                and len(text.split()) > 2
                and (is_titled(text) or not starts_sentence(page, inline.start))
            ):
                yield inline.start, inline.end
    for link in page.links:
        if "://" in link.target[:8] or link.target.startswith("//"):
            text = page.prose[link.start : link.end]
            if text[:1].isupper() and len(text.split()) > 1 and _is_title_of_link(page, link.start):
                yield link.start, link.end


def _is_title_of_link(page: Page, start: int) -> bool:
    """True where a link's text is no part of a sentence: it is an item of its own, or its capital
    stands in mid-sentence."""
    block = page.block_at(start)
    alone = start == block.start and block.kind is not BlockKind.PARAGRAPH
    return alone or not starts_sentence(page, start)
