"""From the rows of a vocabulary to every form a page may show: plurals, spellings, variants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Concept, Form, Status
from netlint.vocabulary.forms import (
    fold,
    loose_codes,
    loose_possessives,
    plurals,
    roman_types,
    spelling_key,
    split_word,
)

_UNVERIFIED = "?"
_WORD = lazy_pattern(r"\w+")
#: The statuses whose words are right: slips of them can be found.
_SPELLED = frozenset({Status.PREFERRED, Status.ACCEPTED, Status.RETIRED, Status.ABBREVIATION})


class ConceptRow(Protocol):
    """A concept with the variants and contexts that stand beside it in its row."""

    @property
    def concept(self) -> Concept:
        """The concept."""

    @property
    def variants(self) -> tuple[str, ...]:
        """Ways to write a name that are not the house's: "Ki67=Ki-67"."""

    @property
    def contexts(self) -> tuple[str, ...]:
        """Phrases in which everything is right."""


def forms_of(rows: Iterable[ConceptRow], concepts: Mapping[str, Concept]) -> Iterator[Form]:
    """All forms of all rows. What `concepts` gives of a row's id is the row's own concept."""
    rows = list(rows)
    spellings = Spellings(row.concept for row in rows)
    split: set[str] = set()
    for row in rows:
        yield from _RowForms(row, concepts, spellings, split).all()


def successor_of(concept: Concept, concepts: Mapping[str, Concept]) -> Concept | None:
    """The concept that has taken the place of this one, at the end of the line; None for none.

    A line that goes in a circle ends where it began to repeat itself; `loading` refuses those.
    """
    passed = {concept.id}
    found = None
    while concept.replaced_by and concept.replaced_by not in passed:
        concept = found = concepts[concept.replaced_by]
        passed.add(concept.id)
    return found


class Spellings:
    """The British and American words that the preferred names of a vocabulary give in pairs."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.american: dict[str, str] = {}
        self.british: dict[str, str] = {}
        for concept in concepts:
            gb, us = concept.preferred["en-GB"], concept.preferred["en-US"]
            if gb == us:
                continue
            for british in _WORD.findall(gb):
                key = spelling_key(british.lower())
                for american in _WORD.findall(us):
                    if british != american and key == spelling_key(american.lower()):
                        self._add(british, american)
                        for plural, other in zip(plurals(british), plurals(american), strict=False):
                            self._add(plural, other)

    def _add(self, british: str, american: str) -> None:
        self.american[british] = american
        self.british[american] = british

    def both(self, label: str) -> tuple[tuple[str, str | None], ...]:
        """The label in each locale's spelling; once, with None, where they do not differ."""
        words = _WORD.findall(label)
        if self.british.keys().isdisjoint(words) and self.american.keys().isdisjoint(words):
            return ((label, None),)
        british = _WORD.sub(lambda match: self.british.get(match[0], match[0]), label)
        american = _WORD.sub(lambda match: self.american.get(match[0], match[0]), label)
        if british == american:
            return ((label, None),)
        return ((british, "en-GB"), (american, "en-US"))


