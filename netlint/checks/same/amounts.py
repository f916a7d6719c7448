"""Figures in a sentence that can be compared: shares, ages, doses, how often, how long, how many.

A figure becomes a least and a greatest value in one unit for its kind, so that "around 40%" and
"4 in 10" are seen to be equal. Pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log
from typing import NamedTuple

from netlint.language.quantities import TENS, UNITS
from netlint.patterns import lazy_pattern


class Amount(NamedTuple):
    """A figure at `text[start:end]`. Shares are fractions of 1, ages years, doses milligrams (or the
    unit that `kind` names), intervals days, durations minutes, counts numbers of people."""

    kind: str
    low: float
    high: float
    start: int
    end: int


_WORDS = {"one": 1, "a": 1, "once": 1, "twice": 2, "hundred": 100, **UNITS, **TENS}
_IN_WORDS = "|".join(("one", *UNITS, *TENS))
_FIGURE = r"\d(?:\d{0,2}(?:,\d{3})+|\d*)(?:\.\d+)?"
_NUMBER = rf"(?:{_FIGURE}(?:\smillion)?|{_IN_WORDS})"
_TO = r"(?:\s?[-\u2010-\u2013]\s?|\s(?:to|or|and)\s(?:about\s|around\s)?)"
_TIME = "second|minute|hour|day|week|month|year"
_PEOPLE = "people|individuals|adults|children|women|men|babies|cases|patients|newborns|births"

_AGES = lazy_pattern(
    r"\bin (?:their|your|his or her) (?:(?P<part>early|mid|late)[ -])?(?:to[ -]late )?(?P<tens>[2-9]0)s\b"
    rf"|\b(?:ages?|aged)(?: of)?(?: (?:about|around|between))? (?P<a>\d\d?)(?:{_TO}(?P<b>\d\d?))?\b"
    r"(?! ?(?:%|months?|weeks?|days?|in\b))(?: years)?(?: old)?"
    rf"|(?<=\bage )[a-z ]{{0,24}}\bis (?:about |around )?(?P<e>\d\d)(?:{_TO}(?P<f>\d\d))?\b(?! ?(?:%|months?|weeks?))"
    rf"|\b(?P<c>\d\d?)(?:{_TO}(?P<d>\d\d?))?(?:[ -]years?[ -](?:old|of[ -]age)\b|[ -]year[ -]olds\b)",
    re.I,
)
_RATIOS = lazy_pattern(
    rf"\b(?:(?P<least>{_FIGURE}){_TO})?(?P<a>{_NUMBER})\s(?:in|out of)\s(?:every\s)?(?P<b>{_NUMBER})\b"
    rf"(?:{_TO}(?:(?P<c>{_NUMBER})\sin\s)?(?P<d>{_NUMBER})\b)?",
    re.I,
)
#: Most sentences with "in" have no ratio.
_SIGN_OF_RATIO = lazy_pattern(rf"\s(?:in|out of)\s(?:every\s)?(?:\d|(?:{_IN_WORDS})\b)")
#: It begins with one figure and not with a choice: that is what the engine finds fast.
_PERCENTAGES = lazy_pattern(
    rf"(?P<p>{_FIGURE})(?:\s?(?:%|per ?cent))?(?:{_TO}(?P<q>{_FIGURE}))?\s?(?:%|per ?cent\b)", re.I
)
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
_FRACTIONS = lazy_pattern(
    r"\b(?:(?P<n>a|one|two|three|four)[ -])?(?P<part>half|third|quarter|fifth|tenth)s?(?=\sof\b)",
    re.I,
)
_DAYS = {"second": 1 / 86_400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0}
_DAYS |= {"month": 30.4, "year": 365.0}
_INTERVALS = lazy_pattern(
    rf"\bevery (?:(?P<a>{_NUMBER})(?:{_TO}(?P<b>{_NUMBER}))? )?(?P<unit>{_TIME})s?\b"
    rf"|\b(?:(?P<word>once|twice)|(?P<times>{_NUMBER})(?:{_TO}(?P<most>{_NUMBER}))? times) "
    rf"(?:(?:a|per|each|every) (?P<per>{_TIME})\b|(?P<daily>daily|weekly|monthly|yearly))",
    re.I,
)
_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
_MILLIGRAMS = {"mg": 1.0, "milligram": 1.0, "mcg": 0.001, "microgram": 0.001, "g": 1000.0}
_MILLIGRAMS |= {"gram": 1000.0}
_DOSES = lazy_pattern(
    rf"\b(?P<a>{_FIGURE})(?:{_TO}(?P<b>{_FIGURE}))?\s?"
    r"(?P<unit>mg|mcg|g|ml|milligram|microgram|gram|millilitre|milliliter|unit)s?\b(?!\s?(?:/|per\b|a\b))",
)
_DURATIONS = lazy_pattern(
    rf"(?P<a>{_FIGURE})(?:{_TO}(?P<b>{_FIGURE}))?[ -](?P<unit>{_TIME})s?\b", re.I
)
_DURATIONS_IN_WORDS = lazy_pattern(
    rf"\b(?P<a>{_IN_WORDS})(?:{_TO}(?P<b>{_NUMBER}))?[ -](?P<unit>{_TIME})s?\b", re.I
)
_COUNTS = lazy_pattern(
    rf"(?P<a>{_FIGURE}(?:\smillion)?)(?:{_TO}(?P<b>{_FIGURE}(?:\smillion)?))?\s(?:{_PEOPLE})\b"
)
_LEAST_COUNT = 100
#: "1 in 2 billion" is no share of people.
_GREATEST = 1e10
_WHOLE = 100


def amounts(text: str) -> list[Amount]:
    """The figures of a sentence in order; what belongs to one is no part of another."""
    found: list[Amount] = []
    for signs, finder in _FINDERS:
        for sign in signs:  # faster than `any`, and most sentences have no sign
            if sign in text:
                break
        else:
            continue
        for amount in finder(text):
            if all(amount.end <= one.start or one.end <= amount.start for one in found):
                found.append(amount)
    return sorted(found, key=lambda amount: amount.start)


def _value(text: str) -> float:
    figure, _, million = text.lower().partition(" ")
    value = _WORDS.get(figure)
    number = float(value if value is not None else figure.replace(",", ""))
    return number * 1e6 if million else number


def _pair(found: re.Match[str], first: str, second: str) -> tuple[float, float]:
    low = _value(found[first])
    return low, _value(found[second]) if found[second] else low


def _ages(text: str) -> Iterator[Amount]:
    for found in _AGES.finditer(text):
        if found["tens"]:
            low = float(found["tens"])
            first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(
                (found["part"] or "").lower(), (0, 9)
            )
            yield Amount("age", low + first, low + last, *found.span())
        else:
            one, two = next(pair for pair in (("a", "b"), ("c", "d"), ("e", "f")) if found[pair[0]])
            ages = _pair(found, one, two)
            start = found.start() if one != "e" else found.start("e")
            yield Amount("age", min(ages), max(ages), start, found.end())


def _percentages(text: str) -> Iterator[Amount]:
    for found in _PERCENTAGES.finditer(text):
        before = text[found.start() - 1 : found.start()]
        low, high = sorted(_pair(found, "p", "q"))
        if not (before.isalnum() or (before and before in ".,")) and 0 < low <= high <= _WHOLE:
            yield Amount("share", low / _WHOLE, high / _WHOLE, *found.span())


def _ratios(text: str) -> Iterator[Amount]:
    if not _SIGN_OF_RATIO.search(text):
        return
    for found in _RATIOS.finditer(text):
        over, under = _value(found["a"]), _value(found["b"])
        if not 0 < over < under < _GREATEST:
            continue
        values = [over / under]
        if found["least"]:
            values.append(_value(found["least"]) / under)
        if found["d"]:
            values.append(
                (_value(found["c"]) if found["c"] else over) / max(_value(found["d"]), 1.0)
            )
        if all(0 < one <= 1 for one in values):
            yield Amount("share", min(values), max(values), *found.span())


def _fractions(text: str) -> Iterator[Amount]:
    for found in _FRACTIONS.finditer(text):
        value = _WORDS[(found["n"] or "one").lower()] * _PARTS[found["part"].lower()]
        if value < 1:
            yield Amount("share", value, value, *found.span())


def _intervals(text: str) -> Iterator[Amount]:
    for found in _INTERVALS.finditer(text):
        if found["unit"]:
            days = _DAYS[found["unit"].lower()]
            low, high = _pair(found, "a", "b") if found["a"] else (1.0, 1.0)
            yield Amount("interval", low * days, high * days, *found.span())
        else:
            per = found["per"] or _ADVERBS[found["daily"].lower()]
            times = (
                (float(_WORDS[found["word"].lower()]),) * 2
                if found["word"]
                else _pair(found, "times", "most")
            )
            days = _DAYS[per.lower()]
            if min(times) > 0:
                yield Amount("interval", days / max(times), days / min(times), *found.span())


def _doses(text: str) -> Iterator[Amount]:
    for found in _DOSES.finditer(text):
        unit = found["unit"]
        low, high = _pair(found, "a", "b")
        each = _MILLIGRAMS.get(unit)
        kind = "dose" if each else "units" if unit == "unit" else "ml"
        yield Amount(kind, low * (each or 1), high * (each or 1), *found.span())


def _durations(text: str) -> Iterator[Amount]:
    figures = any(map(str.isdigit, text))
    for found in (_DURATIONS if figures else _DURATIONS_IN_WORDS).finditer(text):
        before = text[found.start() - 1 : found.start()]
        if before.isalnum() or (before and before in ".,"):
            continue
        minutes = _DAYS[found["unit"].lower()] * 1440
        low, high = _pair(found, "a", "b")
        yield Amount("duration", low * minutes, high * minutes, *found.span())


def _counts(text: str) -> Iterator[Amount]:
    for found in _COUNTS.finditer(text):
        if text[found.start() - 1 : found.start()].isalnum():
            continue
        low, high = _pair(found, "a", "b")
        if low >= _LEAST_COUNT:
            yield Amount("count", low, high, *found.span())


_UNITS_OF_TIME = ("second", "minute", "hour", "day", "week", "month", "year")
#: What finds figures, and what of one stands in each text that has such a figure. What comes first
#: takes its words from what comes later.
_FINDERS = (
    (("age", "year", "0s"), _ages),
    (("%", "cent"), _percentages),
    ((" in ", " out of "), _ratios),
    (
        ("half of", "third of", "thirds of", "quarter of", "quarters of", "fifth of", "tenth of"),
        _fractions,
    ),
    (("every", "once", "Once", "twice", "Twice", "times"), _intervals),
    (("g", "ml", "mill", "unit"), _doses),
    (_UNITS_OF_TIME, _durations),
    (
        (
            " people",
            " individuals",
            " cases",
            " patients",
            " adults",
            " children",
            "men",
            " babies",
        ),
        _counts,
    ),
)

#: So far apart two figures may be, as a share of the greater: said roughly, or of other units
#: ("every month" and "every 4 weeks").
_ROUGH, _SHARP, _UNITS = 0.06, 0.012, 0.09
#: Two ranges that agree share at least so much of what both cover, on a scale of ratios.
_SHARED = 0.4
#: So many years two ages may be apart that are said roughly.
_YEARS = 2


def _mostly_shared(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """True where two ranges have so much in common that neither is news beside the other."""
    (low, high), (least, most) = one, other
    if min(low, least) <= 0:
        return True
    return log(min(high, most) / max(low, least)) >= _SHARED * log(
        max(high, most) / min(low, least)
    )


def agree(kind: str, one: tuple[float, float], other: tuple[float, float], *, rough: bool) -> bool:
    """True where two figures of a kind say the same: they overlap, or one rounds to the other."""
    (low, high), (least, most) = one, other
    if low <= most and least <= high:
        return low == high or least == most or _mostly_shared(one, other)
    apart = max(low - most, least - high)
    if kind == "age":
        single = low == high and least == most
        return single and rough and apart <= _YEARS
    if kind in ("interval", "duration"):
        return apart <= _UNITS * max(high, most)
    return apart <= (_ROUGH if rough else _SHARP) * max(high, most)
