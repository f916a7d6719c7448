"""What a comparison says in words, and the figures that it sets side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from netlint.language.measure import Measure
from netlint.reporting.statistics.wording import HEADS, Marks
from netlint.reporting.wording import counted, listed
from netlint.statistics.comparing import (
    DELETED,
    EASIER,
    HARDER,
    NEW,
    SAME,
    Comparison,
    PageChange,
    verdict,
)
from netlint.statistics.figures import Figures, PageFigures, measured


class Line(NamedTuple):
    """A figure that is compared: its name in full and on two short lines, how to get it (None where
    there is none) and how many decimals it is shown with."""

    title: str
    head: tuple[str, str]
    value: Callable[[Figures], float | None]
    digits: int = 0


def lines_of(measure: Measure) -> tuple[Line, ...]:
    """The figures that tables compare, in order."""
    first, second = HEADS[measure].split()
    return (
        Line("Words", ("", "Words"), lambda row: row.counts.words),
        Line("Words a sentence", ("Words", "each"), _each, 1),
        Line("Too long", ("Too", "long"), lambda row: row.long_sentences),
        Line(HEADS[measure], (first, second), lambda row: measured(row, measure), 1),
        Line(
            "Without names",
            ("Without", "names"),
            lambda row: measured(row, measure, masked=True),
            1,
        ),
    )


def _each(figures: Figures) -> float | None:
    counts = figures.counts
    return counts.words_per_sentence if counts.sentences else None


def amount(value: float | None, line: Line, marks: Marks) -> str:
    """A figure as tables show it."""
    return marks.none if value is None else f"{value:,.{line.digits}f}"


def difference(before: float | None, after: float | None, line: Line, marks: Marks) -> str:
    """The change of a figure with its sign, as the rounded figures show it; empty for none."""
    if before is None or after is None:
        return ""
    moved = round(after, line.digits) - round(before, line.digits)
    said = f"{abs(moved):,.{line.digits}f}"
    if not float(said.replace(",", "")):
        return ""
    return f"{'+' if moved > 0 else marks.minus}{said}"


def figures_of(page: PageFigures | None) -> Figures | None:
    """The figures of a page, where there is one."""
    return page.figures if page is not None else None


def said_of(change: PageChange, measure: Measure) -> str:
    """What became of a page in a word or two: "easier", "new", "not scored any more"."""
    if change.kind != "changed":
        return change.kind
    judged = verdict(change, measure)
    if judged == SAME:
        return "as easy to read as before"
    return judged or "not scored"


def summary(comparison: Comparison) -> str:
    """What became of all pages, in a line or two."""
    kinds = Counter(change.kind for change in comparison.changes)
    verdicts = Counter(verdict(change, comparison.measure) for change in comparison.changes)
    sentences = [_verdicts(verdicts)] if verdicts[EASIER] or verdicts[HARDER] else []
    if not sentences and comparison.changes:
        sentences.append("No page became easier or harder to read.")
    others = [f"{kinds[kind]:,} {kind}" for kind in (NEW, DELETED) if kinds[kind]]
    if others:
        sentences.append(f"{listed(others, 'and')}.")
    if comparison.unchanged or not comparison.changes:
        sentences.append(f"{counted(comparison.unchanged, 'page')} unchanged.")
    return " ".join(sentences)


def _verdicts(verdicts: Counter[str | None]) -> str:
    """ "2 pages became easier to read, 1 harder." """
    parts = [(verdicts[which], which) for which in (EASIER, HARDER) if verdicts[which]]
    (number, which), *rest = parts
    said = f"{counted(number, 'page')} became {which} to read"
    return ", ".join((said, *(f"{number:,} {which}" for number, which in rest))) + "."


def reasons(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """The pages that have no figure now or had none, each with why."""
    for change in comparison.changes:
        now, then = figures_of(change.after), figures_of(change.before)
        if now is not None and now.unscored is not None:
            yield change.path, f"not scored: {now.unscored}."
        elif then is not None and then.unscored is not None:
            yield change.path, f"not scored at {comparison.ref}: {then.unscored}."
