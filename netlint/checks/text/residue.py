"""TEXT004: what is left of the place a text was copied from, or of a template nobody filled in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.finding import Remark, Span
from netlint.language.phrases import longest_first, occurrences
from netlint.language.quoting import OthersWords
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
    others = OthersWords(page)
    places = list(occurrences(analysis.word_rows("residue"), page.prose))
    if options.phrases:
        places.extend(occurrences(_own_rows(options.phrases), page.prose))
    for row, found in longest_first(places):
        start, end = found.span()
        if row.unless == _ALONE and not _stands_alone(page, start, end):
            continue
        if not others.hold(start, end):
            yield _remark(page.source_span(start, end), page.prose[start:end], row.why)
    for start, end, kind in _unfilled(page):
        yield _remark(page.source_span(start, end), page.prose[start:end], kind)
    for span in _merge_markers(page):
        yield _remark(span, page.source[span.start : span.end], "a mark of two versions not merged")


@lru_cache(maxsize=16)
def _own_rows(phrases: tuple[str, ...]) -> tuple[WordRow, ...]:
    return tuple(WordRow(phrase, why="left over from another page") for phrase in phrases if phrase)


def _remark(span: Span, text: str, kind: str) -> Remark:
    shown = " ".join(text.split())
    return Remark(span, f'"{shown}" is {kind}. Take it out.')


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


@lru_cache(maxsize=1)
def _gaps() -> re.Pattern[str]:
    """Places to fill in, and code that shows."""
    return re.compile(
        r"[\[<{](?:insert|enter|add|your|type|put)(?i: [^\]>}\0]{1,50})?[\]>}]"
        r"|[\[<{](?:INSERT|ENTER|ADD|YOUR|TYPE|NAME|DATE|XX+|TBC|TBD|TODO)(?: [^\]>}\0]{1,50})?[\]>}]"
        r"|[\[<](?:Insert|Enter|Add|Your|Type) [a-z][^\]>\0]{1,50}[\]>]"
        r"|\{\{[^{}\0]{1,60}\}\}|\{%[^%\0]{1,60}%\}|<%[^%\0]{1,60}%>|\$\{\w[^}\0]{0,40}\}"
        r"|\[object Object\]"
        r"|\[/?(?:caption|gallery|embed|vc_\w+|et_pb_\w+)\b[^\]\0]{0,200}\]"
        r"|&(?:nbsp|amp|quot|lt|gt|rsquo|lsquo|rdquo|ldquo|ndash|mdash|#\d{2,5});"
    )


def _unfilled(page: Page) -> Iterator[tuple[int, int, str]]:
    prose = page.prose
    if not any(sign in prose for sign in "[{<$&"):
        return
    for found in _gaps().finditer(prose):
        if found[0][0] == "&" or (
            found[0][0] == "[" and ("[/" in found[0] or "=" in found[0] or "object" in found[0])
        ):
            kind = "code that a reader sees"
        else:
            kind = "a place in a template that was not filled in"
        yield *found.span(), kind


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
