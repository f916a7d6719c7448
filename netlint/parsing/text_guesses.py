"""Guesses at the structure of plain text from the look of its lines.

Text comes in three shapes: a paragraph a line, paragraphs wrapped at some width with blank lines
between them, and one long line. A guess is only made where the look of several lines agrees.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from netlint.finding import Span
from netlint.parsing.builder import GONE
from netlint.patterns import lazy_pattern

_LINE = lazy_pattern(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
_BLANK = " \t\f\v\r\n" + GONE
_RULE = lazy_pattern(r"[-=_*~#—–\s]{3,}\Z")
_BULLET = lazy_pattern(r"(?:[-–—•*·▪◦‣●○■□►➢✓✔+]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+(?=\S)")
_NUMBER = lazy_pattern(r"\(?(?:\d|[a-z][.)])")
_SENTENCE_END = lazy_pattern(r"[.!?…][)\]\"'”’]*\Z")
_ENDED = lazy_pattern(r"[.!?:][)\]\"'”’]*\Z")
_CLOSED = lazy_pattern(r"[.!:;,…][)\]\"'”’]*\Z")

#: A heading is no longer than this, in characters; a title may be a little longer.
_LONGEST_HEADING = 70
_LONGEST_TITLE = 100
#: An item that was not marked by its writer is no longer than this.
_LONGEST_ITEM = 250
#: Lines that a program broke are between these lengths.
_SHORTEST_WRAPPED = 40
_LONGEST_WRAPPED = 110


class Guess(Enum):
    """What a unit of text is taken to be."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that belong together: a paragraph, a heading or an item.

    `lines` are the source ranges of their text without white space and list markers, `text` is
    that text joined. `apart` says that a blank line stands before.
    """

    lines: tuple[tuple[int, int], ...]
    text: str
    apart: bool
    marked: bool = False  # its writer typed a bullet or number
    ordered: bool = False
    indent: int = 0  # columns before the text or its marker
    width: int = 0  # columns of the line, to the end of its text
    starts_list: bool = False  # an item that does not belong to the list before it

    @property
    def span(self) -> Span:
        """The source range of all its text."""
        return Span(self.lines[0][0], self.lines[-1][1])

    @property
    def is_sentence(self) -> bool:
        """True for what starts and ends as a sentence does."""
        return not self.text[:1].islower() and _SENTENCE_END.search(self.text[-8:]) is not None

    @property
    def could_be_heading(self) -> bool:
        """True for a short line that starts as a heading does and does not end as a sentence."""
        return self._heading_like(_LONGEST_HEADING)

    @property
    def could_be_title(self) -> bool:
        """True for what could be the heading of the whole page."""
        return self._heading_like(_LONGEST_TITLE)

    def _heading_like(self, longest: int) -> bool:
        text = self.text
        return (
            len(self.lines) == 1
            and not self.marked
            and len(text) <= longest
            and (text[:1].isupper() or text[:1].isdigit())
            and any(map(str.isalpha, text))
            and _CLOSED.search(text[-8:]) is None
            and ": " not in text
            and "@" not in text
            and "://" not in text
        )


def read_units(text: str, start: int) -> list[Unit]:
    """Cut the text from `start` into units: lines, joined where a program has wrapped them."""
    lines = _read_lines(text, start)
    width = _wrapped_width(lines)
    groups: list[list[Unit]] = []
    for line in lines:
        if groups and not line.apart and _continues(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group[0] if len(group) == 1 else _joined(group) for group in groups]


def _joined(group: list[Unit]) -> Unit:
    return replace(
        group[0],
        lines=tuple(line.lines[0] for line in group),
        text=" ".join(line.text for line in group),
    )


def _read_lines(text: str, start: int) -> list[Unit]:
    units: list[Unit] = []
    apart = True
    for match in _LINE.finditer(text, start):
        first, last = match.span()
        raw = text[first:last]
        content = raw.strip(_BLANK)
        if not content or _RULE.match(content):
            # A line of nothing but a comment to netlint parts nothing.
            apart = apart or GONE not in raw
            continue
        at = first + raw.index(content)
        indent = at - first
        bullet = _BULLET.match(content)
        if bullet is not None:
            marker, content = content[: bullet.end()], content[bullet.end() :]
            at += bullet.end()
            ordered = _NUMBER.match(marker) is not None
        units.append(
            Unit(
                lines=((at, at + len(content)),),
                text=content,
                apart=apart,
                marked=bullet is not None,
                ordered=bullet is not None and ordered,
                indent=indent,
                width=at + len(content) - first,
            )
        )
        apart = False
    return units


def _wrapped_width(lines: list[Unit]) -> int:
    """The width at which a program has wrapped the text, or 0 where it has not.

    A program fills each line: the next word would not have fitted. Lines that a writer ended have
    room left.
    """
    if any(len(line.text) > _LONGEST_WRAPPED and " " in line.text for line in lines):
        return 0
    broken = [
        (line, following)
        for line, following in pairwise(lines)
        if not following.apart
        and not following.marked
        and len(line.text) >= _SHORTEST_WRAPPED
        and not _ENDED.search(line.text[-8:])
    ]
    if len(broken) == 1:
        # One line alone could be an item, where there are lists.
        goes_on = broken[0][1].text[:1].islower()
        if not goes_on or any(line.text.endswith(":") for line in lines):
            return 0
    if not broken:
        return 0
    width = max(line.width for line, _ in broken)
    full = sum(_is_full(line, following, width) for line, following in broken)
    return width if full >= 0.8 * len(broken) else 0


def _is_full(line: Unit, following: Unit, width: int) -> bool:
    """True where the first word of the next line would not have fitted on this one."""
    return line.width + 1 + len(following.text.split(" ", 1)[0]) > width


def _continues(group: list[Unit], line: Unit, width: int) -> bool:
    """True where `line` goes on with what the lines of `group` say."""
    first, before = group[0], group[-1]
    if line.marked:
        return False
    if first.marked and line.indent > first.indent:
        return True
    return width > 0 and len(before.text) >= _SHORTEST_WRAPPED and _is_full(before, line, width)


def guess_structure(units: list[Unit]) -> list[tuple[Unit, Guess]]:
    """What each unit is taken to be, in order."""
    guesses = [Guess.PARAGRAPH] * len(units)
    units = list(units)
    at = 0
    while at < len(units):
        after = _marked_list(units, at)
        if after == at and at > 0 and units[at - 1].text.endswith(":"):
            after = _unmarked_list(units, at)
        if after > at:
            guesses[at:after] = [Guess.ITEM] * (after - at)
            units[at] = replace(units[at], starts_list=True)
        at = max(after, at + 1)
    for i in range(len(units) - 2, -1, -1):  # from below: a heading may stand over another one
        if guesses[i] is Guess.PARAGRAPH and units[i].could_be_heading:
            below = units[i + 1]
            if guesses[i + 1] is not Guess.ITEM and not below.text[:1].islower() and (
                guesses[i + 1] is Guess.HEADING
                or units[i].text.endswith("?")
                or _is_prose(below)
            ):  # fmt: skip
                guesses[i] = Guess.HEADING
    if len(units) > 1 and guesses[0] is Guess.PARAGRAPH and units[0].could_be_title:
        guesses[0] = Guess.HEADING
    return list(zip(units, guesses, strict=True))


def _is_prose(unit: Unit) -> bool:
    """True for text that a heading could stand over: a sentence or the lead-in of a list."""
    return unit.is_sentence or unit.text.endswith(":") or len(unit.text) > _LONGEST_TITLE


def _marked_list(units: list[Unit], at: int) -> int:
    """The index after the typed items that begin at `at`; `at` itself where there are none.

    A number alone is no list: it may be the number of a heading.
    """
    after = at
    while after < len(units) and units[after].marked and units[after].ordered == units[at].ordered:
        after += 1
    if after == at + 1 and units[at].ordered:
        return at
    return after


def _unmarked_list(units: list[Unit], at: int) -> int:
    """The index after the lines that are items of the lead-in above them; `at` where none are."""
    whole = _block_of_lines(units, at)
    if whole > at + 1 and whole < len(units):
        return whole
    after = at
    spaced = units[at].apart
    while after < len(units):
        unit = units[after]
        if not _could_be_item(unit) or (after > at and unit.apart and not spaced):
            break
        if after > at and _is_heading_below(units, at, after):
            break
        after += 1
    count = after - at
    enough = 3 if spaced else 2
    return after if count >= enough or (count == 1 and units[at].text[:1].islower()) else at


def _block_of_lines(units: list[Unit], at: int) -> int:
    """The index after a block of short lines that goes straight on from its lead-in and ends with
    a blank line: whatever they look like, they belong together. `at` where it is none."""
    after = at
    while (
        after < len(units) and not units[after].apart and len(units[after].text) <= (_LONGEST_TITLE)
    ):
        if units[after].text.endswith(":"):
            return at
        after += 1
    if after < len(units) and not units[after].apart:
        return at
    if not units[at].is_sentence and any(unit.is_sentence for unit in units[at:after]):
        return at  # the text goes on after the items
    return after


def _could_be_item(unit: Unit) -> bool:
    return (
        not unit.is_sentence
        and not unit.text.endswith(":")
        and not unit.marked
        and len(unit.text) <= _LONGEST_ITEM
    )


def _is_heading_below(units: list[Unit], first: int, at: int) -> bool:
    """True where the items so far start in lower case and this one looks like a heading over the
    sentence below it."""
    below = units[at + 1] if at + 1 < len(units) else None
    return (
        units[at].could_be_heading
        and below is not None
        and below.is_sentence
        and all(unit.text[:1].islower() for unit in units[first:at])
    )
