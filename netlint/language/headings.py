"""Headings as text: a plain form to compare, and whether one fits a pattern. Pure functions."""

from __future__ import annotations

import re
from functools import lru_cache

from netlint.page import PLACEHOLDER
from netlint.patterns import lazy_pattern

_NUMBERING = lazy_pattern(
    r"(?:\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?:\.\d{1,3})*[.):]|step \d{1,2}[.:]?|q[.:])\s+"
)
_APOSTROPHES = str.maketrans({"\u2018": "'", "\u2019": "'", PLACEHOLDER: " "})
#: What may follow a house heading without making it another one: "Symptoms of lupus".
_TAIL = r"(?:\s+(?:of|for|in|with|from|by|after|before|and|if)\b.*)?"


def plain_heading(text: str) -> str:
    """A heading in lower case, with straight apostrophes and single spaces, without numbering in
    front and punctuation at the end: "2. What causes it ?" becomes "what causes it".
    """
    plain = " ".join(text.translate(_APOSTROPHES).lower().split())
    plain = plain.rstrip(" .:;,?!\u2026")
    found = _NUMBERING.match(plain)
    return plain[found.end() :] if found else plain


@lru_cache(maxsize=512)
def heading_pattern(heading: str, synonyms: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of the plain headings that stand for a section.

    It fits the house heading, alone or followed by "of …", "for …" and the like, and the
    synonyms, in which "*" stands for any words or none.
    """
    forms = [re.escape(plain_heading(heading)) + _TAIL]
    forms += [_glob(synonym) for synonym in synonyms]
    return re.compile("|".join(f"(?:{form})" for form in forms), re.S)


def _glob(synonym: str) -> str:
    """The pattern of a synonym. A star stands for any words, with the spaces beside it; one that
    touches a word also stands for its ending ("treat*") or its beginning."""
    pattern = ""
    for index, part in enumerate(plain_heading(synonym).split("*")):
        if index:
            pattern += ".*"
            if part.startswith(" "):
                pattern += r"\b"
        pattern += re.escape(part.strip())
        if part.endswith(" "):
            pattern += r"\b"
    return pattern
