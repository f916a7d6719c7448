"""What the HTML tags in a line of Markdown say by their attributes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netlint.finding import Span
from netlint.page import Image
from netlint.page_parts import Declared
from netlint.parsing.builder import is_masked

if TYPE_CHECKING:
    from netlint.parsing.html_tokens import Tag


def image_of(tag: Tag, span: Span, *, templated: bool) -> Image:
    """The image that an `<img>` is."""
    given = tag.attributes
    alt = given.get("alt", given.get("aria-label", given.get("title")))
    hidden = given.get("aria-hidden") == "true" or given.get("role") in ("presentation", "none")
    elsewhere = alt is None and "aria-labelledby" in given  # another part of the page names it
    return Image(span, given.get("src") or "", alt, hidden=hidden, templated=templated or elsewhere)


def language_of(tag: Tag, text: str, start: int, end: int) -> Iterator[Declared]:
    """The code of a language that the tag at text[start:end] declares, if its place is plain."""
    code = tag.attributes.get("lang", "")
    at = text.find(code, start, end) if code else -1
    if at >= 0 and not is_masked(code):
        yield Declared(code, Span(at, at + len(code)))
