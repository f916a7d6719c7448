"""LIST004: a list that is only typed to look like one.

Three shapes: bullets typed into running text ("• one • two"), paragraphs that each begin with a
typed bullet, and plain lines after a colon.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark, Span
from netlint.page import BLOCK_END, BlockKind, Page
from netlint.patterns import lazy_pattern

_PROSE = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.TABLE_CELL,
        BlockKind.DEFINITION,
        BlockKind.CAPTION,
    }
)
#: A line of an unmarked list is this long at most, in characters: a wrapped line of prose is longer.
_SHORT_LINE = 60
#: Paragraphs that were the items of a list are at most this long, in characters.
_SHORT_PARAGRAPH = 80
_MANY = 3


_BULLETS = "•‣◦▪●∙⁃❖➢"
_DASHES = "-*–"
_SIGNS = (*_BULLETS, *(dash + blank for dash in _DASHES for blank in " \u00a0"))


class _Marker(NamedTuple):
    """A bullet typed before a word, at prose[start]."""

    start: int
    sign: str


def _markers(prose: str) -> list[_Marker]:
    """The bullets and dashes that stand before a word and after a blank, in order. Each sign is
    looked for by itself: that is many times faster than a pattern, and most pages have few."""
    found = []
    for sign in ("- ", "* ") if prose.isascii() else _SIGNS:
        start = prose.find(sign)
        while start >= 0:
            end = start + len(sign)
            if len(sign) == 1 and prose[end : end + 1].isspace():
                end += 1
            following = prose[end : end + 1]
            if (start == 0 or prose[start - 1] in "\0\n ") and not (
                following in "\0*–-" or following.isspace()
            ):
                found.append(_Marker(start, sign[0]))
            start = prose.find(sign, start + 1)
    return sorted(found)


@lru_cache(maxsize=1)
def _lead() -> re.Pattern[str]:
    """What stands before the first bullet of a list in running text: a colon, the end of a
    sentence, or a word that announces a list.
    """
    return re.compile(
        r"(?:[:.?!;)]|\b(?:including|include|includes|included|are|is|as|following|to|with|if|"
        r"can|may|have|has|for|should|of|by|and|or|from|you|when))\s*\Z"
    )


@check("LIST004", "typed-list")
def typed_list(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say where a list is typed as text, so that the page does not know that it is one."""
    page = analysis.page
    yield from _typed_bullets(page)
    if page.guessed:
        yield from _unmarked_groups(page)
    else:
        yield from _lines_after_colon(page)
        if f":{BLOCK_END}" in page.prose:
            yield from _paragraphs_after_colon(page)


# Bullets typed into the text


def _typed_bullets(page: Page) -> Iterator[Remark]:
    markers = _markers(page.prose)
    if not markers:
        return
    places: dict[int, list[_Marker]] = {}
    starts = [block.start for block in page.blocks]
    for marker in markers:
        index = bisect_right(starts, marker.start) - 1
        if index >= 0 and page.blocks[index].kind in _PROSE:
            places.setdefault(index, []).append(marker)
    last = -2
    for index, markers in places.items():
        block = page.blocks[index]
        if markers[0].start == block.start:
            goes_on, last = last == index - 1, index
            if not goes_on and _opens_list(page, index, places):
                yield _typed_remark(page, block.end, markers, 0)
        else:
            first = _first_of_list(page, block.start, markers)
            if first is not None:
                yield _typed_remark(page, block.end, markers, first)


def _opens_list(page: Page, index: int, places: dict[int, list[_Marker]]) -> bool:
    """True for a block that begins with a bullet and is no list item by its markup.

    A single dash may open a remark or name who is quoted: it takes a neighbour that begins with
    one as well. In plain text a typed bullet at the start of a line is the only kind there is.
    """
    block, markers = page.blocks[index], places[index]
    if page.guessed or (block.kind is BlockKind.LIST_ITEM and len(markers) == 1):
        return False
    sign = markers[0].sign
    if sign not in _DASHES or len(markers) > 2:
        return True
    after = places.get(index + 1)
    return (
        after is not None
        and after[0].start == page.blocks[index + 1].start
        and after[0].sign == sign
    )


def _first_of_list(page: Page, start: int, markers: list[_Marker]) -> int | None:
    """Which of the markers in running text is the first of a list; None where they are dashes
    between words. Two after a colon, or three where the lead-in is less plain, make a list.
    """
    if len(markers) == 1:
        return None
    for index, marker in enumerate(markers):
        before = page.prose[max(start, marker.start - 40) : marker.start]
        if before.endswith("\n"):
            needed = 2
        else:
            lead = _lead().search(before)
            if lead is None:
                continue
            needed = 2 if lead[0].strip() in (":", ".", "?", "!") else _MANY
        same = sum(other.sign == marker.sign for other in markers[index:])
        if marker.sign == "–" and needed == 2 and same < _MANY:
            continue
        if same >= needed:
            return index
    return None


