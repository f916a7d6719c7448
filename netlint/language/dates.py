"""Dates and times in prose, and how the NHS house style writes them. Pure functions.

Source of the house form: NHS digital service manual, numbers, measurements, dates and time
("6 August 2018", "5:30pm", "midday", "10am to 11am").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from netlint.language.figures import figures_of, has_one
from netlint.patterns import lazy_pattern

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_BY_LETTERS = {month[:3].lower(): month for month in MONTHS}
_MONTH = "|".join((*MONTHS, "Sept", *(month[:3] for month in MONTHS if month != "May")))
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?:1[89]|20)\d\d"
_WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WEEKDAY = rf"(?:{'|'.join(_WEEKDAY_NAMES)})"
_DASH = r"\s?[-\u2010-\u2013]\s?"


class Written(NamedTuple):
    """A date or time at `prose[start:end]` and its house form; "" where it can be read in two ways,
    as `readings` say."""

    start: int
    end: int
    text: str
    readings: tuple[str, ...] = ()


#: "6th August 2018", "Monday, the 6th of August", "6-8 August".
_DAY_FIRST = lazy_pattern(
    rf"\b(?:(?P<weekday>{_WEEKDAY}),?\s+)?(?P<the>the\s+)?"
    rf"(?:(?P<from>{_DAY})(?P<dash>{_DASH}|\s+to\s+))?(?P<d>{_DAY})(?P<th>st|nd|rd|th)?"
    rf"(?:\s+of)?\s+(?P<m>{_MONTH})\b\.?(?:,?\s+(?P<y>{_YEAR})\b)?"
)
#: "August 6, 2018", "August 6th"; "May 6" alone may be the verb.
_MONTH_FIRST = lazy_pattern(
    rf"\b(?:(?P<weekday>{_WEEKDAY}),?\s+)?(?P<m>{_MONTH})\b\.?\s+(?P<d>{_DAY})"
    rf"(?:(?P<th>st|nd|rd|th)\b|\b)(?![.:]\d|{_DASH}\d|\s*(?:%|to\s+\d))(?:,?\s+(?P<y>{_YEAR})\b)?"
)
#: "06/08/2018", "6.8.2018", "2018-08-06".
_FIGURES = lazy_pattern(
    rf"\d(?:(?<=(?P<a1>\d))(?P<a2>\d?)(?P<sep>[/.])(?P<b>\d\d?)(?P=sep)(?P<y>{_YEAR})"
    r"|(?P<iso>(?<=[12])\d{3})-(?P<im>0[1-9]|1[0-2])-(?P<id>0[1-9]|[12]\d|3[01]))(?![\w/\-]|\.\d)"
)
_HALF = r"(?:[ap]\.?\s?m\b\.?)"
#: It begins with one figure and not with a choice: that is what the engine finds fast.
_CLOCK = rf"\d(?:\d?(?:[:.][0-5]\d)?\s?{_HALF}|\d?:[0-5]\d|(?<=1)2\s(?:noon|midday|midnight)\b)"
#: A time, or from one to another.
_TIMES = lazy_pattern(
    rf"(?P<one>{_CLOCK})(?:(?P<dash>{_DASH}|\s+to\s+)(?P<two>{_CLOCK}))?"
    r"(?:\s?(?P<hours>hrs|hours)\b\.?)?(?![\w:]|[.,]\d|-\w)",
    re.I,
)
_HUNDREDS = lazy_pattern(r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\s?(?:hrs|hours)\b")
_PARTS = lazy_pattern(rf"(\d{{1,2}})(?:[:.](\d\d))?\s?({_HALF}|noon|midday|midnight)?", re.I)
#: Before a time of the 24-hour clock; without it "17:00" may be a ratio or the length of a film.
_BEFORE_TIME = lazy_pattern(
    r"\b(?:at|from|to|until|till|by|between|and|or|before|after|around|about)\s+\Z", re.I
)
#: What goes on with the time: "5 p.m. Monday to Friday", "4 p.m. Central time".
_GOES_ON = (
    rf"{_WEEKDAY}s?(?:\s(?:to|through|and|or|until)\b|\s?[-\u2010-\u2013]|\s?[.,;)\0]|\Z)"
    r"|(?:GMT|BST|UTC|CET|[ECMP][SD]?T|UK\stime|(?:Eastern|Central|Mountain|Pacific)(?:\s[\w ]{0,9})?\s?[Tt]ime)\b"
)
_ENDS_SENTENCE = lazy_pattern(rf"\s+(?!{_GOES_ON})[A-Z]|\s*(?:\0|\Z)")
_ROUND = lazy_pattern(r"(?<![\w/])24\s?/\s?7(?![\w/])")
_DAYS = lazy_pattern(rf"\b({_WEEKDAY})s?{_DASH}({_WEEKDAY})s?\b")


_MONTH_WORDS = frozenset((*MONTHS, "Sept", *(month[:3] for month in MONTHS)))
#: Of the other forms most pages have no sign, so that their patterns need not be tried there.
_OF_TIMES = (b"0am", b"0pm", b"0a.m", b"0p.m", b"0:0", b"0hrs", b"0hours", b"0noon", b"0mid")
#: As many dates have them: their marks are one here.
_OF_DATES = (b"0-0-0", b"0-00-0")
_ALIKE = bytes.maketrans(b"/.", b"--")
_WEEKDAYS = frozenset(f"{day}{s}" for day in _WEEKDAY_NAMES for s in ("", "s"))


def other_forms(prose: str, words: frozenset[str]) -> Iterator[Written]:
    """Every date and time that is written in another form than the house form, in no order.

    `words` are the different words of the prose.
    """
    months = _MONTH_WORDS & words
    if months:
        yield from _dates(prose, months)
    figures = figures_of(prose)
    if has_one(figures, _OF_TIMES) or has_one(figures.translate(_ALIKE), _OF_DATES):
        yield from _times(prose)
        for found in _alone(_FIGURES, prose):
            yield from _in_figures(found)
    if "/7" in prose or "/ 7" in prose:
        for found in _ROUND.finditer(prose):
            yield Written(*found.span(), "24 hours a day, 7 days a week")
    if len(_WEEKDAYS & words) > 1 or "day-" in prose:
        for found in _DAYS.finditer(prose):
            yield Written(*found.span(), f"{found[1]} to {found[2]}")


#: A date reaches no farther from its sign, in characters.
_BEFORE, _AFTER = 32, 28


def _beside_figures(prose: str, months: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the name of a month stands with a figure near."""
    for month in months:
        start = prose.find(month)
        while start >= 0:
            end = start + len(month)
            near = prose[max(0, start - 12) : start] + prose[end : end + 6]
            if any(map(str.isdigit, near)):
                yield start, end
            start = prose.find(month, end)


