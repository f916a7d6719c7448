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


def plain_heading(text: str) -> str:
    """A heading in lower case, with straight apostrophes and single spaces, without numbering in
    front and punctuation at the end: "2. What causes it ?" becomes "what causes it".
    """
    if not text.isascii():
        text = text.translate(_APOSTROPHES)
    plain = " ".join(text.lower().split())
    plain = plain.rstrip(" .:;,?!\u2026")
    found = _NUMBERING.match(plain)
    return plain[found.end() :] if found else plain


class HeadingForms:
    """The plain headings that stand for a section.

    They are the house heading, alone or followed by "of …", "for …" and the like, and the
    synonyms, in which "*" stands for any words or none.
    """

    def __init__(self, heading: str, synonyms: tuple[str, ...]) -> None:
        self._house = plain_heading(heading)
        self._exact = {self._house, *(plain_heading(one) for one in synonyms if "*" not in one)}
        self._globs = [_Glob(plain_heading(one)) for one in synonyms if "*" in one]

    def fit(self, heading: str) -> bool:
        """True where a plain heading is one of the forms."""
        if heading in self._exact:
            return True
        if heading.startswith(self._house) and _tail().fullmatch(heading, len(self._house)):
            return True
        return any(glob.fits(heading) for glob in self._globs)


@lru_cache(maxsize=512)
def heading_forms(heading: str, synonyms: tuple[str, ...]) -> HeadingForms:
    """The forms of a section's heading, made once."""
    return HeadingForms(heading, synonyms)


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    """What may follow a house heading without making it another one: "Symptoms of lupus"."""
    return re.compile(r"\s+(?:of|for|in|with|from|by|after|before|and|if)\b.*", re.S)


class _Glob:
    """A synonym with stars. A star stands for any words, with the spaces beside it; one that
    touches a word also stands for its ending ("treat*") or its beginning.

    Most headings lack the synonym's own words, so its pattern is seldom compiled.
    """

    def __init__(self, synonym: str) -> None:
        self._parts = synonym.split("*")
        self._words = max((part.strip() for part in self._parts), key=len)
        self._pattern: re.Pattern[str] | None = None

    def fits(self, heading: str) -> bool:
        if self._words not in heading:
            return False
        if self._pattern is None:
            self._pattern = re.compile(self._source(), re.S)
        return self._pattern.fullmatch(heading) is not None

    def _source(self) -> str:
        pattern = ""
        for index, part in enumerate(self._parts):
            if index:
                pattern += ".*"
                if part.startswith(" "):
                    pattern += r"\b"
            pattern += re.escape(part.strip())
            if part.endswith(" "):
                pattern += r"\b"
        return pattern
