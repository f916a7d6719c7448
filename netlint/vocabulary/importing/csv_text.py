"""Rows of CSV text from anywhere, with their lines."""

from __future__ import annotations

import csv
import io

from netlint.vocabulary.importing.source import Source

#: A cell longer than this is no cell of a vocabulary; Python's own limit is near.
_LONGEST_CELL = 100_000


def heading(text: str) -> str:
    """A column's heading as netlint writes it: "Preferred en-GB" gives "preferred_en_gb"."""
    return text.strip().lower().replace("-", "_").replace(" ", "_")


def lines_of(source: Source, text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    """The rows of a text with the lines on which they start; blank rows and remarks (#) left out.

    Raises `VocabularyError`.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    found = []
    line = 1
    try:
        for cells in reader:
            first, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
                continue
            if any(len(cell) > _LONGEST_CELL for cell in cells):
                raise source.fault(first, "a cell is far too long for a vocabulary")
            found.append((first, cells))
    except csv.Error as error:
        raise source.fault(reader.line_num, f"broken table: {error}") from error
    return found
