"""Word lists as sets, for rules that ask whether a word is in one."""

from __future__ import annotations

from netlint.shipped import WordRow

_SETS: dict[tuple[int, str | None], tuple[tuple[WordRow, ...], frozenset[str]]] = {}


def word_set(rows: tuple[WordRow, ...], unless: str | None = None) -> frozenset[str]:
    """The words of a list; with `unless`, only those of its rows that say so.

    Lists are loaded once and asked on every page: to hash one would take longer than the question,
    so the set is kept by identity, together with the list that owns it. `rows` is remembered for
    good: it has to be one of the few lists that live as long as the program.
    """
    known = _SETS.get((id(rows), unless))
    if known is None:
        words = frozenset(row.avoid for row in rows if unless is None or row.unless == unless)
        known = _SETS[id(rows), unless] = (rows, words)
    return known[1]
