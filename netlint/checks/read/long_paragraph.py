"""READ004: a paragraph of too many sentences or words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.reference import is_reference
from netlint.finding import Remark
from netlint.language.scoring import Unit
from netlint.page import BlockKind


class Options(NamedTuple):
    """`max-sentences` and `max-words`: the most a paragraph may have; 0 sets no limit."""

    max_sentences: int = 3
    max_words: int = 0


@check("READ004", "long-paragraph", options=Options)
def long_paragraph(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Name each paragraph over a limit, its size and where a new one could start."""
    page = analysis.page
    if not analysis.passage.is_english:
        return
    for _, group in groupby(analysis.scored, key=lambda unit: id(unit.sentence.block)):
        units = list(group)
        block = units[0].sentence.block
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        sentences = len(units)
        words = sum(len(unit.words) for unit in units)
        if options.max_sentences and sentences > options.max_sentences:
            size, limit = f"{sentences} sentences", options.max_sentences
        elif options.max_words and words > options.max_words:
            size, limit = f"{words} words", options.max_words
        else:
            continue
        if is_reference(page.prose[units[0].sentence.start : units[0].sentence.end]):
            continue
        message = f"This paragraph has {size}. Keep to {limit} or fewer."
        if sentences > 1:
            start = _middle(units).sentence.start
            words_there = " ".join(page.prose[start : start + 60].split()[:3]).rstrip(",;:.")
            message += f' You could start a new one at "{words_there}".'
        yield Remark(page.source_span(block.start, block.end), message)


def _middle(units: list[Unit]) -> Unit:
    """The sentence at whose start the paragraph falls into the most even parts."""
    total = sum(len(unit.words) for unit in units)
    best, least, before = units[1], total, 0
    for earlier, unit in pairwise(units):
        before += len(earlier.words)
        if abs(total - 2 * before) < least:
            best, least = unit, abs(total - 2 * before)
    return best
