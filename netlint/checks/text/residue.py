"""TEXT004: what is left of the place a text was copied from, or of a template nobody filled in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.once import said_once
from netlint.checks.text.printed_pages import page_numbers
from netlint.checks.text.unfilled import code_places, trails, unfilled_places
from netlint.finding import Remark, Span
from netlint.language.phrases import longest_first, occurrences
from netlint.language.quoting import OthersWords
from netlint.language.ranges import Ranges
from netlint.page import BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

#: In the column "unless" of the word list: the phrase counts only where it stands by itself.
_ALONE = "inside a sentence"


class Options(NamedTuple):
    """`phrases` are further left-overs of the sites a repository copies from, as whole phrases."""

    phrases: tuple[str, ...] = ()


@check("TEXT004", "residue", options=Options)
def residue(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say which words are not the page's own."""
    page = analysis.page
    prose = page.prose
    others = OthersWords(page)
    gaps = [
        gap for gap in _outermost(unfilled_places(analysis)) if not _is_remark(prose, *gap, others)
    ]
    filled = Ranges(gaps)
    phrases = list(occurrences(analysis.word_rows("residue"), prose))
    if options.phrases:
        phrases.extend(occurrences(_own_rows(options.phrases), prose))
    for row, found in longest_first(phrases):
        start, end = found.span()
        if row.unless == _ALONE and not _stands_alone(page, start, end):
            continue
        if not (filled.hold(start, end) or others.hold(start, end)):
            yield _remark(page.source_span(start, end), prose[start:end], row.why)
    for start, end in gaps:
        kind = "a place in a template that was not filled in"
        span = page.source_span(start, end)
        yield _remark(span, prose[start:end], kind, "Fill it in, or take it out.")
    code = [place for place in code_places(page) if not filled.hold(*place)]
    if code:
        shown = " ".join(prose[slice(*code[0])].split())
        message = f'"{shown}" is code that a reader sees. Take it out.'
        yield said_once(page, code, message, "This is code that a reader sees.")
    for places, kind in zip(
        page_numbers(page),
        ("a page number of a printed page", "a title that stands on each page of a print"),
        strict=True,
    ):
        if places:
            text = " ".join(prose[slice(*places[0])].split())
            yield said_once(page, places, f'"{text}" is {kind}. Take it out.', "Take this out.")
    for start, end in trails(page):
        kind = "the path to a page of a web site"
        yield _remark(page.source_span(start, end), prose[start:end], kind)
    for span in _merge_markers(page):
        yield _remark(span, page.source[span.start : span.end], "a mark of two versions not merged")


def _outermost(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places in order, without those that lie in another: "[INSERT XXXXXX]" is one."""
    reached = 0
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if start >= reached:
            reached = end
            yield start, end


def _is_remark(prose: str, start: int, end: int, others: OthersWords) -> bool:
    """True for a writer's own words in a quotation: "she [the nurse's name] said"."""
    inside = prose[start:end].lower()
    return inside[0] == "[" and "insert" not in inside and others.hold(start, end)


@lru_cache(maxsize=16)
def _own_rows(phrases: tuple[str, ...]) -> tuple[WordRow, ...]:
    return tuple(WordRow(phrase, why="left over from another page") for phrase in phrases if phrase)


def _remark(span: Span, text: str, kind: str, advice: str = "Take it out.") -> Remark:
    shown = " ".join(text.split())
    return Remark(span, f'"{shown}" is {kind}. {advice}')


def _stands_alone(page: Page, start: int, end: int) -> bool:
    """True where nothing stands before or after it in its sentence: a block, a line, a sentence
    or a piece glued to one."""
    block = page.block_at(start)
    if block.kind is BlockKind.HEADING and not block.guessed and block.start == start:
        return False  # a page may be about it: "Advertising"
    if _is_whole_line(page, start, end):
        return True
    before = page.prose[max(block.start, start - 20) : start].rstrip(" \t\u00a0")
    after = page.prose[end : min(block.end, end + 20)].lstrip(" \t\u00a0")
    if before and before[-1] not in ".!?|•·":
        return False
    if not after or after[0] in ".!?…|•·:":
        return True
    # Run together with the next sentence: "colonisation. Top of page What types are there?"
    return bool(before) and page.prose[start].isupper() and after[0].isupper()


def _is_whole_line(page: Page, start: int, end: int) -> bool:
    """True where the line of the source holds nothing else: prose joins the lines of a block."""
    span = page.source_span(start, end)
    before = page.source[max(0, span.start - 20) : span.start].rstrip(" \t")
    after = page.source[span.end : span.end + 20].lstrip(" \t.!?:")
    return (not before or before[-1] in "\r\n") and (not after or after[0] in "\r\n")


_MERGE = lazy_pattern(r"^(?:<{7} \S.*|>{7} \S.*)$", re.M)
_DIVIDER = lazy_pattern(r"^(?:={7}|\|{7}(?: .*)?)$", re.M)


def _merge_markers(page: Page) -> Iterator[Span]:
    """Lines that a version control system left where two people changed the same text."""
    source = page.source
    if "<<<<<<< " not in source or ">>>>>>> " not in source:
        return
    starts = [span.start for span in page.opaque]
    for pattern in (_MERGE, _DIVIDER):
        for found in pattern.finditer(source):
            index = bisect_right(starts, found.start()) - 1
            if index < 0 or page.opaque[index].end <= found.start():
                text = found[0].rstrip("\r")
                yield Span(found.start(), found.start() + len(text))
