"""From the rows of a vocabulary to every form a page may show: plurals, spellings, variants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Concept, Form, Status
from netlint.vocabulary.forms import (
    loose_codes,
    plurals,
    roman_types,
    spelling_key,
    split_word,
    without_apostrophe,
)

_UNVERIFIED = "?"
_WORD = lazy_pattern(r"\w+")
_WHOLE_ROW = "whole row"


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
    spellings = _Spellings(row.concept for row in rows)
    split: set[str] = set()
    for row in rows:
        yield from _forms(row, concepts, spellings, split)


class _Spellings:
    """The British and American words that the preferred names of a vocabulary give in pairs."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.american: dict[str, str] = {}
        self.british: dict[str, str] = {}
        for concept in concepts:
            gb, us = concept.preferred["en-GB"], concept.preferred["en-US"]
            if gb == us:
                continue
            for british in gb.split():
                key = spelling_key(british.lower())
                for american in us.split():
                    if british != american and key == spelling_key(american.lower()):
                        self._add(british, american)
                        for plural, other in zip(plurals(british), plurals(american), strict=False):
                            self._add(plural, other)

    def _add(self, british: str, american: str) -> None:
        self.american[british] = american
        self.british[american] = british

    def both(self, label: str) -> tuple[tuple[str, str | None], ...]:
        """The label in each locale's spelling; once, with None, where they do not differ."""
        british = _WORD.sub(lambda match: self.british.get(match[0], match[0]), label)
        american = _WORD.sub(lambda match: self.american.get(match[0], match[0]), label)
        if british == american:
            return ((label, None),)
        return ((british, "en-GB"), (american, "en-US"))


def _forms(
    row: ConceptRow, concepts: Mapping[str, Concept], spellings: _Spellings, split: set[str]
) -> Iterator[Form]:
    concept = row.concept
    trusted = concept.unverified != _WHOLE_ROW
    successor = concepts[concept.replaced_by] if concept.replaced_by else None
    right = Status.RETIRED if successor else Status.PREFERRED
    instead = (successor or concept).preferred

    def form(text: str, status: Status, locale: str | None, house: Mapping[str, str]) -> Form:
        plain = text.removesuffix(_UNVERIFIED)
        return Form(
            text=plain,
            concept_id=concept.id,
            status=status,
            locale=locale,
            house=house,
            why=concept.why if status is Status.RETIRED else "",
            since=concept.since if status is Status.RETIRED else "",
            verified=trusted and plain == text,
        )

    def named(label: str, status: Status) -> Iterator[Form]:
        """The form and its plurals, each its own house form unless its name is retired."""
        text = label.removesuffix(_UNVERIFIED)
        mark = label[len(text) :]
        both = spellings.both(text)
        house = instead
        if status is not Status.RETIRED:
            house = {"en-GB": both[0][0], "en-US": both[-1][0]}
        for spelled, locale in both:
            yield form(spelled + mark, status, locale, house)
            for plural in plurals(spelled):
                many = {key: _plural(value) for key, value in house.items()}
                yield form(plural + mark, status, locale, many)

    labels = dict.fromkeys(concept.preferred.values())
    for label in labels:
        locale = None
        if len(labels) > 1:
            locale = next(key for key, value in concept.preferred.items() if value == label)
        house = concept.preferred if not successor else instead
        yield form(label, right, locale, house)
        for plural in plurals(label):
            yield form(plural, right, locale, {key: _plural(value) for key, value in house.items()})
        for variant in (*roman_types(label), *without_apostrophe(label)):
            yield form(variant, Status.VARIANT, locale, house)
        yield from _split(label, concept, locale, split, trusted)
    for abbreviation in concept.abbreviations:
        yield from named(abbreviation, Status.ABBREVIATION)
        text = abbreviation.removesuffix(_UNVERIFIED)
        for loose in loose_codes(text):
            yield form(
                loose + abbreviation[len(text) :],
                Status.VARIANT,
                None,
                dict.fromkeys(instead, text),
            )
    for name in concept.accepted:
        yield from named(name, Status.RETIRED if successor else Status.ACCEPTED)
    for name in concept.retired:
        yield from named(name, Status.RETIRED)
    for variant in row.variants:
        text, _, house_text = variant.partition("=")
        house = {key: house_text.strip() for key in instead} if house_text else concept.preferred
        yield form(text.strip(), Status.VARIANT, None, house)
    for context in row.contexts:
        for spelled, locale in spellings.both(context):
            for text in (spelled, *plurals(spelled)):
                yield form(text, Status.CONTEXT, locale, {})


def _plural(label: str) -> str:
    return next(iter(plurals(label)), label)


def _split(
    label: str, concept: Concept, locale: str | None, seen: set[str], trusted: bool
) -> Iterator[Form]:
    """Long words of a label written as two, each once in a vocabulary."""
    for word in label.split():
        if word in seen or not word.isalpha():
            continue
        seen.add(word)
        for singular_or_plural in (word, *plurals(word)):
            for parted in split_word(singular_or_plural):
                house = dict.fromkeys(concept.preferred, singular_or_plural)
                yield Form(parted, concept.id, Status.SPLIT, locale, house, verified=trusted)
