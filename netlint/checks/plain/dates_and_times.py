"""PLAIN009: a date or a time that is not in the house form: "6th August 2018", "17:00"."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Remark
from netlint.language.dates import other_forms
from netlint.language.mending import replacement
from netlint.language.places import foreign_text, in_address, quoted_text
from netlint.language.quoting import OthersWords
from netlint.page import BlockKind

#: Here room is short, and figures are in order.
_SHORT = frozenset({BlockKind.TABLE_CELL, BlockKind.HEADER_CELL})


@check("PLAIN009", "dates-and-times", fixes=Fixes.SAFE)
def dates_and_times(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which dates and times to write in another way, and write them so where that is sure."""
    page = analysis.page
    places = sorted(
        other_forms(page.prose, analysis.different_words), key=lambda one: (one.start, -one.end)
    )
    others = OthersWords(page)
    reached = 0
    for start, end, text, readings in places:
        if start < reached or page.block_at(start).kind in _SHORT:
            continue
        if others.hold(start, end) or quoted_text(page).hold(start) or in_address(page, start, end):
            continue
        if foreign_text(page).hold(start):
            continue
        reached = end
        written = " ".join(page.prose[start:end].split())
        span = page.source_span(start, end)
        if text:
            yield Remark(
                span,
                f'Write "{text}" instead of "{written}".',
                suggestions=(text,),
                fix=replacement(page, start, end, text),
            )
        else:
            either = " or ".join(f'"{reading}"' for reading in readings)
            yield Remark(
                span,
                f'"{written}" can be read in 2 ways. Write {either}.',
                suggestions=readings,
            )
