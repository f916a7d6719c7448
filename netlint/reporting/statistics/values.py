"""Figures as programs read them: rounded so that the same pages give the same bytes anywhere."""

from __future__ import annotations

from typing import NamedTuple

from netlint.language.readability import FORMULAS
from netlint.statistics.figures import Figures, passive_share, polysyllable_share


class Score(NamedTuple):
    """What a formula gives for the prose as it stands and without names; None where not scored."""

    plain: float | None
    without_names: float | None


def scores(figures: Figures) -> dict[str, Score]:
    """Every formula's figures by its id, to 2 decimals."""
    if figures.unscored is not None:
        return {formula.id: Score(None, None) for formula in FORMULAS}
    counts, masked = figures.counts, figures.masked
    return {
        formula.id: Score(_rounded(formula.compute(counts)), _rounded(formula.compute(masked)))
        for formula in FORMULAS
    }


def counted_values(figures: Figures) -> dict[str, int | float | None]:
    """What is counted, by the names of CSV columns."""
    counts = figures.counts
    each = counts.words_per_sentence if counts.sentences else None
    return {
        "words": counts.words,
        "sentences": counts.sentences,
        "words-per-sentence": _rounded(each),
        "long-sentences": figures.long_sentences,
        "polysyllables": counts.polysyllables,
        "polysyllable-share": _rounded(polysyllable_share(counts), 4),
        "passive-sentences": figures.passive,
        "passive-share": _rounded(passive_share(figures), 4),
        "mended-sentences": figures.mended,
    }


def margin(figures: Figures) -> float | None:
    """How far the grade may be out, in grades, to 2 decimals."""
    return _rounded(figures.margin)


def _rounded(value: float | None, digits: int = 2) -> float | None:
    # Adding zero turns -0.0 into 0.0.
    return None if value is None else round(value, digits) + 0.0
