"""From the tables of vocabularies to rows and compiled forms. The columns: `docs/vocabulary.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.layering import Layers, Table, layer
from netlint.vocabulary.matching import Vocabulary
from netlint.vocabulary.packing import pack
from netlint.vocabulary.sources import Source, read_source, vocabulary_folder
from netlint.vocabulary.store import VocabularyStore
from netlint.vocabulary.table import COLUMNS, Row, make_row, read_table

__all__ = [
    "COLUMNS",
    "Row",
    "VocabularyError",
    "compile_sources",
    "load_rows",
    "load_vocabulary",
    "read_rows",
    "vocabulary_folder",
]

_NO_KEY = bytes(32)


def load_vocabulary(names: tuple[str, ...], allow: tuple[str, ...] = ()) -> Vocabulary:
    """Compile the vocabularies of these names in memory; `opening` looks in the cache first.

    "netlint:net" is a shipped one, any other name a path. A later vocabulary adds to an earlier
    one, see `layering`. `allow` are words and phrases that are right wherever they stand. Raises
    `VocabularyError`.
    """
    data = compile_sources([read_source(name) for name in names], _NO_KEY)
    return Vocabulary(VocabularyStore(data, _NO_KEY), allow)


def compile_sources(sources: Iterable[Source], key: bytes) -> bytes:
    """The compiled form of these tables together, for `VocabularyStore`. Raises `VocabularyError`."""
    return pack(layer(_table(source) for source in sources), key)


def load_rows(names: tuple[str, ...]) -> Layers:
    """The rows of these vocabularies together. Raises `VocabularyError`."""
    return layer(_table(read_source(name)) for name in names)


def _table(source: Source) -> Table:
    return Table(source.name, tuple(read_table(source.name, decode_table(*source))))


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


#: The name under which this was known first.
_rows = read_rows


def _read(name: str) -> tuple[Row, ...]:
    return tuple(read_rows(name, decode_table(*read_source(name))))
