"""The table of a vocabulary, cell by cell, with the line of each row.

`loading` makes concepts of a table and stops at its first fault. Who checks or converts a table
needs what is written in it, faults and all: here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.loading import COLUMNS, vocabulary_folder

_SHIPPED = "netlint:"
#: Columns in which several names or ids stand, parted by a bar.
SEVERAL = (
    "abbreviations",
    "accepted",
    "retired",
    "variants",
    "contexts",
    "ambiguous",
    "xrefs",
    "inflections",
    "allow",
)
#: A cell longer than this is no cell of a vocabulary; Python's own limit is near.
_LONGEST_CELL = 100_000


class TableRow(NamedTuple):
    """A row: the line on which it starts, and its cells by column; empty cells are left out."""

    line: int
    cells: Mapping[str, str]

    def several(self, column: str) -> tuple[str, ...]:
        """The entries of a cell that are parted by bars."""
        return tuple(
            part for piece in self.cells.get(column, "").split("|") if (part := piece.strip())
        )


class Table(NamedTuple):
    """A vocabulary's table: where it stands, and its rows in order."""

    path: str
    rows: tuple[TableRow, ...]


def heading(text: str) -> str:
    """A column's heading as netlint writes it: "Preferred en-GB" gives "preferred_en_gb"."""
    return text.strip().lower().replace("-", "_").replace(" ", "_")


def table_path(name: str) -> Path:
    """Where the table of a vocabulary is: "netlint:net" is a shipped one, else a path."""
    if name.startswith(_SHIPPED):
        return vocabulary_folder() / f"{name.removeprefix(_SHIPPED)}.csv"
    return Path(name)


def read_table(name: str) -> Table:
    """The table of a vocabulary as it is written. Raises `VocabularyError`.

    Only what makes it no table at all is an error here: a file that cannot be read or decoded,
    broken quotes, an unknown or missing column.
    """
    try:
        data = table_path(name).read_bytes()
    except OSError as error:
        raise VocabularyError(name, 0, "", f"cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a null character in the path
        raise VocabularyError(name, 0, "", "there is no such file") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise VocabularyError(
            name,
            line,
            "",
            'this is no UTF-8 text. Save the table as "CSV UTF-8" in your spreadsheet',
        ) from error
    return parse_table(name, text)


def parse_table(name: str, text: str) -> Table:
    """The table that a text holds. Raises `VocabularyError`."""
    header: list[str] | None = None
    rows = []
    for line, cells in lines_of(name, text):
        if header is None:
            header = [heading(cell) for cell in cells]
            check_header(name, line, header)
            continue
        given = {
            column: cell.strip()
            for column, cell in zip(header, cells, strict=False)
            if column and cell.strip()
        }
        if any(cell.strip() for cell in cells[len(header) :]):
            raise VocabularyError(
                name,
                line,
                "",
                f"{len(cells)} cells under {len(header)} headings. A cell with a comma in it "
                "must stand in double quotes",
            )
        rows.append(TableRow(line, given))
    if header is None:
        raise VocabularyError(name, 0, "", "the file is empty: the first line names the columns")
    return Table(name, tuple(rows))


def lines_of(name: str, text: str, delimiter: str = ",") -> list[tuple[int, list[str]]]:
    """The rows of a CSV text with their lines; blank rows and remarks (#) are left out."""
    if "\0" in text:
        raise VocabularyError(name, 0, "", "this is no text: it holds null characters")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    found = []
    line = 1
    try:
        for cells in reader:
            first, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
                continue
            if any(len(cell) > _LONGEST_CELL for cell in cells):
                raise VocabularyError(name, first, "", "a cell is far too long for a vocabulary")
            found.append((first, cells))
    except csv.Error as error:
        raise VocabularyError(name, reader.line_num, "", f"broken table: {error}") from error
    return found


def check_header(name: str, line: int, header: list[str]) -> None:
    """Raise `VocabularyError` for a column that is unknown, twice there or missing."""
    for column in filter(None, header):
        if column not in COLUMNS:
            from difflib import get_close_matches

            near = get_close_matches(column, COLUMNS, 1)
            hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(COLUMNS)}"
            raise VocabularyError(name, line, column, f"no such column. {hint}")
        if header.count(column) > 1:
            raise VocabularyError(name, line, column, "this column is there twice")
    if "id" not in header:
        raise VocabularyError(name, line, "id", "this column is missing")
    if not {"preferred_en_gb", "preferred_en_us"} & set(header):
        raise VocabularyError(
            name, line, "preferred_en_gb", "a column of preferred names is missing"
        )


def merged(tables: Iterable[Table]) -> tuple[TableRow, ...]:
    """The rows of several tables: a later one takes the place of one with its id."""
    rows: dict[str, TableRow] = {}
    for table in tables:
        for row in table.rows:
            rows[row.cells.get("id", "")] = row
    return tuple(rows.values())
