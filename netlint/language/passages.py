"""A page and its sections as passages: what is counted of each, and whether that makes a figure.

A formula gives a figure for anything, even for one word or a table of numbers. Whether a figure
means something is decided here, with the reason in words; nothing else may show one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, compress, pairwise
from typing import NamedTuple

from netlint.language.density import HARD, SYLLABLES, kinds_of, only
from netlint.language.margin import Spread, margin_of, spread_of
from netlint.language.scoring import Unit, without_names
from netlint.language.tally import Counts, Tally, unpack
from netlint.page import Block, Page

#: Fewer words than this give no grade.
MINIMUM_WORDS = 100
#: Fewer sentences than this say nothing of sentence length.
MINIMUM_SENTENCES = 5
#: Fewer sentences than this make every figure an estimate (McLaughlin's SMOG asks for 30).
FULL_SENTENCES = 30
#: Sentences of more words on average are none: their stops were lost.
_LONGEST_MEAN = 100
#: Of 10 words so many must be in plain letters for syllables to mean anything.
_PLAIN_IN_TEN = 7
#: Of 100 words so many are small words ("the", "of") in anything that is English prose; health
#: pages have about 40.
_FUNCTION_IN_HUNDRED = 12


_MANY_SYLLABLES, _HARD = only(SYLLABLES), only(HARD)


class _PassageFields(NamedTuple):
    """The fields of `Passage`."""

    heading: Block | None
    units: tuple[Unit, ...]
    masked_units: tuple[Unit, ...]
    tally: Tally
    masked_tally: Tally


class Passage(_PassageFields):
    """The scored prose of a page or of one of its sections.

    `units` are as they stand; `masked_units` are the same with each name of the vocabulary read as
    one short word. `heading` is the section's heading, None for a whole page and for what stands
    before its first section.
    """

    @cached_property
    def counts(self) -> Counts:
        """What is counted of the passage as it stands."""
        return unpack(self.tally)

    @cached_property
    def masked(self) -> Counts:
        """What is counted of it without the names of the vocabulary."""
        return unpack(self.masked_tally)

    @property
    def is_english(self) -> bool:
        """False where most words are in other letters, or it reads as no English sentences: what
        is said of words and sentences then means nothing."""
        counts = self.counts
        return not _in_other_letters(counts) and (
            counts.words < MINIMUM_WORDS or not _without_small_words(counts)
        )

    @cached_property
    def unscored(self) -> str | None:
        """Why the passage gets no grade, as words that follow "not scored: "; None where it does."""
        return reason_for_no_grade(self.counts)

    @cached_property
    def words(self) -> list[str]:
        """The words of all its units, as written."""
        return list(chain.from_iterable([unit.words for unit in self.units]))

    @cached_property
    def kinds(self) -> bytes:
        """The kind of each of the `words` (see `language.density.kinds_of`)."""
        return kinds_of(self.words)

    @cached_property
    def long_places(self) -> list[int]:
        """Which of the `words` have 3 syllables and more, save the very short."""
        return list(compress(range(len(self.words)), self.kinds.translate(_MANY_SYLLABLES)))

    @property
    def long_words(self) -> set[str]:
        """Those words, as written."""
        return set(compress(self.words, self.kinds.translate(_MANY_SYLLABLES)))

    @property
    def hard_words(self) -> Counter[str]:
        """Those of them that are no names and not known to all, with their number."""
        return Counter(compress(self.words, self.kinds.translate(_HARD)))

    @property
    def is_estimate(self) -> bool:
        """True where the passage has too few sentences for a firm figure."""
        return self.counts.sentences < FULL_SENTENCES

    @cached_property
    def mended(self) -> int:
        """How many sentences had lost the space between them and were parted to be counted."""
        return sum(
            earlier.sentence.end == later.sentence.start
            for earlier, later in pairwise(self.units)
            if earlier.sentence.block is later.sentence.block
        )

    @cached_property
    def spread(self) -> Spread:
        """What its units differ by."""
        return spread_of(self.units)

    @property
    def margin(self) -> float:
        """How far its grade may be out, in grades (see `language.margin`)."""
        return margin_of(self.counts, self.spread)


def reason_for_no_grade(counts: Counts) -> str | None:
    """Why a passage of these counts gets no grade, or None where it does."""
    if not counts.words:
        return "it has no running text"
    if counts.numerals * 2 > counts.words:
        return "it is mostly numbers"
    if _in_other_letters(counts):
        return "most of its words are not in English letters"
    if counts.words < MINIMUM_WORDS:
        return f"it has {_number(counts.words, 'word')}, and a figure needs {MINIMUM_WORDS}"
    if counts.words_per_sentence > _LONGEST_MEAN:
        return "it has hardly any full stops, so no one can say where its sentences end"
    if counts.sentences < MINIMUM_SENTENCES:
        few = _number(counts.sentences, "sentence")
        return f"it has {few}, and a figure needs {MINIMUM_SENTENCES}"
    if _without_small_words(counts):
        return "it does not read as English sentences"
    return None


def _in_other_letters(counts: Counts) -> bool:
    return counts.plain_words * 10 < (counts.words - counts.numerals) * _PLAIN_IN_TEN


def _without_small_words(counts: Counts) -> bool:
    return counts.function_words * 100 < counts.words * _FUNCTION_IN_HUNDRED


def _number(count: int, thing: str) -> str:
    return f"only {count} {thing}{'' if count == 1 else 's'}" if count else f"no {thing}s"


def page_passage(page: Page, units: tuple[Unit, ...], names: Sequence[tuple[int, int]]) -> Passage:
    """The whole page. `names` are ranges of prose, in order, that are read as one short word."""
    masked = list(units)
    for place, unit in without_names(page.prose, units, names).items():
        masked[place] = unit
    return _passage(None, units, tuple(masked))


def section_passages(page: Page, whole: Passage) -> Iterator[Passage]:
    """The sections of a page that hold scored prose, in order, sub-sections with the section they
    stand in. What stands before the first heading has none."""
    starts: list[tuple[int, Block | None]] = [(0, None)]
    starts += [(heading.start, heading) for heading in section_headings(page)]
    first = 0
    units = whole.units
    places = [unit.sentence.start for unit in units]
    for (_, heading), (end, _) in pairwise((*starts, (len(page.prose) + 1, None))):
        last = bisect_left(places, end, first)
        if last > first:
            yield _passage(heading, units[first:last], whole.masked_units[first:last])
        first = last


def section_headings(page: Page) -> tuple[Block, ...]:
    """The headings that part a page into sections: those of the highest level below its title."""
    headings = page.headings
    if len(headings) > 1 and headings[0].level < min(one.level for one in headings[1:]):
        headings = headings[1:]
    if not headings:
        return ()
    top = min(heading.level for heading in headings)
    return tuple(heading for heading in headings if heading.level == top)


def _passage(heading: Block | None, units: tuple[Unit, ...], masked: tuple[Unit, ...]) -> Passage:
    return Passage(
        heading,
        units,
        masked,
        sum(unit.tally for unit in units),
        sum(unit.tally for unit in masked),
    )
