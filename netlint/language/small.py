"""A page's prose in small letters, and its different words: what rules about word lists ask first.

Which phrases may stand on a page is told by its words: to see which of them a list has takes a
hundredth of the time that it takes to look for all phrases of the list.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from netlint.patterns import lazy_pattern


class Small:
    """A text in small letters, with plain spaces and apostrophes, at the same length."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def as_bytes(self) -> bytes:
        """One byte for each character, "?" for those that are not in Latin-1."""
        return self.text.encode("latin-1", "replace")

    @cached_property
    def words(self) -> frozenset[bytes]:
        """The different words, as far as letters go: "don" and "t" of "don't"."""
        return frozenset(self.as_bytes.translate(_LETTERS_ONLY).split())


_LETTERS_ONLY = bytes(at if chr(at).isalpha() else 0x20 for at in range(256))
_LETTERS = "".join(letter for letter in map(chr, range(256)) if letter.isalpha())
_WORD = lazy_pattern(f"[{_LETTERS}]+")

#: Several rules ask of the same text one after the other: the last is kept.
_LAST: list[tuple[str, Small]] = []


def small(prose: str) -> Small:
    """The prose in small letters."""
    if _LAST and _LAST[0][0] is prose:
        return _LAST[0][1]
    lower = prose.lower()
    if len(lower) != len(prose):  # a few letters have two small ones
        lower = "".join(letter.lower()[0] for letter in prose)
    made = Small(lower.replace("\n", " ").replace("\u00a0", " ").replace("’", "'"))
    _LAST[:] = [(prose, made)]
    return made


def in_small_letters(prose: str) -> str:
    """The prose in small letters, with plain spaces and apostrophes, at the same length."""
    return small(prose).text


class Telling(NamedTuple):
    """The words of a phrase that are among the `Small.words` of every page with the phrase: the
    longest of them, empty where there is none, and all the others."""

    word: bytes
    others: frozenset[bytes]


def telling_words(text: str, *, starts: bool = True, ends: bool = True) -> Telling:
    """The telling words of a text in small letters. `starts` and `ends` say whether the text begins
    and ends at the bounds of a word wherever it stands."""
    words = {
        str(found[0]).encode("latin-1")
        for found in _WORD.finditer(text)
        if (starts or found.start()) and (ends or found.end() < len(text))
    }
    longest = max(sorted(words), key=len, default=b"")
    return Telling(longest, frozenset(words - {longest}))
