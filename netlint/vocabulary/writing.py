"""Writing the table of a vocabulary: the same rows give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netlint.vocabulary.table import COLUMNS, LISTS, PREFERRED, Row

#: Columns that every table has, even where no row fills them: they show an editor what to fill in.
_ALWAYS = (
    "id",
    "preferred_en_gb",
    "preferred_en_us",
    "abbreviations",
    "accepted",
    "retired",
    "plain",
    "xrefs",
    "source",
)


def write_table(rows: Iterable[Mapping[str, str]], columns: Sequence[str] = ()) -> str:
    """The CSV text of rows (column to cell), with the columns in their usual order.

    Without `columns`, those that a row fills are written, and those that every table has.
    """
    rows = list(rows)
    filled = {column for row in rows for column, cell in row.items() if cell}
    header = columns or [column for column in COLUMNS if column in filled or column in _ALWAYS]
    lines = [header, *([row.get(column, "") for column in header] for row in rows)]
    return "".join(",".join(map(_cell, line)) + "\n" for line in lines)


def row_cells(row: Row) -> dict[str, str]:
    """The cells of a row that several tables make up, as one table would hold them."""
    concept = row.concept
    british, american = (concept.preferred[locale] for locale in PREFERRED)
    contexts = (*row.contexts, *(f"near:{word}" for word in concept.near))
    special = {
        "preferred_en_gb": british,
        "preferred_en_us": "" if american == british else american,
        "variants": "|".join(row.variants),
        "contexts": "|".join(contexts),
        "allow": "|".join(row.allow),
    }
    cells = {}
    for column in COLUMNS:
        if column in special:
            cells[column] = special[column]
        else:
            value = getattr(concept, column)
            cells[column] = "|".join(value) if column in LISTS else value
    return cells


def _cell(text: str) -> str:
    """A cell, in quotes where it holds a comma, a quote or any kind of line break."""
    if len(text.splitlines()) > 1 or any(mark in text for mark in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text
