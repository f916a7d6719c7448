"""Facts of sentences, kept between runs in the user's cache folder.

One file of SQLite, which many processes read and write at a time and which a killed run leaves
whole. Whatever is wrong with it is no error: what is not there is worked out again, and what cannot
be written is not kept. It is emptied when it has grown too large.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from netlint.cachefiles import cache_folder

if TYPE_CHECKING:
    import sqlite3

NAME = "sentences.sqlite3"
#: A larger file is begun anew: some 500,000 sentences.
_MOST_BYTES = 120_000_000
#: So long does a process wait for another to write.
_WAIT = 2.0
#: SQLite takes so many places in a question, whatever its version.
_AT_A_TIME = 500


class Store:
    """The file, opened when it is first asked for; a process that was forked opens it again."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._connection: sqlite3.Connection | None = None
        self._owner = 0

    def get(self, keys: Iterable[bytes]) -> dict[bytes, str]:
        """What is kept under these keys."""
        wanted = list(keys)
        found: dict[bytes, str] = {}
        connection = self._open()
        if connection is None:
            return found
        try:
            for at in range(0, len(wanted), _AT_A_TIME):
                some = wanted[at : at + _AT_A_TIME]
                places = ",".join("?" * len(some))
                question = f"SELECT key, facts FROM sentence WHERE key IN ({places})"
                found.update(connection.execute(question, some))
        except _errors():
            self._give_up()
        return found

    def put(self, facts: Mapping[bytes, str]) -> None:
        """Keep these, all at once or not at all."""
        connection = self._open()
        if connection is None:
            return
        try:
            with connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO sentence VALUES (?, ?)", list(facts.items())
                )
        except _errors():
            self._give_up()

    def _open(self) -> sqlite3.Connection | None:
        if self._owner == os.getpid():
            return self._connection
        self._owner = os.getpid()
        self._connection = None
        folder = self._folder or cache_folder()
        if folder is None:
            return None
        path = folder / NAME
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._connection = _connect(path)
        except _errors():
            # It may be damaged: begin anew, once.
            with suppress(*_errors()):
                _remove(path)
                self._connection = _connect(path)
        return self._connection

    def _give_up(self) -> None:
        """Ask no more in this process."""
        if self._connection is not None:
            with suppress(*_errors()):
                self._connection.close()
        self._connection = None


def _connect(path: Path) -> sqlite3.Connection:
    import sqlite3

    connection = sqlite3.connect(path, timeout=_WAIT)
    # A power cut may lose what was written last; a killed process loses nothing that was kept.
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS sentence (key BLOB PRIMARY KEY, facts TEXT) WITHOUT ROWID"
    )
    if path.stat().st_size > _MOST_BYTES:
        with connection:
            connection.execute("DELETE FROM sentence")
        connection.execute("VACUUM")
    return connection


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        (path.parent / name).unlink(missing_ok=True)


def _errors() -> tuple[type[Exception], ...]:
    """What reading and writing the file may raise; a Python without SQLite cannot import it."""
    try:
        import sqlite3
    except ImportError:
        return (OSError, ImportError)
    return (OSError, ValueError, sqlite3.Error)
