"""The two figures that pages are judged by, and how they are rounded: once, for rules and tables."""

from __future__ import annotations

from typing import Literal

from netlint.language.readability import flesch_kincaid_grade, reading_age
from netlint.language.tally import Counts

#: "reading-age" is in years, as in UK schools; "grade" is the US school grade.
Measure = Literal["reading-age", "grade"]

#: Figures past these (a degree) are not told apart: no one needs to know how far past.
HIGHEST: dict[Measure, int] = {"reading-age": 21, "grade": 16}
LOWEST: dict[Measure, int] = {"reading-age": 5, "grade": 0}


def exact_figure(counts: Counts, measure: Measure) -> float:
    """The figure as its formula gives it, in years or grades."""
    return flesch_kincaid_grade(counts) if measure == "grade" else reading_age(counts)


def in_whole(figure: float, measure: Measure) -> int:
    """The whole number that is shown and judged; never below `LOWEST`."""
    return max(LOWEST[measure], round(figure))


def may_be_out_by(margin: float) -> int:
    """A margin of error in whole years or grades, at least 1: no count of words is surer."""
    return max(1, round(margin))
