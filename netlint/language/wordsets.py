"""What is made of a word list once, for rules that ask it on every page."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from netlint.shipped import WordRow

Made = TypeVar("Made")


def once_a_list(
    make: Callable[[tuple[WordRow, ...]], Made],
) -> Callable[[tuple[WordRow, ...]], Made]:
    """Keeps what is made of a list.

    To hash a list, as `functools.lru_cache` does, takes longer than most questions to it, so it is
    known by its identity. The list is remembered for good: it has to be one of the few that live as
    long as the program.
    """
    kept: dict[int, tuple[tuple[WordRow, ...], Made]] = {}

    @wraps(make)
    def made(rows: tuple[WordRow, ...]) -> Made:
        known = kept.get(id(rows))
        if known is None:
            known = kept[id(rows)] = (rows, make(rows))
        return known[1]

    return made


_SETS: dict[tuple[int, str | None], tuple[tuple[WordRow, ...], frozenset[str]]] = {}


def word_set(rows: tuple[WordRow, ...], unless: str | None = None) -> frozenset[str]:
    """The words of a list; with `unless`, only those of its rows that say so.

    The set is kept for good (see `once_a_list`).
    """
    known = _SETS.get((id(rows), unless))
    if known is None:
        words = frozenset(row.avoid for row in rows if unless is None or row.unless == unless)
        known = _SETS[id(rows), unless] = (rows, words)
    return known[1]
