"""What has to stay as it is when words of a page are mended: everything but the words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from netlint.finding import Edit, Span
from netlint.page import PLACEHOLDER, BlockKind, Page

#: What of front matter and <meta> is prose, which may be mended.
_WORDS = (BlockKind.TITLE, BlockKind.DESCRIPTION)
Outline = Mapping[str, tuple[object, ...]]


def outline(page: Page) -> Outline:
    """The structure of a page, by what it is about: two pages with equal ones differ in words only.

    Words are those of prose, of a title or description, and of alternative texts. Line breaks that
    a reader sees, and how many things stand in each block that are no prose, are structure.
    """
    starts = [block.start for block in page.blocks if block.kind is not BlockKind.ALT]

    def block(offset: int) -> int:
        return bisect_right(starts, offset) - 1

    return {
        "blocks": tuple(
            (
                one.kind,
                one.level,
                one.group,
                one.quoted,
                one.lang,
                page.prose.count("\n", one.start, one.end),
                page.prose.count(PLACEHOLDER, one.start, one.end),
            )
            for one in page.blocks
        ),
        "marks": tuple((one.kind, block(one.start)) for one in page.inlines),
        "links": tuple(
            (block(one.start), one.bare, one.templated, one.new_window) for one in page.links
        ),
        "targets": tuple(one.target for one in page.links),
        "images": tuple(
            (one.source, one.alt is None, one.hidden, one.templated, one.embedded)
            for one in page.images
        ),
        "lists": tuple(
            (one.ordered, len(one.items), one.depth, one.parent, one.navigation)
            for one in page.lists
        ),
        "tables": tuple(
            (one.rows, one.columns, one.header_cells, one.has_caption, one.layout)
            for one in page.tables
        ),
        "cells": tuple(
            cell._replace(span=Span(0, 0), label="") for one in page.tables for cell in one.cells
        ),
        "comments": tuple(one.text for one in page.comments),
        "metadata": tuple(_metadata(page)),
        "opaque": tuple(_without_words(page)),
        "things": tuple(_things(page)),
        "rest": (
            tuple((one.level, one.named) for one in page.wordless_headings),
            tuple(one.code for one in page.languages),
            page.root and (page.root.lang, page.root.xml_lang, page.root.main_heading),
            tuple(page.abbreviations),
            page.fragment,
        ),
    }


def _metadata(page: Page) -> Iterator[tuple[str, object]]:
    prose = [block.span for block in page.blocks if block.kind in _WORDS]
    for key, (value, span) in page.metadata.items():
        in_words = any(start < span.end and span.start < end for start, end in prose)
        yield key, str if isinstance(value, str) and in_words else value


def _things(page: Page) -> Iterator[str]:
    """The source of what stands in prose and is none: code, template tags. Images are by
    themselves."""
    images = {one.span for one in page.images}
    for start, source in zip(page.run_starts, page.run_sources, strict=True):
        if page.prose[start] == PLACEHOLDER and source not in images:
            yield page.source[slice(*source)]


def _without_words(page: Page) -> Iterator[str]:
    """The source of what is no prose, without the alternative texts of images in it."""
    texts = [block.span for block in page.blocks if block.kind is BlockKind.ALT]
    for start, end in page.opaque:
        pieces = []
        for first, last in texts:
            if start <= first and last <= end:
                pieces.append(page.source[start:first])
                start = last
        pieces.append(page.source[start:end])
        yield "\0".join(pieces)


def same_but_for_words(before: Outline, after: Outline, *, unsafe: bool = False) -> bool:
    """True where two outlines agree. Corrections that are only offered may make a link secure, and
    take an image's text away."""
    return differing(before, after, unsafe=unsafe) is None


def differing(before: Outline, after: Outline, *, unsafe: bool = False) -> str | None:
    """The first part in which two outlines differ, or None; see `same_but_for_words`."""
    for part, value in before.items():
        ours, theirs = value, after[part]
        if unsafe and part in ("targets", "things"):
            ours, theirs = (tuple(map(_secure, one)) for one in (ours, theirs))
        if unsafe and part == "blocks":
            ours, theirs = (tuple(b for b in one if not _is_alt(b)) for one in (ours, theirs))
        if ours != theirs:
            return part
    return None


def others_untouched(before: Page, after: Page, edits: Iterable[Edit]) -> bool:
    """True where only those blocks of a page have other words in which edits of it were made: a sign
    that becomes markup can push words from one cell of a table to the next, or out of it."""
    spans = sorted(edit.span for edit in edits)
    firsts = [start for start, _ in spans]
    ours, theirs = (
        [b for b in page.blocks if b.kind is not BlockKind.ALT] for page in (before, after)
    )
    return len(ours) == len(theirs) and all(
        before.text(one) == after.text(other) or _touches(spans, firsts, one.span)
        for one, other in zip(ours, theirs, strict=True)
    )


def _touches(spans: list[Span], firsts: list[int], block: Span) -> bool:
    at = bisect_right(firsts, block.end)
    return any(end >= block.start for _, end in spans[max(0, at - 1) : at])


def _secure(target: object) -> str:
    return str(target).replace("http://", "https://", 1)


def _is_alt(block: object) -> bool:
    return isinstance(block, tuple) and block[0] is BlockKind.ALT
