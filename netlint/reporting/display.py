"""How wide text is on a terminal, which columns of it a place takes, and breaking it into lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.reporting.escape import visible

_TAB = 4
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"

#: What may take no column or two. Letters of Europe take one, and so do dashes and quotation marks.
_SPECIAL = lazy_pattern("[^\0-\u02ff\u2010-\u2027]")

#: What is shown for one character of the source, and the columns it takes.
Cell = tuple[str, int]


class Line(NamedTuple):
    """A text as a terminal shows it: what is shown for each character, and the columns that all
    before each character take, with those of the whole at the end."""

    shown: Sequence[str]
    columns: Sequence[int]


def line_of(text: str) -> Line:
    """The text character by character, as it is shown."""
    if is_plain(text):
        return Line(text, range(len(text) + 1))  # a character, a column: as most lines are
    shown = cells(text)
    return Line(
        [one for one, _ in shown], list(accumulate([width for _, width in shown], initial=0))
    )


def is_plain(text: str) -> bool:
    """True where each character is shown as it is, in one column."""
    return text.isprintable() and (text.isascii() or _SPECIAL.search(text) is None)


def cells(text: str) -> list[Cell]:
    """The text character by character: tabs as spaces, hidden characters as visible escapes."""
    if is_plain(text):
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
    return len(text) if text.isascii() or is_plain(text) else sum(width for _, width in cells(text))


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
    if text.isascii() or is_plain(text):  # its places are its columns
        start = 0
        while len(text) - start > width:
            cut = text.rfind(" ", start, start + width + 1)
            if cut < 0 and (cut := text.find(" ", start)) < 0:
                break
            yield text[start:cut]
            start = cut + 1
        yield text[start:]
        return
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
