"""READ002: a section that is far harder to read than its page."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import Literal, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.measure import figure_of, number, said
from netlint.finding import Remark
from netlint.language.margin import margin_of
from netlint.language.passages import Passage, reason_for_no_grade
from netlint.language.tally import Counts, unpack


class Options(NamedTuple):
    """`measure` is "reading-age" or "grade"; a section is named where its figure is over `target`
    and at least `harder-by` over that of the rest of the page.
    """

    measure: Literal["reading-age", "grade"] = "reading-age"
    target: int = 14
    harder_by: int = 3


@check("READ002", "section-grade", options=Options)
def section_grade(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Name each section that is harder than the rest of the page, by more than chance."""
    page = analysis.page
    for section in analysis.sections:
        if section.heading is None or section.unscored is not None:
            continue
        figure = figure_of(section.counts, options.measure)
        if figure <= options.target:
            continue
        rest = _rest(analysis.passage, section)
        others = figure_of(rest.counts, options.measure)
        least = figure - options.harder_by
        if reason_for_no_grade(rest.counts) is not None or others > least:
            continue
        # Names are hard everywhere; a section that is full of them may be written as plainly.
        if figure_of(section.masked, options.measure) - options.harder_by < figure_of(
            rest.masked, options.measure
        ):
            continue
        if figure - others <= hypot(section.margin, rest.margin):
            continue
        yield Remark(
            page.source_span(section.heading.start, section.heading.end),
            f"This section has {said(figure, options.measure)}, and the rest of the page "
            f"{number(others, options.measure)}. {_reason(section.counts, rest.counts)}",
        )


class _Rest(NamedTuple):
    """What is counted of a page without one of its sections, and how far its grade may be out."""

    counts: Counts
    masked: Counts
    margin: float


def _rest(whole: Passage, section: Passage) -> _Rest:
    """What the page holds beside the section."""
    counts = unpack(whole.tally - section.tally)
    masked = unpack(whole.masked_tally - section.masked_tally)
    return _Rest(counts, masked, margin_of(counts, whole.spread.less(section.spread)))


def _reason(here: Counts, there: Counts) -> str:
    """Which of the two makes the section hard: its sentences or its words."""
    by_sentences = 0.39 * (here.words_per_sentence - there.words_per_sentence)
    by_words = 11.8 * (here.syllables_per_word - there.syllables_per_word)
    if by_sentences >= by_words:
        return (
            f"Its sentences are longer: {here.words_per_sentence:.0f} words on average, and "
            f"{there.words_per_sentence:.0f} elsewhere. Split the longest."
        )
    share, usual = (round(100 * counts.polysyllables / counts.words) for counts in (here, there))
    return (
        f"It has more long words: {share} in 100, and {usual} in 100 elsewhere. Change some for "
        "everyday ones."
    )
