"""The columns of a table of figures, for a terminal and for Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from netlint.language.readability import FORMULAS, Formula
from netlint.reporting.statistics.wording import (
    HEADS,
    Marks,
    each,
    is_over,
    long_words,
    percent,
    reading,
    whole,
)
from netlint.statistics.figures import (
    Figures,
    Target,
    formula_of,
    measured,
    passive_share,
    rows_of,
    score,
)
from netlint.statistics.report import Report


class Column(NamedTuple):
    """A column of figures: its head in full and on two short lines, and the cell of a row. Columns
    that are `scored` say nothing of a row without a grade; they stand last."""

    title: str
    head: tuple[str, str]
    cell: Callable[[Figures, Target], str]
    scored: bool = False


def columns_of(report: Report, marks: Marks, *, all_formulas: bool) -> list[Column]:
    """The columns, from left to right."""
    none = marks.none
    measure = report.measure
    first, second = HEADS[measure].split()

    def age(figures: Figures, target: Target) -> str:
        over = is_over(figures, target, measure)
        return (f"{marks.over} " if over else "") + reading(figures, measure, marks)

    def masked(figures: Figures, target: Target) -> str:
        figure = measured(figures, measure, masked=True)
        return none if figure is None else whole(figure, measure)

    columns = [
        Column("Words", ("", "Words"), lambda row, _: f"{row.counts.words:,}"),
        Column("Sentences", ("Sen-", "tences"), lambda row, _: f"{row.counts.sentences:,}"),
        Column("Words a sentence", ("Words", "each"), lambda row, _: each(row, none)),
        Column("Too long", ("Too", "long"), lambda row, _: f"{row.long_sentences:,}"),
        Column("Long words", ("Long", "words"), lambda row, _: long_words(row, none)),
    ]
    if any(row.passive is not None for page in report.pages for row in rows_of(page)):
        columns.append(
            Column("Passive", ("", "Passive"), lambda row, _: percent(passive_share(row), none))
        )
    columns += [
        Column(HEADS[measure], (first, second), age, True),
        Column("Without names", ("Without", "names"), masked, True),
    ]
    if all_formulas:
        columns += (_of_formula(one, none) for one in FORMULAS if one != formula_of(measure))
    return columns


def _of_formula(formula: Formula, none: str) -> Column:
    def cell(figures: Figures, _: Target) -> str:
        if figures.unscored is not None:
            return none
        plain = score(figures, formula.compute)
        return f"{plain:.1f} ({score(figures, formula.compute, masked=True):.1f})"

    return Column(formula.label, _head(formula.label), cell, True)


def _head(label: str) -> tuple[str, str]:
    """A label on two lines, parted where that is narrowest."""
    words = label.split()
    ways = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(len(words)))
    return min(ways, key=lambda way: max(map(len, way)))


def shared_folder(report: Report) -> str:
    """The folder in which all pages stand, with its slash; empty for one page or for none."""
    if len(report.pages) < 2:
        return ""
    folders = [page.path.split("/")[:-1] for page in report.pages]
    shared: list[str] = []
    for parts in zip(*folders, strict=False):
        if len(set(parts)) > 1:
            break
        shared.append(parts[0])
    return "/".join(shared) + "/" if shared else ""


def heading(text: str | None) -> str:
    """A section's heading, or words for what stands before the first."""
    return "(before the first heading)" if text is None else text or "(a heading without text)"


def names(report: Report) -> Iterator[str]:
    """The texts of the first column, for its width."""
    folder = len(shared_folder(report))
    for page in report.pages:
        yield page.path[folder:]
        yield from (heading(section.heading) for section in page.sections)
