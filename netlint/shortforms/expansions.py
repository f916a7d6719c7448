"""Which words exactly a page gives for an abbreviation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.shortforms.definitions import Definition, Way
from netlint.shortforms.letters import stands_for
from netlint.shortforms.wording import SMALL, Word, alike, holds, read_words, words_before

_FIRST_PIECE = lazy_pattern(r"[^,;:–—(\[]*")
_WORD = 18  # characters
_SPARE = 3  # words of a name that give no letter


class Expansion(NamedTuple):
    """The words whose letters make an abbreviation; `exact` where each word gives one."""

    words: list[Word]
    exact: bool


def expansion_of(prose: str, definition: Definition) -> Expansion | None:
    """The words that the page gives for an abbreviation in brackets or before them, without small
    words; None where it cannot be told which they are."""
    start, end = definition.words_start, definition.words_end
    letters = [letter for letter in definition.key.lower() if letter.isalpha()]
    if definition.way is Way.BEFORE:
        piece = _FIRST_PIECE.match(prose, start, end)
        words = read_words(prose[start : piece.end() if piece else end], start)
        shortest = len(words)
    elif definition.way is Way.AFTER:
        # So many words of this length hold any name; most of them end sooner.
        words = words_before(prose, max(start, end - _WORD * (len(letters) + _SPARE)), end)
        shortest = 1
    else:
        return None
    longest = min(len(words), len(letters) + _SPARE)
    tails = [
        words[-size:]
        for size in range(max(shortest, 1), longest + 1)
        if words[-size].raw[0] == letters[0]
    ]
    # Fewer words than letters cannot give one each.
    for tail in [tail for tail in tails if len(tail) >= len(letters)]:
        telling = [word for word in tail if not word.figure]
        if [word.raw[0] for word in telling] == letters:
            return Expansion(tail, True)
        if [word.raw[0] for word in telling if not word.kind] == letters:
            return Expansion(tail, True)
    # With the small words: "fluorescence in situ hybridisation" has the I of FISH there. "A scan of
    # the head (CT)" has the letters by chance: the fewer the words, the surer.
    for tail in [tail for tail in tails if len(tail) <= len(letters)]:
        if stands_for(definition.key, prose[tail[0].start : tail[-1].end]):
            return Expansion(tail, False)
    return None


def expansion_place(prose: str, definition: Definition) -> tuple[int, int] | None:
    """Where the words of `expansion_of` begin and end. Most are seen at once: so many plain words as
    the abbreviation has letters, each with its letter."""
    key = definition.key
    # An I may be the figure of a type, which gives no letter.
    if definition.way is Way.AFTER and key.isalpha() and key[0] != "I":
        start, end = definition.words_start, definition.words_end
        first = max(start, end - _WORD * (len(key) + _SPARE))
        near = prose[first:end].split()[-len(key) :]
        if "".join([word[0] for word in near]).upper() == key and _are_plain(near):
            at = last = prose.rindex(near[-1], first, end) + len(near[-1])
            for word in reversed(near):
                at = prose.rindex(word, first, at)
            return at, last
    expansion = expansion_of(prose, definition)
    return (expansion.words[0].start, expansion.words[-1].end) if expansion else None


def _are_plain(words: Sequence[str]) -> bool:
    """True for words that are letters only and tell something of the name."""
    return "".join(words).isalpha() and SMALL.isdisjoint([word.lower() for word in words])


def is_spelled(prose: str, definition: Definition) -> bool:
    """True where it can be told which words make the abbreviation."""
    if definition.way is Way.AFTER and definition.key.isalpha():
        start, end = definition.words_start, definition.words_end
        near = prose[max(start, end - _WORD * len(definition.key)) : end].upper().split()
        if "".join(word[0] for word in near[-len(definition.key) :]) == definition.key:
            return True  # the common case, seen at once
    return expansion_of(prose, definition) is not None


def same_words(one: list[Word], other: list[Word]) -> bool:
    """True where both expansions are of one thing: one holds the other, or half their words agree."""
    if holds(one, other) or holds(other, one):
        return True
    shared = sum(any(alike(mine, theirs) for theirs in other) for mine in one)
    return 2 * shared >= min(len(one), len(other))
