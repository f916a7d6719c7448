"""How rare a word is, from 0 (very common) to 9, on one scale for all sources."""

from __future__ import annotations

from math import log10

from tools.lexicon.evidence import Evidence

_SIZES = {10: 0, 20: 1, 35: 2, 40: 3, 50: 4, 55: 5, 60: 5, 70: 6, 80: 7}
RAREST = 9
_LARGE = 70


def by_size(size: int, *, alone: bool) -> int:
    """The class of a SCOWL size; the rarest where SCOWL lacks the word.

    `alone` is true where no other source has the word: then a large list is no good witness.
    """
    return _SIZES.get(size, RAREST) + (alone and size >= _LARGE)


def by_labels(evidence: Evidence | None, *, known: bool) -> int:
    """The class of a word of labels, by how many sources and labels have it.

    `known` is true where a list of words (SCOWL, WordNet, a dictionary of spellings) has it too.
    """
    if evidence is None:
        return RAREST
    sources = len({source.removesuffix("-text") for source in evidence.sources}) + known
    points = log10(max(1, evidence.labels)) + 0.5 * (sources - 1)
    for least, rarity in ((4.5, 3), (3.5, 4), (2.6, 5), (1.9, 6), (1.2, 7), (0.5, 8)):
        if points >= least:
            return rarity
    return RAREST