def _dates(prose: str, months: Iterable[str]) -> Iterator[Written]:
    reached = 0
    for start, end in sorted(_beside_figures(prose, months)):
        first, last = max(reached, start - _BEFORE), end + _AFTER
        for pattern in (_DAY_FIRST, _MONTH_FIRST):
            found = pattern.search(prose, first, last)
            if found and found.start() <= end and _is_date(found, pattern is _DAY_FIRST):
                reached = found.end()
                text = _long_date(found, pattern is _DAY_FIRST)
                yield from _changed(found, text, _skipped(prose, found))
                break


#: Months that are other words too, and are one only where more shows it.
_OTHER_WORDS = frozenset({"May", "Mar", "March"})


def _is_date(found: re.Match[str], day_first: bool) -> bool:
    """False where it may be something else: "at 8 May be late", "the 4 June babies"."""
    sure = found["y"] or found["th"]
    if day_first and found["the"] and not found["th"]:
        return False
    return bool(found["m"] not in _OTHER_WORDS or sure or (day_first and found["weekday"]))


#: After these "the 6th of August" is a date; elsewhere "the" may belong to a noun behind the date.
_TO_DATE = lazy_pattern(
    r"(?:\b(?:on|of|from|by|until|till|to|and|before|after|since|between)\s+|\0|\A)\Z", re.I
)


def _skipped(prose: str, found: re.Match[str]) -> int:
    """How much at the beginning of a match stays: "the" in "the 4th June meeting"."""
    the = found.groupdict().get("the")
    if not the or found["weekday"]:
        return 0
    return 0 if _TO_DATE.search(prose, max(0, found.start() - 10), found.start()) else len(the)


