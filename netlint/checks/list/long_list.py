"""LIST001: a list with too many items to take in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.list.kinds import is_looked_up, is_mostly_links
from netlint.finding import Remark, Span
from netlint.page import Block, BlockKind, ListGroup, Page


class Options(NamedTuple):
    """How long a list may be."""

    max_items: int = 6
    count_ordered: bool = False  # numbered steps: cutting them would break the order


@check("LIST001", "long-list", options=Options)
def long_list(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say which lists have more items than the target, not counting the items inside items."""
    page = analysis.page
    firsts: dict[int, Block] | None = None
    for index, group in enumerate(page.lists):
        count = len(group.items)
        if count <= options.max_items or group.guessed or group.navigation:
            continue
        if group.ordered and not options.count_ordered:
            continue
        if is_looked_up(page, group) or is_mostly_links(page, group):
            continue
        if firsts is None:
            firsts = _first_blocks(page)
        yield Remark(
            _place(page, group, firsts.get(index)),
            f"This list has {count} items; aim for {options.max_items} at most. Split it into "
            "shorter lists with a heading or a lead-in line each, or leave out what the reader "
            "does not need.",
        )


def _first_blocks(page: Page) -> dict[int, Block]:
    """The first item with text of each list."""
    blocks: dict[int, Block] = {}
    for block in page.of_kind(BlockKind.LIST_ITEM):
        if block.end > block.start:
            blocks.setdefault(block.group, block)
    return blocks


def _place(page: Page, group: ListGroup, first: Block | None) -> Span:
    """The text of the first item; a whole list is too much to underline."""
    if first is not None:
        return page.source_span(first.start, first.end)
    end = page.source.find("\n", group.span.start, group.span.end)
    return Span(group.span.start, end if end > 0 else group.span.end)
