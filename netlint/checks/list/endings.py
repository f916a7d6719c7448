"""How the items of a list end."""

from __future__ import annotations

from enum import Enum

from netlint.language import abbreviations as short
from netlint.page import PLACEHOLDER
from netlint.patterns import lazy_pattern

_JOINING = lazy_pattern(r"[,;]?\s(?:and/or|and|or)[,;]?\Z")
#: The end of a sentence inside the text, after which another one begins.
_INNER_END = lazy_pattern(r"[.!?][\"'”’)]*\s+[\"'“‘(]*[A-Z\d]")
#: Letters each with a stop, and initials: "a.m.", "U.K.", "vitamin D."
_INITIALS = lazy_pattern(r"(?:^|[\s.(])[A-Za-z]\.\Z")
_SHORT = short.NEVER | short.MAY_END | short.CLOCK_AND_DOSE | short.MONTHS | short.DAYS


class Ending(Enum):
    """What stands at the end of an item."""

    BARE = "nothing"
    STOP = "a full stop after one sentence or less"
    SENTENCES = "a full stop after several sentences"
    SEPARATED = "a comma or a semicolon"
    JOINED = "and, or"
    OTHER = "a colon, a question mark, dots, something that is no text"


def ending_of(text: str) -> Ending:
    """How an item ends; `text` has no blanks at its ends. A stop that belongs to a short form
    counts for none."""
    last = text[-1]
    if last in ",;" or last.isalpha():
        if _JOINING.search(text):
            return Ending.JOINED
        return Ending.SEPARATED if last in ",;" else Ending.BARE
    if last == ".":
        word = text.split()[-1].rstrip(".").lower().lstrip("(\"'“‘")
        if text.endswith("..") or PLACEHOLDER in word:
            return Ending.OTHER
        if word in _SHORT or _INITIALS.search(text, max(0, len(text) - 3)):
            return Ending.OTHER
        return Ending.SENTENCES if _INNER_END.search(text) else Ending.STOP
    if last in "?!:…-–—/" or last == PLACEHOLDER:
        return Ending.OTHER
    if last in "\"'”’)" and text[-2:-1] in ".?!":
        return Ending.OTHER
    return Ending.BARE
