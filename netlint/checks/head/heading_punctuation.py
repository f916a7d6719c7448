"""HEAD005: a heading ends in a full stop or a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Edit, Fix, Remark
from netlint.page import Block, BlockKind, Page
from netlint.patterns import lazy_pattern

_ENDING = lazy_pattern(r"[.:;,]+\Z")
_NAMES = {".": "a full stop", ":": "a colon", ";": "a semicolon", ",": "a comma"}
_AMERICAN = {**_NAMES, ".": "a period"}
#: Words whose full stop is their own, and single letters and initials: "U.S.", "vitamin D.".
_ABBREVIATION = lazy_pattern(
    r"(?:\b(?:etc|e\.g|i\.e|dr|mr|mrs|ms|prof|st|vs|no|inc|ltd|co|corp|jr|sr|a\.m|p\.m|ph\.d|m\.d)"
    r"|(?:\b[A-Za-z]\.)+[A-Za-z])\.\Z",
    re.I,
)
#: A warning card of the NHS design system: its heading begins the sentences of what follows.
_CARD = lazy_pattern(r"\b(?:if|when|unless)\b", re.I)


@check("HEAD005", "heading-punctuation", fixes=Fixes.SAFE)
def heading_punctuation(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which headings end in punctuation that belongs to sentences, and take it out."""
    page = analysis.page
    names = _NAMES if analysis.british else _AMERICAN
    for index, heading in enumerate(page.blocks):
        if heading.kind is not BlockKind.HEADING or heading.guessed:
            continue
        text = page.text(heading)
        ending = _ENDING.search(text)
        if ending is None or ending.start() == 0 or _is_meant(page, index, text, ending[0]):
            continue
        start = len(text[: ending.start()].rstrip())
        edits = _edits(page, heading, start)
        yield Remark(
            page.source_span(heading.start, heading.end),
            f"This heading ends in {names[ending[0][-1]]}. Take it out.",
            suggestions=(text[:start],),
            fix=Fix(edits),
        )


def _is_meant(page: Page, index: int, text: str, ending: str) -> bool:
    """True for an ellipsis, for an abbreviation's own full stop and for a card's lead-in."""
    if ending.startswith(".."):
        return True
    if ending == "." and (_ABBREVIATION.search(text) or text[:-1].isdigit()):
        return True
    following = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
    leads_in = following is not None and following.kind is not BlockKind.HEADING
    return ending == ":" and leads_in and _CARD.search(text) is not None


def _edits(page: Page, heading: Block, start: int) -> tuple[Edit, ...]:
    """Take out the punctuation character by character, so that markup between stays."""
    return tuple(
        Edit(page.source_span(at, at + 1), "")
        for at in range(heading.start + start, heading.end)
        if page.prose[at] in ".:;, "
    )
