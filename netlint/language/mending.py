"""Edits of the source that put other words in place of a piece of prose."""

from __future__ import annotations

from bisect import bisect_right

from netlint.finding import Edit, Fix
from netlint.page import Page


def is_unbroken(page: Page, start: int, end: int) -> bool:
    """True where the source of `prose[start:end]` holds nothing but that prose: no markup starts
    or ends inside, so that its source may be replaced as a whole."""
    first = bisect_right(page.run_starts, start) - 1
    last = bisect_right(page.run_starts, end - 1) - 1
    if first < 0 or end <= start:
        return False
    sources = page.run_sources
    return all(sources[run][1] == sources[run + 1][0] for run in range(first, last))


def replacement(page: Page, start: int, end: int, text: str, *, safe: bool = True) -> Fix | None:
    """The fix that writes `text` in place of `prose[start:end]`; None where markup stands inside
    that the fix would tear. One that is not `safe` is only offered."""
    if not is_unbroken(page, start, end):
        return None
    return Fix((Edit(page.source_span(start, end), text),), safe)


def exact_replacement(
    page: Page, start: int, end: int, text: str, *, safe: bool = True
) -> Fix | None:
    """Like `replacement`, but None too where the source spells the prose otherwise (an entity, a
    line break): what a writer put there for a reason stays."""
    span = page.source_span(start, end)
    if page.source[span.start : span.end] != page.prose[start:end]:
        return None
    return Fix((Edit(span, text),), safe)
