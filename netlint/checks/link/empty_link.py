"""LINK002: a link without text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark, Span
from netlint.page import PLACEHOLDER, Image, Link, Page

#: Characters that leave no trace on a screen and are not read out.
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))


@check("LINK002", "empty-link")
def empty_link(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which links have neither text nor a label."""
    page = analysis.page
    for link in page.links:
        if link.templated or link.bare or link.label.strip():
            continue
        text = page.prose[link.start : link.end].translate(_UNSEEN).strip()
        if text.replace(PLACEHOLDER, "").strip():
            continue
        if _holds_something(page, link, text):
            continue
        yield Remark(
            link.span,
            "This link has no text. Write where it leads between its brackets or tags, or take "
            "the link out.",
        )


def _holds_something(page: Page, link: Link, text: str) -> bool:
    """True where the link holds code or a template tag, or an image that IMG001 speaks of."""
    start, end = link.span.start, link.span.end
    inside = []
    for image in page.images[bisect_left(page.images, start, key=_start_of) :]:
        if image.span.start >= end:
            break
        inside.append(image)
    if any(image.alt != "" or image.templated for image in inside):
        return True
    if text.count(PLACEHOLDER) > len(inside):
        return True
    # A line of nothing but images is noted as a thing too, which begins where its first image does.
    images = {image.span.start for image in inside}
    for span in page.opaque[bisect_left(page.opaque, start, key=_start) :]:
        if span.start >= end:
            break
        if span != link.span and span.start not in images:
            return True
    return False


def _start_of(image: Image) -> int:
    return image.span.start


def _start(span: Span) -> int:
    return span.start
