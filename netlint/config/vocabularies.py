"""The vocabularies that a settings file names: shipped ones, and tables beside the file."""

from __future__ import annotations

import os
from pathlib import Path

from netlint.config.documents import shown_path
from netlint.config.mistakes import hint, nearest
from netlint.data import rules_folder

_SHIPPED = "netlint:"


def resolve_vocabulary(name: str, folder: str, cwd: str) -> str:
    """The vocabulary as the loader takes it: "netlint:net", or a path that can be opened.

    Raises ValueError, in words for the user, where there is no such vocabulary.
    """
    if name.startswith(_SHIPPED):
        shipped = [_SHIPPED + path.stem for path in (rules_folder() / "vocabularies").glob("*.csv")]
        if name not in shipped:
            raise ValueError(
                f'No vocabulary called "{name}" comes with netlint. {hint(name, sorted(shipped))}'
            )
        return name
    location = Path(folder, name)
    if location.is_dir():
        raise ValueError(f'"{name}" is a folder. Name the table in it.')
    if not location.exists():
        around = location.parent.iterdir() if location.parent.is_dir() else ()
        near = nearest(location.name, [path.name for path in around])
        guess = (Path(name).parent / near).as_posix() if near else ""
        if not near and nearest(name, ["net", "netlint:net"]):
            guess = "netlint:net"
        advice = f' Did you mean "{guess}"?' if guess else ""
        raise ValueError(f'There is no file "{name}" beside this settings file.{advice}')
    return shown_path(os.path.abspath(location), cwd)  # noqa: PTH100 - links stay as they are
