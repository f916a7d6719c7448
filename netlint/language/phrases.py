"""Finds the phrases of a word list in prose.

A phrase is written as it reads, with a few signs: "*" at the end of a word stands for any ending
("suffer*"), "#" for a number, "…" for up to three words, "{a|b}" for one of several, and "'" for
either apostrophe. A capital letter in a phrase stands for a capital only; a small one for either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from netlint.identity import by_identity
from netlint.language.keysearch import KeySearch
from netlint.language.small import in_small_letters
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

_SIGNS = {
    "*": r"[a-z]*",
    "#": r"\d[\d,]*",
    "'": "['’]",
    " ": r"\s+",
    "{": "(?:",
    "|": "|",
    "}": ")",
}
_GAP = r"(?:\s+[\w'’-]+){0,3}\s+"
_PIECE = lazy_pattern(r" ?… ?|.", re.S)


@lru_cache(maxsize=1024)
def pattern(phrase: str) -> re.Pattern[str]:
    """The compiled form of a phrase; it matches whole words only."""
    pieces = []
    for piece in _PIECE.findall(phrase):
        if piece.strip() == "…":
            pieces.append(_GAP)
        elif piece.islower():
            pieces.append(f"[{piece}{piece.upper()}]")
        else:
            pieces.append(_SIGNS.get(piece) or re.escape(piece))
    before = r"(?<![\w-])" if phrase[0].isalnum() or phrase[0] == "#" else ""
    after = r"(?![\w-])" if phrase[-1].isalnum() or phrase[-1] == "}" else ""
    return re.compile(before + "".join(pieces) + after)


class _Key(NamedTuple):
    """A plain part of a row's phrase: no place matches that does not hold one of its keys."""

    row: WordRow
    text: str
    first: bool  # the phrase begins with it
    word_starts: bool  # a word begins with it, and …
    word_ends: bool  # … ends with it
    before: int  # so many characters of the phrase stand before it at most

    def fits(self, plain: str, start: int, end: int) -> bool:
        """False where the key is a part of other words."""
        if self.word_starts and start and plain[start - 1].isalnum():
            return False
        return not (self.word_ends and plain[end : end + 1].isalnum())


_CHOICE = lazy_pattern(r"\{(.*?)\}")


def _keys(row: WordRow) -> Iterator[_Key]:
    """The longest part of the phrase without signs, or where all of it is choices, those of the
    choice whose shortest word is longest."""
    phrase = row.avoid.lower()
    plain = max(re.split(r"[*#…]|\{.*?\}", phrase), key=lambda part: len(part.strip())).strip()
    if plain:
        at = phrase.index(plain)
        end = at + len(plain)
        yield _Key(
            row,
            plain,
            at == 0,
            plain[0].isalnum() and phrase[at - 1 : at] in ("", " "),
            plain[-1].isalnum() and phrase[end : end + 1] in ("", " "),
            _most_before(phrase[:at]),
        )
        return
    choices = [found[1].split("|") for found in _CHOICE.finditer(phrase)]
    for word in max(choices, key=lambda part: min(map(len, part))):
        key = re.sub(r"[*#…].*", "", word)
        yield _Key(row, key, False, True, key == word, _REACH)


def _most_before(part: str) -> int:
    """How many characters the part of a phrase before its key may take, with room for wider spaces."""
    if any(sign in part for sign in "*#…"):
        return _REACH
    longest = _CHOICE.sub(lambda found: max(found[1].split("|"), key=len), part)
    return min(_REACH, 2 * len(longest))


#: A match reaches this far from its key at most, in characters.
_REACH = 120


class _Keys:
    """The keys of a list, ready to be looked for."""

    def __init__(self, rows: tuple[WordRow, ...]) -> None:
        self._keys = [key for row in rows for key in _keys(row)]
        self._search = KeySearch([key.text for key in self._keys])

    def places(self, prose: str) -> Iterator[tuple[_Key, int, int]]:
        """Each place where a key stands as its phrase has it."""
        plain = in_small_letters(prose)
        for number, start, end in self._search.places(prose):
            key = self._keys[number]
            if key.fits(plain, start, end):
                yield key, start, end


_keys_of = by_identity(_Keys)


def occurrences(rows: tuple[WordRow, ...], prose: str) -> Iterator[tuple[WordRow, re.Match[str]]]:
    """Every place of every row, in no certain order. A plain part of each phrase is looked for; only where one
    stands is the phrase itself tried. `rows` is remembered for good: it has
    to be one of the few lists that live as long as the program."""
    seen: set[tuple[str, int]] = set()
    for key, start, end in _keys_of(rows).places(prose):
        phrase = pattern(key.row.avoid)
        if key.first:
            found = phrase.match(prose, start, end + _REACH)
        else:
            found = phrase.search(prose, max(0, start - key.before), end + _REACH)
        while found and found.end() < end:
            found = phrase.search(prose, found.end(), end + _REACH)
        if found and (key.row.avoid, found.start()) not in seen:
            seen.add((key.row.avoid, found.start()))
            yield key.row, found


def longest_first(
    places: Iterable[tuple[WordRow, re.Match[str]]],
) -> list[tuple[WordRow, re.Match[str]]]:
    """The places in the order of the page; of two that overlap the earlier, then the longer."""
    kept: list[tuple[WordRow, re.Match[str]]] = []
    end = 0
    for row, found in sorted(places, key=lambda place: (place[1].start(), -place[1].end())):
        if found.start() >= end:
            kept.append((row, found))
            end = found.end()
    return kept
