"""Plain words for long ones, in the form and with the capital of the long one.

The words come from a list such as `rules/words/plain-words.csv`, whose remarks explain its columns.
A row is safe if its plain word fits wherever the long one stands: it has no `sense`. Where a row
has conditions (`unless`), the words around decide (see `language.fitting`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from netlint.language.fitting import fits, is_past, word_after, word_before
from netlint.language.inflection import plural, verb_forms
from netlint.language.keysearch import KeySearch
from netlint.language.small import in_small_letters
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow


class Offer(NamedTuple):
    """The plain words for one form of a long word or phrase, and the row that says so.

    `use` holds the alternatives, best first, in small letters. `past` holds them as they read
    without "is" or "has" before them, where that differs: "given" in `use`, "gave" in `past`.
    """

    use: tuple[str, ...]
    row: WordRow
    past: tuple[str, ...] = ()

    @property
    def safe(self) -> bool:
        """True if the plain word has the meaning of the long one wherever that stands."""
        return bool(self.use) and not self.row.sense


class PlainWords:
    """A list of plain words, ready to be asked."""

    def __init__(self, rows: tuple[WordRow, ...]) -> None:
        self._offers: dict[str, list[Offer]] = {}
        for row in rows:
            for form, offer in _forms(row):
                self._offers.setdefault(form.lower(), []).append(offer)

    @cached_property
    def _units(self) -> frozenset[str]:
        """What may stand next to a figure: "10mcg"."""
        return frozenset(
            form for form, offers in self._offers.items() if offers[0].row.part == "unit"
        )

    @property
    def forms(self) -> Mapping[str, list[Offer]]:
        """Every word and phrase of the list in every form, in small letters, with its offers in the
        order of the list."""
        return self._offers

    @cached_property
    def _search(self) -> KeySearch:
        return KeySearch(list(self._offers))

    def _found(self, prose: str) -> Iterator[tuple[int, int]]:
        """Where a form stands, whole or not, in order, the longest at each place."""
        reached = 0
        for start, less in sorted((start, -end) for _, start, end in self._search.places(prose)):
            if start >= reached:
                reached = -less
                yield start, reached

    def places(self, prose: str) -> Iterator[tuple[int, int]]:
        """Where a word or phrase of the list stands whole, in order, the longest at each place."""
        lower = in_small_letters(prose)
        for start, end in self._found(prose):
            if _goes_on_after(lower, end):
                continue
            if not _goes_on_before(lower, start) or (
                lower[start - 1].isdigit() and lower[start:end] in self._units
            ):
                yield start, end

    def offer_at(self, prose: str, start: int, end: int) -> Offer | None:
        """The first offer whose conditions hold for the word or phrase at prose[start:end]; its
        words have the form and the capital that fit there. One with a sense may be among them.
        """
        word = prose[start:end]
        offers = self._offers.get(word.lower())
        if offers is None:
            word = " ".join(word.split()).replace("’", "'")
            offers = self._offers.get(word.lower())
        for offer in offers or ():
            uses, row, past = offer
            if row.part == EXACT and word != row.avoid:
                continue
            if row.unless and not fits(row.unless, prose, start, end):
                continue
            if past and is_past(prose, start, word_after(prose, end)):
                uses = past
            if row.part == EXACT or not row.use:
                return offer._replace(use=uses)
            uses = _fitting(uses, prose, start, end)
            if uses:
                if word[0].isupper():
                    uses = tuple([_cased_like(plain, word) for plain in uses])
                # The same offer where it fits as it is, which it mostly does.
                return offer if uses is offer.use else Offer(uses, row, past)
        return None


#: The `part` of a row that stands for its own capitals only.
EXACT = "exact"

_ListKey = tuple[tuple[int, ...], str, tuple[str, ...]]
#: Word lists live as long as the program and are few; to hash one for each page would be slow.
_LISTS: dict[_ListKey, tuple[tuple[tuple[WordRow, ...], ...], PlainWords]] = {}


def plain_words(
    *lists: tuple[WordRow, ...], locale: str = "", levels: tuple[str, ...] = ()
) -> PlainWords:
    """These lists as one, made once. Rows of another locale than the given one are left out, and so
    are rows of other levels than the given ones. `lists` are remembered for good: they have to be
    of the few that live as long as the program."""
    key = (tuple(map(id, lists)), locale, levels)
    known = _LISTS.get(key)
    if known is None:
        rows = tuple(
            row
            for rows in lists
            for row in rows
            if row.locale in ("", locale) and (not levels or _level(row) in levels)
        )
        known = _LISTS[key] = (lists, PlainWords(rows))
    return known[1]


def _level(row: WordRow) -> str:
    """What a row is spoken of for: one with no level of its own is for those who ask for "more", or
    for any "sense"."""
    return row.level or ("sense" if row.sense else "more")


def _forms(row: WordRow) -> Iterator[tuple[str, Offer]]:
    """Each form of the row's word, with the plain words in that form."""
    uses = tuple(row.use.split("|")) if row.use else ()
    kind, _, left_out = row.part.partition(" without ")
    if kind == "noun":
        yield row.avoid, Offer(uses, row)
        yield plural(row.avoid), Offer(tuple(map(plural, uses)), row)
    elif kind == "verb":
        avoid, plain = verb_forms(row.avoid), [verb_forms(use) for use in uses]
        yield avoid.base, Offer(uses, row)
        yield avoid.third, Offer(tuple(forms.third for forms in plain), row)
        if "-ed" not in left_out:
            past = tuple(forms.past for forms in plain)
            participle = tuple(forms.participle for forms in plain)
            if avoid.past != avoid.participle:
                yield avoid.past, Offer(past, row)
                yield avoid.participle, Offer(participle, row)
            else:
                yield avoid.past, Offer(participle, row, past if past != participle else ())
        if "-ing" not in left_out:
            yield avoid.gerund, Offer(tuple(forms.gerund for forms in plain), row)
    else:
        yield row.avoid, Offer(uses, row)


