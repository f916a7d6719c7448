"""Headings and bold words that belong to a page's design: `rules/words/label-headings.csv`."""

from __future__ import annotations

from netlint.analysis import Analysis
from netlint.shipped import WordRow


def label_headings(analysis: Analysis) -> frozenset[str]:
    """The labels, in the form of `language.headings.plain_heading`."""
    return heading_set(analysis.word_rows("label-headings"))


_SETS: dict[int, tuple[tuple[WordRow, ...], frozenset[str]]] = {}


def heading_set(rows: tuple[WordRow, ...]) -> frozenset[str]:
    """The headings of a word list. Lists are loaded once, and to hash one on every page would take
    longer than the rule: the set is kept by identity, together with the list that owns it."""
    known = _SETS.get(id(rows))
    if known is None:
        known = _SETS[id(rows)] = (rows, frozenset(row.avoid for row in rows))
    return known[1]
