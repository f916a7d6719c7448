"""PLAIN008: a number that is not in the house form: "two weeks", "4000 people", "4-6 weeks"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, check
from netlint.finding import RelatedSpan, Remark
from netlint.identity import by_identity
from netlint.language.figures import figures_of, has_one
from netlint.language.mending import replacement
from netlint.language.places import foreign_text, in_address, occurrences, quoted_text
from netlint.language.quantities import (
    NUMBER_WORDS,
    TENS,
    UNITS,
    Kind,
    Quantity,
    dashed_ranges,
    in_words,
    ranges_with_units,
    shares,
    spaced_units,
    without_comma,
)
from netlint.language.quoting import OthersWords
from netlint.page import BODY_KINDS, Page
from netlint.shipped import WordRow


class Options(NamedTuple):
    """What the house asks of numbers."""

    figures: bool = True  # "2 weeks", not "two weeks"
    no_unit_space: bool = True  # "10mg", not "10 mg"


#: What the figures of a page have beside them where a range has a dash (the second is one of "€"),
#: where both its amounts have a unit, and where a unit follows.
_DASHES = (b"0-0", b"0--0")
_UNIT_DASHES = (b"g-0", b"m-0", b"l-0", b"%-0")
_UNITS = (b"0mg", b"0mcg", b"0ml", b"0g", b"0k", b"0cm", b"0mm", b"0%")
#: Numbers in words that are written as a part of one word.
_HYPHENATED = frozenset(
    f"{word}-{unit}" for word in NUMBER_WORDS for unit in "day week month year hour minute".split()
) | frozenset(f"{tens}-{word}" for tens in TENS for word in ("one", *UNITS))
_SAFE = frozenset({Kind.COMMA, Kind.UNIT})


@by_identity
def _counted(rows: tuple[WordRow, ...]) -> dict[str, frozenset[str]]:
    return {
        use: frozenset(row.avoid for row in rows if use in row.use.split("|"))
        for use in ("count", "range")
    }


@check("PLAIN008", "numbers", options=Options, fixes=Fixes.SAFE)
def numbers(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say which numbers to write in another way."""
    page = analysis.page
    found = list(_found(analysis, options))
    yield from _mixed(page)
    if not found:
        return
    others = OthersWords(page)
    reached = 0
    for one in sorted(found, key=lambda quantity: (quantity.start, -quantity.end)):
        if one.start < reached or page.block_at(one.start).kind not in BODY_KINDS:
            continue
        if others.hold(one.start, one.end) or quoted_text(page).hold(one.start):
            continue
        if foreign_text(page).hold(one.start) or in_address(page, one.start, one.end):
            continue
        if analysis.name_end(one.start):
            continue
        reached = one.end
        yield _remark(page, one)


def _found(analysis: Analysis, options: Options) -> Iterator[Quantity]:
    prose = analysis.page.prose
    if options.figures:
        words = {word.partition("-")[0] for word in analysis.different_words & _HYPHENATED}
        words |= NUMBER_WORDS & analysis.different_words
        yield from in_words(prose, (start for start, _ in occurrences(analysis.page, words)))
    figures = figures_of(prose)
    if not figures:
        return
    counted = _counted(analysis.word_rows("counted-things"))
    if b"0000" in figures:
        yield from without_comma(prose, counted["count"])
    if has_one(figures, _DASHES):
        yield from dashed_ranges(prose, counted["range"])
    if has_one(figures, _UNIT_DASHES):
        yield from ranges_with_units(prose, close=options.no_unit_space)
    if options.no_unit_space and has_one(figures, _UNITS):
        yield from spaced_units(prose)


def _remark(page: Page, one: Quantity) -> Remark:
    written = " ".join(page.prose[one.start : one.end].split())
    return Remark(
        page.source_span(one.start, one.end),
        f'Write "{one.text}" instead of "{written}".',
        suggestions=(one.text,),
        fix=replacement(page, one.start, one.end, one.text, safe=one.kind in _SAFE),
    )


def _mixed(page: Page) -> Iterator[Remark]:
    """One remark where shares of people stand both as "1 in 10" and as "10%"."""
    if "%" not in page.prose or ("1 in " not in page.prose and "one in " not in page.prose):
        return
    in_each, percent = shares(page.prose)
    if not in_each or not percent:
        return
    odd, usual = (percent, in_each) if len(percent) <= len(in_each) else (in_each, percent)
    start, end = odd[0]
    other = page.prose[slice(*usual[0])]
    yield Remark(
        page.source_span(start, end),
        f'This page also says "{" ".join(other.split())}". Write all shares in the same way, so '
        "that readers can compare them.",
        related=(RelatedSpan(page.source_span(*usual[0]), "A share written in the other way."),),
    )
