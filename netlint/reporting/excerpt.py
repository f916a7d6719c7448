"""The line of text that a finding is about, cut to fit, with the place to underline in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netlint.finding import Finding
from netlint.reporting.display import Line, line_of

_CUT = "…"
#: How far a cut may move, in characters, so that no word is cut in two.
_SNAP = 14


class Excerpt(NamedTuple):
    """A line ready to print, in three parts; `offset` and `width` are columns of the terminal."""

    before: str
    marked: str
    after: str
    offset: int
    width: int


def excerpt_of(finding: Finding, room: int) -> Excerpt | None:
    """The finding's line in at most `room` columns; None where there is nothing to show."""
    if not finding.excerpt.strip():
        return None
    line = line_of(finding.excerpt)
    shown, columns = line
    size = len(shown)
    start = min(max(finding.column - finding.excerpt_column, 0), size)
    end = size
    if finding.end_line == finding.line:
        end = min(max(start, finding.end_column - finding.excerpt_column), size)
    first, last = _window(line, start, end, room, cut=finding.excerpt_column > 1)
    end = min(end, last)
    cut_before = first > 0 and not finding.excerpt[:first].isspace()
    cut = _CUT if cut_before or finding.excerpt_column > 1 else ""
    return Excerpt(
        before=cut + "".join(shown[first:start]),
        marked="".join(shown[start:end]),
        after="".join(shown[end:last]) + (_CUT if last < size else ""),
        offset=len(cut) + columns[start] - columns[first],
        width=max(1, columns[end] - columns[start]),
    )


def _window(line: Line, start: int, end: int, room: int, *, cut: bool) -> tuple[int, int]:
    """The part of the line to show: all that fits, else what stands around the place."""
    shown, columns = line
    size = len(shown)
    first = 0
    while first < start and shown[first].isspace():
        first += 1  # indentation says nothing here
    if columns[size] - columns[first] + cut <= room:
        return first, size
    room -= 2 * len(_CUT)
    marked = min(columns[end] - columns[start], room)
    left = _reach_left(columns, start, first, (room - marked) // 3)
    right = _reach_right(columns, start, room - (columns[start] - columns[left]))
    if right == size:
        left = _reach_left(columns, start, first, room - (columns[size] - columns[start]))
    if left > first:
        left = _after_space(shown, left, start)
    if end < right < size:
        right = _before_space(shown, right, end)
    return left, right


def _reach_left(columns: Sequence[int], start: int, first: int, room: int) -> int:
    """How far so much room reaches to the left of `start`, to `first` at most."""
    from bisect import bisect_left  # a run without findings does without

    at = bisect_left(columns, columns[start] - room, first, start)
    while at < start and columns[at + 1] == columns[at]:
        at += 1  # an accent without its letter
    return at


def _reach_right(columns: Sequence[int], start: int, room: int) -> int:
    from bisect import bisect_right

    return max(start, bisect_right(columns, columns[start] + room, start) - 1)


def _after_space(shown: Sequence[str], at: int, start: int) -> int:
    for place in range(at - 1, min(at + _SNAP, start)):
        if shown[place].isspace():
            return place + 1
    return at


def _before_space(shown: Sequence[str], at: int, end: int) -> int:
    for place in range(at, max(at - _SNAP, end), -1):
        if shown[place].isspace():
            return place
    return at
