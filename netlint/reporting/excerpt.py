"""The line of text that a finding is about, cut to fit, with the place to underline in it."""

from __future__ import annotations

from typing import NamedTuple

from netlint.finding import Finding
from netlint.reporting.display import Cell, cells

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
    line = cells(finding.excerpt)
    start = min(max(finding.column - finding.excerpt_column, 0), len(line))
    end = len(line)
    if finding.end_line == finding.line:
        end = min(max(start, finding.end_column - finding.excerpt_column), len(line))
    first, last = _window(line, start, end, room, cut=finding.excerpt_column > 1)
    end = min(end, last)
    cut_before = first > 0 and not finding.excerpt[:first].isspace()
    before = (_CUT if cut_before or finding.excerpt_column > 1 else "") + _shown(line[first:start])
    after = _shown(line[end:last]) + (_CUT if last < len(line) else "")
    offset = len(_CUT) * before.startswith(_CUT) + _columns(line[first:start])
    return Excerpt(
        before=before,
        marked=_shown(line[start:end]),
        after=after,
        offset=offset,
        width=max(1, _columns(line[start:end])),
    )


def _shown(line: list[Cell]) -> str:
    return "".join(shown for shown, _ in line)


def _columns(line: list[Cell]) -> int:
    return sum(width for _, width in line)


def _window(line: list[Cell], start: int, end: int, room: int, *, cut: bool) -> tuple[int, int]:
    """The part of the line to show: all that fits, else what stands around the place."""
    first = 0
    while first < start and line[first][0].isspace():
        first += 1  # indentation says nothing here
    if _columns(line[first:]) + cut <= room:
        return first, len(line)
    room -= 2 * len(_CUT)
    marked = min(_columns(line[start:end]), room)
    left = _reach_left(line, start, first, (room - marked) // 3)
    right = _reach_right(line, start, room - _columns(line[left:start]))
    if right == len(line):
        left = _reach_left(line, start, first, room - _columns(line[start:]))
    if left > first:
        left = _after_space(line, left, start)
    if end < right < len(line):
        right = _before_space(line, right, end)
    return left, right


def _reach_left(line: list[Cell], start: int, first: int, room: int) -> int:
    at = start
    while at > first and (room := room - line[at - 1][1]) >= 0:
        at -= 1
    while at < start and line[at][1] == 0:
        at += 1  # an accent without its letter
    return at


def _reach_right(line: list[Cell], start: int, room: int) -> int:
    at = start
    while at < len(line) and (room := room - line[at][1]) >= 0:
        at += 1
    return at


def _after_space(line: list[Cell], at: int, start: int) -> int:
    for place in range(at - 1, min(at + _SNAP, start)):
        if line[place][0].isspace():
            return place + 1
    return at


def _before_space(line: list[Cell], at: int, end: int) -> int:
    for place in range(at, max(at - _SNAP, end), -1):
        if line[place][0].isspace():
            return place
    return at
