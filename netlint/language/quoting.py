"""Whether words on a page are the page's own or somebody else's.

A page may quote a patient, cite a title or hold a passage in another language; rules about wording
leave those alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from netlint.page import InlineKind, Page

_OTHERS = frozenset(
    {InlineKind.QUOTATION, InlineKind.CITATION, InlineKind.FOREIGN, InlineKind.DELETED}
)


@lru_cache(maxsize=1)
def _quotation() -> re.Pattern[str]:
    """Speech marks with what stands between them, in one block. An apostrophe inside a word does
    not close a quotation in single marks, and one at its start does not open it."""
    return re.compile(
        r"“[^“”\0]*(?:”|(?=\0)|\Z)"
        r'|"[^"\0]*"'
        r"|(?<!\w)‘(?:[^‘’\0]|’(?=\w))*’"
        r"|(?<![\w'])'(?=\w)(?:[^'\0]|'(?=\w))*'(?!\w)"
    )


def is_quoted(page: Page, start: int, end: int) -> bool:
    """True where `prose[start:end]` is in a quotation, a cited title, struck-out text or text in
    another language."""
    block = page.block_at(start)
    if block.quoted or block.lang is not None:
        return True
    if any(
        inline.kind in _OTHERS and inline.start <= start and end <= inline.end
        for inline in page.inlines
    ):
        return True
    return any(
        found.start() <= start and end <= found.end()
        for found in _quotation().finditer(page.prose, block.start, block.end)
    )
