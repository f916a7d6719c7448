"""LIST002: no line with a colon leads into a list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.list.kinds import Item, is_looked_up, is_mostly_links, items_by_list
from netlint.finding import Edit, Fix, Remark, Span
from netlint.language.headings import plain_heading
from netlint.page import BODY_KINDS, PLACEHOLDER, Block, BlockKind, InlineKind, ListGroup, Page
from netlint.patterns import lazy_pattern

#: Words that no sentence ends in: what follows them is the list.
_UNFINISHED = frozenset(
    "a an and are as at be because been being both by can cannot cause caused causes could did do "
    "does either for from had has have he how if in include included includes including into is "
    "it like may might must need needs not of on or our should she such than that the their then "
    "they through to until use was we were when where whether which who will with within without "
    "would you your following".split()
)
#: A paragraph without a stop at its end that is longer leads into the list; a shorter one may be a
#: label or a heading of another make. In words.
_LABEL = 5
#: An item of more words is likely to be a sentence, even without a full stop.
_SHORT_ITEM = 6
_CLOSING = " \t\n\u00a0\"'”’)]*_"
#: A heading that opens the sentences below it, as on a card: "See a GP if", "Do".
_OPENS = lazy_pattern(
    r"(?:.*\b(?:if|when|with|to|you|your|child|include|includes|including|are|is|need|needs|by)"
    r"|do|don['’]?t|do not|dos|don['’]?ts|do ?s|key (?:facts|points|messages))\Z|.*:.*",
    2,
)
#: Items that are looked up: telephone numbers, addresses, times.
_DATA = lazy_pattern(r"@|://|www\.|\d[\d ]{6,}|\d(?:am|pm)\b")


@check("LIST002", "list-lead-in", fixes=Fixes.SAFE)
def list_lead_in(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which lists have no lead-in line, or one that does not end in a colon."""
    page = analysis.page
    if page.guessed or not page.lists:
        return
    body = [block for block in page.blocks if block.kind in BODY_KINDS]
    items: dict[int, list[Item]] | None = None
    seen = set()
    for index, block in enumerate(body):
        if block.kind is not BlockKind.LIST_ITEM or block.group in seen:
            continue
        seen.add(block.group)
        group = page.lists[block.group]
        before = body[index - 1] if index else None
        if before is None or not _may_need(page, group, block) or not _is_next(page, before, group):
            continue
        items = items or items_by_list(page)
        yield from _judged(page, group, items.get(block.group, []), before)


def _may_need(page: Page, group: ListGroup, first: Block) -> bool:
    """True for a list of bullets in the text: no steps, no menu, no list in an item or a table."""
    if group.ordered or group.parent >= 0 or group.guessed or group.navigation:
        return False
    if len(group.items) < 2 or first.quoted or first.lang is not None:
        return False
    return not any(table.span.start <= group.span.start < table.span.end for table in page.tables)


def _is_next(page: Page, before: Block, group: ListGroup) -> bool:
    """True where a heading or a paragraph stands right before the list: no picture, template tag
    or box lies between, which could lead into it."""
    if before.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or before.group >= 0:
        return False
    if before.quoted or before.guessed:
        return False
    for things in (page.opaque, page.images, page.tables):
        spans = [thing if isinstance(thing, Span) else thing.span for thing in things]
        at = bisect_left(spans, Span(before.span.end, 0))
        if at < len(spans) and spans[at].start < group.span.start:
            return False
    return True


def _judged(page: Page, group: ListGroup, items: list[Item], before: Block) -> Iterator[Remark]:
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
        yield from _unfinished(page, group, before, text)


def _unfinished(page: Page, group: ListGroup, before: Block, text: str) -> Iterator[Remark]:
    """A lead-in line without its colon."""
    words = text.split()
    last = words[-1].lower().strip("(\"'“‘")
    sure = last in _UNFINISHED
    bold = any(
        inline.kind is InlineKind.STRONG
        and inline.start <= before.start
        and inline.end >= before.start + len(text)
        for inline in page.inlines
    )
    if bold or (not sure and (len(words) <= _LABEL or is_mostly_links(page, group))):
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


def _reads_on(page: Page, group: ListGroup, items: list[Item]) -> bool:
    """True where most items are no sentences, so that a line has to say what they are."""
    if not items or is_looked_up(page, group) or is_mostly_links(page, group):
        return False
    if any(_DATA.search(item.text) for item in items) or _is_half_linked(page, group):
        return False
    parts = sum(map(_is_part, items))
    return parts * 3 >= len(items) * 2


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
    start = page.prose.rfind(" ", block.start, page.prose.rfind(" ", block.start, end - 1) - 1)
    start = max(start + 1, block.start)
    return page.source_span(start, end)
