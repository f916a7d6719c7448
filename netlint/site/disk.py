"""The files of a repository, read as links ask for them, each thing once in a run.

Names count as they are spelled, whatever the file system of this computer makes of capitals: most
web servers tell them apart. Paths are absolute, with "/" between their parts.
"""

from __future__ import annotations

import os
import posixpath
import unicodedata
from collections.abc import Callable, Iterator
from enum import Enum
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from netlint.parsing.error import PageError
from netlint.parsing.landmarks import UNKNOWN, Landmarks, read_landmarks
from netlint.reading import decode

#: A larger file is no page that a person wrote.
_LARGEST = 5_000_000
#: The most files of a repository among which one of the same name is looked for.
_MOST_FILES = 50_000
#: How far into a page its front matter is looked for.
_FRONT = 16_000
_SKIPPED = frozenset(("node_modules", "__pycache__", "venv", "vendor"))

PAGE_FORMATS = {
    ".md": "md",
    ".markdown": "md",
    ".mdx": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


#: What empties the stores that other modules make of what is read here.
_DERIVED: list[Callable[[], None]] = []


def derived(clear: Callable[[], None]) -> None:
    """Have a store emptied with those of this module."""
    _DERIVED.append(clear)


#: Pages that stand for their folder, by the names that generators and GitHub know.
INDEXES = ("index", "_index", "readme")


class Kind(Enum):
    """What stands at a path."""

    FILE = "file"
    FOLDER = "folder"


class Entry(NamedTuple):
    """What was found at a path: its path as spelled on disk."""

    path: str
    kind: Kind


def forget() -> None:
    """Read everything anew: the files may have changed since the last run."""
    for cached in (_names, _folded, landmarks_of, files_below, front_of, repository_of):
        cached.cache_clear()
    for clear in _DERIVED:
        clear()


@lru_cache(maxsize=4_000)
def _names(folder: str) -> dict[str, Kind]:
    """The names in a folder; none where it cannot be read."""
    found: dict[str, Kind] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                try:
                    kind = Kind.FOLDER if entry.is_dir() else Kind.FILE
                except OSError:
                    kind = Kind.FILE
                found[unicodedata.normalize("NFC", entry.name)] = kind
    except OSError:
        return {}
    return dict(sorted(found.items()))


@lru_cache(maxsize=4_000)
def _folded(folder: str) -> dict[str, str]:
    """The names in a folder by their form without capitals; of two alike the first counts."""
    return {name.casefold(): name for name in reversed(_names(folder))}


def names_in(folder: str) -> dict[str, Kind]:
    """The names in a folder, in order, with what each is."""
    return _names(folder)


def find(folder: str, parts: tuple[str, ...]) -> Entry | None:
    """What stands at a path below a folder. A part that is spelled otherwise in capitals only is
    taken where no other fits: the entry's own path shows it."""
    path, kind = folder, Kind.FOLDER
    for part in parts:
        names = _names(path)
        wanted = unicodedata.normalize("NFC", part)
        if wanted not in names:
            same = _folded(path).get(wanted.casefold())
            if same is None:
                return None
            wanted = same
        path, kind = f"{path.rstrip('/')}/{wanted}", names[wanted]
    return Entry(path, kind)


@lru_cache(maxsize=2_000)
def landmarks_of(path: str) -> Landmarks:
    """The places of a page that links can lead to; unknown where it cannot be read."""
    format = PAGE_FORMATS.get(Path(path).suffix.lower())
    if format is None:
        return UNKNOWN
    try:
        if Path(path).stat().st_size > _LARGEST:
            return UNKNOWN
        return read_landmarks(path, decode(Path(path).read_bytes()), format)
    except (OSError, PageError):
        return UNKNOWN


@lru_cache(maxsize=20_000)
def front_of(path: str) -> str:
    """The beginning of a page, where its front matter is; "" where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return file.read(_FRONT).decode("utf-8", errors="replace")
    except OSError:
        return ""


@lru_cache(maxsize=16)
def files_below(folder: str) -> tuple[str, ...]:
    """The files of a repository, in order; links to folders are not followed, since they can form
    rings."""
    return tuple(_walk(folder))


def _walk(folder: str) -> Iterator[str]:
    count = 0
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in _SKIPPED and not f.startswith("."))
        base = Path(root).as_posix()
        for name in sorted(files):
            count += 1
            if count > _MOST_FILES:
                return
            yield f"{base}/{name}"


@lru_cache(maxsize=4_000)
def repository_of(folder: str) -> str:
    """The top folder of the repository that a folder is in, or ""."""
    if os.path.lexists(f"{folder.rstrip('/')}/.git"):
        return folder
    above = posixpath.dirname(folder)
    return repository_of(above) if above != folder else ""


def index_of(folder: str) -> str:
    """The page that stands for a folder, or ""."""
    for name, kind in names_in(folder).items():
        pure = PurePosixPath(name)
        if (
            kind is Kind.FILE
            and pure.stem.lower() in INDEXES
            and pure.suffix.lower() in PAGE_FORMATS
        ):
            return f"{folder}/{name}"
    return ""
