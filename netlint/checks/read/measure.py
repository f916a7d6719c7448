"""The figure that the READ rules judge by, and how they say it."""

from __future__ import annotations

from typing import Literal

from netlint.language.readability import flesch_kincaid_grade, reading_age
from netlint.language.tally import Counts

#: "reading-age" is in years, as in UK schools; "grade" is the US school grade.
Measure = Literal["reading-age", "grade"]

#: Figures past these (a degree) are not told apart: no one needs to know how far past.
_HIGHEST = {"reading-age": 21, "grade": 16}
_LOWEST = {"reading-age": 5, "grade": 0}


def figure_of(counts: Counts, measure: Measure) -> int:
    """The whole number, in years or grades, that is shown and judged."""
    exact = flesch_kincaid_grade(counts) if measure == "grade" else reading_age(counts)
    return max(_LOWEST[measure], round(exact))


def said(figure: int, measure: Measure) -> str:
    """A figure after "has": "a reading age of 14", "a US school grade of 8"."""
    name = "US school grade" if measure == "grade" else "reading age"
    return f"a {name} of {number(figure, measure)}"


def number(figure: int, measure: Measure) -> str:
    """A figure alone: "14", "over 21"."""
    highest = _HIGHEST[measure]
    return f"over {highest}" if figure > highest else str(figure)


def may_be_out_by(margin: float) -> int:
    """A margin of error in whole years or grades, at least 1: no count of words is surer."""
    return max(1, round(margin))
