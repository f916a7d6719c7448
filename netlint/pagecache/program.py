"""What tells one netlint from another: its code, its data and the packages that read pages for it.

Content counts, so that a change to a rule that is being worked on is seen, and installing the same
again changes nothing. Reading hundreds of files takes longer than looking at when they were
changed, so what was read is kept under that.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from netlint.pagecache.keys import digest
from netlint.shipped import rules_folder
from netlint.version import __version__

#: Raised when what is kept of a page changes its form.
FORMAT = 2
#: The packages that decide what is read on a page, as their folders of metadata begin.
_PACKAGES = ("ahocorasick_rs-", "comrak_ext-", "ftfy-", "pyyaml-", "rensa-")
#: Parts of netlint and its data that come after the report, or before the settings.
_APART = frozenset(("__pycache__", "cli", "statistics", "pages"))


def state_of_program(folders: tuple[Path, ...] | None = None) -> bytes:
    """Tells when and how the files of netlint were last changed, and where they are."""
    told = [_surroundings()]
    for entry in _files(folders or program_folders()):
        status = entry.stat()
        told.append(f"{entry.path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}")
    return digest(_text(told))


def content_of_program(folders: tuple[Path, ...] | None = None) -> bytes:
    """Tells the content of netlint's files, wherever they are."""
    parts = [_text([_surroundings()])]
    for entry in _files(folders or program_folders()):
        parts += (_text([entry.name]), Path(entry.path).read_bytes())
    return digest(*parts)


def program_folders() -> tuple[Path, ...]:
    """The folders of netlint's code and data."""
    package, rules = Path(__file__).resolve().parent.parent, rules_folder()
    return (package,) if rules.is_relative_to(package) else (package, rules)


def _surroundings() -> str:
    """What runs netlint, and with which packages."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208  # a path for each name costs more
        except OSError:
            continue
        found.update(name for name in names if name.lower().startswith(_PACKAGES))
    parts = (str(FORMAT), __version__, str(sys.version_info), unicodedata.unidata_version)
    return "\n".join((*parts, *sorted(found)))


def _files(folders: tuple[Path, ...]) -> Iterator[os.DirEntry[str]]:
    for folder in folders:
        yield from _below(str(folder))


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        known = sorted(entries, key=lambda entry: entry.name)
    for entry in known:
        if entry.name in _APART:
            continue
        if entry.is_dir():
            yield from _below(entry.path)
        else:
            yield entry


def _text(lines: list[str]) -> bytes:
    return "\n".join(lines).encode("utf-8", "surrogatepass")
