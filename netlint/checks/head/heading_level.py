"""HEAD001: the levels of the headings do not form an outline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import RelatedSpan, Remark, Span
from netlint.page import BODY_KINDS, Block, BlockKind, Page
from netlint.page_parts import WordlessHeading

#: The message counts all main headings; more places than these help nobody.
_MOST_SHOWN = 20


#: Headings with and without words.
_Heading = Block | WordlessHeading


@check("HEAD001", "heading-level")
def heading_level(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say where a level is skipped, a heading is empty, the main heading stands twice or there is
    none."""
    page = analysis.page
    if page.guessed:
        return
    yield from _empty(page)
    headings = _outline(page)
    main = [heading for heading in headings if heading.level == 1]
    titled = page.root is None and _has_title(page)
    if not main and not titled and not page.fragment and _should_have_main(page, headings):
        yield Remark(
            page.anchor,
            "This page has headings but no main heading (level 1). Add one that says what the "
            "whole page is about, above the others."
            if headings
            else "This page has no main heading (level 1). Add one that says what the whole page "
            "is about.",
            places=0,
        )
    if len(main) > 1:
        yield _several(page, main)
    yield from _skipped(page, headings, main, titled)


def _outline(page: Page) -> Sequence[_Heading]:
    """All headings in the order of the page, those that are images too."""
    if not page.wordless_headings:
        return page.headings
    both: list[_Heading] = [*page.headings, *page.wordless_headings]
    return sorted(both, key=lambda heading: heading.span.start)


def _should_have_main(page: Page, headings: Sequence[_Heading]) -> bool:
    """True on a page with headings, and on a whole document with a text or an image. Outside the
    part that is read, such as in a banner, there may be a main heading."""
    if page.root is None:
        return bool(headings)
    return not page.root.main_heading and (any(page.of_kind(*BODY_KINDS)) or bool(page.images))


def _empty(page: Page) -> Iterator[Remark]:
    """A remark for each heading with nothing to read; of an image in it IMG001 speaks."""
    for heading in page.wordless_headings:
        at = bisect_left(page.images, heading.span.start, key=lambda image: image.span.start)
        inside = page.images[at : at + 1]
        image_speaks = inside and inside[0].alt is None and inside[0].span.end <= heading.span.end
        if not heading.named and not image_speaks:
            yield Remark(
                heading.span,
                "This heading is empty. Write what the part below it is about, or take the "
                "heading out.",
            )


def _several(page: Page, main: list[_Heading]) -> Remark:
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
    page: Page, headings: Sequence[_Heading], main: list[_Heading], titled: bool
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


def _place(page: Page, heading: _Heading) -> Span:
    if isinstance(heading, Block) and heading.end > heading.start:
        return page.source_span(heading.start, heading.end)
    return heading.span
