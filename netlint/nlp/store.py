"""Facts of sentences, kept between runs in the user's cache folder.

The file is emptied when it has grown too large.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from netlint.cachedatabase import Database, empty_if_larger

if TYPE_CHECKING:
    import sqlite3

NAME = "sentences.sqlite3"
_SCHEMA = "CREATE TABLE IF NOT EXISTS sentence (key BLOB PRIMARY KEY, facts TEXT) WITHOUT ROWID"
#: A larger file is begun anew: some 500,000 sentences.
_MOST_BYTES = 120_000_000


class Store:
    """The facts of sentences by key."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = Database(NAME, _SCHEMA, folder, _empty_if_large)

    def get(self, keys: Iterable[bytes]) -> dict[bytes, str]:
        """What is kept under these keys."""
        return dict(self._file.ask_of("SELECT key, facts FROM sentence WHERE key IN", keys))

    def put(self, facts: Mapping[bytes, str]) -> None:
        """Keep these, all at once or not at all."""
        self._file.write("INSERT OR REPLACE INTO sentence VALUES (?, ?)", facts.items())

    def close(self) -> None:
        """Let the file go."""
        self._file.close()


def _empty_if_large(connection: sqlite3.Connection) -> None:
    empty_if_larger(connection, "sentence", _MOST_BYTES)
