"""Slips of words that no list has: a page that writes "zanzalintinib" four times and "zanzalintnib"
once means the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Set

from netlint.vocabulary.candidates import EASY, Candidate
from netlint.vocabulary.derivation import is_sibling
from netlint.vocabulary.slips import slip_cost

#: Letters of the shortest word that is compared, and how often the page has the word that is meant.
_SHORTEST = 7
_OFTEN = 3
#: So many pairs of words are compared.
_MOST_PAIRS = 20_000
#: Letters at the end in which words of one stem differ.
_ENDING = 2


def are_compared(unknown: Set[str]) -> frozenset[str]:
    """Those of the unknown words that are long enough; none where there is only one."""
    long = frozenset(word for word in unknown if len(word) >= _SHORTEST)
    return long if len(long) > 1 else frozenset()


def slips_of_page_words(
    unknown: Set[str], counts: Mapping[str, int]
) -> dict[str, tuple[Candidate, ...]]:
    """For each unknown word that stands on the page once, the frequent one it is a slip of.

    `counts` says how often the page has each word in lower case.
    """
    frequent = [word for word in unknown if counts[word.lower()] >= _OFTEN]
    single = [word for word in unknown if counts[word.lower()] == 1] if frequent else []
    if len(single) * len(frequent) > _MOST_PAIRS:
        return {}  # no page of words
    found: dict[str, tuple[Candidate, ...]] = {}
    for word in single:
        lower = word.lower()
        for other in frequent:
            meant = other.lower()
            if (
                abs(len(meant) - len(lower)) <= 1
                and meant[0] == lower[0]
                and meant[:-_ENDING] != lower[: len(meant) - _ENDING]
                and not is_sibling(lower, meant)
                and word[0].isupper() == other[0].isupper()
            ):
                cost = slip_cost(lower, meant, EASY)
                if cost is not None:
                    found[word] = (Candidate(other, cost, cost, name=word[0].isupper()),)
    return found
