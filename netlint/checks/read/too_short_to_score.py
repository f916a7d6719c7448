"""READ006: a page whose reading age cannot be taken for a pass, because it has too little text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.measure import figure_of, said
from netlint.finding import Remark
from netlint.language.measure import may_be_out_by
from netlint.language.passages import FULL_SENTENCES, MINIMUM_WORDS


class Options(NamedTuple):
    """`measure` is "reading-age" or "grade"; `target` is the highest figure that passes, as in
    READ001. A page of fewer than `sentences` sentences gives an estimate only. `short-pages` false
    leaves pages alone that are too short for any figure.
    """

    measure: Literal["reading-age", "grade"] = "reading-age"
    target: int = 14
    sentences: int = FULL_SENTENCES
    short_pages: bool = True


@check("READ006", "too-short-to-score", options=Options)
def too_short_to_score(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say that there is no figure and why, or that a figure under the target may be over it."""
    page, passage = analysis.page, analysis.passage
    if page.fragment or not passage.counts.words:
        return
    name = "US school grade" if options.measure == "grade" else "reading age"
    if passage.unscored is not None:
        if passage.counts.words < MINIMUM_WORDS and not options.short_pages:
            return
        yield Remark(
            page.anchor,
            f"This page gets no {name}: {passage.unscored}. That is not a pass. Ask someone who "
            "does not know the subject to read it.",
            places=0,
        )
        return
    count = passage.counts.sentences
    figure = figure_of(passage.counts, options.measure)
    margin = may_be_out_by(passage.margin)
    # As in READ001, names that the page cannot do without do not make it too hard.
    plain = figure_of(passage.masked, options.measure)
    doubtful = figure <= options.target < plain + margin
    if count < options.sentences and doubtful:
        yield Remark(
            page.anchor,
            f"This page has {said(figure, options.measure)}, which is within the limit of "
            f"{options.target}. But with only {count} sentences to judge by, it may be out by "
            f"{margin} either way. Do not take it for a pass.",
            places=0,
        )
