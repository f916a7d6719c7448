"""Files that netlint keeps between runs, each of which it can make again.

Whatever is wrong with the folder or a file is no error: what is not there is made anew, and what
cannot be written is not kept.
"""

from __future__ import annotations

import mmap
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: Set to keep the files elsewhere; `--cache-dir` sets it too, so that all processes see it.
VARIABLE = "NETLINT_CACHE_DIR"
#: Set to anything to keep no files and read none; `--no-cache` sets it too.
NONE = "NETLINT_NO_CACHE"
#: So many files and bytes are kept; the files written longest ago go first.
_MOST_FILES = 24
_MOST_BYTES = 400_000_000


@contextmanager
def cache_as_chosen(folder: str | None = None, *, off: bool = False) -> Iterator[None]:
    """Within the block, keep files in this folder, or none at all, in this process and in those
    that it starts."""
    chosen = {NONE: "1"} if off else {VARIABLE: folder} if folder else {}
    before = {name: os.environ.get(name) for name in chosen}
    os.environ.update(chosen)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def cache_folder() -> Path | None:
    """The folder for netlint's files, which need not exist; None where there is no place for one, or
    nothing is to be kept."""
    if os.environ.get(NONE):
        return None
    own = os.environ.get(VARIABLE)
    return Path(own) if own else user_folder()


def user_folder() -> Path | None:
    """The folder for netlint's files of the person who runs it, whatever is chosen for this run."""
    xdg = os.environ.get("XDG_CACHE_HOME")
    if xdg and Path(xdg).is_absolute():  # so says the standard
        return Path(xdg, "netlint")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local, "netlint", "Cache") if local else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "netlint"
    return home / ".cache" / "netlint"


def read_cached(name: str) -> mmap.mmap | None:
    """The file of this name, mapped into memory; None where there is none to be read."""
    folder = cache_folder()
    return map_file(folder / name) if folder is not None else None


def map_file(path: Path) -> mmap.mmap | None:
    """A file mapped into memory, to read; None where it cannot be, or is empty."""
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None


def write_cached(name: str, data: bytes) -> bool:
    """Keep this under a name, all at once or not at all. False where it could not be kept."""
    folder = cache_folder()
    if folder is None:
        return False
    # Each writer has a file of its own, and the last one to finish gives it its name.
    part = folder / f".{name}.{os.getpid()}-{time.monotonic_ns():x}.part"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with part.open("xb") as file:
            file.write(data)
        part.replace(folder / name)
    except (OSError, ValueError):
        _remove(part)
        return False
    _prune(folder)
    return True


def _prune(folder: Path) -> None:
    try:
        entries = [(entry.stat(), entry.path) for entry in os.scandir(folder)]
    except OSError:
        return
    entries.sort(key=lambda entry: entry[0].st_mtime_ns, reverse=True)
    size = 0
    for number, (status, path) in enumerate(entries):
        size += status.st_size
        too_much = number >= _MOST_FILES or (number > 0 and size > _MOST_BYTES)
        if too_much and path.endswith((".bin", ".part")):
            _remove(Path(path))


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except (OSError, ValueError):
        return
