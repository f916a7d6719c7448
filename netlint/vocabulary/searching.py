"""Finding concepts: by any name, or by a part of anything that is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from netlint.vocabulary.concept import PRIORITY, Concept, Form, Status
from netlint.vocabulary.forms import fold

_MOST_NEAR = 5


class Match(NamedTuple):
    """A concept, and the form of it that was asked for (None where it was its id)."""

    concept: Concept
    form: Form | None = None


class Hit(NamedTuple):
    """A concept that a search found, and where in it."""

    concept: Concept
    where: str  # "name", "short form", "retired name", "plain words", "id in other vocabularies" …
    text: str


_WORDS_FOR = {
    Status.PREFERRED: "name",
    Status.ABBREVIATION: "short form",
    Status.ACCEPTED: "accepted name",
    Status.RETIRED: "retired name",
    Status.VARIANT: "other way to write it",
    Status.SPLIT: "other way to write it",
}


def find(concepts: Mapping[str, Concept], forms: Iterable[Form], name: str) -> tuple[Match, ...]:
    """The concepts with this id or name, plurals and old names too; the likeliest first.

    What is written exactly so goes before what differs in capitals, hyphens and blanks.
    """
    if name in concepts:
        return (Match(concepts[name]),)
    wanted = fold(name.strip())
    found: dict[str, tuple[tuple[bool, bool, int], Form]] = {}
    for form in forms:
        if form.status is Status.CONTEXT or len(form.text) != len(wanted):
            continue
        if form.text != name and fold(form.text) != wanted:
            continue
        if form.concept_id not in concepts:
            continue
        rank = (form.text != name, form.known, PRIORITY[form.status])
        if form.concept_id not in found or rank < found[form.concept_id][0]:
            found[form.concept_id] = (rank, form)
    ranked = sorted(found.items(), key=lambda item: item[1][0])
    if not ranked and name.strip().lower() in concepts:
        return (Match(concepts[name.strip().lower()]),)
    return tuple(Match(concepts[id], form) for id, (_, form) in ranked)


def search(concepts: Mapping[str, Concept], text: str) -> tuple[Hit, ...]:
    """The concepts that have this text somewhere: in a name first, then in what is said of them."""
    wanted = " ".join(text.casefold().split())
    if not wanted:
        return ()
    ranked = []
    for place, concept in enumerate(concepts.values()):
        best = min(_ranked_places(concept, wanted), default=None)
        if best is not None:
            rank, _, where, shown = best
            ranked.append((concept.known, rank, len(shown), place, Hit(concept, where, shown)))
    ranked.sort(key=lambda item: (item[1], item[0], item[2], item[3]))
    return tuple(item[-1] for item in ranked)


def _ranked_places(concept: Concept, wanted: str) -> Iterator[tuple[int, int, str, str]]:
    """Where a text stands in a concept: the whole name, its beginning, a word in it, a part."""
    for order, (where, texts) in enumerate(_texts(concept)):
        for text in texts:
            folded = text.casefold()
            if wanted not in folded:
                continue
            if folded == wanted:
                rank = 0
            elif folded.startswith(wanted):
                rank = 1
            elif f" {wanted}" in folded or f"-{wanted}" in folded:
                rank = 2
            else:
                rank = 3
            yield (rank + 4 * (order >= 5), order, where, text)


def _texts(concept: Concept) -> Iterator[tuple[str, Iterable[str]]]:
    yield _WORDS_FOR[Status.PREFERRED], dict.fromkeys(concept.preferred.values())
    yield _WORDS_FOR[Status.ABBREVIATION], concept.abbreviations
    yield _WORDS_FOR[Status.ACCEPTED], concept.accepted
    yield _WORDS_FOR[Status.RETIRED], concept.retired
    yield "id", (concept.id,)
    yield "id in another vocabulary", concept.xrefs
    yield "plain words", (concept.plain,)
    yield "reason", (concept.why,)


def nearest_names(concepts: Mapping[str, Concept], text: str) -> tuple[str, ...]:
    """Names that are written almost so: what may have been meant."""
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for concept in concepts.values():
        for name in (
            *concept.preferred.values(),
            *concept.abbreviations,
            *concept.accepted,
            *concept.retired,
            concept.id,
        ):
            bare = name.removesuffix("?").rstrip()
            names.setdefault(bare.casefold(), bare)
    near = get_close_matches(text.casefold().strip(), names, _MOST_NEAR, 0.75)
    return tuple(names[one] for one in near)
