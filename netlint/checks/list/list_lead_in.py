"""LIST002: no line with a colon leads into a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.list.kinds import Item, is_looked_up, is_mostly_links, items_by_list
from netlint.finding import Edit, Fix, Remark, Span
from netlint.language.headings import plain_heading
from netlint.page import PLACEHOLDER, Block, BlockKind, InlineKind, ListGroup, Page
from netlint.patterns import lazy_pattern

#: Words that no sentence ends in: what follows them is the list.
_UNFINISHED = frozenset(
    "a an and are as at be because been being both by can cannot cause caused causes could did do "
    "does either for from had has have he how if in include included includes including into is "
    "it like may might must need needs not of on or our should she such than that the their then "
    "they through to until use was we were when where whether which who will with within without "
    "would you your following".split()
)
#: A line without a stop at its end that is longer leads into the list; a shorter one may be a label
#: or a heading of another make. In words.
_LABEL = 5
#: An item of more words is likely to be a sentence, even without a full stop.
_SHORT_ITEM = 6
_TYPED = lazy_pattern(r"(?:\A|\s)[-–•*]\s")
_SENTENCE_END = lazy_pattern(r"[.!?]\s+")
#: The last words of a line, and how far back they are looked for, in characters.
_TWO_WORDS, _REACH = lazy_pattern(r"(?:\S+\s+)?\S+\Z"), 80
_CLOSING = " \t\n\u00a0\"'”’)]*_"
#: A heading that opens the sentences below it, as on a card: "See a GP if", "Do".
_OPENS = lazy_pattern(
    r"(?:.*\b(?:if|when|with|to|you|your|child|include|includes|including|are|is|need|needs|by)"
    r"|do|don['’]?t|do not|dos|don['’]?ts|do ?s|key (?:facts|points|messages))\Z|.*:.*",
    re.I,
)
#: Items that are looked up: telephone numbers, addresses, times.
_DATA = lazy_pattern(r"@|://|www\.|\d[\d ]{6,}|\d(?:am|pm)\b")


@check("LIST002", "list-lead-in", fixes=Fixes.SAFE)
def list_lead_in(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which lists have no lead-in line, or one that does not end in a colon."""
    page = analysis.page
    if page.guessed or not page.lists:
        return
    around: _Around | None = None
    blocks = page.blocks
    seen = set()
    last = -1
    for index, block in enumerate(blocks):
        if block.group == last or block.kind is not BlockKind.LIST_ITEM or block.group in seen:
            continue
        last = block.group
        seen.add(last)
        lead = _shown_before(blocks, index)
        if lead is None or page.text(lead).rstrip(_CLOSING).endswith(":"):
            continue
        group = page.lists[last]
        around = around or _Around.of(page)
        if _may_need(page, group, block) and _is_next(around, lead, group):
            yield from _judged(page, group, around, last, lead)


class _Around(NamedTuple):
    """What is asked of the page where a list may lack its line, found once."""

    items: dict[int, list[Item]]
    things: list[int]  # where pictures, tables and template tags begin
    bold: dict[int, int]  # where text in bold begins and ends

    @classmethod
    def of(cls, page: Page) -> _Around:
        spans = [*page.opaque, *(i.span for i in page.images), *(t.span for t in page.tables)]
        bold = {i.start: i.end for i in page.inlines if i.kind is InlineKind.STRONG}
        return cls(items_by_list(page), sorted(span.start for span in spans), bold)


def _shown_before(blocks: tuple[Block, ...], index: int) -> Block | None:
    """The block before a place that stands in the body, an image's text aside."""
    for at in range(index - 1, -1, -1):
        if blocks[at].kind is not BlockKind.ALT:
            return blocks[at]
    return None


def _may_need(page: Page, group: ListGroup, first: Block) -> bool:
    """True for a list of bullets in the text: no steps, no menu, no list in an item or a table."""
    if group.ordered or group.parent >= 0 or group.guessed or group.navigation:
        return False
    if len(group.items) < 2 or first.quoted or first.lang is not None:
        return False
    return not any(table.span.start <= group.span.start < table.span.end for table in page.tables)


