"""The kinds of a word: general, or of health and which, or a name."""

from __future__ import annotations

from tools.lexicon.evidence import Evidence

HEALTH = "dampo"
#: SCOWL lists up to this size are everyday English: only WordNet can make their words health words.
_EVERYDAY = 50
#: Share of a word's senses in WordNet that must be of health.
_SHARE = 0.6
#: A word is of health where it is so many times more common in labels than in books.
_TIMES = 40.0
#: Labels of one kind, out of all that have a kind, from which on the word has it.
_PART = 0.15
#: Sources of brands of medicines.
_BRANDS = "b"


def health_of_senses(shares: dict[str, float]) -> str:
    """Kinds that WordNet gives a word, most used first; empty where most of its use is another."""
    of_health = {kind: share for kind, share in shares.items() if kind}
    if sum(of_health.values()) < _SHARE:
        return ""
    return "".join(sorted(of_health, key=lambda kind: (-of_health[kind], kind)))


def health_of_labels(evidence: Evidence) -> str:
    """Kinds of the labels that have a word, most labels first."""
    counts = {kind: evidence.kinds[kind] for kind in HEALTH}
    counts["m"] += evidence.kinds[_BRANDS]
    total = sum(counts.values())
    kept = [kind for kind in HEALTH if counts[kind] and counts[kind] >= _PART * total]
    return "".join(sorted(kept, key=lambda kind: (-counts[kind], kind)))


def health(
    evidence: Evidence | None, shares: dict[str, float] | None, size: int, in_labels: float, in_books: float
) -> str:
    """The health kinds of a word, or nothing where it is general.

    `size` is the word's SCOWL size (100 where SCOWL lacks it), `in_labels` and `in_books` its share
    of all words there.
    """
    if shares is not None and (found := health_of_senses(shares)):
        return found
    if evidence is None or size <= _EVERYDAY or not (found := health_of_labels(evidence)):
        return ""
    if shares is not None and size < 100:
        # WordNet knows the word and calls it general: only very many labels speak against it.
        return found if in_labels > 10 * _TIMES * in_books else ""
    if size < 100 and in_labels < _TIMES * in_books:
        return ""
    return found


def is_name(evidence: Evidence | None, small_in_lists: bool, capital_in_lists: bool) -> bool:
    """True for a word that no source writes without a capital, and some with one."""
    if small_in_lists:
        return False
    if evidence is None:
        return capital_in_lists
    if evidence.small > evidence.capital:
        return False
    others = evidence.labels - evidence.kinds["n"] - evidence.kinds[_BRANDS]
    named = evidence.kinds["n"] + evidence.kinds[_BRANDS] + evidence.capital
    return named > others if not capital_in_lists else named + 1 >= others
