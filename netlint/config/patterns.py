"""Globs in settings files: checked when read, compiled when first asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def pattern_fault(pattern: str) -> str | None:
    """What is wrong with a glob, or None. Whether it fits any file is another question."""
    if "\\" in pattern:
        return 'Write "/" between folders, on Windows too.'
    if ".." in pattern.lstrip("!").split("/"):
        return 'A pattern starts at the folder of this file and cannot leave it by "..".'
    try:
        compiled((pattern,))
    except ValueError as error:
        return f"This is not a pattern that netlint can use: {error}."
    return None


def tidied(pattern: str) -> str:
    """The pattern without "./" in front, and with a "#" that stands for itself."""
    plain = pattern.strip()
    while plain.startswith("./"):
        plain = plain[2:]
    return f"\\{plain}" if plain.startswith("#") else plain


@lru_cache(maxsize=256)
def compiled(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """The patterns, with the meaning that they have in a .gitignore file."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(map(tidied, patterns))


def fits(patterns: tuple[str, ...], path: str) -> bool:
    """True where a path (relative to the settings file, with slashes) is meant by the patterns."""
    return bool(patterns) and compiled(patterns).match_file(path)


def literal_folder(pattern: str) -> str:
    """The folders that a glob names without any sign that stands for something else."""
    plain = tidied(pattern).lstrip("/")
    parts = plain.split("/")
    if len(parts) == 1 or (len(parts) == 2 and not parts[1]):
        return ""  # a bare name fits at any depth
    literal: list[str] = []
    for part in parts[:-1]:
        if any(sign in part for sign in "*?[") or not part:
            break
        literal.append(part)
    return "/".join(literal)


def unmet(patterns: Sequence[str], paths: Sequence[str]) -> list[str]:
    """The patterns that fit none of the paths. One with "!" in front only takes away."""
    return [
        pattern
        for pattern in patterns
        if not pattern.startswith("!") and not any(fits((pattern,), path) for path in paths)
    ]