def _cased_like(plain: str, word: str) -> str:
    """The plain word as it is written in the place of a word that begins with a capital."""
    return plain.upper() if len(word) > 1 and word.isupper() else plain[0].upper() + plain[1:]


#: What is said with a vowel at its start: not "urinary" or "used".
_VOWEL = lazy_pattern(r"(?:[aeio]|u(?!k\b|[rst][aeiu]|ni[^mn]))(?!ne\b)", re.I)
#: What "a" and "an" end in.
_ARTICLE_ENDS = frozenset("anAN")
#: As far on as a bracket after a word is looked into.
_REACH = 40


def _fitting(uses: tuple[str, ...], prose: str, start: int, end: int) -> tuple[str, ...]:
    """Those of the plain words that the text around takes as they are: not after "an" where they
    begin with a consonant, and not where the page has them in brackets already."""
    article = word_before(prose, start) if prose[start - 2 : start - 1] in _ARTICLE_ENDS else ""
    if article in ("a", "an"):
        uses = tuple(use for use in uses if bool(_VOWEL.match(use)) == (article == "an"))
    if prose.find("(", end, end + _REACH) < 0:
        return uses
    after = prose[end : end + _REACH].lstrip().lower()
    if not after.startswith("("):
        return uses
    return tuple(use for use in uses if not after.startswith(f"({use.lower()}"))


#: What joins a word to the next, so that the two are another word or an address.
_JOINERS = frozenset("-_/@#\\'&=")


def _goes_on_before(lower: str, start: int) -> bool:
    if not start or not lower[start].isalnum():
        return False
    before = lower[start - 1]
    if before.isalnum():
        return True
    return before in _JOINERS or (before == "." and lower[start - 2 : start - 1].isalnum())


def _goes_on_after(lower: str, end: int) -> bool:
    after = lower[end : end + 1]
    if not after or not lower[end - 1].isalnum():
        return after.isalnum()
    if after.isalnum():
        return True
    return after in _JOINERS or (after == "." and lower[end + 1 : end + 2].isalnum())
