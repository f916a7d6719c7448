"""What a page is about, and what a sentence speaks of. Pure functions."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.same.figure_words import telling
from netlint.page import BlockKind
from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Status

_TITLE_CUT = lazy_pattern(r"\s[|\u2013\u2014-]\s|:\s")
_SHORT = lazy_pattern(r"\(([A-Z][\w-]{1,8})\)")
#: A page gives the abbreviation of what it is about in its first so many characters.
_SOON = 3000
#: So many characters may stand before a name that begins a sentence: "The".
_AT_START = 4


class PageSubject(NamedTuple):
    """What a page is about: the telling words of its name, and its abbreviations in small letters."""

    words: frozenset[str]
    short: frozenset[str] = frozenset()


def concepts_in(analysis: Analysis, start: int, end: int) -> list[tuple[int, int, str]]:
    """Names of the vocabulary in `prose[start:end]`, each from `start`, as "concept_id"."""
    mentions = analysis.mentions
    place = bisect_left(mentions, start, key=lambda mention: mention.start)
    found = []
    for mention in islice(mentions, place, None):
        if mention.start >= end:
            break
        if mention.form.concept_id and mention.form.status is not Status.CONTEXT:
            word = f"concept_{mention.form.concept_id}"
            found.append((mention.start - start, mention.end - start, word))
    return found


def subject_of(analysis: Analysis) -> PageSubject:
    """What the page's main heading, or else its title, names."""
    page = analysis.page
    heading = next((one for one in page.headings if one.level == 1), None)
    block = heading or next(iter(page.of_kind(BlockKind.TITLE)), None)
    if block is None:
        return PageSubject(frozenset())
    text = page.text(block)
    concepts = concepts_in(analysis, block.start, block.end)
    if concepts:
        return PageSubject(frozenset(one for *_, word in concepts for one in telling(word, "")))
    cut = _TITLE_CUT.search(text)
    text = text[: cut.start()] if cut else text
    short = set(_SHORT.findall(text))
    text = _SHORT.sub("", text).strip()
    for first in (text, text.capitalize()):
        at = page.prose.find(f"{first} (", block.end, block.end + _SOON)
        found = _SHORT.match(page.prose, at + len(first) + 1) if text and at >= 0 else None
        if found:
            short.add(found[1])
    return PageSubject(frozenset(telling(text, "")), frozenset(one.casefold() for one in short))


def named_before(analysis: Analysis, start: int) -> PageSubject | None:
    """The concept that the sentence before begins with, to which "it" refers."""
    sentences = analysis.sentences
    place = bisect_left(sentences, start, key=itemgetter(0)) - 1
    if place < 0 or sentences[place].block is not analysis.page.block_at(start):
        return None
    first = sentences[place].start
    found = concepts_in(analysis, first, start)
    if not found or found[0][0] > _AT_START or len({word for *_, word in found}) > 1:
        return None
    return PageSubject(frozenset(telling(found[0][2], "")))
