"""From places of the source back to the prose, for faults that the prose does not show."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from netlint.page import Page


class SourcePlaces:
    """The runs of a page's prose in the order of its source."""

    def __init__(self, page: Page) -> None:
        sources = page.run_sources
        self._page = page
        self._runs = sorted(range(len(sources)), key=sources.__getitem__)
        self._starts = [sources[run][0] for run in self._runs]

    def offset(self, at: int) -> int | None:
        """Where in the prose the character at source[at] stands; None where it is no prose that
        reads as it is written."""
        page = self._page
        index = bisect_right(self._starts, at) - 1
        # Several runs may begin at one place of the source; of those one is the text.
        while index >= 0:
            run = self._runs[index]
            start, end = page.run_sources[run]
            if at < end and page.run_verbatim[run]:
                return page.run_starts[run] + at - start
            if start < at:
                return None
            index -= 1
        return None

    def between(self, before: int, after: int) -> tuple[int, int] | None:
        """Where the characters at source[before] and source[after] stand in the prose, if both do,
        in one block."""
        first, last = self.offset(before), self.offset(after)
        if first is None or last is None or not first < last:
            return None
        return (first, last) if "\0" not in self._page.prose[first:last] else None


def double_spaces(page: Page) -> Iterator[tuple[int, int]]:
    """The prose from the character before two spaces to the one after them. Indentation, columns
    and the two spaces that break a line in Markdown are no double spaces."""
    source = page.source
    if "  " not in source:
        return
    found = []
    at = source.find("  ")
    while at >= 0:
        end = at + 2
        while source[end : end + 1] == " ":
            end += 1
        before, after = source[at - 1 : at], source[end : end + 1]
        if end - at == 2 and before and not before.isspace() and not after.isspace() and after:
            found.append((at - 1, end))
        at = source.find("  ", end)
    if not found:
        return
    places = SourcePlaces(page)
    for before_at, after_at in found:
        place = places.between(before_at, after_at)
        if place is not None:
            yield place
