"""Where netlint's own LanguageTool is installed.

It lies among the files that netlint keeps. But it is not made anew when it is missing, so it is found
whatever a run is told of those: also with `--no-cache`, and with `--cache-dir` and another folder.
"""

from __future__ import annotations

import os
from pathlib import Path

from netlint.cachefiles import VARIABLE, user_folder

_NAME = "languagetool"


def installed_folders() -> tuple[Path, ...]:
    """The folders in which it may be, the first one before the others. They need not exist."""
    own = os.environ.get(VARIABLE)
    folders = (Path(own) if own else None, user_folder())
    return tuple(folder / _NAME for folder in folders if folder is not None)


def install_folder() -> Path | None:
    """The folder into which it is installed; None where this machine has no place for one."""
    return next(iter(installed_folders()), None)
