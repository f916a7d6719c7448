"""The words by which two texts differ, for a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from re import Match
from typing import NamedTuple

from netlint.language.words import WORD

#: So many words of a text are compared; a page of that length takes a moment already.
_MOST_WORDS = 3_000
#: The words of so many texts are remembered: one is compared with many.
_TEXTS = 64
#: Of so many words, each with all that are the same in the other text, a text of that length has a
#: tenth.
_MOST_MEETINGS = 1_000_000


class Difference(NamedTuple):
    """The words that stand in one text where others, or none, stand in the other. `names` says that
    there are names or codes among them, and `at` is how many words of the other text come before."""

    here: str
    there: str
    names: bool = False
    at: int = 0


class Differences(NamedTuple):
    """Where two texts differ, the share of their words that is the same (0 to 1), and how many words
    differ, counted in the text that has more of them."""

    places: tuple[Difference, ...]
    alike: float
    words: int


def differences(here: str, there: str) -> Differences:
    """How two texts differ in their words; capital letters and signs between words do not count."""
    first, second = _words(here), _words(there)
    own, other = _small(here), _small(there)
    before = _alike(own, other)
    after = _alike(own[before:][::-1], other[before:][::-1])
    a_end, c_end = len(own) - after, len(other) - after
    matcher = _matcher(own[before:a_end], other[before:c_end])
    places = []
    words = 0
    same = before + after
    for kind, *ends in matcher.get_opcodes():
        a, b, c, d = (end + before for end in ends)
        if kind == "equal":
            same += b - a
            continue
        changed = ((here, first[a:b]), (there, second[c:d]))
        places.append(
            Difference(
                " ".join(word.group() for word in first[a:b]),
                " ".join(word.group() for word in second[c:d]),
                any(_is_name(text, word) for text, words in changed for word in words),
                c,
            )
        )
        words += max(b - a, d - c)
    every = len(own) + len(other)
    return Differences(tuple(places), 2 * same / every if every else 1.0, words)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _matcher(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    """Finds what is the same. Where few words come again and again, it looks past the commonest:
    each of them meets each of the others."""
    often = Counter(other)
    meetings = sum(often[word] for word in one)
    return SequenceMatcher(None, one, other, autojunk=meetings > _MOST_MEETINGS)


def most_alike(here: str, there: str) -> tuple[float, int]:
    """As `Differences.alike` and `words`, but without regard to order: the one is never less than
    that, and the other never more. It takes a fraction of the time."""
    own, other = _counted(here), _counted(there)
    same = (own & other).total()
    total = own.total(), other.total()
    every = sum(total)
    return (2 * same / every if every else 1.0), max(total) - same


@lru_cache(maxsize=_TEXTS)
def _counted(text: str) -> Counter[str]:
    return Counter(_small(text))


@lru_cache(maxsize=_TEXTS)
def _small(text: str) -> list[str]:
    return [word.group().casefold() for word in _words(text)]


@lru_cache(maxsize=_TEXTS)
def _words(text: str) -> list[Match[str]]:
    return list(islice(WORD.finditer(text), _MOST_WORDS))


def _is_name(text: str, found: Match[str]) -> bool:
    """True for a word with a capital letter that its place does not ask for, and for a code."""
    word = found.group()
    if not word.islower() and (word[1:] != word[1:].lower() or not word.isalpha()):
        return any(letter.isalpha() for letter in word)
    if not word[:1].isupper():
        return False
    before = text[: found.start()].rstrip(" \n\t*_[(\"'“‘")
    return bool(before) and before[-1] not in ".!?:>"


def in_words(places: Sequence[Difference], *, most: int, longest: int) -> str:
    """Differences in a sentence: at most so many of them, each at most so many characters long."""
    said = []
    # The same two words may differ in many places.
    places = list({(one.here.casefold(), one.there.casefold()): one for one in places}.values())
    for place in places[:most]:
        here, there = _short(place.here, longest), _short(place.there, longest)
        if here and there:
            said.append(f'"{here}" here is "{there}" there')
        elif here:
            said.append(f'"{here}" stands only here')
        else:
            said.append(f'"{there}" stands only there')
    more = len(places) - most
    if more > 0:
        said.append("1 more difference" if more == 1 else f"{more} more differences")
    return ", ".join(said)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
