"""Page numbers and running titles of a printed page, each on a line of its own."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from netlint.checks.text.source_places import SourcePlaces
from netlint.page import BlockKind, Page
from netlint.patterns import lazy_pattern

#: A line that holds a small number and nothing else, and the line that follows it.
_NUMBER_LINE = lazy_pattern(r"\n[ \t\f]*(\d{1,3})[ \t]*(?=\r?\n)(?:\r?\n[ \t]*([^\r\n]{8,80}))?")
#: A page of print has at least this many characters.
_LEAST = 80
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


def page_numbers(page: Page) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where the prose has numbers of printed pages, one up from page to page, and the running
    titles below them. Both are empty where the numbers may be something else."""
    found = list(_NUMBER_LINE.finditer(page.source))
    if len(found) < 2:
        return [], []
    places = SourcePlaces(page)
    numbers = []
    for match in found:
        at = places.offset(match.start(1))
        if at is None or page.block_at(at).kind not in _TEXT:
            continue
        # In an element of its own a number may be that of a step.
        around = page.source[max(0, match.start() - 9) : match.start()].rstrip()[-1:]
        around += page.source[match.end(1) : match.end(1) + 40].lstrip()[:1]
        if ">" not in around and "<" not in around:
            numbers.append((match, at))
    row = [
        pair
        for pair in pairwise(numbers)
        if int(pair[1][0][1]) == int(pair[0][0][1]) + 1
        and pair[1][0].start() - pair[0][0].end() > _LEAST
    ]
    if not row or len(row) != len(numbers) - 1:
        return [], []
    below = Counter((match[2] or "").strip() for match, _ in numbers)
    titles = []
    for match, _ in numbers:
        title = (match[2] or "").strip()
        if title and below[title] > 1:
            place = places.between(match.start(2), match.start(2) + len(title) - 1)
            if place is not None:
                titles.append((place[0], place[1] + 1))
    return [(at, at + len(match[1])) for match, at in numbers], titles