def _is_next(around: _Around, before: Block, group: ListGroup) -> bool:
    """True where a heading or a paragraph stands right before the list: no picture, template tag
    or box lies between, which could lead into it."""
    if before.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or before.group >= 0:
        return False
    if before.quoted or before.guessed:
        return False
    at = bisect_left(around.things, before.span.end)
    return at == len(around.things) or around.things[at] >= group.span.start


def _judged(
    page: Page, group: ListGroup, around: _Around, index: int, before: Block
) -> Iterator[Remark]:
    items = around.items.get(index, [])
    text = page.text(before).rstrip(_CLOSING)
    if not text or ":" in text[-40:] or text[-1] in ";,…-–—/" + PLACEHOLDER:
        return
    if before.kind is BlockKind.HEADING:
        if not _OPENS.match(plain_heading(text)) and _reads_on(page, group, items):
            yield Remark(
                page.source_span(items[0].block.start, items[0].block.end),
                "This list follows a heading, and no line leads into it. Write a line above the "
                "list that ends in a colon.",
            )
    elif text[-1] in ".!?":
        if text[-1] == "." and _reads_on(page, group, items):
            yield Remark(
                _last_words(page, before, len(text)),
                "No line leads into the list below. Write one that ends in a colon, or end this "
                "one with a colon.",
            )
    elif text[-1].isalnum():
        bold = around.bold.get(before.start, 0) >= before.start + len(text)
        if not bold:  # a bold line is a heading of another make
            yield from _unfinished(page, group, before, text)


def _unfinished(page: Page, group: ListGroup, before: Block, text: str) -> Iterator[Remark]:
    """A lead-in line without its colon."""
    words = text.split()
    last = words[-1].lower().strip("(\"'“‘")
    sure = last in _UNFINISHED
    if not sure and (_is_label(text) or is_mostly_links(page, group)):
        return
    end = before.start + len(page.text(before).rstrip())
    place = page.source_span(before.start + len(text) - 1, before.start + len(text)).end
    fix = (
        Fix((Edit(Span(place, place), ":"),), safe=sure)
        if end == before.start + len(text)
        else None
    )
    yield Remark(
        _last_words(page, before, len(text)),
        "This line leads into the list below. End it with a colon.",
        suggestions=(f"{' '.join(words[-2:])}:",),
        fix=fix,
    )


def _is_label(text: str) -> bool:
    """True for a few words, for a title, and for a list that is typed into the line itself."""
    sentence = _SENTENCE_END.split(text)[-1]
    words = sentence.split()
    capitals = sum(word[0].isupper() for word in words)
    return len(words) <= _LABEL or 2 * capitals > len(words) or _TYPED.search(sentence) is not None


def _reads_on(page: Page, group: ListGroup, items: list[Item]) -> bool:
    """True where most items are no sentences, so that a line has to say what they are."""
    if not items or is_looked_up(page, group) or is_mostly_links(page, group):
        return False
    if any(_DATA.search(item.text) for item in items) or _is_half_linked(page, group):
        return False
    return _is_part(items[0]) and 3 * sum(map(_is_part, items)) >= 2 * len(items)


def _is_half_linked(page: Page, group: ListGroup) -> bool:
    """True where half of the items hold a link: places to go, each with its name."""
    links = page.links
    count = 0
    for item in group.items:
        after = bisect_left(links, item.start, key=lambda link: link.span.start)
        count += after < len(links) and links[after].span.start < item.end
    return count * 2 >= len(group.items)


def _is_part(item: Item) -> bool:
    text = item.text
    if text[-1:] in ".?!:" or ". " in text:
        return False
    return text[:1].islower() or (item.alone and len(text.split()) <= _SHORT_ITEM)


def _last_words(page: Page, block: Block, length: int) -> Span:
    """The last two words before the end of a line."""
    end = block.start + length
    start = max(block.start, end - _REACH)
    found = _TWO_WORDS.search(page.prose[start:end])
    return page.source_span(start + found.start() if found else start, end)
