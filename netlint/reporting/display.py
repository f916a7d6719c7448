"""How wide text is on a terminal, which columns of it a place takes, and breaking it into lines."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.reporting.escape import visible

_TAB = 4
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"

#: What is shown for one character of the source, and the columns it takes.
Cell = tuple[str, int]


def cells(text: str) -> list[Cell]:
    """The text character by character: tabs as spaces, hidden characters as visible escapes."""
    if text.isascii() and text.isprintable():
        return [(character, 1) for character in text]
    result: list[Cell] = []
    column = 0
    previous = ""
    for character in text:
        shown = character
        if character == "\t":
            shown = " " * (_TAB - column % _TAB)
        elif not character.isprintable():
            shown = visible(character)
        if shown == character:
            width = _width(character, previous, result[-1][1] if result else 0)
        else:
            width = len(shown)
        result.append((shown, width))
        column += width
        previous = character
    return result


def display_width(text: str) -> int:
    """The columns that a text takes on a terminal."""
    return len(text) if text.isascii() else sum(width for _, width in cells(text))


def _width(character: str, previous: str, previous_width: int) -> int:
    if character < "\u0300":
        return 1
    from unicodedata import category, east_asian_width  # only for text that needs it

    if previous == _JOINER and category(character) == "So":
        return 0  # drawn as one with what stands before
    if "\U0001f3fb" <= character <= "\U0001f3ff" and previous_width == 2:
        return 0  # a skin tone
    if character == _EMOJI_STYLE:
        return 1 if previous_width == 1 else 0
    if category(character) in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def wrapped(text: str, width: int) -> Iterator[str]:
    """The text in lines of at most so many columns; a longer word has a line of its own."""
    line: list[str] = []
    used = 0
    for word in text.split(" "):
        size = display_width(word)
        if line and used + 1 + size > width:
            yield " ".join(line)
            line, used = [], 0
        used += size + (1 if line else 0)
        line.append(word)
    if line:
        yield " ".join(line)
