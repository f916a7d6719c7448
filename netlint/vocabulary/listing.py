"""Concepts as a table for people, as CSV, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netlint.vocabulary.concept import Concept
from netlint.vocabulary.table import Row
from netlint.vocabulary.writing import row_cells, write_table

FORMATS = ("table", "csv", "json")


class Line(NamedTuple):
    """A line of a list: a concept, and what else there is to say of it in this list."""

    concept: Concept
    note: str = ""


def listing(lines: Iterable[Line], locale: str, format: str) -> str:
    """The list in a format, with a line break at its end."""
    lines = list(lines)
    noted = any(line.note for line in lines)
    titles = ["id", "name", "short forms", *(["found in"] if noted else [])]
    rows = [_cells(line, locale, noted) for line in lines]
    if format == "json":
        entries = [
            {
                "id": line.concept.id,
                "name": line.concept.preferred[locale],
                "preferred": dict(line.concept.preferred),
                "abbreviations": list(line.concept.abbreviations),
                **({"found": line.note} if noted else {}),
            }
            for line in lines
        ]
        return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
    if format == "csv":
        columns = [title.replace(" ", "_") for title in titles]
        return write_table((dict(zip(columns, row, strict=True)) for row in rows), columns)
    return _table([titles, *rows])


def _cells(line: Line, locale: str, noted: bool) -> list[str]:
    concept = line.concept
    name = concept.preferred[locale].removesuffix("?")
    short = ", ".join(one.removesuffix("?").rstrip() for one in concept.abbreviations)
    return [concept.id, name, short, *([line.note] if noted else [])]


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    # The last column may be as wide as it likes; blanks at the end of a line help nobody.
    shown = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return "".join(f"{line}\n" for line in shown)


def as_json(row: Row) -> str:
    """Everything of one concept, by the columns of its table."""
    cells = {column: cell for column, cell in row_cells(row).items() if cell}
    return json.dumps(cells, ensure_ascii=False, indent=2) + "\n"
