"""What lies in a folder of files that netlint keeps between runs, told from what others put there.

Nothing here makes a file, and nothing is netlint's that has neither its name nor its content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PAGES, SENTENCES, ANSWERS = "pages", "sentences", "answers"
VOCABULARY, UNFINISHED, LANGUAGETOOL = "vocabulary", "unfinished", "languagetool"

#: Databases by the beginning of their names: what is in them, and the table that holds it. Other
#: versions of netlint may have a number behind it.
_DATABASES = {
    "pages": (PAGES, "page"),
    "sentences": (SENTENCES, "sentence"),
    "paragraphs": (ANSWERS, "answer"),
}
_DATABASE = re.compile(rf"({'|'.join(_DATABASES)})(?:-\d+)?\.sqlite3")
_VOCABULARY = re.compile(r"vocabulary-[0-9a-f]{32}\.bin")
_UNFINISHED = re.compile(r"\.vocabulary-[0-9a-f]{32}\.bin\.\d+-[0-9a-f]+\.part")
_HEADER = b"SQLite format 3\0"
_BESIDE = ("-wal", "-shm")
#: Settings are kept without a result, and netlint itself with one that is as long as its key.
_IS_PAGE = "length(result) > 0 AND length(key) > 20"


class Kept(NamedTuple):
    """One thing that netlint keeps: its place, what it is, the bytes that it takes, and the table
    that holds it where it is a database."""

    path: Path
    kind: str
    size: int
    table: str = ""


class Contents(NamedTuple):
    """What is in a folder: netlint's own, by name, and how many others there are."""

    kept: tuple[Kept, ...] = ()
    others: int = 0


def contents_of(folder: Path) -> Contents:
    """What is in a folder, which need not exist. Raises OSError where it cannot be read."""
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return Contents()
    kept = tuple(found for path in paths if (found := _known(path)) is not None)
    own = {path.name for one in kept for path in files_of(one)} | {one.path.name for one in kept}
    return Contents(kept, sum(path.name not in own for path in paths))


def files_of(kept: Kept) -> Iterator[Path]:
    """The files of one thing that is kept."""
    if kept.kind == LANGUAGETOOL:
        yield from sorted(kept.path.glob("*.jar"))
        return
    yield kept.path
    if kept.table:
        for ending in _BESIDE:
            beside = kept.path.with_name(kept.path.name + ending)
            if beside.is_file():
                yield beside


def _known(path: Path) -> Kept | None:
    """The file or folder as netlint knows it; None where somebody else made it."""
    kept = _by_name(path)
    if kept is None or path.is_symlink():
        return None
    return kept._replace(size=sum(file.stat().st_size for file in files_of(kept)))


def _by_name(path: Path) -> Kept | None:
    if path.name == LANGUAGETOOL:
        return Kept(path, LANGUAGETOOL, 0) if _is_languagetool(path) else None
    if not path.is_file():
        return None
    database = _DATABASE.fullmatch(path.name)
    if database is not None:
        kind, table = _DATABASES[database[1]]
        return Kept(path, kind, 0, table) if _is_ours(path, table) else None
    if _VOCABULARY.fullmatch(path.name):
        return Kept(path, VOCABULARY, 0)
    return Kept(path, UNFINISHED, 0) if _UNFINISHED.fullmatch(path.name) else None


def _is_languagetool(folder: Path) -> bool:
    """True for a folder of jars and nothing else, as `netlint grammar install` makes it."""
    from netlint.languagetool.jars import server_jar

    return (
        folder.is_dir()
        and all(path.suffix == ".jar" and path.is_file() for path in folder.iterdir())
        and server_jar(folder) is not None
    )


def _is_ours(path: Path, table: str) -> bool:
    """True for a database that has netlint's table, or is too broken to say what it has."""
    with path.open("rb") as file:
        beginning = file.read(len(_HEADER))
    if not beginning:
        return True  # SQLite makes an empty file before anything is written
    if beginning != _HEADER:
        return False
    rows = ask(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return not rows or (table,) in rows


def ask(path: Path, question: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """The rows that answer a question to a database; none where it cannot be read."""
    try:
        import sqlite3
    except ImportError:
        return []
    from contextlib import closing

    try:
        # To write too, which nothing does here: else SQLite leaves files of its own beside it.
        place = f"{path.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(place, uri=True, timeout=2)) as connection:
            return connection.execute(question, values).fetchall()
    except (sqlite3.Error, OSError):
        return []


def entries_of(kept: Kept) -> int:
    """How many pages, sentences or paragraphs a database holds; 0 where it cannot be read."""
    where = f" WHERE {_IS_PAGE}" if kept.kind == PAGES else ""
    return _number(ask(kept.path, f"SELECT count(*) FROM {kept.table}{where}"))


def pages_of(kept: Kept, program: bytes) -> int:
    """How many pages of a database were checked by the netlint whose keys begin with `program`."""
    question = f"SELECT count(*) FROM page WHERE {_IS_PAGE} AND substr(key, 1, {len(program)}) = ?"
    return _number(ask(kept.path, question, (program,)))


def _number(rows: list[tuple[object, ...]]) -> int:
    return rows[0][0] if rows and isinstance(rows[0][0], int) else 0
