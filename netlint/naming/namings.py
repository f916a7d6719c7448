"""The names that a page uses for one thing, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.identity import by_identity
from netlint.language.phrases import pattern
from netlint.shipped import WordRow
from netlint.vocabulary.concept import Concept, Status
from netlint.vocabulary.forms import fold, plurals, spelling_key
from netlint.vocabulary.matching import Mention, Vocabulary

_CODE = r"\b[a-z]{0,2}[A-Z]{2,}"
_REACH = 40  # characters: no word that matters is longer
_PROPER = r"\b[A-Z][a-z]"


class Use(NamedTuple):
    """A name at prose[start:end]; `instead` maps each name of the same thing to what to write here
    in its place."""

    start: int
    end: int
    name: str
    instead: Mapping[str, str]


class Naming(NamedTuple):
    """One thing with the names that the page uses for it. `house` is the name of the house in the
    page's locale, whether it is used or not; `concept` an id, "" for things of the word list."""

    uses: tuple[Use, ...]
    house: str
    concept: str = ""


def concept_namings(analysis: Analysis, *, several: bool = True) -> Iterator[Naming]:
    """Concepts of the vocabulary that go by several forms on the page; all those that have several
    names, whether or not the page uses more than one, where `several` is not asked for."""
    by_concept: dict[str, list[Mention]] = {}
    for mention in analysis.mentions:
        form = mention[2]
        if form.verified and (form.status is Status.PREFERRED or form.status is Status.ACCEPTED):
            by_concept.setdefault(form.concept_id, []).append(mention)
    for id, mentions in by_concept.items():
        if not several or len({mention.form.text for mention in mentions}) > 1:
            if not _is_rivalled(analysis.vocabulary, id, analysis.locale):
                continue
            if any("(" in mention.form.text for mention in mentions):
                continue  # the page itself says that both names are one
            concept = analysis.concept(id)
            house = concept.preferred[analysis.locale]
            names = _names_of(concept)
            uses = []
            for mention in mentions:
                name, several = names.get(name_key(mention.form.text), (mention.form.text, False))
                instead = {
                    other: next(iter(plurals(other)), other) if several else other
                    for other, _ in names.values()
                }
                uses.append(Use(mention.start, mention.end, name, instead))
            yield Naming(tuple(uses), house, id)


@lru_cache(maxsize=16_384)
def _is_rivalled(vocabulary: Vocabulary, id: str, locale: str) -> bool:
    """`_has_rivals` of a concept, which need not be decoded again to tell."""
    return _has_rivals(vocabulary.concepts[id], locale)


def _has_rivals(concept: Concept, locale: str) -> bool:
    """True where a page has to choose among the names of a concept. Of "low blood sugar
    (hypoglycaemia)" the house itself writes both, though perhaps not in every locale."""
    if "(" in concept.preferred[locale]:
        return False
    names = dict.fromkeys(name for name, _ in _names_of(concept).values() if "(" not in name)
    return any(compete(*pair) for pair in combinations(names, 2))


@by_identity
def _names_of(concept: Concept) -> dict[str, tuple[str, bool]]:
    """The names of a concept by the keys of their forms; True where the form is the plural."""
    names: dict[str, tuple[str, bool]] = {}
    for label in (*concept.preferred.values(), *concept.accepted):
        name = label.removesuffix("?")
        names.setdefault(name_key(name), (name, False))
        for plural in plurals(name):
            names.setdefault(name_key(plural), (names[name_key(name)][0], True))
    return names


def name_key(text: str) -> str:
    """The same for both spellings and any hyphens of a name."""
    return " ".join(map(spelling_key, fold(text).decode("latin-1").split()))


def word_namings(analysis: Analysis, *, several: bool = True) -> Iterator[Naming]:
    """Things of the word list that go by several names on the page; all those that it names, where
    `several` is not asked for."""
    words = analysis.different_words
    prose = analysis.page.prose
    plain = ""
    groups = _groups(analysis.word_rows("mixed-terms"))
    present = {groups.written[word] for word in words.intersection(groups.written)}
    if not present:
        return
    for group in groups.rows:
        rows = [row for row, parts in group if parts <= present]
        if not rows or (several and len({_name(row) for row in rows}) < 2):
            continue
        uses = []
        plain = plain or _plain(prose)
        for row in rows:
            instead = {_without_non(one): one for one in row.use.split("|")}
            for found in _places(row, prose, plain):
                end = found.start() + len(_head(row))
                if not row.unless or _next_word(prose, end) not in row.unless.split("|"):
                    uses.append(Use(found.start(), end, _name(row), instead))
        if uses:
            house = rows[0].use.split("|")[not analysis.british]
            yield Naming(tuple(sorted(uses, key=lambda use: use.start)), _without_non(house))


def _plain(prose: str) -> str:
    """The prose in small letters at the same length, its line breaks as blanks."""
    lower = prose.lower()
    if len(lower) != len(prose):  # a few letters have two small ones
        lower = "".join(letter.lower()[0] for letter in prose)
    return lower.replace("\n", " ")


def _places(row: WordRow, prose: str, plain: str) -> Iterator[re.Match[str]]:
    """Where the phrase of a row stands. The name is looked for as text, which is fast."""
    head = _head(row)
    at = plain.find(head)
    while at >= 0:
        found = pattern(row.avoid).match(prose, at)
        if found:
            yield found
        at = plain.find(head, at + 1)


class _Groups(NamedTuple):
    """The rows that name one thing, together, each with the words of its name in small letters.
    `written` has every such word, with and without a capital."""

    rows: tuple[tuple[tuple[WordRow, frozenset[str]], ...], ...]
    written: dict[str, str]


@by_identity
def _groups(rows: tuple[WordRow, ...]) -> _Groups:
    """The groups of a word list."""
    groups: dict[str, list[tuple[WordRow, frozenset[str]]]] = {}
    for row in rows:
        names = (_without_non(name).removesuffix("s") for name in row.use.split("|"))
        parts = frozenset(_head(row).split())
        groups.setdefault("|".join(names), []).append((row, parts))
    every = frozenset(word for group in groups.values() for _, parts in group for word in parts)
    written = {way: word for word in every for way in (word, word.capitalize())}
    return _Groups(tuple(map(tuple, groups.values())), written)


def _next_word(prose: str, end: int) -> str:
    found = re.match(r"[\s-]+([\w-]+)", prose[end : end + _REACH])
    return found[1].lower() if found else ""


def _head(row: WordRow) -> str:
    """The part of a row's phrase that is the name."""
    return row.avoid.partition(" {")[0]


def _name(row: WordRow) -> str:
    """Which of the names that `use` gives the row stands for."""
    head = _without_non(_head(row))
    return head if "{" in row.avoid else head.removesuffix("s")


def _without_non(name: str) -> str:
    return re.sub(r"^non-?", "", name)


def compete(first: str, second: str) -> bool:
    """True where two names of one thing are as full as each other, so that a page should have one.

    An abbreviation and its words, a brand and a substance, adjectives ("benign"), or a name and the
    same name with a word more do not compete.

    >>> compete("Merkel cell carcinoma", "Merkel cell cancer"), compete("PET scan", "positron emission")
    (True, False)
    """
    for sign in (_CODE, _PROPER):
        if bool(re.search(sign, first)) != bool(re.search(sign, second)):
            return False
    if not plurals(first) or not plurals(second):
        return False
    one, other = set(name_key(first).split()), set(name_key(second).split())
    if one <= other or other <= one:
        return False
    return not (first.startswith(second) or second.startswith(first))
