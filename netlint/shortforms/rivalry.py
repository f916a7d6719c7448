"""Whether 2 expansions of one abbreviation are the same words, or the same thing in other words.

An abbreviation may truly have 2 meanings. Nothing here knows meanings, so only expansions that
differ in one word, in a figure or in their order are taken for one thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from netlint.patterns import lazy_pattern
from netlint.shortforms.wording import Word, akin, alike, common_letters, ends_in, holds, read_words

#: So many words that tell a name have to be the same where another is quite different: "coronary
#: heart disease" and "congenital heart disease" are 2 things, and have but one.
_ENOUGH_SHARED = 2
#: One word and two that have so many of their letters in common are one word, written in two ways.
_MOST_ALIKE = 0.8
_LONG_ENDING = 6  # letters
#: Things that may be named in any order.
_JOINED = lazy_pattern(r"\b(?:and|or)\b|[,/&]")


class Difference(Enum):
    """What 2 expansions of one abbreviation have to do with each other."""

    NONE = "the same words"
    WORDING = "one thing in other words"
    MEANING = "two things, as far as words tell"


def difference(first: str, second: str) -> Difference:
    """How 2 expansions differ. Capitals, hyphens, plurals, both spellings, endings, slips and words
    that one of them leaves out are no difference, and neither is the order of what "and" joins.

    >>> difference("computed tomography", "Computerised tomography").name
    'WORDING'
    >>> difference("coronary heart disease", "congenital heart disease").name
    'MEANING'
    """
    if first.casefold() == second.casefold():
        return Difference.NONE
    one, other = read(first), read(second)
    if not one or not other:
        return Difference.MEANING
    if ends_in(one, other) and ends_in(other, one):
        return Difference.NONE
    if len(one) != len(other):
        return _of_lengths(one, other)
    apart = [pair for pair in zip(one, other, strict=True) if not _same(*pair)]
    if not apart:
        return Difference.NONE
    if len(apart) > 1:
        apart = _unmatched(one, other)
    if not apart:  # the same words in another order
        return Difference.NONE if _JOINED.search(first) else Difference.WORDING
    if len(apart) > 1:
        return Difference.MEANING
    ((mine, theirs),) = apart
    if mine.figure != theirs.figure:
        return Difference.MEANING
    shared = sum(
        not word.kind and not word.figure and any(_same(word, another) for another in other)
        for word in one
    )
    near = mine.figure or (mine.kind and theirs.kind) or akin(mine, theirs)
    return Difference.WORDING if shared >= (1 if near else _ENOUGH_SHARED) else Difference.MEANING


@lru_cache(maxsize=4096)
def read(said: str) -> tuple[Word, ...]:
    """The words of an expansion, ready to be compared."""
    return tuple(read_words(said))


def _same(one: Word, other: Word) -> bool:
    """True for the same word. "Disease" and "disorder" give an abbreviation the same letter, so that
    one of them is not what it stands for; "syndrome" may stand in for either."""
    if one.kind and other.kind and one.text != other.text and one.text[0] == other.text[0]:
        return False
    return alike(one, other)


def _of_lengths(one: Sequence[Word], other: Sequence[Word]) -> Difference:
    """The same of expansions of which one has more words. Two of them may stand for one of the
    other: "transarterial" for "transcatheter arterial"."""
    shorter, longer = sorted((one, other), key=len)
    if holds(longer, shorter):
        return Difference.NONE
    alone = [word for word in shorter if not any(_same(word, theirs) for theirs in longer)]
    rest = [word for word in longer if not any(_same(word, mine) for mine in shorter)]
    if len(alone) != 1 or len(rest) != 2:
        return Difference.MEANING
    parted, whole = "".join(word.raw for word in rest), alone[0].raw
    if common_letters(parted, whole) >= _MOST_ALIKE * max(len(parted), len(whole)):
        return Difference.NONE  # "immune globulin" and "immunoglobulin"
    shared = sum(not word.kind and not word.figure for word in shorter) - 1
    near = parted[-_LONG_ENDING:] == whole[-_LONG_ENDING:]
    return Difference.WORDING if shared >= (1 if near else _ENOUGH_SHARED) else Difference.MEANING


def _unmatched(one: Sequence[Word], other: Sequence[Word]) -> list[tuple[Word, Word]]:
    """The words that have no equal in the other expansion, in pairs."""
    rest = list(other)
    alone = []
    for word in one:
        match = next((another for another in rest if _same(word, another)), None)
        if match is None:
            alone.append(word)
        else:
            rest.remove(match)
    return list(zip(alone, rest, strict=True))
