"""The kinds of a word: general, or of health and which, or a name."""

from __future__ import annotations

from tools.lexicon.evidence import Evidence

HEALTH = "dampo"
#: SCOWL lists up to these sizes are everyday English, and the most common words of all.
_EVERYDAY = 50
_COMMONEST = 20
#: Share of a word's senses in WordNet that makes it a health word, alone or with help of the labels.
_SHARE = 0.6
_SOME = 0.25
#: A word is of health where it is so many times more common in labels than in books: where WordNet
#: gives it some such sense, where lists have it, and where it is everyday English.
_HELPS = 15.0
_TIMES = 40.0
_OFTEN = 150.0
#: Labels of one kind, out of all that have a kind, from which on the word has it.
_PART = 0.15
#: A name has so many times more capitals than small letters.
_CAPITALS = 4
#: Sources of brands of medicines.
_BRANDS = "b"


def health_of_senses(shares: dict[str, float], least: float) -> str:
    """Kinds that WordNet gives a word, most used first; empty where they make up less than `least`."""
    of_health = {kind: share for kind, share in shares.items() if kind}
    if sum(of_health.values()) < least:
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
    evidence: Evidence | None, shares: dict[str, float] | None, size: int, times: float
) -> str:
    """The health kinds of a word, or nothing where it is general.

    `size` is the word's SCOWL size (100 where SCOWL lacks it), `times` how many times more common it
    is in labels about health than in books.
    """
    if shares and (found := health_of_senses(shares, _least(size, times))):
        return found
    if evidence is None or not (found := health_of_labels(evidence)):
        return ""
    if size >= 100 and not shares:
        return found
    if shares:
        least = _OFTEN
    elif evidence.checked:
        least = _HELPS if size <= _EVERYDAY else 1.0
    else:
        least = _OFTEN if size <= _EVERYDAY else _TIMES
    return found if size > _COMMONEST and times >= least else ""


def _least(size: int, times: float) -> float:
    """The share of senses of health from which on a word is of health."""
    if times >= _OFTEN:
        return 0.01
    if times >= _HELPS:
        return _SOME
    return _SHARE if times >= 1 or size > _EVERYDAY else 1.0


def is_name(evidence: Evidence | None, small_in_lists: bool, capital_in_lists: bool) -> bool:
    """True for a word that sources write with a capital, and hardly any without one."""
    if small_in_lists:
        return False
    if evidence is None:
        return capital_in_lists
    if evidence.small or evidence.capital:
        return evidence.capital >= _CAPITALS * evidence.small
    named = evidence.kinds["n"] + evidence.kinds[_BRANDS]
    return capital_in_lists or 2 * named > evidence.labels
