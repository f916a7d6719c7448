"""PEOPLE005: a symptom told only by how it looks on white skin: "redness", "looks pale"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import RelatedSpan, Remark
from netlint.language.phrases import longest_first, occurrences
from netlint.language.quoting import OthersWords
from netlint.page import BODY_KINDS
from netlint.patterns import lazy_pattern

#: A page that says one of these has thought of other skin.
_THOUGHT_OF = lazy_pattern(
    r"\b(?:(?:brown|black|dark|darker|light|lighter|white|fair)(?:\s+(?:and|or)\s+\w+)?\s+skin(?:ned)?\b|"
    r"skin\s+(?:tones?|colou?rs?|types?)\b|colou?r\s+of\s+your\s+skin)",
    re.I,
)
#: In the same sentence: what is red or pale there is not the skin.
_NOT_SKIN = lazy_pattern(
    r"\b(?:eyes?|eyelids?|eyeballs?|throat|gums?|tonsils?|tongue|mouth|nostrils?|eardrum|cervix|vagina|"
    r"lining|blood|cells?|meat|wine|pee|urine|poo|stools?|faeces|bowel|stomach|flags?|laser|light)\b",
    re.I,
)
_SENTENCE = lazy_pattern(r"[^.!?\0]*")
#: So many places of a page tell whether it needs more words.
_ENOUGH = 500
#: So many more places are shown.
_SHOWN = 5


@check("PEOPLE005", "skin")
def skin(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say once a page that its words for a change of the skin fit white skin only."""
    page = analysis.page
    prose = page.prose
    rows = analysis.word_rows("skin-colours")
    places = longest_first(islice(occurrences(rows, prose), _ENOUGH))
    if not places or _THOUGHT_OF.search(prose):
        return
    others = OthersWords(page)
    spans = [
        found.span()
        for _, found in places
        if not _NOT_SKIN.search(_sentence(prose, *found.span()))
        and page.block_at(found.start()).kind in BODY_KINDS
        and not others.hold(*found.span())
    ]
    if not spans:
        return
    start, end = spans[0]
    yield Remark(
        page.source_span(start, end),
        f'"{" ".join(prose[start:end].split())}" tells how it looks on white skin. Say how it looks '
        "on brown and black skin too, or what it feels like.",
        related=tuple(
            RelatedSpan(page.source_span(*span), "Here as well.") for span in spans[1 : _SHOWN + 1]
        ),
    )


def _sentence(prose: str, start: int, end: int) -> str:
    least = max(0, start - 200)
    first = max(least - 1, *(prose.rfind(mark, least, start) for mark in ".!?\0")) + 1
    rest = _SENTENCE.match(prose, end, end + 200)
    return prose[first : rest.end() if rest else end]
