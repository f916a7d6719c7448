"""The files of a repository, read as links ask for them, each thing once in a run.

Names count as they are spelled, whatever the file system of this computer makes of capitals: most
web servers tell them apart. Paths are absolute, with "/" between their parts.

What a page asks here is noted with the answer (`netlint.asked`), since its findings hold only as
long as the answer does.
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

from netlint.asked import ENTRY, FILES, NAMES, REPOSITORY, is_noting, note

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
    for cached in (
        listed,
        _folded,
        files_below,
        _alone_below,
        digest_of_files,
        _repository_of,
        digest_of_page,
    ):
        cached.cache_clear()
    for clear in _DERIVED:
        clear()


@lru_cache(maxsize=4_000)
def listed(folder: str) -> dict[str, Kind]:
    """The names in a folder, in order, with what each is; none where it cannot be read. This is not
    noted."""
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
    return {name.casefold(): name for name in reversed(listed(folder))}


def names_in(folder: str) -> dict[str, Kind]:
    """The names in a folder, in order, with what each is."""
    names = listed(folder)
    if is_noting():
        note(digest_of_names(names), NAMES, folder)
    return names


def digest_of_names(names: dict[str, Kind]) -> str:
    """Tells the names in a folder from others."""
    return digest("/".join(f"{name}:{kind.value}" for name, kind in names.items()))


def find(folder: str, parts: tuple[str, ...]) -> Entry | None:
    """What stands at a path below a folder. A part that is spelled otherwise in capitals only is
    taken where no other fits: the entry's own path shows it."""
    entry = look(folder, parts)
    note(shown(entry), ENTRY, folder, *parts)
    return entry


def shown(entry: Entry | None) -> str:
    """An entry as it is noted."""
    return f"{entry.kind.value}:{entry.path}" if entry is not None else ""


def look(folder: str, parts: tuple[str, ...]) -> Entry | None:
    """As `find`, and not noted."""
    path, kind = folder, Kind.FOLDER
    for part in parts:
        names = listed(path)
        wanted = unicodedata.normalize("NFC", part)
        if wanted not in names:
            same = _folded(path).get(wanted.casefold())
            if same is None:
                return None
            wanted = same
        path, kind = f"{path.rstrip('/')}/{wanted}", names[wanted]
    return Entry(path, kind)


def read_bytes(path: str) -> bytes | None:
    """The content of a page that a link leads to; None where it cannot be read."""
    if Path(path).suffix.lower() not in PAGE_FORMATS:
        return None
    try:
        return None if Path(path).stat().st_size > _LARGEST else Path(path).read_bytes()
    except OSError:
        return None


@lru_cache(maxsize=20_000)
def digest_of_page(path: str) -> str:
    """Tells the content of a page from another."""
    return digest(read_bytes(path))


def digest(data: bytes | str | None) -> str:
    """Tells one answer from another in few characters; "" for none."""
    if data is None:
        return ""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    from hashlib import blake2b  # only where a result is kept

    return blake2b(data, digest_size=12).hexdigest()


def front_of(path: str) -> str:
    """The beginning of a page, where its front matter is; "" where it cannot be read. It is not kept:
    what is wanted of it is, and the beginnings of all pages are as large as the pages."""
    try:
        with Path(path).open("rb") as file:
            return file.read(_FRONT).decode("utf-8", errors="replace")
    except OSError:
        return ""


@lru_cache(maxsize=16)
def files_below(folder: str) -> tuple[str, ...]:
    """The files of a repository, in order; links to folders are not followed, since they can form
    rings. This is not noted."""
    return tuple(_walk(folder))


def only_file_named(folder: str, name: str) -> str:
    """The file of a repository that has just this name, where there is one alone; else ""."""
    note(digest_of_files(folder), FILES, folder)
    return _alone_below(folder).get(name, "")


@lru_cache(maxsize=16)
def _alone_below(folder: str) -> dict[str, str]:
    """Each name of a file of a repository with its path, "" for a name that several have. Going
    through all files for each broken link would take longer the more pages there are."""
    found: dict[str, str] = {}
    for path in files_below(folder):
        name = posixpath.basename(path)
        found[name] = "" if name in found else path
    return found


@lru_cache(maxsize=16)
def digest_of_files(folder: str) -> str:
    """Tells the files of a repository from others."""
    return digest("\n".join(files_below(folder)))


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


def repository_of(folder: str) -> str:
    """The top folder of the repository that a folder is in, or ""."""
    top = _repository_of(folder)
    note(top, REPOSITORY, folder)
    return top


@lru_cache(maxsize=4_000)
def _repository_of(folder: str) -> str:
    if os.path.lexists(f"{folder.rstrip('/')}/.git"):
        return folder
    above = posixpath.dirname(folder)
    return _repository_of(above) if above != folder else ""


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
