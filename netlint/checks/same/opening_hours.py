"""Opening hours in prose, the same however they are written. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.patterns import lazy_pattern

_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?"
_TIME = r"(?:\d\d?(?:[.:]\d\d)?\s?(?:[ap]\.?m\b\.?)?|noon|midday|midnight)"
_TO = r"\s?(?:to|until|till|and|through|[-\u2010-\u2014])\s?"
_DAYS = rf"(?:(?P<day{{0}}>{_DAY})(?:{_TO}(?P<last{{0}}>{_DAY}))?|(?P<all{{0}}>every day|7 days a week|seven days a week|weekdays))"
_HOURS = rf"(?P<from{{0}}>{_TIME}){_TO}(?P<until{{0}}>{_TIME})"
_FORMS = lazy_pattern(
    rf"\b(?:{_DAYS.format(1)}[,:;]?\s?(?:from\s|between\s|\()?{_HOURS.format(1)}"
    rf"|{_HOURS.format(2)}[,;]?\s?(?:on\s)?{_DAYS.format(2)})"
)
#: Opening hours begin and end so near to a sign of them.
_BEFORE, _AFTER = 50, 60
_NUMBERS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
_PARTS = lazy_pattern(r"(\d{1,2})(?:[.:](\d\d))?\s?([ap]?)", re.I)
#: Where nothing like this stands there are no opening hours.
_SIGN = lazy_pattern(r"[0-9](?:\s?[apAP]\.?[mM]\b|[:.][0-9][0-9]\b)")


def opening_hours(prose: str) -> Iterator[tuple[int, int, str]]:
    """The places of opening hours, each with its days and times: "1-5 540-1020", in minutes."""
    reached = 0
    for sign in _SIGN.finditer(prose):
        if sign.start() < reached:
            continue
        found = _FORMS.search(prose, max(reached, sign.start() - _BEFORE), sign.start() + _AFTER)
        if found is None:
            continue
        reached = found.end()
        one = "1" if found["from1"] else "2"
        times = _minutes(found[f"from{one}"], found[f"until{one}"])
        if times is not None:
            days = _days(found[f"day{one}"], found[f"last{one}"], found[f"all{one}"])
            end = found.end() - (found[0].endswith(("am.", "pm.")))  # the stop is the sentence's
            yield found.start(), end, f"{days} {times[0]}-{times[1]}"


def _days(day: str | None, last: str | None, all_days: str | None) -> str:
    if day is None:
        return "1-5" if all_days == "weekdays" else "1-7"
    first = _NUMBERS[day[:3].casefold()]
    return f"{first}-{_NUMBERS[last[:3].casefold()] if last else first}"


def _minutes(start: str, end: str) -> tuple[int, int] | None:
    """Both times as minutes of the day; None where they are no times."""
    first, last = _clock(start), _clock(end)
    if first is None or last is None:
        return None
    (opens, opens_half), (closes, closes_half) = first, last
    if not closes_half and not opens_half and ":" not in start + end and "." not in start + end:
        return None  # "Monday to Friday, 2 to 3 times"
    if closes_half == "p" and closes < 720:
        closes += 720
    if opens_half == "p" and opens < 720:
        opens += 720
    elif not opens_half and closes_half == "p" and opens + 720 < closes and opens < 360:
        opens += 720  # "2 to 5pm"
    return opens, closes


def _clock(text: str) -> tuple[int, str] | None:
    plain = text.casefold()
    if plain in ("noon", "midday", "midnight"):
        return (1440, "x") if plain == "midnight" else (720, "x")
    found = _PARTS.match(text)
    if found is None:
        return None
    hour, minutes = int(found[1]), int(found[2] or 0)
    if hour > 24 or minutes > 59:
        return None
    half = found[3].casefold()
    return (0 if half == "a" and hour == 12 else hour) * 60 + minutes, half
