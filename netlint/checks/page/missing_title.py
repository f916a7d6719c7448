"""PAGE002: a whole page without a title."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.page import BlockKind, Page


@check("PAGE002", "missing-title")
def missing_title(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say that the page has no title. Includes and plain text have nowhere to put one."""
    page = analysis.page
    nothing = not page.blocks and (page.root is None or not page.images)
    if page.fragment or page.guessed or nothing or _titled(page):
        return
    how = (
        "Add a <title> that names its subject."
        if page.root is not None
        else "Add a title to its front matter, or a main heading (level 1)."
    )
    yield Remark(page.anchor, f"This page has no title. {how}", places=0)


def _titled(page: Page) -> bool:
    if page.root is not None:
        return bool((page.root.title or "").strip()) or any(page.of_kind(BlockKind.TITLE))
    entry = page.metadata.get("title")
    return (
        (entry is not None and bool(entry.value))
        or any(page.of_kind(BlockKind.TITLE))
        or any(heading.level == 1 for heading in page.headings)
    )
