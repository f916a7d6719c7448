"""A concept explained: by its id or any name, what to write, and everything said of it."""

from __future__ import annotations

from netlint.vocabulary.describing import advice, describe
from netlint.vocabulary.listing import as_json
from netlint.vocabulary.loading import load_rows
from netlint.vocabulary.opening import open_vocabulary
from netlint.vocabulary.searching import find, nearest_names


def explain(names: tuple[str, ...], name: str, locale: str, format: str = "text") -> str | None:
    """What the vocabularies `names` say of `name`: an id or any form of a name, retired ones too.

    None where nothing is called so. Raises `VocabularyError`.
    """
    rows = {row.concept.id: row for row in load_rows(names).rows}
    concepts = {id: row.concept for id, row in rows.items()}
    matches = find(concepts, open_vocabulary(names).forms, name)
    if not matches:
        return None
    first, *others = matches
    row = rows[first.concept.id]
    if format == "json":
        return as_json(row).rstrip("\n")
    parts = [advice(first, concepts, locale), describe(row, locale)]
    if others:
        also = ", ".join(
            f"{match.concept.preferred[locale]} ({match.concept.id})" for match in others
        )
        parts.append(f'"{name}" may also stand for: {also}')
    return "\n\n".join(filter(None, parts))


def near_names(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Names in the vocabularies that are written almost so."""
    return nearest_names({row.concept.id: row.concept for row in load_rows(names).rows}, name)


def not_found(names: tuple[str, ...], name: str) -> str:
    """That nothing is called so, and what is called almost so."""
    near = near_names(names, name)
    hint = f" Did you mean {', '.join(near)}?" if near else ""
    return f"there is no term called {name!r}.{hint}"
