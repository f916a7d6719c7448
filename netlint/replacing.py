"""Writes a file in one step: whoever looks at it sees the old content or the new, never a part.

What is new is written beside the file first. A run that is killed leaves that behind; a later one
takes it away. Each is locked by its writer for as long as it lives, so nobody takes it too early.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_START, _END = ".netlint-", ".tmp"


class Changed(Exception):
    """A file is no longer what it was read as."""


def replace_file(path: Path, data: bytes, before: bytes | None = None) -> None:
    """Give a file other content, keeping its permissions and, where that is allowed, its owner. A
    link stays, and the file that it leads to gets the content.

    Raises `Changed` where the file does not hold `before`, where that is given, and OSError where
    the file or its folder cannot be written.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "The file may not be written")
    with beside(target) as (file, part):
        file.write(data)
        file.flush()
        _take_after(target, part)
        # Pages are not to be empty after a power cut: the content goes to the disk before the name.
        os.fsync(file.fileno())
        if before is not None and target.read_bytes() != before:
            raise Changed
        file.close()
        part.replace(target)


@contextlib.contextmanager
def beside(target: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file in the folder of another, and its name; it goes with the block unless it has got
    another name."""
    file, part = _new(target.parent)
    try:
        with file:
            yield file, part
    finally:
        part.unlink(missing_ok=True)


def _new(folder: Path) -> tuple[BinaryIO, Path]:
    while True:
        part = folder / f"{_START}{secrets.token_hex(8)}{_END}"
        file = part.open("xb")
        try:
            if _locked(file) and os.path.samestat(part.stat(), os.fstat(file.fileno())):
                return file, part
        except FileNotFoundError:
            pass  # somebody took it away before it was locked
        file.close()
        part.unlink(missing_ok=True)


def _locked(file: BinaryIO) -> bool:
    """Lock an open file; False where another process has. Where there are no such locks, an open
    file cannot be removed."""
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


def _take_after(target: Path, part: Path) -> None:
    """Give a new file the permissions and the owner of the one that it replaces."""
    old, new = target.stat(), part.stat()
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        with contextlib.suppress(OSError):
            os.chown(part, old.st_uid, old.st_gid)
    shutil.copymode(target, part)


def clear_away(folder: Path) -> None:
    """Remove what killed runs left in a folder. What cannot be removed stays; nothing is raised."""
    try:
        with os.scandir(folder) as entries:
            left = [e.path for e in entries if e.name.startswith(_START) and e.name.endswith(_END)]
    except OSError:
        return
    for name in left:
        with contextlib.suppress(OSError):
            with Path(name).open("rb") as file:
                dead = _locked(file)
            if dead:  # Windows removes no file that is open, here or elsewhere
                Path(name).unlink()
