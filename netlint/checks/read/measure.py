"""How the READ rules say the figure that they judge by."""

from __future__ import annotations

from netlint.language.measure import HIGHEST, Measure, exact_figure, in_whole
from netlint.language.tally import Counts


def figure_of(counts: Counts, measure: Measure) -> int:
    """The whole number, in years or grades, that is shown and judged."""
    return in_whole(exact_figure(counts, measure), measure)


def said(figure: int, measure: Measure) -> str:
    """A figure after "has": "a reading age of 14", "a US school grade of 8"."""
    name = "US school grade" if measure == "grade" else "reading age"
    return f"a {name} of {number(figure, measure)}"


def number(figure: int, measure: Measure) -> str:
    """A figure alone: "14", "over 21"."""
    highest = HIGHEST[measure]
    return f"over {highest}" if figure > highest else str(figure)
