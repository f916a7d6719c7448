"""How far a figure may be out: what the sentences of a passage differ by, kept as sums.

The sums of a page less those of a section are the sums of the rest, so that a page of thousands of
sections is not gone through once for each. They are whole numbers, and nothing is lost in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from math import sqrt
from operator import mul
from typing import NamedTuple

from netlint.language.scoring import Unit
from netlint.language.tally import Counts, syllables_in


class Spread(NamedTuple):
    """Sums over units: how many there are, the squares of their words and syllables, and words times
    syllables; then the same of those that are sentences, with their words and syllables."""

    units: int = 0
    words_squared: int = 0
    syllables_squared: int = 0
    words_syllables: int = 0
    sentences: int = 0
    sentence_words: int = 0
    sentence_syllables: int = 0
    sentence_words_squared: int = 0
    sentence_words_syllables: int = 0

    def less(self, part: Spread) -> Spread:
        """The sums of what is left without a part."""
        return Spread(*(whole - taken for whole, taken in zip(self, part, strict=True)))


def spread_of(units: Iterable[Unit]) -> Spread:
    """The sums of some units."""
    units = list(units)
    words = [len(unit.words) for unit in units]
    syllables = [syllables_in(unit.tally) for unit in units]
    whole = [not unit.fragment for unit in units]
    w, y = list(compress(words, whole)), list(compress(syllables, whole))
    return Spread(
        len(units),
        _product(words, words),
        _product(syllables, syllables),
        _product(words, syllables),
        len(w),
        sum(w),
        sum(y),
        _product(w, w),
        _product(w, y),
    )


def _product(left: Sequence[int], right: Sequence[int]) -> int:
    """The sum of the products, which no loop in Python adds up as fast."""
    return sum(map(mul, left, right))


def margin_of(counts: Counts, spread: Spread) -> float:
    """How far a Flesch-Kincaid grade (and so a reading age) of the same writer's hand may lie from
    this one, in grades, 19 times out of 20: twice the standard error, taking the units for a sample
    of sentences. 0.0 for fewer than 2 units.

    The grade is 0.39 W/S + 11.8 Y/W of sums over units; its error is that of the sum of what each
    unit moves it by (the delta method: W. G. Cochran, "Sampling techniques", 1977). A unit of w words
    and y syllables moves it by 11.8 (y - w Y/W) / W, and a sentence by 0.39 (w - W/S) / S as well.
    """
    n = spread.units
    if n < 2 or not counts.sentences or not counts.words:
        return 0.0
    words, syllables = counts.words, counts.syllables
    sentences, held = counts.sentences, counts.sentence_words
    by_words = (
        words * words * spread.syllables_squared
        - 2 * words * syllables * spread.words_syllables
        + syllables * syllables * spread.words_squared
    )
    by_sentences = (
        sentences * sentences * spread.sentence_words_squared
        - 2 * sentences * held * spread.sentence_words
        + held * held * spread.sentences
    )
    both = (
        words * sentences * spread.sentence_words_syllables
        - words * held * spread.sentence_syllables
        - syllables * sentences * spread.sentence_words_squared
        + syllables * held * spread.sentence_words
    )
    word_weight, sentence_weight = 11.8 / words**2, 0.39 / sentences**2
    total = (
        word_weight**2 * by_words
        + sentence_weight**2 * by_sentences
        + 2 * word_weight * sentence_weight * both
    )
    return 2 * sqrt(max(0.0, total) * n / (n - 1))
