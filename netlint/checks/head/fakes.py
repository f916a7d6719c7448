"""Finds lines in bold that stand where a heading belongs. In doubt there is none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from netlint.language.headings import plain_heading
from netlint.page import BODY_KINDS, PLACEHOLDER, Block, BlockKind, InlineKind, Page
from netlint.patterns import lazy_pattern

#: A heading is this long at most, in characters and in words.
_LONGEST, _MOST_WORDS = 80, 12
#: A paragraph of so many characters is text below a heading, not a line of an address.
_TEXT = 60
#: Right below the main heading, more words than these are an opening line and no heading.
_NAME_WORDS = 4
#: Where so many bold lines in a row each have one short paragraph below them, they are the words
#: of a glossary.
_GLOSSARY, _SHORT_NAME, _DEFINITION = 3, 3, 250
#: Elements whose text is a label by its markup.
_LABELS = ("<summary", "<legend", "<label", "<button", "<figcaption", "<address", "<dt")
#: Lines that ask the reader to act are meant to stand out; bylines and captions are no names.
_NO_NAME = lazy_pattern(
    r"(?:call|phone|ring|dial|text|email|contact|visit|go to|get|see|speak|talk|tell|ask|do not|"
    r"don['’]t|never|always|stop|please|read|find|download|book|sign up|follow|share|join|donate|"
    r"apply|register|thank|published|updated|reviewed|page last|last|written by|by|source|image|"
    r"photo|picture|figure|fig|table|credit|copyright|dr|prof|professor|mr|mrs|ms|miss|tel|"
    r"telephone|fax|address|opening hours|step)\b|[^\w(\"'“‘]|\d+\W*\Z",
    re.I,
)
#: Addresses, dates, numbers to ring, and lines made of several parts.
_DATA = lazy_pattern(r"@|://|www\.|\b\d{4}\b|\d[\d ]{5,}|[|•→»…]|\s[–—-]\s")
#: The beginning of an explanation: what stands before it is a word, and no heading.
_EXPLAINS = lazy_pattern(
    r"[a-z]|(?:an?|this|the) \w+ (?:is|means)\b|(?:when|where) (?:a|the|you)\b"
)


class FakeHeading(NamedTuple):
    """A bold line at `prose[start:end]`. `above` is the heading that it stands under."""

    start: int
    end: int
    above: Block | None


def fake_headings(page: Page, labels: frozenset[str]) -> Iterator[FakeHeading]:
    """The bold lines that name what follows, in order. `labels` are words that are none."""
    strong = {i.start: i.end for i in page.inlines if i.kind is InlineKind.STRONG}
    if not strong or page.guessed:
        return
    body = [block for block in page.blocks if block.kind in BODY_KINDS]
    ends = [_bold_line_end(page, block, strong, labels) for block in body]
    if not any(ends):
        return
    things = sorted(
        thing.start
        for thing in (*(t.span for t in page.tables), *(i.span for i in page.images), *page.opaque)
    )
    glossary = _glossary(page, body, ends)
    above: Block | None = None
    for index, (block, end) in enumerate(zip(body, ends, strict=True)):
        if block.kind is BlockKind.HEADING:
            above = block
        elif end and index not in glossary and _names_what_follows(page, body, ends, index, things):
            yield FakeHeading(block.start, end, above)


def _bold_line_end(page: Page, block: Block, strong: dict[int, int], labels: frozenset[str]) -> int:
    """Where the bold line ends that a paragraph is or begins with; 0 where there is none that
    could be a heading."""
    if block.kind is not BlockKind.PARAGRAPH or block.start not in strong:
        return 0
    if block.group >= 0 or block.quoted or block.lang is not None:
        return 0
    line = page.prose.find("\n", block.start, block.end)
    end = line if line >= 0 else block.end
    text = page.prose[block.start : end].rstrip()
    bold = strong[block.start]
    if not text or bold < block.start + len(text) or (line >= 0 and bold > line + 1):
        return 0
    if (
        len(text) > _LONGEST
        or len(text.split()) > _MOST_WORDS
        or not (text[-1].isalnum() or text[-1] in "?)\"'”’")
    ):
        return 0
    if PLACEHOLDER in text or _NO_NAME.match(text) or _DATA.search(text):
        return 0
    if plain_heading(text) in labels or _is_linked(page, block.start, end):
        return 0
    if page.source.startswith(_LABELS, block.span.start):
        return 0
    return block.start + len(text)


def _is_linked(page: Page, start: int, end: int) -> bool:
    """True where a link begins in the line: a button or a thing to choose."""
    at = bisect_left(page.links, start, key=lambda link: link.start)
    return at < len(page.links) and page.links[at].start < end


def _names_what_follows(
    page: Page, body: list[Block], ends: list[int], index: int, things: list[int]
) -> bool:
    block, end = body[index], ends[index]
    before = body[index - 1] if index else None
    opens = before is not None and before.kind is BlockKind.HEADING and before.level == 1
    if opens and len(page.prose[block.start : end].split()) > _NAME_WORDS:
        return False  # the opening lines of a page, which many designs set in bold
    if end < block.end - 1:
        below = page.prose[end : block.end].lstrip()
        return len(below) > _TEXT and not _EXPLAINS.match(below)
    if index + 1 == len(body) or ends[index + 1]:
        return False  # lines in bold one after the other are no headings of each other
    following = body[index + 1]
    if following.quoted or following.span.start < block.span.end:
        return False
    at = bisect_left(things, block.span.end)
    if at < len(things) and things[at] < following.span.start:
        return False  # the caption of a table or a picture
    if following.kind is BlockKind.LIST_ITEM:
        return not page.lists[following.group].navigation
    text = page.text(following)
    is_prose = len(text) > _TEXT or text.endswith((".", ":", "?", "!"))
    return following.kind is BlockKind.PARAGRAPH and is_prose and not _EXPLAINS.match(text)


def _glossary(page: Page, body: list[Block], ends: list[int]) -> frozenset[int]:
    """The places of bold words that have an explanation each, three and more in a row."""
    found: set[int] = set()
    row: list[int] = []
    index = 0
    while index <= len(body):
        step = _entry(page, body, ends, index)
        if step:
            row.append(index)
            index += step
            continue
        if len(row) >= _GLOSSARY:
            found.update(row)
        row = []
        index += 1
    return frozenset(found)


def _entry(page: Page, body: list[Block], ends: list[int], index: int) -> int:
    """How many blocks a word and its explanation take; 0 where none stand here."""
    if index >= len(body) or not ends[index]:
        return 0
    block, end = body[index], ends[index]
    if len(page.prose[block.start : end].split()) > _SHORT_NAME:
        return 0
    if below := page.prose[end : block.end].strip():
        return 1 if len(below) < _DEFINITION else 0
    if index + 1 == len(body) or ends[index + 1]:
        return 0
    following = body[index + 1]
    short = following.end - following.start < _DEFINITION
    return 2 if following.kind is BlockKind.PARAGRAPH and short else 0
