"""A page's prose in small letters, for rules that look for words and phrases."""

from __future__ import annotations

from functools import cached_property


class Small:
    """A text in small letters, with plain spaces and apostrophes, at the same length."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def as_bytes(self) -> bytes:
        """One byte for each character, "?" for those that are not in Latin-1."""
        return self.text.encode("latin-1", "replace")


#: Several rules ask of the same text one after the other: the last is kept.
_LAST: list[tuple[str, Small]] = []


def small(prose: str) -> Small:
    """The prose in small letters."""
    if _LAST and _LAST[0][0] is prose:
        return _LAST[0][1]
    lower = prose.lower()
    if len(lower) != len(prose):  # a few letters have two small ones
        lower = "".join(letter.lower()[0] for letter in prose)
    made = Small(lower.replace("\n", " ").replace("\u00a0", " ").replace("’", "'"))
    _LAST[:] = [(prose, made)]
    return made


def in_small_letters(prose: str) -> str:
    """The prose in small letters, with plain spaces and apostrophes, at the same length."""
    return small(prose).text
