"""From the tables of a vocabulary to a `Vocabulary`. The columns: `docs/vocabulary.md`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from netlint.shipped import rules_folder
from netlint.vocabulary.compiling import forms_of
from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.layering import Layers, Table, layer
from netlint.vocabulary.matching import Vocabulary
from netlint.vocabulary.table import COLUMNS, Row, make_row, read_table

__all__ = ["COLUMNS", "Row", "VocabularyError", "load_rows", "load_vocabulary", "read_rows"]

_SHIPPED = "netlint:"


def vocabulary_folder() -> Path:
    """The folder of shipped vocabularies."""
    return rules_folder() / "vocabularies"


def load_vocabulary(names: tuple[str, ...], allow: tuple[str, ...] = ()) -> Vocabulary:
    """Compile the vocabularies of these names: "netlint:net" is a shipped one, else a path.

    A later vocabulary adds to an earlier one, see `layering`. `allow` are words and phrases that
    are right wherever they stand. Raises `VocabularyError`.
    """
    layers = load_rows(names)
    concepts = {row.concept.id: row.concept for row in layers.rows}
    return Vocabulary(concepts, forms_of(layers.rows, concepts), (*layers.allow, *allow))


def load_rows(names: tuple[str, ...]) -> Layers:
    """The rows of these vocabularies together. Raises `VocabularyError`."""
    return layer([read_vocabulary(name) for name in names])


def read_vocabulary(name: str) -> Table:
    """The table of one vocabulary as it stands. Raises `VocabularyError`."""
    return Table(name, tuple(read_table(name, decode_table(name, read_bytes(name)))))


def read_bytes(name: str) -> bytes:
    """The bytes of a vocabulary's table. Raises `VocabularyError` where there are none."""
    if name.startswith(_SHIPPED):
        path = vocabulary_folder() / f"{name.removeprefix(_SHIPPED)}.csv"
        if not path.is_file():
            known = ", ".join(_SHIPPED + file.stem for file in vocabulary_folder().glob("*.csv"))
            raise VocabularyError(name, 0, "", f"no such vocabulary is shipped; there is {known}")
    else:
        path = Path(name)
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or error
        raise VocabularyError(name, 0, "", f"cannot be read: {reason}") from error


def decode_table(name: str, data: bytes) -> str:
    """The text of a table. Raises `VocabularyError` where it is no UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise VocabularyError(
            name,
            0,
            "",
            'this is no UTF-8 text. Save the table as "CSV UTF-8" in your spreadsheet',
        ) from error


def read_rows(name: str, text: str) -> Iterator[Row]:
    """The rows of one table that stands alone. Raises `VocabularyError`."""
    for row in read_table(name, text):
        if row.id:
            yield make_row(name, row.line, row.cells)


#: The names under which these were known first.
_rows = read_rows


def _read(name: str) -> tuple[Row, ...]:
    return tuple(read_rows(name, decode_table(name, read_bytes(name))))