def _long_date(found: re.Match[str], day_first: bool) -> str:
    month = _BY_LETTERS[found["m"][:3].lower()]
    day = str(int(found["d"]))
    if day_first and found["from"]:
        day = f"{int(found['from'])} to {day}"
    parts = (found["weekday"], day, month, found["y"])
    return " ".join(part for part in parts if part)


def _changed(found: re.Match[str], text: str, skipped: int) -> Iterator[Written]:
    """The form found, where it is another than the text but for its white space."""
    written = found[0][skipped:]
    start = found.start() + skipped
    if written.endswith(".") and found["y"] is None and found["m"] in MONTHS:
        written = written[:-1]
    if " ".join(written.split()) != text:
        yield Written(start, start + len(written), text)


def _in_figures(found: re.Match[str]) -> Iterator[Written]:
    if found["iso"]:
        year = found[0][0] + found["iso"]
        yield Written(*found.span(), f"{int(found['id'])} {MONTHS[int(found['im']) - 1]} {year}")
        return
    first, second = int(found["a1"] + found["a2"]), int(found["b"])
    readings = tuple(
        f"{day} {MONTHS[month - 1]} {found['y']}"
        for day, month in dict.fromkeys(((first, second), (second, first)))
        if 1 <= month <= 12 and 1 <= day <= 31
    )
    if readings:
        yield Written(*found.span(), readings[0] if len(readings) == 1 else "", readings)


def _times(prose: str) -> Iterator[Written]:
    for found in _alone(_TIMES, prose):
        clocks = [_clock(found[name]) for name in ("one", "two") if found[name]]
        if any(clock is None for clock in clocks):
            continue
        bare = all(not _has_half(found[name]) for name in ("one", "two") if found[name])
        if bare and not found["hours"] and not _is_time(prose, found):
            continue
        text = " to ".join(clock for clock in clocks if clock)
        end = found.end("hours") if found["hours"] else found.end("two" if found["two"] else "one")
        if prose[end - 1] == "." and _ENDS_SENTENCE.match(prose, end):
            end -= 1  # the stop is also that of the sentence
        if " ".join(prose[found.start() : end].split()) != text:
            yield Written(found.start(), end, text)
    for found in _alone(_HUNDREDS, prose):
        yield Written(*found.span(), _spoken(int(found["h"]), found["m"]))


def _alone(pattern: re.Pattern[str], prose: str) -> Iterator[re.Match[str]]:
    """The matches that are no part of a longer figure or word. To look behind in the pattern itself
    would take several times as long."""
    for found in pattern.finditer(prose):
        before = prose[found.start() - 1 : found.start()]
        if not (before.isalnum() or (before and before in "_:.,/£$€-")):
            yield found


def _has_half(text: str) -> bool:
    return text[-1] in "mM." or text[-1].isalpha()


def _is_time(prose: str, found: re.Match[str]) -> bool:
    """True for a time of the 24-hour clock that the words around show to be one."""
    hour = found["one"].partition(":")[0]
    telling = int(hour) >= 13 or hour.startswith("0")
    before = prose[max(0, found.start() - 12) : found.start()]
    if found["two"]:
        other = found["two"].partition(":")[0]
        return telling or int(other) >= 13 or other.startswith("0")
    return telling and _BEFORE_TIME.search(before) is not None


def _clock(text: str) -> str | None:
    """One time in the house form, or None where it is none."""
    found = _PARTS.fullmatch(text.strip())
    if found is None:
        return None
    hour, minutes, half = int(found[1]), found[2] or "00", (found[3] or "").lower()
    half = "".join(letter for letter in half if letter.isalpha())
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        if hour == 12 and minutes == "00":
            return "midday" if half == "pm" else "midnight"
        return f"{hour}{'' if minutes == '00' else ':' + minutes}{half}"
    if half:
        return "midnight" if half == "midnight" else "midday"
    return _spoken(hour, minutes) if hour <= 24 else None


def _spoken(hour: int, minutes: str) -> str:
    """A time of the 24-hour clock in the 12-hour form."""
    hour %= 24
    if minutes == "00" and hour in (0, 12):
        return "midday" if hour else "midnight"
    half = "pm" if hour >= 12 else "am"
    return f"{hour % 12 or 12}{'' if minutes == '00' else ':' + minutes}{half}"
