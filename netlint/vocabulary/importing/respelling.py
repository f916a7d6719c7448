"""Names in both spellings, British and American, by `rules/words/locale-pairs.csv`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.importing.entry import Label
from netlint.vocabulary.locale_pairs import spellings_for

_WORD = lazy_pattern(r"[^\W\d_]+")
_TAGS = {"en-gb": "en-GB", "en-us": "en-US"}


class PreferredNames(NamedTuple):
    """The preferred name of each locale ("" for: as the other), and what else was preferred."""

    british: str
    american: str
    others: tuple[Label, ...] = ()


def respell(name: str, locale: str) -> str:
    """The name with every word that only the other locale writes spelled for `locale`.

    >>> respell("Tumor of the esophagus", "en-GB")
    'Tumour of the oesophagus'
    """
    spellings = spellings_for(locale)
    return _WORD.sub(lambda match: _like(match[0], spellings.get(match[0].lower())), name)


def _like(word: str, instead: str | None) -> str:
    """`instead` with the capitals of `word`; the word itself where there is none."""
    if instead is None:
        return word
    if word.isupper():
        return instead.upper()
    if word[1:].islower():
        return (instead[:1].upper() if word[:1].isupper() else instead[:1]) + instead[1:]
    return word


def preferred_names(labels: Sequence[Label], locale: str) -> PreferredNames:
    """The preferred names that labels give: one with a locale of its own stands as it is.

    A label without one is spelled for both; `locale` ("" for neither) says whose spelling it has,
    and is left as it is there.
    """
    found: dict[str, str] = {}
    others = []
    for label in labels:
        own = _TAGS.get(label.language.lower().replace("_", "-"), "")
        if own in found:
            others.append(label)
        else:
            found[own] = label.text
    general = found.pop("", "")
    if not general:
        return PreferredNames(found.get("en-GB", ""), found.get("en-US", ""), tuple(others))
    spelled = {one: respell(general, one) for one in ("en-GB", "en-US")}
    if locale:
        spelled[locale] = general
    if len(found) == 2:
        others.insert(0, Label(general))
    british = found.get("en-GB", spelled["en-GB"])
    american = found.get("en-US", spelled["en-US"])
    return PreferredNames(british, "" if american == british else american, tuple(others))


def paired_words(names: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The words, in lower case, that pairs of British and American names have differently.

    A vocabulary spells its other names with these for both locales by itself.
    """
    words: set[str] = set()
    for british, american in names:
        if american:
            words |= set(british.lower().split()) - set(american.lower().split())
    return frozenset(words)


def spellings_of(name: str, language: str, paired: Set[str]) -> tuple[str, ...]:
    """The name as rows give it: in both spellings, or once where the vocabulary makes the other."""
    if language.lower().replace("_", "-") in _TAGS:
        return (name,)
    british, american = respell(name, "en-GB"), respell(name, "en-US")
    if british == american:
        return (name,)
    differing = set(british.lower().split()) - set(american.lower().split())
    return (british,) if differing <= paired else (british, american)
