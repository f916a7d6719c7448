"""The figures of a page, of its sections and of many pages together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from netlint.finding import Problem
from netlint.language.measure import Measure, exact_figure
from netlint.language.passages import FULL_SENTENCES, reason_for_no_grade
from netlint.language.readability import FORMULAS, Formula
from netlint.language.tally import Counts, Tally, unpack

#: The formula behind what a profile judges pages by.
_FORMULA_OF: dict[Measure, str] = {"reading-age": "reading-age", "grade": "flesch-kincaid"}


class Figures(NamedTuple):
    """What is counted of some prose: as it stands, and with each name of the vocabulary read as one
    short word.

    `long_sentences` are those over the limit for their page. `unscored` says why there is no grade
    (see `Passage.unscored`), `margin` is how far the grade may be out (`Passage.margin`; None where
    there is none), `mended` counts sentences that were parted. `passive` counts sentences in the
    passive voice; None where nobody asked.
    """

    tally: Tally = 0
    masked_tally: Tally = 0
    long_sentences: int = 0
    unscored: str | None = None
    margin: float | None = None
    mended: int = 0
    passive: int | None = None

    @property
    def counts(self) -> Counts:
        """What is counted as it stands."""
        return unpack(self.tally)

    @property
    def masked(self) -> Counts:
        """What is counted without names."""
        return unpack(self.masked_tally)

    @property
    def is_estimate(self) -> bool:
        """True where there is a grade from too few sentences to be firm."""
        return self.unscored is None and self.counts.sentences < FULL_SENTENCES


class SectionFigures(NamedTuple):
    """A section: its heading (None for what stands before the first), the heading's line, figures."""

    heading: str | None
    line: int
    figures: Figures


class Target(NamedTuple):
    """What is asked of a page: the most that its figure (by `measure`) may be, the figure to aim
    for, and the most words a sentence may have."""

    measure: Measure = "reading-age"
    most: int = 14
    aim: int = 11
    sentence_words: int = 20


class PageFigures(NamedTuple):
    """A page: its path as shown, title and type (where they are known), what is asked of it, its
    figures and those of its sections in order."""

    path: str
    title: str
    page_type: str | None
    target: Target
    figures: Figures
    sections: tuple[SectionFigures, ...] = ()


class Outcome(NamedTuple):
    """What came of one file: its figures, or why there are none."""

    path: str
    page: PageFigures | None = None
    problem: Problem | None = None


def formula(id: str) -> Formula:
    """A formula by its id. Raises StopIteration for one that there is not."""
    return next(one for one in FORMULAS if one.id == id)


def formula_of(measure: Measure) -> Formula:
    """The formula behind a measure."""
    return formula(_FORMULA_OF[measure])


def score(figures: Figures, compute: Callable[[Counts], float], *, masked: bool = False) -> float:
    """A formula's figure. Only for figures that are scored."""
    return compute(figures.masked if masked else figures.counts)


def measured(figures: Figures, measure: Measure, *, masked: bool = False) -> float | None:
    """The reading age or grade, or None where there is none to give."""
    if figures.unscored is not None:
        return None
    return exact_figure(figures.masked if masked else figures.counts, measure)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def polysyllable_share(counts: Counts) -> float | None:
    """The share of words of 3 syllables and more, 0 to 1; None without words."""
    return _share(counts.polysyllables, counts.words)


def passive_share(figures: Figures) -> float | None:
    """The share of sentences in the passive voice, 0 to 1; None where they were not looked for."""
    return None if figures.passive is None else _share(figures.passive, figures.counts.sentences)


def total(parts: Iterable[Figures]) -> Figures:
    """The figures of all parts as one text: counts are added up, and never grades averaged."""
    parts = tuple(parts)
    tally = sum(part.tally for part in parts)
    passive = [part.passive for part in parts if part.passive is not None]
    return Figures(
        tally=tally,
        masked_tally=sum(part.masked_tally for part in parts),
        long_sentences=sum(part.long_sentences for part in parts),
        unscored=reason_for_no_grade(unpack(tally)),
        mended=sum(part.mended for part in parts),
        passive=sum(passive) if passive else None,
    )


def common_measure(pages: Iterable[PageFigures]) -> Measure:
    """What most pages are judged by: a table has one column for it."""
    grades = ages = 0
    for page in pages:
        if page.target.measure == "grade":
            grades += 1
        else:
            ages += 1
    return "grade" if grades > ages else "reading-age"


def rows_of(page: PageFigures) -> Iterator[Figures]:
    """The figures of a page and then of its sections."""
    yield page.figures
    for section in page.sections:
        yield section.figures
