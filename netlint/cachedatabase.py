"""A file of SQLite in the user's cache folder, of things that netlint can work out again.

Many processes read and write it at a time, and a killed run leaves it whole. Whatever is wrong with
it is no error: what is not there is worked out, and what cannot be written is not kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netlint.cachefiles import cache_folder

if TYPE_CHECKING:
    import sqlite3

#: So long does a process wait for another to write.
_WAIT = 2.0
#: SQLite takes so many places in a question, whatever its version.
_AT_A_TIME = 500


class Database:
    """The file, opened when it is first asked for; a process that was forked opens it again.

    `schema` makes its table where there is none, and `opened` is called with each connection.
    """

    def __init__(
        self,
        name: str,
        schema: str,
        folder: Path | None = None,
        opened: Callable[[sqlite3.Connection], None] | None = None,
    ) -> None:
        self._name = name
        self._schema = schema
        self._folder = folder
        self._opened = opened
        self._connection: sqlite3.Connection | None = None
        self._owner = 0
        self._path = Path()
        self._only_reads = False

    def ask(self, question: str, values: Sequence[object] = ()) -> list[Any]:
        """The rows that answer a question; none where the file cannot be read."""
        connection = self._open()
        if connection is None:
            return []
        try:
            return connection.execute(question, values).fetchall()
        except _errors() as error:
            self._fail(error)
            return []

    def ask_of(self, question: str, keys: Iterable[bytes]) -> list[Any]:
        """The rows for any number of keys; the question ends in "IN"."""
        wanted = list(keys)
        rows: list[Any] = []
        for at in range(0, len(wanted), _AT_A_TIME):
            some = wanted[at : at + _AT_A_TIME]
            rows += self.ask(f"{question} ({','.join('?' * len(some))})", some)
        return rows

    def write(self, statement: str, rows: Iterable[Sequence[object]]) -> bool:
        """Do this with each row, with all of them or with none. False where it cannot be done; then
        this process writes no more, and goes on reading."""
        connection = self._open()
        if connection is None or self._only_reads:
            return False
        try:
            with connection:
                connection.executemany(statement, rows)
        except _errors() as error:
            self._only_reads = True
            if _is_damage(error):
                self._fail(error)
            return False
        return True

    def close(self) -> None:
        """Let the file go. It is opened again when it is asked for."""
        if self._owner == os.getpid():
            self._give_up()
        self._owner = 0

    def _open(self) -> sqlite3.Connection | None:
        if self._owner == os.getpid():
            return self._connection
        self._owner = os.getpid()
        self._connection = None
        self._only_reads = False
        folder = self._folder or cache_folder()
        if folder is None:
            return None
        self._path = folder / self._name
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._connection = self._connect(self._path)
        except _errors() as error:
            if self._fail(error):  # begin anew, once
                with suppress(*_errors()):
                    self._connection = self._connect(self._path)
        return self._connection

    def _connect(self, path: Path) -> sqlite3.Connection:
        import sqlite3

        connection = sqlite3.connect(path, timeout=_WAIT)
        try:
            # A power cut may lose what was written last; a killed process loses nothing.
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute(self._schema)
            if self._opened is not None:
                self._opened(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _fail(self, error: Exception) -> bool:
        """Ask no more in this process. A broken file is taken away, for the next run to begin anew;
        True where it was."""
        self._give_up()
        if not _is_damage(error):
            return False
        with suppress(OSError):
            _remove(self._path)
            return True
        return False

    def _give_up(self) -> None:
        if self._connection is not None:
            with suppress(*_errors()):
                self._connection.close()
        self._connection = None


def empty_if_larger(connection: sqlite3.Connection, table: str, most: int) -> None:
    """Empty a table where the file has more than so many bytes."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    if pages * size > most:
        with connection:
            connection.execute(f"DELETE FROM {table}")
        connection.execute("VACUUM")


def _is_damage(error: Exception) -> bool:
    """True where the file itself is broken, and not merely locked or out of reach."""
    sqlite = sys.modules.get("sqlite3")
    code = getattr(error, "sqlite_errorcode", None)
    return sqlite is not None and code in (sqlite.SQLITE_NOTADB, sqlite.SQLITE_CORRUPT)


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
