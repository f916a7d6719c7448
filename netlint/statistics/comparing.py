"""What became of pages since an earlier version of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from netlint.finding import Problem
from netlint.language.measure import Measure
from netlint.statistics.figures import (
    Figures,
    PageFigures,
    common_measure,
    measured,
    total,
)

NEW, DELETED, CHANGED = "new", "deleted", "changed"
EASIER, HARDER, SAME = "easier", "harder", "same"


class PageChange(NamedTuple):
    """A page before and now; None where there is no page then or now. Its path, and the path it had
    before where that was another."""

    path: str
    before: PageFigures | None
    after: PageFigures | None
    was: str | None = None

    @property
    def kind(self) -> str:
        """NEW, DELETED or CHANGED."""
        if self.before is None:
            return NEW
        return DELETED if self.after is None else CHANGED


class Comparison(NamedTuple):
    """All pages whose figures changed, in order of their paths, with how many did not; `before` and
    `after` are the figures of those pages together. `ref` is what the pages are compared with, as
    asked for, and `commit` its id."""

    ref: str
    commit: str
    changes: tuple[PageChange, ...]
    unchanged: int
    before: Figures
    after: Figures
    measure: Measure
    problems: tuple[Problem, ...] = ()


def compare(
    changes: Iterable[PageChange],
    *,
    ref: str,
    commit: str,
    unchanged: int = 0,
    problems: tuple[Problem, ...] = (),
) -> Comparison:
    """The comparison. Pages whose figures are the same join the `unchanged` ones."""
    pairs = tuple(changes)
    kept = tuple(sorted((one for one in pairs if _moved(one)), key=lambda one: one.path))
    before = [one.before for one in kept if one.before is not None]
    after = [one.after for one in kept if one.after is not None]
    return Comparison(
        ref,
        commit,
        kept,
        unchanged + len(pairs) - len(kept),
        total(page.figures for page in before),
        total(page.figures for page in after),
        common_measure(after or before),
        problems,
    )


def _moved(change: PageChange) -> bool:
    if change.before is None or change.after is None:
        return True
    return change.before.figures != change.after.figures


def verdict(change: PageChange, measure: Measure) -> str | None:
    """EASIER, HARDER or SAME to read, by a tenth of a year or grade at least; None where there are
    not two figures to compare."""
    if change.before is None or change.after is None:
        return None
    before = measured(change.before.figures, measure)
    after = measured(change.after.figures, measure)
    if before is None or after is None:
        return None
    difference = round(after, 1) - round(before, 1)
    if abs(difference) < 0.05:
        return SAME
    return EASIER if difference < 0 else HARDER
