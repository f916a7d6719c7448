"""What is wrong with a settings file, said so that its writer can put it right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: the file as shown, its line (1-based; 0 for the file as a whole), the key it is
    about ("rules.READ003.max-words", "" for the file) and what to write instead."""

    path: str
    line: int
    key: str
    message: str

    @property
    def text(self) -> str:
        """Line, key and message, without the file."""
        place = f"line {self.line}: " if self.line else ""
        return f"{place}{self.key}: {self.message}" if self.key else f"{place}{self.message}"

    def __str__(self) -> str:
        return f"{self.path}: {self.text}"


class ConfigError(Exception):
    """Settings that cannot be used, with every mistake in them."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = tuple(mistakes)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The name that was probably meant, or None where nothing is near. Case does not count."""
    from difflib import get_close_matches

    names = {name.lower(): name for name in known}
    plain = word.strip().lower().replace("_", "-")
    if plain in names:
        return names[plain]
    near = get_close_matches(plain, names, n=1)
    return names[near[0]] if near else None


def hint(word: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """The end of a message about an unknown name: the nearest one, else all of them."""
    names = list(known)
    near = nearest(word, names)
    if near is not None:
        return f'Did you mean "{near}"?'
    return otherwise or f"Write one of {', '.join(names)}."
