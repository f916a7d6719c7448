"""Stretches of prose, such as all quotations of a page, that are asked again and again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Ranges:
    """Ranges of prose, in characters, merged; tells fast whether one of them holds a place."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def hold(self, start: int, end: int | None = None) -> bool:
        """True where `prose[start:end]` lies in one of the ranges; without `end`, the character
        at `start`."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and (start + 1 if end is None else end) <= self._ends[index]

    def shared(self, start: int, end: int) -> int:
        """How many characters of `prose[start:end]` lie in the ranges."""
        first = max(0, bisect_right(self._starts, start) - 1)
        count = 0
        for index in range(first, len(self._starts)):
            if self._starts[index] >= end:
                break
            count += max(0, min(end, self._ends[index]) - max(start, self._starts[index]))
        return count
