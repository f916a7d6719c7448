"""What servers said of paragraphs, and which LanguageTool they are, kept between runs in the user's
cache folder.

The file is emptied when it has grown too large.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from netlint.cachedatabase import Database, empty_if_larger
from netlint.grammar.match import Match

if TYPE_CHECKING:
    import sqlite3

NAME = "paragraphs.sqlite3"
#: Raised when the same question would have another answer: other batches, or another form of `Match`.
FORMAT = 1
_SCHEMA = "CREATE TABLE IF NOT EXISTS answer (key BLOB PRIMARY KEY, said TEXT) WITHOUT ROWID"
_SERVERS = "CREATE TABLE IF NOT EXISTS server (address TEXT PRIMARY KEY, version TEXT, at INTEGER)"
#: A larger file is begun anew: some 1,000,000 paragraphs.
_MOST_BYTES = 120_000_000
_KINDS = (int, int, str, str, str, list, str)


class Way(NamedTuple):
    """How a paragraph is asked about."""

    locale: str
    picky: bool = False
    enable: tuple[str, ...] = ()


class Heard(NamedTuple):
    """Which LanguageTool a server said that it is, and when, as `time.time` counts."""

    version: str
    at: int


def key_of(server: str, way: Way, text: str) -> bytes:
    """What tells one question to one LanguageTool from all others."""
    told = json.dumps([FORMAT, server, *way, text])
    return blake2b(told.encode("ascii"), digest_size=16).digest()


class AnswerStore:
    """Answers by key, and servers by address."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = Database(NAME, _SCHEMA, folder, _opened)

    def get(self, keys: Iterable[bytes]) -> dict[bytes, tuple[Match, ...]]:
        """The answers that are kept under these keys."""
        rows = self._file.ask_of("SELECT key, said FROM answer WHERE key IN", keys)
        read = ((key, _decoded(said)) for key, said in rows)
        return {key: answer for key, answer in read if answer is not None}

    def put(self, answers: Mapping[bytes, tuple[Match, ...]]) -> None:
        """Keep these, all at once or not at all."""
        rows = [(key, _encoded(answer)) for key, answer in answers.items()]
        self._file.write("INSERT OR REPLACE INTO answer VALUES (?, ?)", rows)

    def heard(self, address: str) -> Heard | None:
        """What the server at an address last said of itself."""
        for version, at in self._file.ask(
            "SELECT version, at FROM server WHERE address = ?", (address,)
        ):
            if isinstance(version, str) and isinstance(at, int):
                return Heard(version, at)
        return None

    def hear(self, address: str, version: str) -> None:
        """Keep what the server at an address says of itself now."""
        row = (address, version, int(time.time()))
        self._file.write("INSERT OR REPLACE INTO server VALUES (?, ?, ?)", [row])

    def close(self) -> None:
        """Let the file go."""
        self._file.close()


def _encoded(answer: tuple[Match, ...]) -> str:
    """Most paragraphs are free of faults, and take no place."""
    return json.dumps(answer, separators=(",", ":")) if answer else ""


def _decoded(said: object) -> tuple[Match, ...] | None:
    """None for what is not ours: it is asked about again."""
    if not isinstance(said, str):
        return None
    try:
        rows = json.loads(said) if said else []
        return tuple(_match(row) for row in rows)
    except (ValueError, TypeError, RecursionError):
        return None


def _match(row: list[object]) -> Match:
    if [type(part) for part in row] != list(_KINDS):
        raise ValueError("no match")
    made = Match._make(row)
    return made._replace(suggestions=tuple(map(str, made.suggestions)))


def _opened(connection: sqlite3.Connection) -> None:
    connection.execute(_SERVERS)
    empty_if_larger(connection, "answer", _MOST_BYTES)
