"""What kind of list a list is, as far as it decides which rules about lists may speak."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from netlint.language.headings import plain_heading
from netlint.page import Block, BlockKind, ListGroup, Page
from netlint.patterns import lazy_pattern

#: Sections whose lists are looked up, not read.
_LOOKED_UP = lazy_pattern(
    r"(?:our )?(?:sources?|references?|bibliography|evidence|footnotes|notes|glossary|contents|"
    r"resources|ingredients|acknowledgements|see also|support groups|on this page|in this section|"
    r"find out more|more information|further (?:information|reading|help)|"
    r"(?:related|useful|other) (?:pages|topics|links|contacts|websites|organisations|organizations|"
    r"information|resources))(?: .*)?"
)


class Item(NamedTuple):
    """An item of a list. `text` is its first paragraph, without `blanks` before it and those after
    it; `block` holds it. `alone` is true where nothing else stands in the item."""

    block: Block
    text: str
    blanks: int
    alone: bool


def is_looked_up(page: Page, group: ListGroup) -> bool:
    """True in a section of sources, contacts or contents."""
    above = bisect_right(page.headings, group.span.start, key=lambda block: block.span.start)
    heading = page.text(page.headings[above - 1]) if above else ""
    return _LOOKED_UP.fullmatch(plain_heading(heading)) is not None


def is_mostly_links(page: Page, group: ListGroup) -> bool:
    """True where most items begin with a link: a list to choose from, not to read."""
    links = page.links
    count = 0
    for item in group.items:
        after = bisect_left(links, item.start, key=lambda link: link.span.start)
        count += after < len(links) and links[after].span.start < min(item.start + 8, item.end)
    return count * 2 > len(group.items)


def items_by_list(page: Page) -> dict[int, list[Item]]:
    """The items with text of each list, by its place in `Page.lists`."""
    items: dict[int, list[Item]] = {}
    blocks = page.blocks
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.LIST_ITEM or block.end == block.start:
            continue
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        # A further paragraph of the item, or a list in it, belongs to a list too.
        alone = (
            following is None
            or following.group < 0
            or (following.kind is BlockKind.LIST_ITEM and following.level <= block.level)
        )
        text = page.text(block)
        blanks = len(text) - len(text.lstrip())
        if text := text.strip():
            items.setdefault(block.group, []).append(Item(block, text, blanks, alone))
    return items
