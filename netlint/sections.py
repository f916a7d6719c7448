"""The sections of a page: what stands under each heading."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from netlint.page import BODY_KINDS, Block, BlockKind, Page


class Section(NamedTuple):
    """A heading and the blocks below it, down to the next heading of the same or a higher level.

    `own` are the blocks before the next heading of any level; `has_content` is true where anything
    stands under the heading (prose, an image, a table, a template tag, code, a sub-heading).
    """

    heading: Block
    own: tuple[Block, ...]
    end: int  # prose offset where the section ends
    has_content: bool


def _closings(headings: list[Block]) -> list[Block | None]:
    """For each heading the next one of the same or a higher level, which ends its section."""
    closings: list[Block | None] = [None] * len(headings)
    open_: list[int] = []  # headings whose sections go on, each of a deeper level than the last
    for n, heading in enumerate(headings):
        while open_ and heading.level <= headings[open_[-1]].level:
            closings[open_.pop()] = heading
        open_.append(n)
    return closings


def sections_of(page: Page) -> Iterator[Section]:
    """Each heading of the body with what stands below it, in the order of the page."""
    body = [block for block in page.blocks if block.kind in BODY_KINDS]
    places = [i for i, block in enumerate(body) if block.kind is BlockKind.HEADING]
    things = sorted(
        [span.start for span in page.opaque]
        + [image.span.start for image in page.images]
        + [table.span.start for table in page.tables]
        + [link.span.start for link in page.links]
    )
    closings = _closings([body[i] for i in places])
    for n, i in enumerate(places):
        heading = body[i]
        following = body[places[n + 1]] if n + 1 < len(places) else None
        own = tuple(body[i + 1 : places[n + 1]] if n + 1 < len(places) else body[i + 1 :])
        closing = closings[n]
        limit = following.span.start if following else len(page.source) + 1
        held = bisect_right(things, limit - 1) > bisect_right(things, heading.span.end - 1)
        yield Section(
            heading=heading,
            own=own,
            end=closing.start if closing else len(page.prose),
            has_content=bool(own) or held or (following is not None and following is not closing),
        )
