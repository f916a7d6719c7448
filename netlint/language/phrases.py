"""Finds the phrases of a word list in prose.

A phrase is written as it reads, with a few signs: "*" at the end of a word stands for any ending
("suffer*"), "#" for a number, "…" for up to three words, "{a|b}" for one of several, and "'" for
either apostrophe. A capital letter in a phrase stands for a capital only; a small one for either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

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


@lru_cache(maxsize=1024)
def _key(phrase: str) -> str:
    """The longest part of a phrase without signs: no place matches that does not hold it."""
    return max(re.split(r"[*#…]|\{.*?\}", phrase.lower()), key=len).strip()


#: A match reaches this far from its key at most, in characters.
_REACH = 120


_SEARCHERS: dict[int, tuple[tuple[WordRow, ...], AhoCorasick]] = {}


def _searcher(rows: tuple[WordRow, ...]) -> AhoCorasick:
    """Lists are loaded once and searched on every page: to hash one would take longer than to
    search a page, so the searcher is kept by identity, together with the list that owns it."""
    known = _SEARCHERS.get(id(rows))
    if known is None:
        from ahocorasick_rs import AhoCorasick

        known = _SEARCHERS[id(rows)] = (rows, AhoCorasick([_key(row.avoid) for row in rows]))
    return known[1]


def occurrences(rows: tuple[WordRow, ...], prose: str) -> Iterator[tuple[WordRow, re.Match[str]]]:
    """Every place of every row, in no certain order. One pass looks for a plain part of each
    phrase; only where one stands is the phrase itself tried. `rows` is remembered for good: it has
    to be one of the few lists that live as long as the program."""
    seen: set[tuple[int, int]] = set()
    places = _searcher(rows).find_matches_as_indexes(_plain(prose), overlapping=True)
    for index, start, end in places:
        row = rows[index]
        if row.avoid.lower().startswith(_key(row.avoid)):
            found = pattern(row.avoid).match(prose, start, end + _REACH)
        else:
            found = pattern(row.avoid).search(prose, max(0, start - _REACH), end + _REACH)
        while found and found.end() < end:
            found = pattern(row.avoid).search(prose, found.end(), end + _REACH)
        if found and (index, found.start()) not in seen:
            seen.add((index, found.start()))
            yield row, found


def _plain(prose: str) -> str:
    """The prose in small letters, with plain spaces and apostrophes, at the same length."""
    lower = prose.lower()
    if len(lower) != len(prose):  # a few letters have two small ones
        lower = "".join(letter.lower()[0] for letter in prose)
    return lower.replace("\n", " ").replace("\u00a0", " ").replace("’", "'")


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