def _typed_remark(page: Page, end: int, markers: list[_Marker], first: int) -> Remark:
    start = markers[first].start
    stop = markers[first + 1].start if first + 1 < len(markers) else end
    text = page.prose[start:stop].rstrip()
    line = text.find("\n")
    if line > 0:
        text = text[:line]
    return Remark(
        page.source_span(start, start + len(text)),
        f'This list is typed into the text with "{markers[first].sign}". Make each item a list '
        "item of its own, on a line of its own.",
    )


# Lines without bullets


def _unmarked_groups(page: Page) -> Iterator[Remark]:
    """Lists that plain text shows by short lines after a colon only."""
    for group in page.lists:
        if not group.guessed or len(group.items) < 2:
            continue
        first = group.items[0]
        line, _ = page.position(first.start)
        if _TYPED_MARKER.match(page.source, page.line_starts[line - 1], first.end):
            continue
        yield _unmarked_remark(first, len(group.items))


_TYPED_MARKER = lazy_pattern(r"\s*(?:[-*+–—•‣◦▪■●∙⁃❖➢✓✔·]|\(?\d{1,3}[.):]|\(?[a-zA-Z][.)])\s*")


def _unmarked_remark(span: Span, count: int) -> Remark:
    return Remark(
        span,
        f"These {count} lines after the colon are a list without bullets. Make each line a list "
        "item.",
    )


@lru_cache(maxsize=1)
def _colon_at_line_end() -> re.Pattern[str]:
    return re.compile(r":[*_]*[ \t]*(?:\r\n|\r|\n)(?=[ \t]*[^\W\d_])")


def _lines_after_colon(page: Page) -> Iterator[Remark]:
    """Short lines below a colon in one paragraph: at forced line breaks, or at those of the source
    only, where a reader's browser runs them together.

    A line that ends in a colon is no item, so only the last one of a block can lead into a list.
    """
    starts = [block.start for block in page.blocks]
    for index, at in _last_colons(page.prose, starts).items():
        block = page.blocks[index]
        lines = page.prose[at : block.end].split("\n")
        if block.kind in _PROSE and _are_items(lines):
            span = page.source_span(at, at + len(lines[0].rstrip()))
            yield _unmarked_remark(span, len(lines))
    starts = [block.span.start for block in page.blocks]
    for index, at in _last_colons(page.source, starts).items():
        block = page.blocks[index]
        if block.kind not in _PROSE or at >= block.span.end or "\n" in page.text(block):
            continue
        lines = page.source[at : block.span.end].rstrip().splitlines()
        if _are_items(lines):
            start = at + len(lines[0]) - len(lines[0].lstrip())
            yield _unmarked_remark(Span(start, start + len(lines[0].strip())), len(lines))


def _last_colons(text: str, starts: list[int]) -> dict[int, int]:
    """For each block that begins at one of `starts`: where the line after its last colon begins."""
    if "\n" not in text and "\r" not in text:
        return {}
    return {
        bisect_right(starts, found.start()) - 1: found.end()
        for found in _colon_at_line_end().finditer(text)
        if starts and found.start() >= starts[0]
    }


def _are_items(lines: list[str]) -> bool:
    return len(lines) > 1 and all(map(_is_item_like, lines))


def _is_item_like(line: str) -> bool:
    """True for a short line that is no sentence and no markup."""
    text = line.strip()
    return (
        0 < len(text) <= _SHORT_LINE
        and text[-1] not in ".?!:"
        and text[0] not in "<{|:!>#-*+"
        and ". " not in text
    )


def _paragraphs_after_colon(page: Page) -> Iterator[Remark]:
    """Short paragraphs below a colon that are no sentences: items that lost their bullets."""
    blocks = page.blocks
    index = 0
    while index < len(blocks) - 2:
        block = blocks[index]
        index += 1
        if block.kind is not BlockKind.PARAGRAPH or not page.prose.endswith(
            ":", block.start, block.end
        ):
            continue
        first = index
        while index < len(blocks) and _is_bare_item(page, index):
            index += 1
        if index - first >= _MANY:
            item = blocks[first]
            yield _unmarked_remark(page.source_span(item.start, item.end), index - first)


def _is_bare_item(page: Page, index: int) -> bool:
    block = page.blocks[index]
    if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > _SHORT_PARAGRAPH:
        return False
    text = page.text(block)
    return text[0].islower() and text[-1] not in ".?!:" and ". " not in text
