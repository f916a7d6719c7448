"""What a report of figures shows: which pages, in which order, and all of them added up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from netlint.finding import Problem
from netlint.language.measure import Measure
from netlint.language.readability import FORMULAS, Scale
from netlint.statistics.figures import (
    Figures,
    PageFigures,
    Target,
    common_measure,
    formula_of,
    passive_share,
    polysyllable_share,
    score,
    total,
)


class Report(NamedTuple):
    """The pages to show in order, the figures of all pages read, how many those were, the measure
    that most are judged by, and what went wrong. Pages have no sections where none are shown.
    `unplaced` counts the pages that are not shown because they have no figure to be in order by."""

    pages: tuple[PageFigures, ...]
    total: Figures
    read: int
    measure: Measure
    problems: tuple[Problem, ...] = ()
    with_sections: bool = True
    unplaced: int = 0


#: Of many pages together nothing is asked: each has its own target.
NO_TARGET = Target(most=10**6)

#: What pages are put in order by, besides their names: figures of which more is harder, or harder
#: to read. None goes last.
_KEYS: dict[str, Callable[[Figures], float | None]] = {
    "words": lambda figures: figures.counts.words,
    "sentences": lambda figures: figures.counts.sentences,
    "words-per-sentence": lambda figures: figures.counts.words_per_sentence,
    "long-sentences": lambda figures: figures.long_sentences,
    "polysyllables": lambda figures: polysyllable_share(figures.counts),
    "passive": passive_share,
}
NAME = "name"
WITHOUT_NAMES = "-without-names"
#: All keys, as the command line takes them.
SORT_KEYS = (
    NAME,
    *_KEYS,
    *(formula.id + suffix for suffix in ("", WITHOUT_NAMES) for formula in FORMULAS),
)


def make_report(
    pages: Iterable[PageFigures],
    problems: tuple[Problem, ...] = (),
    *,
    sort: str | None = None,
    reverse: bool = False,
    worst: int | None = None,
    sections: bool = True,
) -> Report:
    """The report. `sort` is one of `SORT_KEYS`: names go from A to Z, figures from the most, or the
    hardest to read. With `worst` only so many stay, the hardest to read unless `sort` says more."""
    pages = tuple(pages)
    measure = common_measure(pages)
    key = sort or (NAME if worst is None else formula_of(measure).id)
    ordered = in_order(pages, key, reverse=reverse)
    shown = ordered if worst is None else ordered[:worst]
    return Report(
        shown if sections else tuple(page._replace(sections=()) for page in shown),
        total(page.figures for page in pages),
        len(pages),
        measure,
        problems,
        sections,
        0 if key == NAME or key in _KEYS else sum(map(_unscored, ordered[len(shown) :])),
    )


def _unscored(page: PageFigures) -> bool:
    return page.figures.unscored is not None


def in_order(
    pages: Iterable[PageFigures], key: str, *, reverse: bool = False
) -> tuple[PageFigures, ...]:
    """The pages in order of a key; those with the same figure by name, those without one last."""
    by_name = sorted(pages, key=lambda page: page.path)
    if key == NAME:
        return tuple(reversed(by_name) if reverse else by_name)
    figure = figure_by(key)
    figures = [(figure(page.figures), page) for page in by_name]
    known = [(value, page) for value, page in figures if value is not None]
    # sorted() keeps the order by name among equals, whichever way it goes.
    known.sort(key=lambda pair: pair[0], reverse=not reverse)
    return (
        *(page for _, page in known),
        *(page for value, page in figures if value is None),
    )


def figure_by(key: str) -> Callable[[Figures], float | None]:
    """The figure of a key, turned so that more is harder. Raises KeyError for another key."""
    if key in _KEYS:
        return _KEYS[key]
    masked = key.endswith(WITHOUT_NAMES)
    id = key.removesuffix(WITHOUT_NAMES)
    formula = {one.id: one for one in FORMULAS}[id]
    sign = -1 if formula.scale is Scale.EASE else 1

    def figure(figures: Figures) -> float | None:
        if figures.unscored is not None:
            return None
        return sign * score(figures, formula.compute, masked=masked)

    return figure
