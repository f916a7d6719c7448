"""What a reader sees or hears of a link, and what stands around it."""

from __future__ import annotations

from netlint.finding import Span
from netlint.page import BLOCK_END, PLACEHOLDER, Link, Page

#: A longer text or address is cut in a message.
_MOST_SHOWN = 60


def shown(text: str) -> str:
    """A text as a message shows it: on one line, and not too long."""
    line = " ".join(text.replace(PLACEHOLDER, " ").split())
    return line if len(line) <= _MOST_SHOWN else line[: _MOST_SHOWN - 1].rstrip() + "…"


def name_of(page: Page, link: Link) -> str:
    """What a screen reader calls a link: its label where it has one, else its text."""
    return link.label.strip() or page.prose[link.start : link.end]


def around(page: Page, link: Link, characters: int) -> str:
    """A link's text and label with what stands beside it in its block: so many characters before
    it and after it at most."""
    prose = page.prose
    before = prose[max(0, link.start - characters) : link.start]
    after = prose[link.end : link.end + characters]
    inner = prose[link.start : link.end]
    return " ".join(
        (before.rpartition(BLOCK_END)[2], inner, after.partition(BLOCK_END)[0], link.label)
    )


def address_place(page: Page, link: Link) -> Span | None:
    """Where a link's address stands inside its source; None where it stands elsewhere on the page
    (a reference) or is spelled otherwise there."""
    at = page.source.rfind(link.target, link.span.start, link.span.end)
    return Span(at, at + len(link.target)) if at >= 0 else None
