"""Which files a vocabulary becomes in a format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netlint.vocabulary.loading import decode_table, load_rows
from netlint.vocabulary.opening import open_vocabulary
from netlint.vocabulary.sources import read_source
from netlint.vocabulary.table import COLUMNS, read_table

FORMATS = ("csv", "skos", "cspell", "hunspell", "vale", "glossary")
#: Formats of one file, with the suffix that it usually has.
SINGLE = {"csv": ".csv", "skos": ".ttl", "glossary": ".md"}


def export_files(
    names: Sequence[str], format: str, locale: str, base: str = ""
) -> Mapping[str, str]:
    """The files (path to text) that these vocabularies become, later ones over earlier ones.

    `base` stands before ids in SKOS. Raises `VocabularyError` for a vocabulary that cannot be used.
    """
    vocabulary = open_vocabulary(tuple(names))  # first of all: what is broken is not passed on
    name = file_name(names)
    if format in ("csv", "skos"):
        rows = _rows(names)
        if format == "csv":
            from netlint.vocabulary.writing import write_table

            return {f"{name}.csv": write_table(rows, COLUMNS)}
        from netlint.vocabulary.exporting.skos import skos_turtle

        return {f"{name}.ttl": skos_turtle(rows, base) if base else skos_turtle(rows)}
    if format == "glossary":
        from netlint.vocabulary.exporting.glossary import glossary

        return {f"{name}.md": glossary(vocabulary.concepts.values(), locale)}
    if format == "cspell":
        from netlint.vocabulary.exporting.cspell import cspell_files

        return cspell_files(vocabulary.forms, locale, name)
    if format == "hunspell":
        from netlint.vocabulary.exporting.hunspell import hunspell_files

        return hunspell_files(vocabulary.forms, locale, name)
    from netlint.vocabulary.exporting.vale import vale_files

    return vale_files(vocabulary.forms, locale, name)


def _rows(names: Sequence[str]) -> list[Mapping[str, str]]:
    """The cells of one table as they are written, or what several tables make together."""
    if len(names) == 1:
        return [row.cells for row in read_table(names[0], decode_table(*read_source(names[0])))]
    from netlint.vocabulary.writing import row_cells

    layers = load_rows(tuple(names))
    own = {word for row in layers.rows for word in row.allow}
    allow = "|".join(word for word in layers.allow if word not in own)
    return [*map(row_cells, layers.rows), *([{"allow": allow}] if allow else [])]


def file_name(names: Sequence[str]) -> str:
    """A name for files made of vocabularies: "netlint:net" and "terms/house.csv" give "net-house"."""
    stems = [name.removeprefix("netlint:").replace("\\", "/").rpartition("/")[2] for name in names]
    return "-".join(stem.removesuffix(".csv") for stem in stems) or "vocabulary"
