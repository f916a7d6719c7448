"""What the vocabulary says that an abbreviation stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from netlint.analysis import Analysis
from netlint.checks.abbr.tokens import key_of
from netlint.vocabulary.concept import Concept, Status

if TYPE_CHECKING:
    from netlint.vocabulary.matching import Mention, Vocabulary

_SHORT = (Status.ABBREVIATION, Status.VARIANT)
_UNSURE = "?"


@lru_cache(maxsize=4)
def _concepts_by_key(vocabulary: Vocabulary) -> dict[str, list[Concept]]:
    """The concepts that each abbreviation of the vocabulary stands for. A large vocabulary takes a
    while, so that it is asked only where a rule has something to say, and once in a process."""
    found: dict[str, list[Concept]] = {}
    for concept in vocabulary.concepts.values():
        for key in {key_of(abbreviation.rstrip(_UNSURE)) for abbreviation in concept.abbreviations}:
            found.setdefault(key, []).append(concept)
    return found


def only_meaning(vocabulary: Vocabulary, key: str) -> Concept | None:
    """The concept that an abbreviation stands for, where it has just one meaning."""
    found = _concepts_by_key(vocabulary).get(key, [])
    if len(found) != 1 or any(key_of(word.rstrip(_UNSURE)) == key for word in found[0].ambiguous):
        return None
    return found[0]


def mention_over(analysis: Analysis, start: int, end: int) -> Mention | None:
    """The mention of a vocabulary form that holds prose[start:end]."""
    mentions = analysis.mentions
    at = bisect_right(mentions, start, key=lambda mention: mention.start) - 1
    if at >= 0 and mentions[at].end >= end:
        return mentions[at]
    return None


def mention_ending(analysis: Analysis, end: int) -> Mention | None:
    """The mention that ends at `end`."""
    mentions = analysis.mentions
    at = bisect_left(mentions, end, key=lambda mention: mention.end)
    if at < len(mentions) and mentions[at].end == end:
        return mentions[at]
    return None


def concept_of(analysis: Analysis, start: int, end: int, key: str) -> Concept | None:
    """The concept whose abbreviation stands at prose[start:end], where that is beyond doubt."""
    mention = mention_over(analysis, start, end)
    if (
        mention is None
        or mention.form.status not in _SHORT
        or not mention.form.verified
        or key_of(analysis.page.prose[mention.start : mention.end]) != key
    ):
        return None
    return analysis.concept(mention.form.concept_id)
