"""READ004: a paragraph of too many sentences or words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.worst import OTHERS_SHOWN, worst
from netlint.finding import RelatedSpan, Remark, Span
from netlint.language.reference import is_reference
from netlint.language.scoring import Unit
from netlint.page import BlockKind, Page


class Options(NamedTuple):
    """`max-sentences` and `max-words`: the most a paragraph may have; 0 sets no limit. `most`: how
    many of the longest to name for each 1,000 words of the page, 0 for all."""

    max_sentences: int = 3
    max_words: int = 0
    most: int = 0


class _Paragraph(NamedTuple):
    """A paragraph over a limit: its sentences, its size in words, and what to say of it."""

    units: Sequence[Unit]
    words: int
    message: str


@check("READ004", "long-paragraph", options=Options)
def long_paragraph(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Name the paragraphs over a limit, their size and where a new one could start."""
    page = analysis.page
    if not analysis.passage.is_english:
        return
    found = list(_found(analysis, options))
    named, others = worst(found, lambda one: one.words, options.most, len(analysis.words), 1)
    for one in named:
        rest = others if one is named[-1] else ()
        message = one.message
        if rest:
            many = "1 more paragraph" if len(rest) == 1 else f"{len(rest)} more paragraphs"
            message += f" {many} on this page {'is' if len(rest) == 1 else 'are'} too long."
        yield Remark(
            _span(page, one),
            message,
            related=tuple(
                RelatedSpan(_span(page, other), other.message) for other in rest[:OTHERS_SHOWN]
            ),
        )


def _span(page: Page, one: _Paragraph) -> Span:
    block = one.units[0].sentence.block
    return page.source_span(block.start, block.end)


def _found(analysis: Analysis, options: Options) -> Iterator[_Paragraph]:
    page, scored = analysis.page, analysis.scored
    end = 0
    # The sentences of a block follow each other, so that their number says where they stand.
    for sentences in Counter([id(unit.sentence.block) for unit in scored]).values():
        start, end = end, end + sentences
        if sentences <= options.max_sentences and not options.max_words:
            continue  # most: no word of theirs has to be counted
        units = scored[start:end]
        if units[0].sentence.block.kind is not BlockKind.PARAGRAPH:
            continue
        words = sum([len(unit.words) for unit in units])
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
            at = _middle(units).sentence.start
            words_there = " ".join(page.prose[at : at + 60].split()[:3]).rstrip(",;:.")
            message += f' You could start a new one at "{words_there}".'
        yield _Paragraph(units, words, message)


def _middle(units: Sequence[Unit]) -> Unit:
    """The sentence at whose start the paragraph falls into the most even parts."""
    total = sum(len(unit.words) for unit in units)
    best, least, before = units[1], total, 0
    for earlier, unit in pairwise(units):
        before += len(earlier.words)
        if abs(total - 2 * before) < least:
            best, least = unit, abs(total - 2 * before)
    return best
