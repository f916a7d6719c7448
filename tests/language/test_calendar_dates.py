"""Dates are read as people write them, and what is no date is none."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.language.calendar_dates import Dated, date_at

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def _read(text: str, *, day_first: bool = True) -> tuple[str, str] | None:
    dated = date_at(text, day_first=day_first)
    return (str(dated.first), str(dated.last)) if dated else None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018-08-06", "2018-08-06", "2018-08-06"),
        ("2018-08-06T09:30:00Z", "2018-08-06", "2018-08-06"),
        ("2018/08/06", "2018-08-06", "2018-08-06"),
        ("2018-08", "2018-08-01", "2018-08-31"),
        ("6 August 2018", "2018-08-06", "2018-08-06"),
        ("6th of August, 2018", "2018-08-06", "2018-08-06"),
        ("6 Aug 2018.", "2018-08-06", "2018-08-06"),
        ("6 Sept. 2018", "2018-09-06", "2018-09-06"),
        ("August 6, 2018", "2018-08-06", "2018-08-06"),
        ("AUGUST 6th 2018", "2018-08-06", "2018-08-06"),
        ("February 2024", "2024-02-01", "2024-02-29"),
        ("08/2018", "2018-08-01", "2018-08-31"),
        ("03/04/2024", "2024-04-03", "2024-04-03"),
        ("13.04.2024", "2024-04-13", "2024-04-13"),
        ("04/13/2024", "2024-04-13", "2024-04-13"),
        ("2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_date_is_all_the_days_that_it_may_mean(text: str, first: str, last: str) -> None:
    assert _read(text) == (first, last)


def test_the_place_decides_which_number_is_the_day() -> None:
    assert _read("03/04/2024", day_first=False) == ("2024-03-04", "2024-03-04")


@pytest.mark.parametrize(
    "text",
    [
        "", "every year", "soon", "31 June 2024", "30 Feb 2024", "13/13/2024", "08/18", "6/8/18",
        "20245", "2024-08-06-1", "2024.5", "1.2.3.2024", "Marching 2024", "6 Augustus 2018",
        "0000-01-01", "111 2024", "1066", "2024/25",
    ],
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    assert _read(text) is None


@given(st.dates(min_value=datetime.date(1900, 1, 1)), st.integers(0, 5), st.booleans())
def test_every_way_to_write_a_day_is_read_as_that_day(
    day: datetime.date, way: int, day_first: bool
) -> None:
    month = _MONTHS[day.month - 1]
    numbers = (day.day, day.month) if day_first else (day.month, day.day)
    text = (
        day.isoformat(),
        f"{day.day} {month} {day.year:04}",
        f"{month} {day.day}, {day.year:04}",
        f"{day.day} {month[:3].lower()} {day.year:04}",
        f"{numbers[0]:02}/{numbers[1]:02}/{day.year:04}",
        f"{numbers[0]}.{numbers[1]}.{day.year:04}",
    )[way]
    dated = date_at(f"on {text} or so", 3, day_first=day_first)
    assert dated == Dated(day, day, 3, 3 + len(text))
    assert dated.exact
    again = date_at(dated.written(british=day_first), day_first=day_first)
    assert again is not None
    assert (again.first, again.last) == (day, day)


@given(st.text(), st.integers(0, 20), st.booleans())
def test_no_text_breaks_the_reading(text: str, start: int, day_first: bool) -> None:
    dated = date_at(text, min(start, len(text)), day_first=day_first)
    assert dated is None or dated.first <= dated.last
