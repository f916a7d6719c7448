"""Numbers in prose and how the NHS house style writes them. Pure functions.

Source of the house form: NHS digital service manual, numbers, measurements, dates and time
("2 weeks", "1,000 people", "10mg", "4 to 6 weeks", "1 in 10 people").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from netlint.patterns import lazy_pattern


class Kind(Enum):
    """What about a number is in another form."""

    WORD = "word"  # "two weeks"
    COMMA = "comma"  # "4000 people"
    UNIT = "unit"  # "10 mg"
    RANGE = "range"  # "4-6 weeks"


class Quantity(NamedTuple):
    """A number at `prose[start:end]` in another form, and its house form."""

    kind: Kind
    start: int
    end: int
    text: str


#: The words from two to nineteen.
UNITS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split(),
        2,
    )
}
#: The words from twenty to ninety.
TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
#: The words that a number in words begins with.
NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS)
_NUMBER = rf"(?:(?:{'|'.join(TENS)})(?:-(?:one|{'|'.join(list(UNITS)[:8])}))?|{'|'.join(UNITS)})"
_IN_WORDS = lazy_pattern(
    rf"(?P<one>{_NUMBER})(?:\s+(?P<join>to|or)\s+(?P<two>{_NUMBER}))?"
    r"(?P<after>\s+(?=[a-z])|-(?=(?:day|week|month|year|hour|minute)\b))"
)
#: After these a number is part of a phrase, or the second of 2 things: "a day or two", "the two".
_PHRASE_BEFORE = lazy_pattern(
    r"\b(?:or|the|these|those|all|both|other|last|first|next|any|every|one|number|chapter|hundred|"
    r"thousand|million|and|of|in)\s+\Z",
    re.I,
)
#: The first of two numbers that belong together; no idiom begins a sentence so.
_ONE_OR = lazy_pattern(r"(?<=[a-z,(] )(?<!umber )one\s+(or|to)\s+\Z")
#: Before these it is no number of things.
_PHRASE_AFTER = lazy_pattern(
    r"\s+(?:of|and|or|at|by|in|on|thirds?|quarters?|fifths?|sixths?|tenths?|halves|o'clock|fold|"
    r"is|are|was|were|has|have|may|can|will|to|as|that|which|who|together|apart|more|times)\b"
)


def in_words(prose: str, starts: Iterable[int]) -> Iterator[Quantity]:
    """Numbers from two to ninety-nine in words before what they count, within a sentence.

    `starts` are the places of the words that a number may begin with, in order.
    """
    reached = 0
    for start in starts:
        found = _IN_WORDS.match(prose, start)
        if found is None or start < reached:
            continue
        reached = found.end()
        before = prose[max(0, found.start() - 20) : found.start()]
        if not before or before[-1] != " " or before.rstrip()[-1:] in ".!?:\0\n":
            continue  # a sentence begins, or the word is part of another
        start = found.start()
        one = None if found["two"] else _ONE_OR.search(before)
        if one:  # "one or two weeks"
            start -= len(one[0])
        elif _PHRASE_BEFORE.search(before):
            continue
        end = found.end("two" if found["two"] else "one")
        if found["after"] != "-" and _PHRASE_AFTER.match(prose, end):
            continue
        text = (f"1 {one[1]} " if one else "") + str(_value(found["one"]))
        if found["two"]:
            text += f" {found['join']} {_value(found['two'])}"
        yield Quantity(Kind.WORD, start, end, text)


def _value(word: str) -> int:
    tens, _, unit = word.partition("-")
    if tens in TENS:
        return TENS[tens] + (1 if unit == "one" else UNITS.get(unit, 0))
    return UNITS[tens]


_MONEY = lazy_pattern(r"[£$€](?P<n>\d{4,9})(?![\d,])(?!\.\d{3})")
#: It begins with a range of characters, which the engine finds faster than a class of them.
_LONG = lazy_pattern(r"(?P<n>[0-9]\d{3,8})\s+(?P<noun>[a-z]+)\b")


def without_comma(prose: str, counted: frozenset[str]) -> Iterator[Quantity]:
    """Whole numbers of 4 figures and more before what they count, or of money, with no comma."""
    for found in _MONEY.finditer(prose):
        yield Quantity(Kind.COMMA, *found.span("n"), f"{int(found['n']):,}")
    for found in _LONG.finditer(prose):
        before = prose[max(0, found.start() - 2) : found.start()]
        if found["noun"] not in counted or found["n"][0] == "0" or not _is_alone(before):
            continue
        if len(found["n"]) == 4 and found["n"][:2] in ("19", "20"):
            continue  # a year: "in 2019 people came"
        yield Quantity(Kind.COMMA, *found.span("n"), f"{int(found['n']):,}")


def _is_alone(before: str) -> bool:
    """False behind another figure ("0800 5200 520") or inside a longer thing."""
    return (not before or before[-1] in " \0(\u00a0~") and not before[:1].isdigit()


_SPACED = lazy_pattern(r"\d[\s\u00a0]+(?P<unit>mg|mcg|ml|mL|g|kg|km|cm|mm|kcal|%)(?![\w/-]|\.\w)")


def spaced_units(prose: str) -> Iterator[Quantity]:
    """A space between a figure and the sign of its unit; the place is that of both."""
    for found in _SPACED.finditer(prose):
        start = found.start()
        while start and (prose[start - 1].isdigit() or prose[start - 1] in ",."):
            start -= 1
        number = prose[start : found.start() + 1].lstrip(",.")
        start = found.start() + 1 - len(number)
        yield Quantity(Kind.UNIT, start, found.end(), number + found["unit"])


#: It begins with one figure and not with a repeat: that is what the engine finds fast.
_AMOUNT = r"\d(?:\d{0,2}(?:,\d{3})+|\d*)(?:\.\d+)?"
_RANGE = lazy_pattern(
    rf"(?P<a>{_AMOUNT})\s?[-\u2010-\u2013]\s?[£$€]?(?P<b>{_AMOUNT})"
    r"(?P<after>%|[\s\u00a0]?(?P<word>[a-z]+)\b|(?=\W))"
)
_BETWEEN = lazy_pattern(r"\bbetween\s+(?:about\s+|around\s+)?\Z", re.I)
_FROM = lazy_pattern(r"\b(?:aged?|ages)\s+\Z|[\w/:.+#\-\u2010-\u2013£$€]\Z|\d[ \u00a0]\Z", re.I)
_AGE = lazy_pattern(r"[\s-]+(?:years?[\s-]+old|year[\s-]olds?)\b")


#: The unit stands behind both amounts: "15mg-25mg".
_TWO_UNITS = lazy_pattern(
    rf"(?P<a>{_AMOUNT})(?P<gap>[\s\u00a0]?)(?P<unit>mg|mcg|ml|mL|g|kg|km|cm|mm|%)\s?[-\u2010-\u2013]\s?"
    rf"(?P<b>{_AMOUNT})[\s\u00a0]?(?P=unit)(?![\w/-])"
)


def ranges_with_units(prose: str, *, close: bool) -> Iterator[Quantity]:
    """Ranges with a dash whose amounts both have a unit; `close` takes the space before it out."""
    for found in _TWO_UNITS.finditer(prose):
        start = found.start()
        if _FROM.search(prose, max(0, start - 12), start):
            continue
        if float(found["a"].replace(",", "")) >= float(found["b"].replace(",", "")):
            continue
        word = "and" if _BETWEEN.search(prose, max(0, start - 20), start) else "to"
        unit = ("" if close or not found["gap"] else " ") + found["unit"]
        first, last = (_with_comma(found[name]) + unit for name in "ab")
        yield Quantity(Kind.RANGE, start, found.end(), f"{first} {word} {last}")


def dashed_ranges(prose: str, counted: frozenset[str]) -> Iterator[Quantity]:
    """Ranges of amounts with a dash; those of ages are left out."""
    for found in _RANGE.finditer(prose):
        start = found.start()
        money = prose[start - 1 : start]
        money, start = (money, start - 1) if money and money in "£$€" else ("", start)
        unit = found["word"] if found["after"] != "%" else "%"
        if not money and unit not in counted:
            continue
        if _FROM.search(prose, max(0, start - 12), start) or _AGE.match(prose, found.end("b")):
            continue
        low, high = (float(found[name].replace(",", "")) for name in "ab")
        if low >= high:
            continue
        word = "and" if _BETWEEN.search(prose, max(0, start - 20), start) else "to"
        sign = "%" if unit == "%" else ""
        first, last = (money + _with_comma(found[name]) + sign for name in "ab")
        text = f"{first} {word} {last}"
        yield Quantity(Kind.RANGE, start, found.end("b") + len(sign), text)


def _with_comma(number: str) -> str:
    return f"{int(number):,}" if number.isdigit() else number


_SHARE = lazy_pattern(
    r"\b(?:1|one) in (?:every )?(?:\d\d?|[a-z]{3,8})\s+(?:people|men|women|children|adults|babies|cases|pregnancies|births|patients)\b"
)
_PERCENT = lazy_pattern(
    r"\d+(?:\.\d+)?\s?(?:%|per ?cent) of (?:all )?(?:people|men|women|children|adults|babies|cases|pregnancies|births|patients)\b"
)


def shares(prose: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The places where a share of people is given as "1 in 10 people" and as "10% of people"."""

    def places(pattern: re.Pattern[str]) -> Iterable[tuple[int, int]]:
        return (found.span() for found in pattern.finditer(prose))

    return list(places(_SHARE)), list(places(_PERCENT))
