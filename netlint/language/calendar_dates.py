"""Dates as people write them: "6 August 2018", "August 2018", "2018-08-06". Pure functions.

A date may leave open which day of a month, or which month of a year, it means: it is read as all
the days that it may be.
"""

from __future__ import annotations

import calendar
import datetime
import re
from functools import lru_cache
from typing import NamedTuple

from netlint.language.dates import MONTHS

#: Each month by its name in small letters, and by the forms that it is shortened to.
_MONTHS = {
    form: number
    for number, name in enumerate(MONTHS, 1)
    for form in {name.lower(), name[:3].lower(), "sept" if number == 9 else name.lower()}
}


class Dated(NamedTuple):
    """The days from `first` to `last`, of which a date means one; `text[start:end]` says so."""

    first: datetime.date
    last: datetime.date
    start: int = 0
    end: int = 0

    def written(self, *, british: bool) -> str:
        """The date in words: "6 August 2018", "August 6, 2018", "August 2018" or "2018"."""
        month = MONTHS[self.first.month - 1]
        if self.first == self.last:
            if british:
                return f"{self.first.day} {month} {self.first.year}"
            return f"{month} {self.first.day}, {self.first.year}"
        if self.first.month == self.last.month:
            return f"{month} {self.first.year}"
        return str(self.first.year)

    @property
    def exact(self) -> bool:
        """True where the day is known."""
        return self.first == self.last


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    month = f"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\\.?"
    return re.compile(
        r"(?P<y1>\d{4})(?:-(?P<m1>\d\d?)(?:-(?P<d1>\d\d?)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)?"
        r"|(?P<part>[/.])(?P<m7>\d\d?)(?P=part)(?P<d7>\d\d?))"
        rf"|(?P<d2>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m2>{month}),?\s+(?P<y2>\d{{4}})"
        rf"|(?P<m3>{month})\s+(?:(?P<d3>\d\d?)(?:st|nd|rd|th)?,?\s+)?(?P<y3>\d{{4}})"
        r"|(?P<a>\d\d?)(?P<sign>[/.-])(?P<b>\d\d?)(?P=sign)(?P<y4>\d{4})"
        r"|(?P<m5>\d\d?)/(?P<y5>\d{4})"
        r"|(?P<y6>(?:19|20)\d\d)",
        re.I,
    )


def date_at(text: str, start: int = 0, *, day_first: bool) -> Dated | None:
    """The date that stands at a place in a text, or None. `day_first` says what 03/04/2024 means;
    where only one reading is a date, it is that."""
    found = _pattern().match(text, start)
    if found is None:
        return None
    after = text[found.end() : found.end() + 2]
    if after[:1].isalnum() or (after[:1] in ("/", "-", ".", ":") and after[1:].isdigit()):
        return None  # the beginning of some other figure
    dated = _dated(found.groupdict(), day_first)
    return dated._replace(start=found.start(), end=found.end()) if dated else None


def _dated(parts: dict[str, str | None], day_first: bool) -> Dated | None:
    if parts["a"] and parts["b"] and parts["y4"]:
        a, b, year = int(parts["a"]), int(parts["b"]), int(parts["y4"])
        day, month = (a, b) if day_first else (b, a)
        return _days(year, month, day) or _days(year, day, month)
    if parts["m7"] and parts["d7"]:
        return _days(int(parts["y1"] or 0), int(parts["m7"]), int(parts["d7"]))
    for n in ("1", "2", "3", "5", "6"):
        written = parts[f"y{n}"]
        if written:
            of_year, of_month = parts.get(f"m{n}"), parts.get(f"d{n}")
            return _days(int(written), _month(of_year), int(of_month) if of_month else None)
    return None


def _month(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if written.isdigit() else _MONTHS[written.lower().rstrip(".")]


def _days(year: int, month: int | None, day: int | None) -> Dated | None:
    """The days that a year, a month of it or a day of that may mean; None where there is none."""
    if year < 1900:
        return None
    try:
        first = datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    last = first
    if month is None:
        last = datetime.date(year, 12, 31)
    elif day is None:
        last = datetime.date(year, month, calendar.monthrange(year, month)[1])
    return Dated(first, last)
