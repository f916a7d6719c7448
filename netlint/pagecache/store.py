"""The file in which results are kept, and what goes when it grows too large."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from netlint.cachedatabase import Database

NAME = "pages-2.sqlite3"
#: The last columns are the largest, so that the others are read without them. `used` is a day.
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS page
    (key BLOB PRIMARY KEY, used INTEGER, asked TEXT, result BLOB, facts TEXT)
"""
#: Past so many bytes, the pages go that no run has asked for longest, to leave three quarters.
_MOST_BYTES = 200_000_000
#: About what a row takes beside its longer parts.
_ROW = 100
_DAY = 86_400


class Kept(NamedTuple):
    """What is kept of a page beside its result: what it asked, and the day it was last used."""

    asked: str
    used: int


class Stored(NamedTuple):
    """What is to be kept of a page: what it asked, its result, and its facts."""

    asked: str = ""
    result: bytes = b""
    facts: str = ""


class ResultStore:
    """Results by key, each with what it rests on beside the page."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = Database(NAME, _SCHEMA, folder)
        self._today = int(time.time()) // _DAY

    def kept(self, keys: Iterable[bytes]) -> dict[bytes, Kept]:
        """What is kept under these keys."""
        rows = self._file.ask_of("SELECT key, asked, used FROM page WHERE key IN", keys)
        return {key: Kept(asked, used) for key, asked, used in rows}

    def results(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The results under these keys."""
        return dict(self._file.ask_of("SELECT key, result FROM page WHERE key IN", keys))

    def facts(self, keys: Iterable[bytes]) -> dict[bytes, str]:
        """What was noted under these keys for rules that compare pages."""
        return dict(self._file.ask_of("SELECT key, facts FROM page WHERE key IN", keys))

    def used_results(self, keys: Iterable[bytes]) -> dict[bytes, tuple[int, bytes]]:
        """The results under these keys, each with the day it was last used."""
        rows = self._file.ask_of("SELECT key, used, result FROM page WHERE key IN", keys)
        return {key: (used, result) for key, used, result in rows}

    def put(self, results: Mapping[bytes, Stored]) -> None:
        """Keep these."""
        rows = [(key, self._today, *row) for key, row in results.items()]
        if rows and self._file.write("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?)", rows):
            self._prune()

    def touch(self, days: Mapping[bytes, int]) -> None:
        """Say that these were used today; given with the days of their last use."""
        old = [(self._today, key) for key, day in days.items() if day != self._today]
        if old:
            self._file.write("UPDATE page SET used = ? WHERE key = ?", old)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def _prune(self) -> None:
        sizes = [self._file.ask(f"PRAGMA {name}") for name in ("page_count", "freelist_count")]
        (unit,) = self._file.ask("PRAGMA page_size") or [(0,)]
        if not all(sizes) or (sizes[0][0][0] - sizes[1][0][0]) * unit[0] <= _MOST_BYTES:
            return
        rows = self._file.ask(
            f"SELECT key, length(result) + length(asked) + length(facts) + {_ROW} FROM page "
            "ORDER BY used DESC, rowid DESC"
        )
        size, gone = 0, []
        for key, length in rows:
            size += length
            if size > _MOST_BYTES * 3 // 4:
                gone.append((key,))
        self._file.write("DELETE FROM page WHERE key = ?", gone)
