"""Headings as text: a plain form to compare, and whether one fits a pattern. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from netlint.page import PLACEHOLDER
from netlint.patterns import lazy_pattern

_NUMBERING = lazy_pattern(
    r"(?:\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?:\.\d{1,3})*[.):]|step \d{1,2}[.:]?|q[.:])\s+"
)
_APOSTROPHES = str.maketrans({"\u2018": "'", "\u2019": "'", PLACEHOLDER: " "})


@lru_cache(maxsize=4096)
def plain_heading(text: str) -> str:
    """A heading in lower case, with straight apostrophes and single spaces, without numbering in
    front and punctuation at the end: "2. What causes it ?" becomes "what causes it".
    """
    if not text.isascii():
        text = text.translate(_APOSTROPHES)
    plain = " ".join(text.lower().split()).rstrip(" .:;,?!\u2026")
    if plain[:1].isdigit() or plain.startswith(("step ", "q")):
        found = _NUMBERING.match(plain)
        return plain[found.end() :] if found else plain
    return plain


class HeadingForms:
    """The plain headings that stand for a section.

    They are the house heading, alone or followed by "of …", "for …" and the like, and the
    synonyms, in which "*" stands for any words or none.
    """

    def __init__(self, heading: str, synonyms: tuple[str, ...]) -> None:
        self.house = plain_heading(heading)
        self.exact = {self.house, *(plain_heading(one) for one in synonyms if "*" not in one)}
        self.globs = [HeadingGlob(plain_heading(one)) for one in synonyms if "*" in one]

    def fit(self, heading: str) -> bool:
        """True where a plain heading is one of the forms."""
        if heading in self.exact or self.is_house(heading):
            return True
        return any(glob.match(heading) for glob in self.globs)

    def is_house(self, heading: str) -> bool:
        """True where a plain heading is the house heading, whatever follows it."""
        return heading.startswith(self.house) and (
            heading == self.house or _tail().fullmatch(heading, len(self.house)) is not None
        )


@lru_cache(maxsize=512)
def heading_forms(heading: str, synonyms: tuple[str, ...]) -> HeadingForms:
    """The forms of a section's heading, made once."""
    return HeadingForms(heading, synonyms)


#: So many headings are remembered with what they stand for.
_REMEMBERED = 20_000


class HeadingIndex:
    """Tells for which of several sections a heading stands.

    A form that starts with a word, or with two, is only tried on headings that start with the same,
    and many headings of a page have stood on another one before.
    """

    def __init__(self, sections: Iterable[tuple[str, HeadingForms]]) -> None:
        self._exact: dict[str, list[str]] = {}
        self._by_start: dict[str, list[tuple[str, Callable[[str], object]]]] = {}
        self._others: list[tuple[str, Callable[[str], object]]] = []
        self._known: dict[str, frozenset[str]] = {}
        for id, forms in sections:
            for heading in forms.exact:
                self._exact.setdefault(heading, []).append(id)
            if forms.house:
                start = " ".join(forms.house.split()[:2])
                self._by_start.setdefault(start, []).append((id, forms.is_house))
            for glob in forms.globs:
                entries = self._by_start.setdefault(glob.start, []) if glob.start else self._others
                entries.append((id, glob.match))

    def ids(self, heading: str) -> frozenset[str]:
        """The ids of the sections that a plain heading may stand for."""
        found = self._known.get(heading)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[heading] = self._find(heading)
        return found

    def _find(self, heading: str) -> frozenset[str]:
        ids = set(self._exact.get(heading, ()))
        words = heading.split(" ", 2)
        starts = (words[0], " ".join(words[:2])) if len(words) > 1 else (heading,)
        for forms in (*(self._by_start.get(start, ()) for start in starts), self._others):
            for id, fits in forms:
                if id not in ids and fits(heading):
                    ids.add(id)
        return frozenset(ids)


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    """What may follow a house heading without making it another one: "Symptoms of lupus"."""
    return re.compile(r"\s+(?:of|for|in|with|from|by|after|before|and|if)\b.*", re.S)


class HeadingGlob:
    """A synonym with stars. A star stands for any words, with the spaces beside it; one that
    touches a word also stands for its ending ("treat*") or its beginning.
    """

    def __init__(self, synonym: str) -> None:
        parts = synonym.split("*")
        self._first, self._last = parts[0].strip(), parts[-1].strip()
        self._middle = [part.strip() for part in parts[1:-1]]
        #: For each star, whether a word has to end before it, and one to begin after it.
        self._ends = [part.endswith(" ") for part in parts[:-1]]
        self._begins = [part.startswith(" ") for part in parts[1:]]
        whole = parts[0].split(" ")[:-1]
        #: The one or two words that every heading of this form starts with, if there are any.
        self.start = " ".join(whole[:2])

    def match(self, heading: str) -> bool:
        """True where a plain heading is of this form."""
        return self.stars(heading) is not None

    def stars(self, heading: str) -> list[str] | None:
        """The words that stand for each star of the form, or None where the heading is of another
        form."""
        first, last = self._first, self._last
        if not (heading.startswith(first) and heading.endswith(last)):
            return None
        start, end = len(first), len(heading) - len(last)
        if start > end:
            return None
        found = []
        for at, part in enumerate(self._middle):
            place = heading.find(part, start, end)
            while place >= 0 and not self._fits(heading, at, start, place):
                place = heading.find(part, place + 1, end)
            if place < 0:
                return None
            found.append(heading[start:place].strip())
            start = place + len(part)
        if not self._fits(heading, len(self._middle), start, end):
            return None
        return [*found, heading[start:end].strip()]

    def _fits(self, heading: str, star: int, start: int, end: int) -> bool:
        """True where a star may stand for `heading[start:end]`."""
        return (not self._ends[star] or not _inside_word(heading, start)) and (
            not self._begins[star] or not _inside_word(heading, end)
        )


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
