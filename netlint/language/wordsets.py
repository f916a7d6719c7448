"""Word lists as sets, for rules that ask whether a word is in one."""

from __future__ import annotations

from netlint.identity import by_identity
from netlint.shipped import WordRow

_NONE: frozenset[str] = frozenset()


def word_set(rows: tuple[WordRow, ...], unless: str | None = None) -> frozenset[str]:
    """The words of a list; with `unless`, only those of its rows that say so."""
    return _sets(rows).get(unless, _NONE)


@by_identity
def _sets(rows: tuple[WordRow, ...]) -> dict[str | None, frozenset[str]]:
    """The words by what their rows say in `unless`; under None all of them."""
    words: dict[str | None, set[str]] = {None: set()}
    for row in rows:
        words[None].add(row.avoid)
        words.setdefault(row.unless, set()).add(row.avoid)
    return {unless: frozenset(group) for unless, group in words.items()}
