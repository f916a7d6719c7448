"""Settings files as they stand on disk: which one holds for a folder, and its parsed table."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from netlint.config.mistakes import ConfigError, Mistake
from netlint.config.toml_places import Place, lines_of

FILE_NAME = "netlint.toml"
SHARED_FILE_NAME = "pyproject.toml"
_SHARED_TABLE = ("tool", "netlint")


@dataclass(frozen=True)
class Document:
    """A settings file that is valid TOML. `table` is netlint's part of it, `prefix` the place of
    that part in the file; `location` is absolute, `path` as shown to people."""

    location: str
    path: str
    text: str
    table: Mapping[str, Any]
    prefix: Place = ()

    @property
    def folder(self) -> str:
        """The folder that the file's patterns and paths start at."""
        return os.path.dirname(self.location)  # noqa: PTH120 - this runs for every folder

    @cached_property
    def _lines(self) -> Mapping[Place, int]:
        return lines_of(self.text)

    def line(self, place: Place) -> int:
        """The line of a key or item; of the nearest table around it where it has none."""
        whole = (*self.prefix, *place)
        while whole:
            if whole in self._lines:
                return self._lines[whole]
            whole = whole[:-1]
        return 1


def shown_path(location: str, cwd: str) -> str:
    """A path as people see it: relative to the working folder where it is inside, with slashes."""
    root = cwd.rstrip(os.sep) + os.sep
    shown = location[len(root) :] if location.startswith(root) else location
    return shown.replace(os.sep, "/")


def nearest_document(folder: str, cwd: str) -> Document | None:
    """The settings file in this very folder, if there is one. Raises ConfigError.

    A `netlint.toml` goes before a `pyproject.toml`, which only counts with a [tool.netlint] table.
    """
    own = os.path.join(folder, FILE_NAME)  # noqa: PTH118
    if os.path.lexists(own):
        return read_document(own, cwd)
    shared = os.path.join(folder, SHARED_FILE_NAME)  # noqa: PTH118
    if os.path.isfile(shared):  # noqa: PTH113
        try:
            text = Path(shared).read_bytes()
        except OSError:
            return None  # it need not be about netlint at all
        if b"netlint" in text:
            return _read(shared, shown_path(shared, cwd), required=False)
    return None


def read_document(location: str, cwd: str) -> Document:
    """Read a settings file that was named or found. Raises ConfigError."""
    location = os.path.abspath(location)  # noqa: PTH100 - links stay as they are
    document = _read(location, shown_path(location, cwd), required=True)
    assert document is not None  # it was required
    return document


def _read(location: str, path: str, *, required: bool) -> Document | None:
    import tomllib

    try:
        text = Path(location).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _broken(path, 0, "This is no UTF-8 text. Save the file in UTF-8.") from error
    except OSError as error:
        raise _broken(path, 0, f"This file cannot be read: {error.strerror or error}.") from error
    text = text.replace("\r\n", "\n")
    shared = os.path.basename(location) == SHARED_FILE_NAME  # noqa: PTH119
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if shared and not required and "tool.netlint" not in text.replace(" ", ""):
            return None
        raise _toml_error(path, text, error) from error
    except RecursionError as error:
        raise _broken(path, 0, "Lists and tables stand too deep in one another here.") from error
    if not shared:
        return Document(location, path, text, table)
    for key in _SHARED_TABLE:
        table = table.get(key) if isinstance(table, dict) else None
    if isinstance(table, dict):
        return Document(location, path, text, table, _SHARED_TABLE)
    if table is not None:
        raise _broken(path, 0, "tool.netlint has to be a table: [tool.netlint].")
    if required:
        raise _broken(path, 0, "There is no [tool.netlint] in this file.")
    return None


def _broken(path: str, line: int, message: str) -> ConfigError:
    return ConfigError([Mistake(path, line, "", message)])


def _toml_error(path: str, text: str, error: Exception) -> ConfigError:
    """The fault of a text that is not TOML, with the line that `tomllib` names in its message."""
    message = str(error)
    what, _, where = message.partition(" (at ")
    line = 0
    if where.startswith("line "):
        line = int(where.split()[1].rstrip(","))
    elif where.startswith("end of document"):
        line = text.rstrip().count("\n") + 1
    return _broken(path, line, f"This is not valid TOML: {what[:1].lower()}{what[1:]}.")


def is_repository_root(folder: str) -> bool:
    """True in the top folder of a git repository (or of a worktree, where .git is a file)."""
    return os.path.lexists(os.path.join(folder, ".git"))  # noqa: PTH118
