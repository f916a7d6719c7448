"""Which phrases of a word list a page may hold, told from its words alone."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.identity import by_identity
from netlint.language.words import WORD
from netlint.shipped import WordRow


def likely_rows(analysis: Analysis, name: str) -> Iterator[WordRow]:
    """The rows of a word list that may stand on the page: those whose longest word does, and those
    that no whole word gives away. To look for them is left to the caller."""
    keys, telling, others = _keyed(analysis.word_rows(name))
    yield from others
    for word in telling & analysis.different_words:
        yield from keys[word]


@by_identity
def _keyed(
    rows: tuple[WordRow, ...],
) -> tuple[dict[str, list[WordRow]], frozenset[str], list[WordRow]]:
    """Rows by their longest whole word, as it may be written; and those that have none."""
    keys: dict[str, list[WordRow]] = {}
    others = []
    for row in rows:
        words = WORD.findall(row.avoid)
        if row.avoid.endswith("*"):
            words = words[:-1]  # the beginning of a word
        if not words:
            others.append(row)
            continue
        word = max(words, key=len)
        for form in {word, word.capitalize(), word.upper()}:
            keys.setdefault(form, []).append(row)
    return keys, frozenset(keys), others


def says(phrase: str, prose: str) -> bool:
    """True where prose in small letters has a phrase in whole words; a star at the end of the
    phrase stands for any ending."""
    return next(places(phrase, prose), None) is not None


def places(phrase: str, prose: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands, as in `says`."""
    stem = phrase.rstrip("*")
    at = prose.find(stem)
    while at >= 0:
        end = at + len(stem)
        before, after = prose[max(0, at - 1) : at], prose[end : end + 1]
        if not (before.isalnum() and stem[0].isalnum()) and (
            phrase.endswith("*") or not (after.isalnum() and stem[-1].isalnum())
        ):
            yield at, end
        at = prose.find(stem, at + 1)
