"""The details that a page gives about itself in its front matter or its <meta> elements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netlint.identity import by_identity
from netlint.page import MetaValue
from netlint.shipped import WordRow


def details(metadata: Mapping[str, MetaValue]) -> Iterator[tuple[str, object, MetaValue]]:
    """Every key, in letters and digits only, with its value; one level down too, with and without
    the key above."""
    for key, entry in metadata.items():
        name, value = letters(key), getattr(entry, "value", entry)
        yield name, value, entry
        if isinstance(value, Mapping):
            for inner, held in value.items():
                yield letters(inner), held, entry
                yield name + letters(inner), held, entry


@by_identity
def known_keys(rows: tuple[WordRow, ...]) -> dict[str, WordRow]:
    """The rows of a list of keys, by the key in letters and digits only."""
    return {letters(row.avoid): row for row in rows}


def letters(key: object) -> str:
    """A key as it is compared: last_reviewed, lastReviewed and last-reviewed are one."""
    written = str(key).lower()
    return written if written.isalnum() else "".join(filter(str.isalnum, written))
