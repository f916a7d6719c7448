"""HEAD003: a heading in Title Case or in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.head.sentence_case import HeadingCase
from netlint.finding import Edit, Fix, Remark
from netlint.page import Block, Page


@check("HEAD003", "heading-case", fixes=Fixes.OFFERED)
def heading_case(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which headings have capitals that a sentence would not have, and write them as one."""
    page = analysis.page
    if page.guessed:
        return
    case = HeadingCase(analysis)
    for heading in page.headings:
        put = case.recased(heading)
        if put is None:
            continue
        instead = " ".join(put.text.split())
        what = "is in capitals" if put.shouted else "has capitals that a sentence would not have"
        yield Remark(
            page.source_span(heading.start, heading.end),
            f'This heading {what}. Write it as "{instead}".',
            suggestions=(instead,),
            fix=Fix(_edits(page, heading, put.text), safe=False),
        )


def _edits(page: Page, heading: Block, text: str) -> tuple[Edit, ...]:
    """Change letter by letter, so that markup between stays."""
    written = page.text(heading)
    return tuple(
        Edit(page.source_span(heading.start + at, heading.start + at + 1), letter)
        for at, letter in enumerate(text)
        if letter != written[at]
    )
