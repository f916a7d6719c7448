"""The words of a word list as sets, for rules that ask on every page."""

from __future__ import annotations

from netlint.identity import by_identity
from netlint.shipped import WordRow


def word_set(rows: tuple[WordRow, ...], unless: str | None = None) -> frozenset[str]:
    """The words of a list; with `unless`, only those of its rows that say so."""
    return _all(rows) if unless is None else _by_condition(rows).get(unless, frozenset())


@by_identity
def _all(rows: tuple[WordRow, ...]) -> frozenset[str]:
    return frozenset(row.avoid for row in rows)


@by_identity
def _by_condition(rows: tuple[WordRow, ...]) -> dict[str, frozenset[str]]:
    conditions = {row.unless for row in rows}
    return {
        condition: frozenset(row.avoid for row in rows if row.unless == condition)
        for condition in conditions
    }
