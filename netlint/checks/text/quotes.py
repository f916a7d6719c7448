"""TEXT008: quotation marks and apostrophes that are not of the house's kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, check
from netlint.checks.once import said_once
from netlint.finding import Remark
from netlint.language.damage import suspicious, touches_damage
from netlint.language.mending import replacement
from netlint.language.ranges import Ranges
from netlint.page import BODY_KINDS, BlockKind, InlineKind, Page
from netlint.patterns import lazy_pattern

_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_CURLY_MARKS = lazy_pattern("[“”‘’]")
#: Apostrophes in words, and straight marks that open or close; feet, inches and minutes have none.
_STRAIGHT_MARKS = lazy_pattern(
    r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<![\w'\"])[\"'](?=['\"]?[^\W_])"
    r"|(?<=[.,;:!?…)\]'\"])[\"'](?!\w)|(?<=[^\W\d_])[\"'](?!\w)"
)


class Options(NamedTuple):
    """`style` is what the house writes. With "consistent" either will do, if a page keeps to it."""

    style: Literal["straight", "curly", "consistent"] = "straight"


@check("TEXT008", "quotes", options=Options, fixes=Fixes.SAFE)
def quotes(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say once that a page has marks of the other kind, and write them as the house does."""
    page = analysis.page
    if options.style != "curly" and page.prose.isascii():
        return
    curly = _places(page, _CURLY_MARKS) if not page.prose.isascii() else []
    straight = _places(page, _STRAIGHT_MARKS) if options.style != "straight" else []
    if options.style == "straight" and curly:
        yield _remark(page, curly, "curly", "straight")
    elif options.style == "curly" and straight:
        yield _remark(page, straight, "straight", "curly")
    elif curly and straight:
        if len(straight) < len(curly):
            yield _remark(page, straight, "straight", "curly", mixed=True)
        else:
            yield _remark(page, curly, "curly", "straight", mixed=True)


#: Titles, descriptions and alternative texts stand inside quotation marks of the source.
_READ = BODY_KINDS - {BlockKind.ALT}


def _places(page: Page, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """The marks in the page's own language."""
    foreign = [(block.start, block.end) for block in page.blocks if block.lang is not None]
    foreign += [(i.start, i.end) for i in page.inlines if i.kind is InlineKind.FOREIGN]
    closed = Ranges(foreign)
    damaged = not page.prose.isascii() and suspicious().search(page.prose) is not None
    return [
        found.span()
        for found in pattern.finditer(page.prose)
        if page.block_at(found.start()).kind in _READ
        and not closed.hold(*found.span())
        and not (damaged and touches_damage(page.prose, *found.span()))
    ]


def _remark(
    page: Page, places: list[tuple[int, int]], kind: str, wanted: str, *, mixed: bool = False
) -> Remark:
    prose = page.prose
    mark = prose[slice(*places[0])]
    what = "apostrophe" if _is_apostrophe(prose, places[0][0]) else "quotation mark"
    right = _mended(prose, places[0][0])
    also = ", and most on this page are " + wanted if mixed else ""
    fixes = [replacement(page, *place, _mended(prose, place[0])) for place in places]
    return said_once(
        page,
        places,
        f"The {what} {mark} is {kind}{also}. Write {right} instead.",
        f"Write {wanted} marks.",
        suggestions=(right,),
        fixes=fixes,
    )


def _is_apostrophe(prose: str, at: int) -> bool:
    around = prose[at - 1 : at] + prose[at + 1 : at + 2]
    return prose[at] in "'’" and len(around) == 2 and around.isalpha()


def _mended(prose: str, at: int) -> str:
    mark = prose[at]
    if mark in _STRAIGHT:
        return _STRAIGHT[mark]
    before, after = prose[at - 1 : at], prose[at + 1 : at + 2]
    opens = (not before.strip() or before in "\0([-–—/\"'") and (after.isalnum() or after in "'\"")
    if mark == '"':
        return "“" if opens else "”"
    return "‘" if opens else "’"
