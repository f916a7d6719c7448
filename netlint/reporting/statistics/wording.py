"""Figures as people read them, and the sentences that explain their marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.language.measure import HIGHEST, LOWEST, Measure, in_whole, may_be_out_by
from netlint.language.passages import FULL_SENTENCES, MINIMUM_SENTENCES, MINIMUM_WORDS
from netlint.reporting.wording import counted
from netlint.statistics.figures import (
    Figures,
    PageFigures,
    Target,
    measured,
    polysyllable_share,
    rows_of,
)
from netlint.statistics.report import Report

#: The measures as tables head them and as sentences name them.
HEADS: dict[Measure, str] = {"reading-age": "Reading age", "grade": "US grade"}
NAMES: dict[Measure, str] = {"reading-age": "reading age", "grade": "US school grade"}


class Marks(NamedTuple):
    """The signs of a table; a stream that cannot hold them gets others in ASCII."""

    estimate: str = "~"
    over: str = "▲"
    margin: str = "±"
    none: str = "–"
    more: str = "…"
    minus: str = "−"
    bar: str = "▏▎▍▌▋▊▉█"


ASCII_MARKS = Marks(over="^", margin="+/-", none="-", more="...", minus="-", bar="#")


def whole(figure: float, measure: Measure) -> str:
    """A reading age or grade as a whole number: "14", or "21+" for all that are over 21."""
    rounded = in_whole(figure, measure)
    return str(rounded) if rounded <= HIGHEST[measure] else f"{HIGHEST[measure]}+"


def bar_part(figure: float, measure: Measure) -> float:
    """How much of its bar a figure fills, 0 to 1."""
    low, high = LOWEST[measure], HIGHEST[measure]
    return min(1.0, max(0.0, (figure - low) / (high - low)))


def is_over(figures: Figures, target: Target, measure: Measure) -> bool:
    """Whether the figure is over what is asked of its page, by the same rounding as READ001. False
    for a page that is judged by another measure: its target says nothing of this one."""
    figure = measured(figures, measure)
    if target.measure != measure or figure is None:
        return False
    return in_whole(figure, measure) > target.most


def percent(share: float | None, none: str) -> str:
    """A share, 0 to 1, in whole per cent."""
    return none if share is None else f"{share:.0%}"


def reading(figures: Figures, measure: Measure, marks: Marks) -> str:
    """The reading age or grade with what is known of how sure it is: "~14 ±2"."""
    figure = measured(figures, measure)
    if figure is None:
        return "not scored"
    said = whole(figure, measure)
    if figures.is_estimate:
        said = marks.estimate + said
    if figures.margin is not None and not said.endswith("+"):
        said += f" {marks.margin}{may_be_out_by(figures.margin)}"
    return said


def long_words(figures: Figures, none: str) -> str:
    """The share of words of 3 syllables and more."""
    return percent(polysyllable_share(figures.counts), none)


def each(figures: Figures, none: str) -> str:
    """The words of a sentence on average."""
    counts = figures.counts
    return f"{counts.words_per_sentence:.1f}" if counts.sentences else none


def is_short(figures: Figures) -> bool:
    """Whether a row's own counts say why it has no grade."""
    counts = figures.counts
    return counts.words < MINIMUM_WORDS or counts.sentences < MINIMUM_SENTENCES


def mended_note(count: int) -> str:
    """What is said of text that was mended before it was counted."""
    had = "sentence had" if count == 1 else "sentences had"
    them, they = ("it and the next", "They") if count == 1 else ("them", "They")
    return f"{count:,} {had} lost the space between {them}. {they} were parted for these figures."


def page_notes(page: PageFigures) -> Iterator[str]:
    """What is said under a page."""
    if page.figures.unscored is not None:
        yield f"Not scored: {page.figures.unscored}."
    if page.figures.mended:
        yield mended_note(page.figures.mended)


def footnotes(
    report: Report, marks: Marks, *, short: bool, brackets: bool = False
) -> Iterator[str]:
    """The sentences under a table, for the marks that stand in it. With `short`, what else would
    be said under each page is said here once; `brackets` hold the figures without names."""
    rows = [figures for page in report.pages for figures in rows_of(page)]
    name = NAMES[report.measure]
    over = {
        page.target.most
        for page in report.pages
        if any(is_over(figures, page.target, report.measure) for figures in rows_of(page))
    }
    if over:
        limits = sorted(over)
        said = " or ".join(map(str, limits))
        of_page = ", whichever is the page's" if len(limits) > 1 else ""
        yield f"{marks.over} over the target of {said}{of_page}."
    if any(figures.is_estimate for figures in rows):
        yield (
            f"{marks.estimate} an estimate: there are fewer than {FULL_SENTENCES} sentences to judge by."
        )
    if any(marks.margin in reading(figures, report.measure, marks) for figures in rows):
        yield f"{marks.margin} how far the {name} may be out."
    if any(figures.unscored is not None and is_short(figures) for figures in rows):
        yield (
            f"Not scored: a {name} needs {MINIMUM_WORDS} words and {MINIMUM_SENTENCES} sentences."
        )
    if any(figures.unscored is None for figures in rows):
        limits = sorted({page.target.sentence_words for page in report.pages})
        yield (
            "Too long: sentences of more than "
            f"{' or '.join(map(str, limits))} words. Long words: 3 syllables and more. Without "
            f"names{' (also in brackets)' if brackets else ''}: each name of the vocabulary is read as "
            "one short word."
        )
    if report.unplaced:
        verb, it = ("has", "it") if report.unplaced == 1 else ("have", "they")
        yield f"{counted(report.unplaced, 'page')} {verb} no {name}, so {it} cannot be among these."
    if short:
        yield from _of_all(report)


def _of_all(report: Report) -> Iterator[str]:
    mended = sum(page.figures.mended > 0 for page in report.pages)
    if mended:
        verb = "has" if mended == 1 else "have"
        yield (
            f"{counted(mended, 'page')} {verb} sentences that had lost the space between them. "
            "They were parted for these figures."
        )
