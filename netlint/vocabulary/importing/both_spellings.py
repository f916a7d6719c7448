"""Names in both spellings, British and American."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from netlint.vocabulary.importing.entry import Label
from netlint.vocabulary.respelling import respell

_TAGS = {"en-gb": "en-GB", "en-us": "en-US"}


class PreferredNames(NamedTuple):
    """The preferred name of each locale ("" for: as the other), and what else was preferred."""

    british: str
    american: str
    others: tuple[Label, ...] = ()


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
