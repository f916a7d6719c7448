"""LINK001: a link whose text says nothing on its own."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.page import PLACEHOLDER

_EDGES = " \t\n\r.,;:!?…()[]<>«»‹›→➔➜►▶↗⇒|-–—*_\"'“”‘’\u00a0"


@check("LINK001", "vague-link")
def vague_link(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which links have a text that is in the list of vague ones, and no better label."""
    page = analysis.page
    if not page.links:
        return
    rows = {row.avoid: row for row in analysis.word_rows("vague-links")}
    headings: frozenset[str] | None = None
    for link in page.links:
        text = page.prose[link.start : link.end]
        if link.bare or not text or PLACEHOLDER in text:
            continue
        row = rows.get(_plain(text))
        if row is None or (link.label.strip() and _plain(link.label) not in rows):
            continue
        if link.target.startswith("#"):
            if headings is None:
                headings = frozenset(_plain(page.text(heading)) for heading in page.headings)
            if _plain(text) in headings:
                continue  # a table of contents repeats the headings of its page
        shown = " ".join(text.split())
        yield Remark(
            page.source_span(link.start, link.end),
            f'The link "{shown}" does not say where it leads. Name the page or what the reader '
            "will find there.",
            why=row.why or None,
        )


def _plain(text: str) -> str:
    """The words of a link, in lower case."""
    return " ".join(text.lower().strip(_EDGES).split())
