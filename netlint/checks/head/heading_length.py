"""HEAD002: the main heading is too long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.finding import Remark
from netlint.page import PLACEHOLDER, Block, BlockKind, Page


class Options(NamedTuple):
    """How long the main heading may be."""

    max_characters: int = 65


@check("HEAD002", "heading-length", options=Options)
def heading_length(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say how many characters a main heading has where there are more than the target."""
    page = analysis.page
    for block in _main_headings(page):
        if block.quoted or block.lang is not None:
            continue
        # What a template fills in has a length that nobody knows: it counts for nothing.
        length = len(" ".join(page.text(block).replace(PLACEHOLDER, " ").split()))
        if length > options.max_characters:
            yield Remark(
                page.source_span(block.start, block.end),
                f"This main heading has {length} characters; aim for {options.max_characters} at "
                "most. Say what the page is about in fewer words, with the important ones first.",
            )


def _main_headings(page: Page) -> list[Block]:
    """The headings of level 1; where there is none, the title that the site prints as one."""
    main = [block for block in page.headings if block.level == 1 and not block.guessed]
    if main or page.root is not None:
        return main
    return list(page.of_kind(BlockKind.TITLE))
