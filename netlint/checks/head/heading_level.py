"""HEAD001: the levels of the headings do not form an outline."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import RelatedSpan, Remark, Span
from netlint.page import Block, BlockKind, Page

#: The message counts all main headings; more places than these help nobody.
_MOST_SHOWN = 20


@check("HEAD001", "heading-level")
def heading_level(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say where a level is skipped, the main heading stands twice or there is none."""
    page = analysis.page
    headings = page.headings
    if page.guessed or not headings:
        return
    main = [heading for heading in headings if heading.level == 1]
    titled = page.root is None and _has_title(page)
    if not main and not titled and not page.fragment:
        yield Remark(
            page.anchor,
            "This page has headings but no main heading (level 1). Add one that says what the "
            "whole page is about, above the others.",
        )
    if len(main) > 1:
        yield _several(page, main)
    yield from _skipped(page, headings, main, titled)


def _several(page: Page, main: list[Block]) -> Remark:
    return Remark(
        _place(page, main[1]),
        f"This page has {len(main)} main headings (level 1). Keep the one that names the whole "
        "page and make the others level 2.",
        related=tuple(
            RelatedSpan(_place(page, heading), "Another main heading")
            for heading in (main[0], *main[2:_MOST_SHOWN])
        ),
    )


def _skipped(
    page: Page, headings: tuple[Block, ...], main: list[Block], titled: bool
) -> Iterator[Remark]:
    """A remark for each heading more than one level below the one before it.

    What stands above the first main heading (a menu, a banner) is no part of the outline. The
    first heading of an include may have any level: the page around it is not known.
    """
    above = 1 if titled else 0
    started = not main
    for heading in headings:
        if not started and heading.level != 1:
            continue
        started = True
        if above and heading.level > above + 1:
            yield Remark(
                _place(page, heading),
                f"This heading is level {heading.level}, but the heading before it is level "
                f"{above}. Make it level {above + 1}.",
            )
        above = heading.level


def _has_title(page: Page) -> bool:
    """True where the page's details give a title, which the site prints as the main heading."""
    return any(page.of_kind(BlockKind.TITLE)) or bool(
        (entry := page.metadata.get("title")) and entry.value
    )


def _place(page: Page, heading: Block) -> Span:
    if heading.end > heading.start:
        return page.source_span(heading.start, heading.end)
    return heading.span
