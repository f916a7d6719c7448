"""Words and sentences that the line breaks of a printed page left in two parts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from netlint.analysis import Analysis
from netlint.checks.text.source_places import SourcePlaces
from netlint.page import BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.proofreading.broken import Broken, broken_word

_IN_SOURCE = lazy_pattern(
    r"-(?<=[a-z]{2}-)[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*[ \t]*(?=[a-z]{2})"
)


def broken_words(analysis: Analysis) -> Iterator[Broken]:
    """Words with a hyphen and a space or a line break inside that are one word without them."""
    page = analysis.page
    prose = page.prose
    for gap in ("- ", "-\0"):
        at = prose.find(gap)
        while at >= 0:
            if (
                prose[at - 1].islower()
                and prose[at - 2 : at].islower()
                and prose[at + 2 : at + 4].islower()
            ):
                word = broken_word(prose, analysis.vocabulary.spelling, at, at + 2)
                if word is not None:
                    yield word
            at = prose.find(gap, at + 2)
    # A parser may close the gap, so that "neuro-" and "endocrine" read "neuro-endocrine".
    source = page.source
    if "-\n" not in source and ("\r" not in source or "-\r" not in source):
        return
    places: SourcePlaces | None = None
    for found in _IN_SOURCE.finditer(source):
        places = places or SourcePlaces(page)
        place = places.between(found.start(), found.end())
        if place is not None and place[1] == place[0] + 1:
            word = broken_word(prose, analysis.vocabulary.spelling, *place)
            if word is not None:
                yield word


#: Words that a sentence cannot end with.
_NEVER_LAST = frozenset(
    "a an the of and or with your my our their his its from into your than because although".split()
)
_TAIL = lazy_pattern(r"[A-Za-z]+(?:\s+[A-Za-z]+)?\Z")


def broken_sentences(page: Page) -> Iterator[tuple[int, int]]:
    """The last words of paragraphs that end inside a sentence which the next one goes on with."""
    things = None
    for block, following in pairwise(page.blocks):
        if following.kind is not BlockKind.PARAGRAPH or not page.prose[following.start].islower():
            continue
        if block.kind is not BlockKind.PARAGRAPH and not block.guessed:
            continue
        tail = _TAIL.search(page.prose, max(block.start, block.end - 60), block.end)
        if tail is None or tail[0].split()[-1].lower() not in _NEVER_LAST:
            continue
        if block.group != following.group or block.quoted != following.quoted:
            continue
        if things is None:
            spans = [*page.opaque, *(image.span for image in page.images)]
            things = sorted(span.start for span in spans)
        if not any(block.span.end <= at < following.span.start for at in things):
            yield tail.span()
