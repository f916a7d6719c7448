"""Takes away what netlint keeps between runs, and nothing else, while other runs go on using it.

A database that another run has open is emptied and stays: were its file taken away, that run and the
next one could write to 2 files of one name.
"""

from __future__ import annotations

import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from netlint.cachecontents import LANGUAGETOOL, UNFINISHED, Kept, files_of

if TYPE_CHECKING:
    import sqlite3

#: So long does it wait for another run to write, in seconds.
_WAIT = 2.0
#: A file that is being written is this young, in seconds.
_JUST_BEGUN = 600


class Outcome(NamedTuple):
    """What became of one thing: it is gone, or emptied, or left for a reason."""

    kept: Kept
    is_gone: bool
    is_emptied: bool = False
    reason: str = ""


def take_away(kept: Kept) -> Outcome:
    """Remove one thing that is kept. Raises nothing: what cannot be removed is left."""
    try:
        if kept.kind == LANGUAGETOOL:
            _remove(kept)
            kept.path.rmdir()
        elif kept.table:
            return _without_database(kept)
        elif kept.kind == UNFINISHED and time.time() - kept.path.stat().st_mtime < _JUST_BEGUN:
            return Outcome(kept, is_gone=False, reason="another run may be writing it")
        else:
            _remove(kept)
    except FileNotFoundError:
        pass  # another run was quicker
    except OSError as error:
        return Outcome(kept, is_gone=False, reason=error.strerror or str(error))
    return Outcome(kept, is_gone=True)


def _without_database(kept: Kept) -> Outcome:
    try:
        import sqlite3
    except ImportError:  # then no netlint of this Python can have it open
        _remove(kept)
        return Outcome(kept, is_gone=True)
    try:
        place = f"{kept.path.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(place, uri=True, timeout=_WAIT, isolation_level=None)) as file:
            if not _is_alone(file):
                _empty(file, kept.table)
                return Outcome(kept, is_gone=False, is_emptied=True)
            file.execute("BEGIN EXCLUSIVE")
            with suppress(PermissionError):  # Windows removes no file that is open
                _remove(kept)
        _remove(kept)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            _remove(kept)  # as a run does that finds it broken
            return Outcome(kept, is_gone=True)
        if not kept.path.exists():
            return Outcome(kept, is_gone=True)
        return Outcome(
            kept, is_gone=False, reason="another run is writing to it, or it is read-only"
        )
    return Outcome(kept, is_gone=True)


def _is_alone(file: sqlite3.Connection) -> bool:
    """Whether no other run has the database open: only then can the way be changed in which it
    keeps what is being written."""
    import sqlite3

    try:
        (way,) = file.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise
        return False
    return bool(way == "delete")


def _empty(file: sqlite3.Connection, table: str) -> None:
    import sqlite3

    file.execute(f"DELETE FROM {table}")
    with suppress(sqlite3.OperationalError):  # its file shrinks when the other run has ended
        file.execute("VACUUM")
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _remove(kept: Kept) -> None:
    for path in list(files_of(kept)):
        path.unlink(missing_ok=True)
