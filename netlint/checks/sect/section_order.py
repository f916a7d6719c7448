"""SECT003: the sections are not in the order of the page's type."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.sect.headed import (
    Headed,
    about,
    headed_sections,
    is_sure,
    main_level,
    subject_of,
    type_for,
)
from netlint.checks.sect.page_type import OPENING, has_opening
from netlint.finding import RelatedSpan, Remark
from netlint.language.headings import plain_heading
from netlint.page import Page
from netlint.settings import PageType


class Options(NamedTuple):
    """Whether a type that is only guessed counts."""

    guessed: bool = False


class _Placed(NamedTuple):
    """A section of the page with its place in the order of the type."""

    headed: Headed
    rank: int


@check("SECT003", "section-order", options=Options)
def section_order(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say in one remark which sections to move: as few as will do."""
    page = analysis.page
    known = type_for(analysis, guessed=options.guessed)
    if known is None or page.guessed or not known.page_type.order:
        return
    placed = _placed(page, known.page_type)
    moved = _moved([one.rank for one in placed])
    if not moved:
        return
    kept = [n for n in range(len(placed)) if n not in moved]
    wishes = [_wish(page, placed, kept, n) for n in moved]
    end = "Move this section." if len(moved) == 1 else f"Move these {len(moved)} sections."
    first, *rest = (placed[n].headed.heading for n in moved)
    yield Remark(
        page.source_span(first.start, first.end),
        f"{about(known)}, {_listed(wishes)}. {end}",
        related=tuple(
            RelatedSpan(page.source_span(one.start, one.end), "This section has to move too.")
            for one in rest
        ),
        places=0,
    )


def _placed(page: Page, kind: PageType) -> list[_Placed]:
    """The main sections that have a place in the order. One that the page has in two places has
    none, and neither has a heading that only may be an overview."""
    ranks = {id: rank for rank, group in enumerate(kind.order) for id in group}
    level = main_level(page)
    opened = has_opening(page)
    subject = subject_of(page)
    found: list[_Placed] = []
    for headed in headed_sections(page, kind):
        heading, section = headed
        if heading.level != level or section.id not in ranks:
            continue
        plain = plain_heading(page.text(heading))
        if section.id in OPENING and (opened or not is_sure(plain, section, subject)):
            continue
        if not found or found[-1].headed.section.id != section.id:
            found.append(_Placed(headed, ranks[section.id]))
    times = Counter(one.headed.section.id for one in found)
    return [one for one in found if times[one.headed.section.id] == 1]


def _moved(ranks: list[int]) -> list[int]:
    """The places of the fewest numbers whose removal leaves the others in order."""
    tails: list[int] = []  # the lowest last number of an ordered run of each length
    lengths = []
    for rank in ranks:
        at = bisect_right(tails, rank)
        tails[at : at + 1] = [rank]
        lengths.append(at + 1)
    wanted, limit = len(tails), max(ranks, default=0)
    moved = []
    for n in range(len(ranks) - 1, -1, -1):
        if lengths[n] == wanted and ranks[n] <= limit:
            wanted, limit = wanted - 1, ranks[n]
        else:
            moved.append(n)
    return moved[::-1]


def _wish(page: Page, placed: list[_Placed], kept: list[int], n: int) -> str:
    """Where a section belongs, told by the nearest one that stays: '"A" comes after "B"'."""
    rank = placed[n].rank
    before = [k for k in kept if placed[k].rank <= rank]
    after = [k for k in kept if placed[k].rank > rank]
    own = _quoted(page, placed[n])
    if before and before[-1] > n:
        return f"{own} comes after {_quoted(page, placed[before[-1]])}"
    return f"{own} comes before {_quoted(page, placed[after[0]])}"


def _quoted(page: Page, one: _Placed) -> str:
    text = " ".join(page.text(one.headed.heading).split())
    return f'"{text}"'


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
