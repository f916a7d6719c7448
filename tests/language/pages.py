"""Pages made by hand for the language tests: one block a text, no parser between."""

from __future__ import annotations

from netlint.finding import Span
from netlint.page import BlockKind, Page
from netlint.parsing.builder import PageBuilder


def page_of(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Page:
    """A page whose blocks hold these texts, all of one kind."""
    return page_of_blocks(*((kind, text) for text in texts))


def page_of_blocks(*blocks: tuple[BlockKind, str]) -> Page:
    """A page of these blocks; a heading is of level 2."""
    source = "\n\n".join(text for _, text in blocks)
    builder = PageBuilder("page.md", source)
    at = 0
    for kind, text in blocks:
        end = at + len(text)
        builder.begin()
        builder.add(text, at, end)
        builder.end(kind, Span(at, end), level=2 if kind is BlockKind.HEADING else 0)
        at = end + 2
    return builder.page()
