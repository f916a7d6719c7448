"""Whether 2 explanations of one term can both be right.

Nothing here knows what a sentence means. Two explanations are said to disagree only where something
in them shows it: what sort of thing the term is, figures of one sort, opposite words, or parts of the
body of which none is the same; or, where the rest is word for word the same, a word that cannot be
said for the other. That they say different things is no disagreement.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from netlint.language.contrasts import APART, OPPOSITES, OVERLAP, PART, PEOPLE, SOMEWHERE, SORT
from netlint.patterns import lazy_pattern

#: In the same sentence but for one word these go no better together than opposites.
_CONTRARY = {"high": "low", "low": "high"}
#: So many of the words of two sentences are the same, at least, if they are one but for a word.
_LEAST_SAME, _MOST_OTHER = 5, 3

_WORD = lazy_pattern(r"[^\W\d_][\w'’-]*|\d[\d,.]*\d|\d")
_NUMBER = lazy_pattern(
    r"(?<![\w.,-])(\d[\d,]*(?:\.\d+)?)(?:(?:\s(?:to|or|and)\s|-)(\d[\d,]*(?:\.\d+)?))?[\s-]*([a-z]+)((?:[\s-](?!(?:before|after|from|with|than|that|into|when|each|every|about)\b)[a-z]{4,})?)"
)
_NUMERALS = "two three four five six seven eight nine ten eleven twelve".split()
_NUMERAL = lazy_pattern(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
_NO_UNIT = frozenset(
    "a an and as at by for from in is of on or per st nd rd th than that the to with".split()
)
_TELLING = 4  # letters
#: What comes after these is some of many.
_EXAMPLES = lazy_pattern(r"\b(?:such as|includ(?:es|ing)|for example|like the)\b")
_NAMING = r"(?:type|form|kind|sort|group|class|piece|pair|set|part|series|name|term|collection|number)s?\s+(?:of|for)\s+(?:an?\s+|the\s+)?"
_OPENING = lazy_pattern(
    rf"(?:(?:an?|the|any|one of the|one of several)\s+)?(?:[\w-]+\s+){{0,2}}?{_NAMING}", re.I
)
_ARTICLE = lazy_pattern(r"(?:an?|the|any)\s+", re.I)
#: Where the name of the sort of thing ends.
_ENDS = frozenset(
    "of in that which who where when with for from to at by on inside under near behind between around is are was has can may "
    "caused used made found called known given done taken affecting involving causing containing located produced "
    "released characterized characterised and or such like about below above whose as if".split()
)
_LONGEST_NAME = 9  # words and commas
_WORD_OR_COMMA = lazy_pattern(r"[^\W_][\w'’-]*|,")


class Disagreement(NamedTuple):
    """What shows that 2 explanations cannot both be right: the words of each."""

    mine: str
    theirs: str


class _Read(NamedTuple):
    head: str
    all: tuple[str, ...]  # every word, in order, before any examples
    words: frozenset[str]
    telling: frozenset[str]
    sides: tuple[tuple[str, str], ...]  # for each row of opposites, the words that stand there
    figures: Mapping[str, Mapping[str, str]]  # by unit, the numbers with their words
    parts: Mapping[str, str]
    people: frozenset[str]


def disagreement(mine: str, theirs: str) -> Disagreement | None:
    """What shows that 2 explanations of one term disagree; None where nothing does.

    >>> disagreement("a hormone that the body makes", "an enzyme in the gut")
    Disagreement(mine='hormone', theirs='enzyme')
    >>> disagreement("a gland behind the stomach", "a gland that makes insulin")
    """
    one, other = _read(mine), _read(theirs)
    if one.people and other.people and one.people.isdisjoint(other.people):
        # What holds for a child need not hold for an adult.
        return _of_one_word(one, other)
    return (
        _of_sort(one, other)
        or _of_figures(one, other)
        or _of_opposites(one, other)
        or _of_parts(one, other)
        or _of_one_word(one, other)
    )


def is_of_a_body(word: str) -> bool:
    """True for a word that names a part of the body or a growth: what many a page is about.

    >>> is_of_a_body("Lungs"), is_of_a_body("tumour"), is_of_a_body("doctor")
    (True, True, False)
    """
    small = word.lower().replace("tumour", "tumor")
    return small in PART or SORT.get(_sort_of(small)) in ("tumor", "body")


def _of_sort(one: _Read, other: _Read) -> Disagreement | None:
    if not one.head or not other.head or one.head == other.head:
        return None
    if one.head in other.words or other.head in one.words:
        return None
    first, second = SORT[one.head], SORT[other.head]
    if first == second:
        apart = any({one.head, other.head} <= set(row.split()) for row in APART)
    else:
        apart = first not in OVERLAP.get(second, "").split()
        apart = apart and second not in OVERLAP.get(first, "").split()
    return Disagreement(one.head, other.head) if apart else None


def _of_figures(one: _Read, other: _Read) -> Disagreement | None:
    if one.people != other.people:
        return None
    for unit, mine in one.figures.items():
        theirs = other.figures.get(unit)
        if theirs and mine.keys().isdisjoint(theirs):
            return Disagreement(next(iter(mine.values())), next(iter(theirs.values())))
    return None


def _of_opposites(one: _Read, other: _Read) -> Disagreement | None:
    for mine, theirs in zip(one.sides, other.sides, strict=True):
        if mine[0] and not mine[1] and theirs[1] and not theirs[0]:
            return Disagreement(mine[0], theirs[1])
        if mine[1] and not mine[0] and theirs[0] and not theirs[1]:
            return Disagreement(mine[1], theirs[0])
    return None


def _of_parts(one: _Read, other: _Read) -> Disagreement | None:
    mine = [word for part, word in one.parts.items() if part not in other.parts]
    theirs = [word for part, word in other.parts.items() if part not in one.parts]
    if not mine or not theirs:
        return None
    if len(mine) < len(one.parts) or any(
        SORT.get(read.head) not in SOMEWHERE for read in (one, other)
    ):
        # Where a device is put differs from page to page; in nearly the same words it does not.
        first, second = (read.telling - {*read.parts.values()} for read in (one, other))
        if 3 * len(first & second) < 2 * max(len(first), len(second)):
            return None
    return Disagreement(mine[0], theirs[0])


def _of_one_word(one: _Read, other: _Read) -> Disagreement | None:
    """What differs where the rest is word for word the same, so that both mean the same thing."""
    mine, theirs = one.all, other.all
    if len(mine) != len(theirs) or len(mine) <= _LEAST_SAME:
        return None
    changed = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    if not changed or len(changed) > _MOST_OTHER or len(mine) - len(changed) < _LEAST_SAME:
        return None
    if any(mine[:1].isdigit() for mine, _ in changed):
        return None  # other figures are of other people, or of another case
    return next((Disagreement(*pair) for pair in changed if _is_contrast(*pair)), None)


def _is_contrast(mine: str, theirs: str) -> bool:
    """True for 2 words of which one cannot be said for the other."""
    first, second = mine.removesuffix("'s"), theirs.removesuffix("'s")
    if _CONTRARY.get(first) == second:
        return True
    for known in (PART, PEOPLE):
        if first in known and second in known:
            return known[first] != known[second]
    sorts = {SORT.get(_sort_of(word), "") for word in (first, second)}
    if sorts == {"hormone", "enzyme"}:
        return True
    return any(
        (one.fullmatch(first) and other.fullmatch(second))
        or (other.fullmatch(first) and one.fullmatch(second))
        for one, other in _sides()
    )


@lru_cache(maxsize=1)
def _sides() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    first, second = (
        [re.compile(rf"(?<![\w-])(?:{row[side]})(?![\w-])") for row in OPPOSITES] for side in (0, 1)
    )
    return tuple(zip(first, second, strict=True))


def _first(side: re.Pattern[str], text: str) -> str:
    found = side.search(text)
    return found[0] if found else ""


@lru_cache(maxsize=8192)
def _read(text: str) -> _Read:
    small = " ".join(text.lower().replace("’", "'").replace("tumour", "tumor").split())
    words = _WORD.findall(small)
    figures: dict[str, dict[str, str]] = {}
    for found in _NUMBER.finditer(_NUMERAL.sub(_digit, small)):
        if found[3] not in _NO_UNIT:
            numbers = [one.replace(",", "") for one in (found[1], found[2]) if one]
            figures.setdefault(found[3].removesuffix("s"), {}).update(
                dict.fromkeys(numbers, found[0])
            )
    known = frozenset((*words, *(word.removesuffix("s") for word in words)))
    return _Read(
        _head(small),
        tuple(_WORD.findall(_EXAMPLES.split(small)[0])),
        known,
        frozenset(word for word in words if len(word) >= _TELLING),
        tuple((_first(one, small), _first(other, small)) for one, other in _sides()),
        figures,
        {PART[word]: word for word in _WORD.findall(_EXAMPLES.split(small)[0]) if word in PART},
        frozenset(PEOPLE[word] for word in words if word in PEOPLE),
    )


def _digit(found: re.Match[str]) -> str:
    return str(_NUMERALS.index(found[0]) + 2)


def _head(small: str) -> str:
    """The noun that says what sort of thing is meant; "" where it is none that is known."""
    opening = _OPENING.match(small) or _ARTICLE.match(small)
    head = ""
    for word in _WORD_OR_COMMA.findall(small[opening.end() if opening else 0 :])[:_LONGEST_NAME]:
        # "A rare, inherited disorder" goes on after its comma, "a disorder, often inherited" does not.
        if word in _ENDS or (word == "," and _sort_of(head)):
            break
        head = word if word != "," else head
    return _sort_of(head)


def _sort_of(noun: str) -> str:
    """The noun in the singular where it is one that is known, else ""."""
    singular = noun if noun in SORT else noun.removesuffix("s")
    return singular if singular in SORT else ""
