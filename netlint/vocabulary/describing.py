"""What the vocabulary says of a concept, laid out for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netlint.vocabulary.concept import Concept, Status
from netlint.vocabulary.searching import Match
from netlint.vocabulary.table import Row

_LOCALES = {"en-GB": "British", "en-US": "American"}
_WIDTH = 78


def advice(match: Match, concept_of: Mapping[str, Concept], locale: str) -> str:
    """Which name to write for the form that was asked for; "" where it was the house's own."""
    form = match.form
    if form is None:
        return _replaced(match.concept, concept_of, locale)
    write = form.house.get(locale) or match.concept.preferred[locale]
    if not form.verified and form.status in (Status.RETIRED, Status.VARIANT):
        return f'Nobody could trace what speaks against "{form.text}": netlint says nothing of it.'
    if form.status is Status.RETIRED:
        since = f" since {form.since}" if form.since else ""
        return f'"{form.text}" is no longer used{since}. Write "{write}" instead.'
    if form.status in (Status.VARIANT, Status.SPLIT):
        return f'"{form.text}" is not how it is written. Write "{write}" instead.'
    if form.locale not in (None, locale):
        return f'"{form.text}" is {_LOCALES.get(form.locale or "", "")} spelling. Write "{write}".'
    if form.status is Status.ABBREVIATION:
        full = match.concept.preferred[locale]
        singular = f'"{form.text}" is short for "{full}".'
        return f"{singular} Write the words in full the first time."
    if form.status is Status.ACCEPTED and not match.concept.known:
        house = match.concept.preferred[locale]
        return f'"{form.text}" is fine. The name to prefer is "{house}".'
    return ""


def _replaced(concept: Concept, concept_of: Mapping[str, Concept], locale: str) -> str:
    successor = concept_of.get(concept.replaced_by)
    if successor is None:
        return ""
    since = f" since {concept.since}" if concept.since else ""
    return (
        f'"{concept.preferred[locale]}" is no longer used{since}. '
        f'Write "{successor.preferred[locale]}" instead.'
    )


def describe(row: Row, locale: str) -> str:
    """Everything that the vocabulary says of a concept, a fact a paragraph."""
    lines = [_title(row.concept, locale), ""]
    for label, text in _facts(row, locale):
        if text:
            lines.extend(_wrapped(f"{label}: {text}"))
    return "\n".join(lines)


def _title(concept: Concept, locale: str) -> str:
    name = concept.preferred[locale]
    for other, kind in _LOCALES.items():
        if other != locale and concept.preferred[other] != name:
            return f"{name} ({kind}: {concept.preferred[other]})"
    return name


def _facts(row: Row, locale: str) -> Iterator[tuple[str, str]]:
    concept = row.concept
    yield "In plain words", concept.plain
    yield "Short form", _listed(concept.abbreviations)
    yield "Has another meaning too", _listed(concept.ambiguous)
    old = (*concept.accepted, *concept.retired) if concept.replaced_by else concept.retired
    yield "Also accepted", "" if concept.replaced_by else _listed(concept.accepted)
    yield "No longer used", _listed(old)
    yield "Not written so", _listed(_variant(one) for one in row.variants)
    yield "Other forms", _listed(_variant(one) for one in concept.inflections)
    yield "Stays right in", _listed(row.contexts)
    yield "Stays right near", _listed(concept.near)
    yield "Never reported", _listed(row.allow)
    yield "Replaced by", concept.replaced_by
    yield "Since", concept.since
    yield "Why", concept.why
    yield "In other vocabularies", ", ".join(concept.xrefs)
    yield "Sources", ", ".join(filter(None, map(str.strip, concept.source.split("|"))))
    yield "Not yet checked", concept.unverified
    if concept.known:
        yield "Role", "a right name, which nobody need prefer"
    yield "Id", concept.id


def _variant(entry: str) -> str:
    text, _, meant = (part.strip() for part in entry.partition("="))
    return f"{text} (for {meant})" if meant else text


def _listed(names: Iterator[str] | tuple[str, ...]) -> str:
    """Names in a row; the table marks what nobody could trace with a "?"."""
    return ", ".join(
        f"{name.removesuffix('?').rstrip()} (not yet checked)" if name.endswith("?") else name
        for name in names
    )


def _wrapped(text: str) -> list[str]:
    import textwrap

    return textwrap.wrap(
        text, _WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
