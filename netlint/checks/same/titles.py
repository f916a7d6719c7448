"""Facts: the title and the description of a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.acrosspages import Facts, Spot, spot_of
from netlint.analysis import Analysis
from netlint.page import PLACEHOLDER, BlockKind

#: What shows that a site generator fills in the text.
_FILLED_IN = (PLACEHOLDER, "{{", "{%")


class Title(NamedTuple):
    """A title or a description as written, white space folded, with its place. `kind` is "title" or
    "description"; a page without a title of its own has its only main heading for one."""

    kind: str
    text: str
    spot: Spot


def collect(analysis: Analysis) -> Iterator[Title]:
    """The title of a page and its description, where it has them."""
    page = analysis.page
    titles = list(page.of_kind(BlockKind.TITLE)) or [
        block for block in page.headings if block.level == 1 and not block.guessed
    ]
    for kind, blocks in (
        ("title", titles[:1]),
        ("description", list(page.of_kind(BlockKind.DESCRIPTION))[:1]),
    ):
        for block in blocks:
            text = " ".join(page.text(block).split())
            if text and not any(sign in text for sign in _FILLED_IN):
                yield Title(kind, text, spot_of(page, page.source_span(block.start, block.end)))


TITLES = Facts("titles", Title, collect)
