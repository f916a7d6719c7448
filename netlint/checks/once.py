"""A fault that stands many times on a page and is said once, with its places."""

from __future__ import annotations

from collections.abc import Sequence

from netlint.finding import Edit, Fix, RelatedSpan, Remark
from netlint.page import Page

#: So many further places are named; the message gives their number.
_MOST_RELATED = 10


def said_once(
    page: Page,
    places: Sequence[tuple[int, int]],
    message: str,
    again: str | Sequence[str],
    *,
    suggestions: tuple[str, ...] = (),
    fixes: Sequence[Fix | None] = (),
) -> Remark:
    """One remark at the first of these places of the prose, with `again` said of the others, or
    what it has for each. Its fix mends every place that can be mended, and is safe where all are."""
    (start, end), *others = places
    if others:
        more = "1 more place" if len(others) == 1 else f"{len(others)} more places"
        message += f" The same goes for {more} on this page."
    made = [fix for fix in fixes if fix is not None]
    edits: list[Edit] = [edit for fix in made for edit in fix.edits]
    said = [again] * len(others) if isinstance(again, str) else again
    return Remark(
        page.source_span(start, end),
        message,
        suggestions=suggestions,
        fix=Fix(tuple(edits), all(fix.safe for fix in made)) if edits else None,
        related=tuple(
            RelatedSpan(page.source_span(first, last), words)
            for (first, last), words in zip(others[:_MOST_RELATED], said, strict=False)
        ),
        places=len(places),
    )
