"""Signs that only a printed page or a word processor can show: page breaks and private signs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from netlint.checks.once import said_once
from netlint.finding import Edit, Fix, Remark, Span
from netlint.page import InlineKind, Page
from netlint.patterns import lazy_pattern

#: Where word processors keep the signs of their picture fonts, such as bullets.
_PRIVATE = lazy_pattern("[\uf020-\uf0ff]")
_BREAK = lazy_pattern("[\f\v]")


def private_signs(page: Page) -> Iterator[Remark]:
    """Say once that the page holds signs which other machines show as an empty box."""
    if page.prose.isascii():
        return
    # A page that names an icon by its number, or marks it as one, has the font for it.
    icons = [inline for inline in page.inlines if inline.kind is InlineKind.EMPHASIS]
    places = []
    for found in _PRIVATE.finditer(page.prose):
        span = page.source_span(*found.span())
        typed = page.source[span.start : span.end] == found[0]
        if typed and not any(icon.start <= found.start() < icon.end for icon in icons):
            places.append(found.span())
    if places:
        yield said_once(
            page,
            places,
            "Most readers see an empty box here, since only a word processor has this sign. Type "
            "the sign that was meant, or make a list.",
            "Most readers see an empty box here.",
        )


def page_breaks(page: Page) -> Iterator[Remark]:
    """Say where the source has the page break of a printer, outside code."""
    source = page.source
    if "\f" not in source and "\v" not in source:
        return
    starts = [span.start for span in page.opaque]
    for found in _BREAK.finditer(source):
        at = found.start()
        index = bisect_right(starts, at) - 1
        if index >= 0 and at < page.opaque[index].end:
            continue
        name = "A page break" if found[0] == "\f" else "A line break of a word processor"
        beside = source[at - 1 : at] + source[at + 1 : at + 2]
        text = " " if beside and not any(map(str.isspace, beside)) else ""
        span = Span(at, at + 1)
        yield Remark(span, f"{name} hides here. Take it out.", fix=Fix((Edit(span, text),)))
