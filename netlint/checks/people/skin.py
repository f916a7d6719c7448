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
from netlint.language.small import in_small_letters
from netlint.page import BODY_KINDS
from netlint.patterns import lazy_pattern

#: A page that says one of these has thought of other skin: what stands before "skin", and after it.
_COLOUR_BEFORE = lazy_pattern(
    r"\b(?:(?:brown|black|dark|darker|light|lighter|white|fair)(?:\s+(?:and|or)\s+\w+)?\s+skin(?:ned)?\b|"
    r"colou?r\s+of\s+your\s+skin)",
    re.I,
)
_COLOUR_AFTER = lazy_pattern(r"\bskin\s+(?:tones?|colou?rs?|types?)\b", re.I)
#: So far, in characters, before and after "skin" these words are looked for.
_BEFORE, _AFTER = 80, 8
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
    if not places or _thinks_of_other_skin(prose):
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


def _thinks_of_other_skin(prose: str) -> bool:
    """True for a page that names another colour of skin, or its colours."""
    text = in_small_letters(prose)
    at = text.find("skin")
    while at >= 0:
        if _COLOUR_AFTER.match(prose, at):
            return True
        if _COLOUR_BEFORE.search(prose, max(0, at - _BEFORE), at + _AFTER):
            return True
        at = text.find("skin", at + 1)
    return False
