"""Whether words on a page are the page's own or somebody else's.

A page may quote a patient, cite a title or hold a passage in another language; rules about wording
leave those alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from netlint.language.ranges import Ranges
from netlint.page import InlineKind, Page

_OTHERS = frozenset(
    {InlineKind.QUOTATION, InlineKind.CITATION, InlineKind.FOREIGN, InlineKind.DELETED}
)
#: Longer than this, in characters, single marks are apostrophes and no quotation.
_LONGEST = 300


@lru_cache(maxsize=1)
def _quotation() -> re.Pattern[str]:
    """Speech marks with what stands between them, in one block. An apostrophe inside a word does
    not close a quotation in single marks, and one at its end does not open it. A quotation in
    curly marks that is not closed goes on in the next block."""
    # One set of characters first: that is what the engine finds fast.
    inner = f"{{0,{_LONGEST}}}"
    return re.compile(
        "[\"“‘'](?:"
        r"(?<=“)[^“”\0]*(?:”|(?=\0)|\Z)"
        r'|(?<=")[^"\0]*"'
        rf"|(?<=‘)(?<!\w‘)(?>(?:[^‘’\0]|’(?=\w)){inner})’"
        rf"|(?<=')(?<![\w']')(?=\w)(?>(?:[^'\0]|'(?=\w)){inner})'(?!\w)"
        ")"
    )


#: Several rules ask of a page one after the other: what was found on the last one is kept.
_LAST: list[tuple[Page, Ranges]] = []


class OthersWords:
    """Quotations, cited titles, struck-out text and text in another language. Nothing is looked
    for before the first question, since most pages give a rule no cause to ask."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _ranges(self) -> Ranges:
        if not _LAST or _LAST[0][0] is not self._page:
            _LAST[:] = [(self._page, Ranges(self._find()))]
        return _LAST[0][1]

    def _find(self) -> Iterator[tuple[int, int]]:
        page = self._page
        for found in _quotation().finditer(page.prose):
            yield found.span()
        for inline in page.inlines:
            if inline.kind in _OTHERS:
                yield inline.start, inline.end
        for block in page.blocks:
            if block.quoted or block.lang is not None:
                yield block.start, block.end

    def hold(self, start: int, end: int) -> bool:
        """True where `prose[start:end]` is not in the page's own words."""
        return self._ranges.hold(start, end)
