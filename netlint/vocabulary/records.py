"""A concept as one text, its cells parted by null characters: what the compiled form keeps."""

from __future__ import annotations

from netlint.vocabulary.concept import Concept


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def concept_of(cells: list[str]) -> Concept:
    """The concept that `cells_of` wrote. Raises ValueError where cells are missing."""
    id, british, american, since, why, replaced_by, plain, source, unverified, role, *lists = cells
    abbreviations, accepted, retired, ambiguous, near, xrefs, inflections = map(_parts, lists)
    return Concept(
        id=id,
        preferred={"en-GB": british, "en-US": american},
        abbreviations=abbreviations,
        accepted=accepted,
        retired=retired,
        ambiguous=ambiguous,
        near=near,
        since=since,
        why=why,
        replaced_by=replaced_by,
        plain=plain,
        xrefs=xrefs,
        source=source,
        unverified=unverified,
        role=role,
        inflections=inflections,
    )


def cells_of(concept: Concept) -> str:
    """A concept as `concept_of` reads it back from the text's cells."""
    return "\0".join(
        (
            concept.id,
            concept.preferred["en-GB"],
            concept.preferred["en-US"],
            concept.since,
            concept.why,
            concept.replaced_by,
            concept.plain,
            concept.source,
            concept.unverified,
            concept.role,
            *map(
                "|".join,
                (
                    concept.abbreviations,
                    concept.accepted,
                    concept.retired,
                    concept.ambiguous,
                    concept.near,
                    concept.xrefs,
                    concept.inflections,
                ),
            ),
        )
    )
