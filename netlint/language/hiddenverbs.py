"""Verbs that hide in a noun: "carry out an assessment of" for "assess".

`rules/words/hidden-verbs.csv` has a row for each noun: `avoid` is the noun with the small word that
follows it, `use` the verb that says the same, and `part` the verbs that the noun stands with, in
their base form. `unless` may be "bare": the noun is right where it has no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from netlint.language.inflection import plural, verb_forms
from netlint.language.keysearch import KeySearch
from netlint.language.small import in_small_letters
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow


class HiddenVerb(NamedTuple):
    """A phrase at prose[start:end] and the verbs that say it, in the form that fits there.
    `described` is True where an adjective stands inside, which the verb alone would lose."""

    start: int
    end: int
    use: tuple[str, ...]
    described: bool


_ARTICLE = r"((?:an?|the|any|some|your|their|his|her|our)\s+)?"
#: Only these may stand before the noun: a noun there would make it a thing of its own, as in "carry
#: out a risk assessment of".
_ADJECTIVE = (
    r"(?:(full|thorough|careful|detailed|complete|quick|proper|regular|brief|further|initial|final"
    r"|comprehensive|new|accurate|significant|big|small|slight|large|sharp)\s+)?"
)
#: What makes the word before it a part of another.
_JOINED = ("-", "_")
#: A phrase begins at most so far before its noun, in characters.
_REACH = 60


class HiddenVerbs:
    """The list of hidden verbs, ready to be asked."""

    def __init__(self, rows: tuple[WordRow, ...]) -> None:
        self._rows: dict[str, WordRow] = {}
        #: The nouns, and the verbs before them in their base form.
        self.words = frozenset(
            word for row in rows for word in (row.avoid.split()[0], *row.part.split("|"))
        )
        for row in rows:
            noun, _, after = row.avoid.partition(" ")
            self._rows[row.avoid] = self._rows[f"{plural(noun)} {after}"] = row
        self._nouns_listed = list(self._rows)
        self._search = KeySearch([f" {noun}" for noun in self._rows])

    def places(self, prose: str) -> Iterator[HiddenVerb]:
        """Every hidden verb, in order."""
        lower = in_small_letters(prose)
        for start, end, noun in self._nouns(prose, lower):
            row = self._rows[noun]
            found = _verb_before(row.part).search(lower, max(0, start - _REACH), start)
            if found is not None and not _means_more(row, found, noun, lower, end):
                begins = found.start(1)
                uses = _in_form(row, found[1], lower, begins)
                if prose[begins].isupper():
                    uses = tuple(use[0].upper() + use[1:] for use in uses)
                yield HiddenVerb(begins, end, uses, found[3] is not None)

    def _nouns(self, prose: str, lower: str) -> list[tuple[int, int, str]]:
        """Where a noun of the list stands with the word that follows it, in order."""
        return sorted(
            (start + 1, end, self._nouns_listed[number])
            for number, start, end in self._search.places(prose)
            if not (lower[end : end + 1].isalnum() or lower[end : end + 1] in _JOINED)
        )


_LISTS: dict[tuple[int, str], tuple[tuple[WordRow, ...], HiddenVerbs]] = {}


def hidden_verbs(rows: tuple[WordRow, ...], locale: str) -> HiddenVerbs:
    """The list of these rows for a locale, made once. `rows` is remembered for good: it has to be
    one of the few lists that live as long as the program."""
    key = (id(rows), locale)
    known = _LISTS.get(key)
    if known is None:
        chosen = tuple(row for row in rows if row.locale in ("", locale))
        known = _LISTS[key] = (rows, HiddenVerbs(chosen))
    return known[1]


@lru_cache(maxsize=256)
def _forms(verbs: str) -> dict[str, str]:
    """Each form of these verbs, and the name of the form. Where past and participle are one, it
    counts as the past."""
    return {
        written: name
        for verb in verbs.split("|")
        for name, written in reversed(verb_forms(verb)._asdict().items())
    }


@lru_cache(maxsize=256)
def _verb_before(verbs: str) -> re.Pattern[str]:
    forms = sorted(_forms(verbs), key=len, reverse=True)
    either = "|".join(form.replace(" ", r"\s+") for form in forms)
    return re.compile(rf"(?<![\w-])({either})\s+{_ARTICLE}{_ADJECTIVE}\Z")


_ELSE = lazy_pattern(r"\s+(?:or\b|(?:your|their|his|her|our|my|its|someone's) (?:own|behalf)\b)")


def _means_more(row: WordRow, found: re.Match[str], noun: str, lower: str, end: int) -> bool:
    """Whether the verb alone would say something else: "have a big impact on", "make decisions on
    your behalf", "making diagnosis of it difficult"."""
    if found[1] in _forms("have") and found[3]:
        return True
    if row.unless == _BARE and noun == row.avoid and not (found[2] or found[3]):
        return True
    return _ELSE.match(lower, end) is not None


#: In `unless`: the noun is right where it is one and has no article.
_BARE = "bare"
_AFTER_AUXILIARY = lazy_pattern(
    r"\b(?:has|have|had|having|be|been|being|is|was|were|are|[a-z]+['’]ve)\s+(?:\w+ly\s+)?\Z"
)


def _in_form(row: WordRow, written: str, lower: str, start: int) -> tuple[str, ...]:
    name = _forms(row.part)[" ".join(written.split())]
    if name == "past" and _AFTER_AUXILIARY.search(lower[max(0, start - 30) : start]):
        name = "participle"
    return tuple(getattr(verb_forms(verb), name) for verb in row.use.split("|"))
