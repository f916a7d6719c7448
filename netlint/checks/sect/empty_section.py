"""SECT002: a heading with nothing under it."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.sections import sections_of


@check("SECT002", "empty-section")
def empty_section(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which headings are followed by neither content nor a heading of a deeper level."""
    page = analysis.page
    if page.guessed:
        return
    last = page.headings[-1] if page.headings else None
    linked = {link.start: link.end for link in page.links}
    for section in sections_of(page):
        heading = section.heading
        if section.has_content or heading.guessed or heading.end == heading.start:
            continue
        if page.fragment and heading is last:
            continue  # the page that includes it goes on
        if linked.get(heading.start, -1) >= heading.end:
            continue  # a card, whose link is its content
        yield Remark(
            page.source_span(heading.start, heading.end),
            "There is nothing under this heading. Write the section, or take the heading out.",
        )
