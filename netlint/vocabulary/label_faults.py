"""Faults of single names and ids: what no page can match, what every page has, what is misspelt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netlint.finding import Severity
from netlint.vocabulary.conflicts import Conflict
from netlint.vocabulary.layering import Layers
from netlint.vocabulary.lexicon import load_lexicon
from netlint.vocabulary.matching import Vocabulary
from netlint.vocabulary.ordinary import common_words
from netlint.vocabulary.packing import pack
from netlint.vocabulary.respelling import respell
from netlint.vocabulary.store import VocabularyStore
from netlint.vocabulary.table import PREFERRED, Row
from netlint.vocabulary.xrefs import terminologies, xref_fault

_NO_KEY = bytes(32)
_LOCALE_WORD = {"en-GB": "British", "en-US": "American"}
_OTHER = {"en-GB": "en-US", "en-US": "en-GB"}


class _Name(NamedTuple):
    row: Row
    column: str
    text: str

    def problem(self, severity: Severity, message: str) -> Conflict:
        place = self.row.place(self.column)
        return Conflict(severity, place.path, place.line, self.column, message, self.row.concept.id)


def label_faults(rows: Sequence[Row], everything: Iterable[Row]) -> Iterator[Conflict]:
    """The faults in the names and ids of `rows`. `everything` are the rows around them too."""
    names = [name for row in rows for name in _names(row)]
    yield from _unmatched(rows, names)
    for name in names:
        yield from _ordinary(name)
    yield from _locales(rows, everything)
    for row in rows:
        yield from _xrefs(row)


def _names(row: Row) -> Iterator[_Name]:
    """Every text of a row that stands for something on a page, without marks and targets."""
    concept = row.concept
    for locale, column in PREFERRED.items():
        if locale == "en-GB" or concept.preferred[locale] != concept.preferred["en-GB"]:
            yield _Name(row, column, concept.preferred[locale].removesuffix("?"))
    for column in ("abbreviations", "accepted", "retired"):
        for entry in getattr(concept, column):
            yield _Name(row, column, entry.removesuffix("?").rstrip())
    for column, entries in (("variants", row.variants), ("inflections", concept.inflections)):
        for entry in entries:
            if text := entry.partition("=")[0].strip():
                yield _Name(row, column, text)
    for entry in row.contexts:
        yield _Name(row, "contexts", entry)


def _unmatched(rows: Sequence[Row], names: Sequence[_Name]) -> Iterator[Conflict]:
    """Names that are not found even in a sentence that has them."""
    if not rows:
        return
    vocabulary = Vocabulary(VocabularyStore(pack(Layers(tuple(rows), ()), _NO_KEY), _NO_KEY))
    for name in names:
        reason = _why_not(name.text)
        if not reason:
            sentence = f"A {name.text} here"
            there = (2, 2 + len(name.text))
            mentions = vocabulary.mentions(sentence, "en-GB")
            if not any((one.start, one.end) == there for one in mentions):
                reason = "netlint cannot find it on any page"
        if reason:
            yield name.problem(Severity.ERROR, f'"{name.text}" can match no page: {reason}')


def _why_not(text: str) -> str:
    if not any(letter.isalnum() for letter in text):
        return "it has no letter and no digit"
    if len(text) < 2:
        return "a single letter is no name"
    hidden = next((one for one in text if unicodedata.category(one) in ("Cf", "Cc", "Co")), "")
    if hidden:
        called = unicodedata.name(hidden, f"U+{ord(hidden):04X}").lower()
        return f"it holds a character that nobody sees ({called}). Type it anew"
    if "  " in text or text != " ".join(text.split()):
        return "it has more than one blank between two words"
    return ""


def _ordinary(name: _Name) -> Iterator[Conflict]:
    """Names that pages have in quite another sense. Capitals tell NET from a net."""
    text = name.text
    if not text.isalpha() or text.isupper() or any(letter.isupper() for letter in text[1:]):
        return
    word = text.lower()
    common = word in common_words()
    if name.column in ("retired", "variants") and common:
        yield name.problem(
            Severity.WARNING,
            f'"{text}" is an ordinary word (it is on the list of common words). netlint would '
            "report it wherever it stands. Write a longer name, or name the contexts",
        )
    elif name.column == "abbreviations" and (common or word in load_lexicon()):
        where = "on the list of common words" if common else "in the lexicon"
        yield name.problem(
            Severity.WARNING if common else Severity.INFO,
            f'"{text}" is an ordinary word (it is {where}). In small letters netlint cannot tell '
            "the short form from the word",
        )
    elif name.column in (*PREFERRED.values(), "accepted") and not text.islower() and common:
        yield name.problem(
            Severity.WARNING,
            f'"{text}" is an ordinary word (it is on the list of common words), written with a '
            "capital. netlint would ask for the capital wherever the word stands",
        )


def _locales(rows: Sequence[Row], everything: Iterable[Row]) -> Iterator[Conflict]:
    """Names in the spelling of one locale only."""
    paired: set[str] = set()
    for row in everything:
        british, american = (row.concept.preferred[locale].lower() for locale in PREFERRED)
        if british != american:
            paired |= set(british.split()) ^ set(american.split())
    for row in rows:
        yield from _preferred_locales(row)
        concept = row.concept
        own = {entry.removesuffix("?") for entry in (*concept.accepted, *concept.retired)}
        for column in ("accepted", "retired"):
            for entry in getattr(concept, column):
                yield from _other_name(_Name(row, column, entry.removesuffix("?")), own, paired)


def _preferred_locales(row: Row) -> Iterator[Conflict]:
    preferred = row.concept.preferred
    same = preferred["en-GB"] == preferred["en-US"]
    for locale, column in PREFERRED.items():
        label = preferred[locale]
        right = respell(label, locale)
        if right == label:
            continue
        name = _Name(row, column, label)
        kind, other = _LOCALE_WORD[locale], _LOCALE_WORD[_OTHER[locale]]
        if same:
            message = f'"{label}" is {other} spelling only. Write the {kind} name too: "{right}"'
        else:
            message = f'"{label}" is {other} spelling. The {kind} one is "{right}"'
        yield name.problem(Severity.WARNING, message)


def _other_name(name: _Name, own: set[str], paired: set[str]) -> Iterator[Conflict]:
    for locale, kind in _LOCALE_WORD.items():
        right = respell(name.text, locale)
        differing = {
            word for word in name.text.lower().split() if word not in right.lower().split()
        }
        if right != name.text and right not in own and not differing <= paired:
            yield name.problem(
                Severity.WARNING,
                f'"{name.text}" is {_LOCALE_WORD[_OTHER[locale]]} spelling only. Add the {kind} one: '
                f'"{right}"',
            )


def _xrefs(row: Row) -> Iterator[Conflict]:
    for xref in row.concept.xrefs:
        fault = xref_fault(xref)
        if fault:
            prefix = xref.partition(":")[0].upper()
            known = ":" in xref and prefix in terminologies()
            severity = Severity.ERROR if known or ":" not in xref else Severity.WARNING
            yield _Name(row, "xrefs", xref).problem(severity, f'"{xref}": {fault}')
