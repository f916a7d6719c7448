"""What the vocabulary says that an abbreviation stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlint.analysis import Analysis
from netlint.shortforms.tokens import key_of
from netlint.vocabulary.concept import Concept, Status
from netlint.vocabulary.forms import abbreviation_key

if TYPE_CHECKING:
    from netlint.vocabulary.matching import Mention, Vocabulary

_SHORT = (Status.ABBREVIATION, Status.VARIANT)


def only_meaning(vocabulary: Vocabulary, key: str) -> Concept | None:
    """The concept that an abbreviation stands for, where it has just one meaning."""
    found = vocabulary.abbreviated(key)
    if len(found) != 1 or key in map(abbreviation_key, found[0].ambiguous):
        return None
    return found[0]


def mention_over(analysis: Analysis, start: int, end: int) -> Mention | None:
    """The mention of a vocabulary form that holds prose[start:end]."""
    mention = analysis.mention_at(start)
    return mention if mention is not None and mention.end >= end else None


def mention_ending(analysis: Analysis, end: int) -> Mention | None:
    """The mention that ends at `end`."""
    mention = analysis.mention_at(end - 1)
    return mention if mention is not None and mention.end == end else None


def concept_of(analysis: Analysis, start: int, end: int, key: str) -> Concept | None:
    """The concept whose abbreviation stands at prose[start:end], where that is beyond doubt."""
    mention = mention_over(analysis, start, end)
    if (
        mention is None
        or mention.form.status not in _SHORT
        or not mention.form.verified
        or mention.form.known
        or key_of(analysis.page.prose[mention.start : mention.end]) != key
    ):
        return None
    return analysis.concept(mention.form.concept_id)
