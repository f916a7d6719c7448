"""Finds and reads configuration files: the nearest `netlint.toml` or `[tool.netlint]` upward."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from netlint.config.error import ConfigError, Mistake

NAMES = ("netlint.toml", ".netlint.toml", "pyproject.toml")
_PYPROJECT = ("tool", "netlint")


class ConfigFile(NamedTuple):
    """A configuration file that was read and found right. `prefix` is () or ("tool", "netlint")."""

    path: Path
    shown: str
    data: Mapping[str, Any]
    text: str
    prefix: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """The folder that its patterns and paths are relative to."""
        return self.path.parent


def find_config(folder: Path) -> Path | None:
    """The nearest configuration upward from a folder, stopping at the repository's root.

    A file that cannot be read counts too: to pass it by would be to check by other settings.
    """
    for here in (folder, *folder.parents):
        for name in NAMES:
            path = here / name
            if os.path.lexists(path) and (name != "pyproject.toml" or _has_table(path)):
                return path
        if (here / ".git").exists():
            return None
    return None


def _has_table(path: Path) -> bool:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False  # it need not be about netlint at all
    if "netlint" not in text:
        return False
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return "[tool.netlint" in text
    tool = data.get("tool")
    return isinstance(tool, dict) and "netlint" in tool


def read_config(path: Path, shown: str) -> ConfigFile:
    """Read and check a configuration file. Raises `ConfigError` with all its mistakes."""
    import tomllib

    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except FileNotFoundError:
        raise ConfigError([Mistake(shown, 0, "", "there is no such file")]) from None
    except OSError as error:
        raise ConfigError([Mistake(shown, 0, "", f"cannot be read: {error.strerror}")]) from None
    except UnicodeDecodeError:
        raise ConfigError([Mistake(shown, 0, "", "is not UTF-8 text")]) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError([_toml_mistake(shown, text, str(error))]) from None
    prefix: tuple[str, ...] = ()
    if path.name == "pyproject.toml":
        prefix = _PYPROJECT
        for part in prefix:
            data = data.get(part, {}) if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            raise ConfigError([Mistake(shown, 0, "tool.netlint", "this must be a table")])
        if not data and "netlint" not in text:
            raise ConfigError([Mistake(shown, 0, "", "there is no [tool.netlint] in it")])
    from netlint.config.schema import Validator

    mistakes = list(Validator(path, shown, text, prefix).check(data))
    if mistakes:
        raise ConfigError(mistakes)
    return ConfigFile(path, shown, data, text, prefix)


def _toml_mistake(shown: str, text: str, reason: str) -> Mistake:
    import re

    found = re.search(r" \(at line (\d+), column (\d+)\)", reason)
    line = int(found[1]) if found else 0
    what = reason.split(" (at ")[0].replace("'\\n'", "end of the line")
    if not line and "end of document" in reason:
        line = text.rstrip().count("\n") + 1
    return Mistake(shown, line, "", f"is not valid TOML: {what}")
