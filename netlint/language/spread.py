"""How far the figure of a passage may be out, from how much its sentences differ.

The sums that this takes are kept apart from their use: those of a page without one of its sections
are a subtraction, where going through the units again would make a page of many sections slow.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from netlint.language.scoring import Unit
from netlint.language.tally import Counts, syllables_in


class Spread(NamedTuple):
    """Sums over the units of a passage: of words w and syllables y, each alone or as a product,
    over all units or over sentences only (`s_`)."""

    units: int = 0
    ww: int = 0
    wy: int = 0
    yy: int = 0
    s_units: int = 0
    s_w: int = 0
    s_y: int = 0
    s_ww: int = 0
    s_wy: int = 0

    def without(self, part: Spread) -> Spread:
        """The sums of what is left of a passage when a part of it is taken out."""
        return Spread(*(whole - gone for whole, gone in zip(self, part, strict=True)))


def spread_of(units: Iterable[Unit]) -> Spread:
    """The sums of some units."""
    number = ww = wy = yy = s_units = s_w = s_y = s_ww = s_wy = 0
    for unit in units:
        w, y = len(unit.words), syllables_in(unit.tally)
        number += 1
        ww += w * w
        wy += w * y
        yy += y * y
        if not unit.fragment:
            s_units += 1
            s_w += w
            s_y += y
            s_ww += w * w
            s_wy += w * y
    return Spread(number, ww, wy, yy, s_units, s_w, s_y, s_ww, s_wy)


def margin_of(counts: Counts, spread: Spread) -> float:
    """Twice the standard error of the Flesch-Kincaid grade, in grades, taking the units for a
    sample of sentences. 0.0 for fewer than 2 units.

    The grade is 0.39 W/S + 11.8 Y/W of sums over units; its error is that of the sum of what each
    unit moves it by (the delta method: W. G. Cochran, "Sampling techniques", 1977). A unit moves it
    by a (y - r w), and a sentence by b (w - m) too. Written out are the squares of that, summed.
    """
    n = spread.units
    if n < 2 or not counts.sentences or not counts.words:
        return 0.0
    m, r = counts.words_per_sentence, counts.syllables_per_word
    a, b = 11.8 / counts.words, 0.39 / counts.sentences
    by_words = spread.yy - 2 * r * spread.wy + r * r * spread.ww
    by_length = spread.s_ww - 2 * m * spread.s_w + m * m * spread.s_units
    by_both = spread.s_wy - m * spread.s_y - r * (spread.s_ww - m * spread.s_w)
    total = a * a * by_words + b * b * by_length + 2 * a * b * by_both
    return 2 * sqrt(max(0.0, total) * n / (n - 1))