class _RowForms:
    """The forms of one row."""

    def __init__(
        self,
        row: ConceptRow,
        concepts: Mapping[str, Concept],
        spellings: Spellings,
        split: set[str],
    ) -> None:
        self.row = row
        self.concept = concept = row.concept
        self.spellings = spellings
        self.split = split
        successor = successor_of(concept, concepts)
        self.replaced = successor is not None
        self.instead = (successor or concept).preferred
        self.known = concept.known
        self.trusted = not concept.untraced
        self.inflections: dict[str, list[str]] = {}
        for entry in concept.inflections:
            text, _, name = entry.partition("=")
            names = (name.strip(),) if name.strip() else tuple(concept.preferred.values())
            for one in dict.fromkeys(names):
                self.inflections.setdefault(one, []).append(text.strip())

    def all(self) -> Iterator[Form]:
        """Everything that the row gives. What it says itself goes before what follows from it."""
        concept = self.concept
        for variant in self.row.variants:
            yield from self._variant(variant)
        yield from self._preferred()
        for abbreviation in concept.abbreviations:
            yield from self._named(abbreviation, Status.ABBREVIATION)
        for name in concept.accepted:
            yield from self._named(name, Status.ACCEPTED)
        for name in concept.retired:
            yield from self._named(name, Status.RETIRED)
        for context in self.row.contexts:
            for spelled, locale in self.spellings.both(context):
                for text in (spelled, *plurals(spelled)):
                    yield self._form(text, Status.CONTEXT, locale, {})

    def _form(
        self,
        text: str,
        status: Status,
        locale: str | None,
        house: Mapping[str, str],
        sure: bool = True,
    ) -> Form:
        retired = status is Status.RETIRED
        return Form(
            text=text,
            concept_id=self.concept.id,
            status=status,
            locale=locale,
            house=house,
            why=self.concept.why if retired else "",
            since=self.concept.since if retired else "",
            verified=self.trusted and sure and not self.known,
            spelled=self.trusted and status in _SPELLED,
            known=self.known,
        )

    def _many(self, text: str, label: str) -> tuple[str, ...]:
        """The plurals of a name, and the inflections that the row gives for it."""
        extra = self.inflections.get(label, ())
        return tuple(dict.fromkeys((*plurals(text), *extra)))

    def _preferred(self) -> Iterator[Form]:
        concept = self.concept
        right = Status.RETIRED if self.replaced else Status.PREFERRED
        labels = dict.fromkeys(concept.preferred.values())
        for label in labels:
            locale = None
            if len(labels) > 1:
                locale = next(key for key, value in concept.preferred.items() if value == label)
            yield self._form(label, right, locale, self.instead)
            plural_house = {key: _plural(value) for key, value in self.instead.items()}
            for plural in self._many(label, label):
                yield self._form(plural, right, locale, plural_house)
            yield from self._loose(label, label, locale, self.instead)
            yield from self._split(label, locale)

    def _named(self, label: str, status: Status) -> Iterator[Form]:
        """The form and its plurals, each its own house form unless its name is retired."""
        text = label.removesuffix(_UNVERIFIED).rstrip()
        sure = text == label
        if self.replaced and status is not Status.ABBREVIATION:
            status = Status.RETIRED
        retired = status is Status.RETIRED
        both = self.spellings.both(text)
        house = self.instead if retired else {"en-GB": both[0][0], "en-US": both[-1][0]}
        for spelled, locale in both:
            yield self._form(spelled, status, locale, house, sure)
            many = {key: _plural(value) for key, value in house.items()}
            for plural in self._many(spelled, text):
                yield self._form(plural, status, locale, many, sure)
            yield from self._loose(spelled, text, locale, house, sure, retired)

    def _loose(
        self,
        spelled: str,
        label: str,
        locale: str | None,
        house: Mapping[str, str],
        sure: bool = True,
        retired: bool = False,
    ) -> Iterator[Form]:
        """Other ways to write a name. Those of a retired name are as retired as the name."""
        status = Status.RETIRED if retired else Status.VARIANT
        for variant in (
            *roman_types(spelled), *loose_possessives(spelled), *loose_codes(spelled)
        ):  # fmt: skip
            yield self._form(variant, status, locale, house, sure)
            for plural in plurals(variant) if variant[-1:].isalpha() else ():
                many = {key: _plural(value) for key, value in house.items()}
                yield self._form(plural, status, locale, many, sure)

    def _variant(self, variant: str) -> Iterator[Form]:
        text, _, house_text = (part.strip() for part in variant.partition("="))
        house = dict.fromkeys(self.instead, house_text) if house_text else self.concept.preferred
        yield self._form(text, Status.VARIANT, None, house)
        if house_text and fold(house_text) == fold(text):
            # Only the capitals or the marks are wrong, so that the right way looks alike.
            yield self._form(house_text, Status.CONTEXT, None, {})

    def _split(self, label: str, locale: str | None) -> Iterator[Form]:
        """Long words of a label written as two, each once in a vocabulary."""
        for word in label.split():
            if word in self.split or not word.isalpha():
                continue
            self.split.add(word)
            for whole in (word, *plurals(word)):
                for parted in split_word(whole):
                    house = dict.fromkeys(self.concept.preferred, whole)
                    form = self._form(parted, Status.SPLIT, locale, house)
                    # To write a word as two is a slip, whoever prefers the word.
                    yield form._replace(verified=self.trusted)


def _plural(label: str) -> str:
    return next(iter(plurals(label)), label)
