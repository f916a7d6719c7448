"""Cuts a block of prose into what is proofread in one go: at line breaks that part one thing from
the next, and at the ends of sentences where it is longer than a server takes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from netlint.grammar.edits import Edit
from netlint.language.sentences import split_sentences
from netlint.page import Block, Page
from netlint.patterns import lazy_pattern

#: The most code points that are sent in one go. Public servers take 20,000; a server is done sooner
#: with several short texts than with a long one, and a change asks for less to be read again.
LONGEST = 4_000

#: Brackets and quotation marks, whose other one may stand in another part.
_PAIRED = lazy_pattern('[()\\[\\]{}"“”„«»‘]')
#: A line break before anything but a small letter.
_BREAK = lazy_pattern(r"\n\s*+(?![a-z])")
_FIRST_WORD = lazy_pattern(r"\S{1,64}")


class Part(NamedTuple):
    """A part of a block, `prose[start:end]`, and what of it is mute: what is said there may come of
    the cut alone."""

    start: int
    end: int
    mute: tuple[Edit, ...] = ()


def parts(page: Page, block: Block) -> Iterator[Part]:
    """The parts of a block, in order, without the spaces between them."""
    prose = page.prose
    start, end = block.start, block.end
    if prose.find("\n", start, end) >= 0:
        for found in _BREAK.finditer(prose, start, end):
            yield from _short(
                page, block, start, start + len(prose[start : found.start()].rstrip())
            )
            start = found.end()
    yield from _short(page, block, start, end)


def _short(page: Page, block: Block, start: int, end: int) -> Iterator[Part]:
    if end - start <= LONGEST:
        if start < end:
            yield Part(start, end)
        return
    prose = page.prose
    whole = True
    for first, last, to_end in _at_sentences(page, block, start, end):
        mute = [
            Edit(*found.span(), found[0], True) for found in _PAIRED.finditer(prose, first, last)
        ]
        word = _FIRST_WORD.match(prose, first, last)
        if word and (not whole or prose[first].islower()):
            mute.append(Edit(*word.span(), word[0], True))
        if not to_end:
            at = max(prose.rfind(" ", first, last) + 1, last - 64)
            mute.append(Edit(at, last, prose[at:last], True))
        yield Part(first, last, tuple(mute))
        whole = to_end


def _at_sentences(
    page: Page, block: Block, start: int, end: int
) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each part, and whether a sentence ends there."""
    prose = page.prose
    one = page._replace(blocks=(block._replace(start=start, end=end),))
    ends = [
        (sentence.end, following.start)
        for sentence, following in pairwise(split_sentences(one))
        if sentence.end < following.start
    ]
    ends.append((end, end))
    reached = start
    best = (0, 0)
    for at, after in ends:
        if at - reached > LONGEST and best[0] > reached:
            yield reached, best[0], True
            reached = best[1]
        while at - reached > LONGEST:
            space = prose.rfind(" ", reached + LONGEST // 2, reached + LONGEST)
            cut = space if space > 0 else reached + LONGEST
            yield reached, cut, False
            reached = cut + (space > 0)
        best = (at, after)
    if reached < end:
        yield reached, end, True
