"""What is wrong in a configuration: all of it at once, each with file, line and key."""

from collections.abc import Iterable
from typing import NamedTuple


class Mistake(NamedTuple):
    """One mistake; `line` is 1-based, 0 where a file as a whole is meant; `key` as written."""

    path: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.key}: {self.message}" if self.key else f"{place}: {self.message}"


class ConfigError(Exception):
    """The configuration cannot be used; `mistakes` are all that was found."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(map(str, self.mistakes)))


def nearest(word: str, known: Iterable[str]) -> str:
    """ "Did you mean …?" with the nearest right word, or the words there are where none is near."""
    from difflib import get_close_matches

    known = list(known)
    close = get_close_matches(word, known, 1) or get_close_matches(word.upper(), known, 1)
    if close:
        return f"Did you mean {close[0]}?"
    return f"There are: {', '.join(known)}." if len(known) <= 12 else ""


def table_wanted(path: tuple[str, ...]) -> str:
    """How to write a table. In the path of an override stands its index, which no one writes."""
    header = ".".join(part for part in path if not part.isdigit())
    return f"this must be a table: [{header}]"
