"""A glossary for readers: A to Z, plain words first, in Markdown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Concept
from netlint.vocabulary.respelling import respell

_MARKS = lazy_pattern(r"([\\`*_\[\]<>#])")
_OTHER = "Numbers and signs"


def glossary_concepts(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """The concepts that readers can be told about: in use, checked, and explained in plain words."""
    return tuple(
        concept
        for concept in concepts
        if concept.plain and not concept.replaced_by and concept.unverified != "whole row"
    )


def glossary(concepts: Iterable[Concept], locale: str, title: str = "Glossary") -> str:
    """The Markdown of a glossary, with the names of `locale`.

    Retired names are left out: a reader who looks for one should not learn it here.
    """
    told = sorted(glossary_concepts(concepts), key=lambda concept: _key(concept.preferred[locale]))
    parts = [f"# {_text(title)}\n"]
    for letter, group in groupby(told, key=lambda concept: _letter(concept.preferred[locale])):
        parts.append(f"\n## {letter}\n")
        parts.extend(_entry(concept, locale) for concept in group)
    return "".join(parts)


def _entry(concept: Concept, locale: str) -> str:
    name = concept.preferred[locale].removesuffix("?")
    short = [one for one in concept.abbreviations if _is_told(one)]
    also = [
        one
        for one in concept.accepted
        if _is_told(one) and one != name and respell(one, locale) == one
    ]
    heading = name[:1].upper() + name[1:]
    if short and short[0] not in heading:
        heading += f" ({short.pop(0)})"
    lines = [f"### {_text(heading)}", "", _sentence(respell(concept.plain, locale))]
    others = [*also, *(one for one in short if one not in heading)]
    if others:
        lines += ["", f"Also called: {_text(', '.join(others))}."]
    return "\n" + "\n".join(lines) + "\n"


def _is_told(name: str) -> bool:
    return not name.endswith("?")


def _sentence(text: str) -> str:
    text = _text(" ".join(text.split()))
    return text if text.endswith((".", "!", "?")) else text + "."


def _text(text: str) -> str:
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _bare(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()


def _letter(name: str) -> str:
    first = _bare(name)[:1].upper()
    return first if first.isalpha() else _OTHER


def _key(name: str) -> tuple[bool, str, str]:
    letter = _letter(name)
    return (letter != _OTHER, _bare(name), name)
