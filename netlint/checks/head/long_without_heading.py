"""HEAD008: a long stretch of text without a heading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.head.fakes import fake_headings
from netlint.finding import Remark, Span
from netlint.language.wordsets import word_set
from netlint.page import Block, BlockKind, Page

#: Words with their spaces are longer than this in any text, in characters, on the average.
_SHORTEST = 4
#: So much of the text is marked where no heading is, in characters.
_SHOWN = 60
_CHOICE = 3


class Options(NamedTuple):
    """How many words may stand under one heading."""

    max_words: int = 300


@check("HEAD008", "long-without-heading", options=Options)
def long_without_heading(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say how many words stand between two headings where there are more than the target."""
    page = analysis.page
    if page.guessed or len(page.prose) < _SHORTEST * options.max_words:
        return
    fakes: list[int] | None = None
    for heading, blocks in _stretches(page):
        if blocks[-1].end - blocks[0].start < _SHORTEST * options.max_words:
            continue
        if _words_at_most(page, blocks) <= options.max_words or _is_choice(page, blocks):
            continue
        if fakes is None:
            fakes = [
                fake.start
                for fake in fake_headings(page, word_set(analysis.word_rows("label-headings")))
            ]
        first, count = _longest_run(page, blocks, fakes)
        if count <= options.max_words:
            continue
        yield Remark(
            _place(page, heading if first is blocks[0] else None, first),
            f"{count} words follow without a heading; aim for {options.max_words} at most. Add "
            "headings that say what the parts are about.",
        )


def _stretches(page: Page) -> Iterator[tuple[Block | None, list[Block]]]:
    """Each heading, or None for the top of the page, with what is read below it up to the next.
    Tables and notes are looked up and not read, and a definition has its term."""
    heading: Block | None = None
    blocks: list[Block] = []
    for block in page.blocks:
        if block.kind is BlockKind.HEADING:
            if blocks:
                yield heading, blocks
            heading, blocks = block, []
        elif block.kind is BlockKind.PARAGRAPH or block.kind is BlockKind.LIST_ITEM:
            blocks.append(block)
    if blocks:
        yield heading, blocks


def _words_at_most(page: Page, blocks: list[Block]) -> int:
    """As many words as there may be: counting blanks is faster than counting words."""
    prose = page.prose
    return sum(
        1
        + prose.count(" ", block.start, block.end)
        + prose.count("\n", block.start, block.end)
        + prose.count("\u00a0", block.start, block.end)
        for block in blocks
    )


def _is_choice(page: Page, blocks: list[Block]) -> bool:
    """True where a third of the blocks begin with a link: pages to choose from, each with a line
    about it."""
    linked = {link.start for link in page.links}
    return _CHOICE * sum(block.start in linked for block in blocks) >= len(blocks)


def _longest_run(page: Page, blocks: list[Block], fakes: list[int]) -> tuple[Block, int]:
    """The longest run of blocks without a line that is used as a heading: its first block and its
    words. Another rule asks to make such lines headings, and then the run ends there."""
    first, count = blocks[0], 0
    longest = (first, 0)
    for block in blocks:
        at = bisect_left(fakes, block.start)
        if at < len(fakes) and fakes[at] < block.end:
            first, count = block, 0
        count += len(page.text(block).split())
        if count > longest[1]:
            longest = (first, count)
    return longest


def _place(page: Page, heading: Block | None, first: Block) -> Span:
    """The heading above; where there is none, the first words of the text."""
    if heading is not None and heading.end > heading.start:
        return page.source_span(heading.start, heading.end)
    end = min(first.end, first.start + _SHOWN)
    if end < first.end:
        end = max(page.prose.rfind(" ", first.start, end), first.start + 1)
    return page.source_span(first.start, end)
