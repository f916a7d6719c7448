"""SECT005: a page does not say who stands behind it and how current it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.sect.details import details, known_keys
from netlint.checks.sect.phrases import likely_rows
from netlint.checks.sect.review_dates import announces
from netlint.finding import Remark
from netlint.language.headings import plain_heading
from netlint.page import BlockKind, Page
from netlint.patterns import lazy_pattern

#: What each item is called in the message.
_CALLED = {
    "title": "a title",
    "description": "a description",
    "last-reviewed": "the date of its last review",
    "next-review": "the date of its next review",
    "author": "its author or publisher",
    "sources": "its sources",
}


class Options(NamedTuple):
    """What every page has to say about itself."""

    require: tuple[str, ...] = tuple(_CALLED)


@check("SECT005", "missing-metadata", options=Options)
def missing_metadata(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say in one remark which details stand neither in the page's data nor in its text."""
    page = analysis.page
    if page.fragment or not page.blocks:
        return
    found = _in_blocks(page)
    if page.metadata:
        known = known_keys(analysis.word_rows("metadata-keys"))
        for key, value, _ in details(page.metadata):
            if key in known and _is_given(value):
                found.add(known[key].use)
    if page.guessed:
        found.add("description")  # plain text has no place for one
    missing = [item for item in options.require if item not in found]
    if missing:
        said = _said(analysis, missing)
        missing = [item for item in missing if item not in said]
    if missing:
        listed = [_CALLED.get(item, item.replace("-", " ")) for item in missing]
        last = f" or {listed[-1]}" if len(listed) > 1 else ""
        first = ", ".join(listed[:-1]) if len(listed) > 1 else listed[0]
        yield Remark(
            page.anchor,
            f"This page does not give {first}{last}. Add what is missing to the page or to its "
            "front matter.",
            places=0,
        )


def _said(analysis: Analysis, missing: list[str]) -> set[str]:
    """Which of these details the text of the page gives."""
    wanted = {*missing, "last-reviewed"} if "next-review" in missing else missing
    likely = [row for row in likely_rows(analysis, "metadata-phrases") if row.use in wanted]
    if not likely:
        return set()
    text = analysis.page.prose.lower()
    return {item for row in likely if (item := announces(analysis, row, text)) is not None}


def _in_blocks(page: Page) -> set[str]:
    """What the page shows by its own parts: a title, a description, a section of sources."""
    kinds = {block.kind for block in page.blocks}
    found = {item for kind, item in _BY_KIND.items() if kind in kinds}
    if page.headings and (page.guessed or any(heading.level == 1 for heading in page.headings)):
        found.add("title")
    if any(_SOURCES.fullmatch(plain_heading(page.text(heading))) for heading in page.headings):
        found.add("sources")
    if page.root is not None and (page.root.title or "").strip():
        found.add("title")
    return found


#: What a block of a kind gives by being there.
_BY_KIND = {
    BlockKind.TITLE: "title",
    BlockKind.DESCRIPTION: "description",
    BlockKind.FOOTNOTE: "sources",
}
_SOURCES = lazy_pattern(
    r"(?:our )?(?:sources?|references?|bibliography|evidence|evidence base)(?: .*)?"
    r"|where (?:this|our|the) information comes from|information sources|how we know"
)


def _is_given(value: object) -> bool:
    """True where a detail has a value."""
    return bool(value.strip()) if isinstance(value, str) else value not in (None, [], {})
