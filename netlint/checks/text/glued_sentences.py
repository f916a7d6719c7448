"""TEXT002: two sentences with no space between them: "cells.Neuroendocrine"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Edit, Fix, Remark
from netlint.language.mending import is_unbroken
from netlint.language.ranges import Ranges
from netlint.language.shapes import CAPITALS, DIGITS, shape_of, shape_table
from netlint.page import BLOCK_END, PLACEHOLDER, InlineKind, Page
from netlint.patterns import lazy_pattern

#: A capital, a copyright sign, or a count with a capital after it ("184 Replies") next to a mark.
#: The mark stands after a small letter or a closing bracket or quotation mark; numbers and
#: capitals before it ("2019.The", "DNA.The") are read more strictly below.
_CAPITAL = "[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_COMMON_STARTS = frozenset(
    "The This These Those There They It Its If In A An I You Your We Our He She His Her When While "
    "What Why How Where Who As At For From With Some Most Many Other Others Although However But "
    "And Or So Both Each All Any To Do Ask Call See Talk Tell Take Make Read Find More".split()
)
#: Ends of site names and file names: "Cancer.Net", "leaflet.PDF".
_SUFFIXES = frozenset(
    "net com org gov edu info uk ie us io co eu int nhs pdf txt csv tsv md doc docx xls xlsx ppt "
    "html htm xml json jpg jpeg png gif zip exe js py".split()
)
#: Before a name these are shortened words, not the end of a sentence: "Dr.Jones", "Fig.A".
_SHORTENED = frozenset(
    "dr mr mrs ms prof st mt fr rev sgt vs ca cf fig figs ed eds ph vol no approx rs".split()
)
#: What precedes the point in names of parts of programs: "file.Name".
_CODE_WORDS = frozenset(
    "file files window document object self this system console app node config data user item "
    "page site string array math date json math module process request response".split()
)
_ADDRESS = lazy_pattern(
    r"[@_\\#=<>{}]|://|www\.|\w/\w|\.(?:pdf|txt|csv|docx?|xlsx?|html?|jpe?g|png|zip)\b", re.I
)


@lru_cache(maxsize=1)
def _glue() -> re.Pattern[str]:
    # One set of characters first: that is what the engine finds fast.
    return re.compile(
        r"[.!?:]"
        rf"(?:(?<=[a-z)\]”].)(?={_CAPITAL}|©)"
        r"|(?<=[a-z]{2}\.)(?=[0-9]{3,}\s[A-Z])"
        r"|(?<=[a-z][.!?])[)”](?=[A-Z])"
        r"|(?<=[A-Z0-9%][.!?])(?=[A-Z][a-z]*\s))"
    )


#: A mark or what closes a sentence, what may begin one, and a figure.
_SHAPE = shape_table(
    {".": ".!?:)]", "A": CAPITALS + "".join(map(chr, range(0xC0, 0xDF))) + "©", "0": DIGITS}
)


def _may_be_glued(prose: str) -> bool:
    """False for most pages: nowhere a capital or a long number right behind a mark."""
    shape = shape_of(prose).translate(_SHAPE)
    return b".A" in shape or b".000" in shape


@check("TEXT002", "glued-sentences", fixes=Fixes.SAFE)
def glued_sentences(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say where a sentence begins with no space after the one before it, and put the space in."""
    page = analysis.page
    prose = page.prose
    if not _may_be_glued(prose):
        return
    closed: Ranges | None = None
    for found in _glue().finditer(prose):
        at = found.end()
        start = _chunk_start(prose, found.start())
        end = _chunk_end(prose, at)
        if not _are_sentences(prose, start, found.start(), at, end):
            continue
        if closed is None:
            closed = Ranges(_closed(page))
        if closed.hold(found.start(), at):
            continue
        first, second = _words_around(prose, start, found.start(), at, end)
        fix = None
        if is_unbroken(page, at - 1, at + 1):
            place = page.source_span(at, at)
            fix = Fix((Edit(place, " "),))
        mended = f"{prose[first:at]} {prose[at:second]}"
        yield Remark(
            page.source_span(first, second),
            f'There is no space between "{prose[first:at]}" and "{prose[at:second]}". Put one in.',
            suggestions=(mended,),
            fix=fix,
        )


#: What is read on each side of a mark, in characters, to see what it stands in.
_LONGEST_WORD = 80


def _chunk_start(prose: str, at: int) -> int:
    """Where the run of characters without a space begins that ends before `at`."""
    before = _spaced(prose[max(0, at - _LONGEST_WORD) : at])
    words = before.rsplit(None, 1)
    return at if not words or before[-1].isspace() else at - len(words[-1])


def _chunk_end(prose: str, at: int) -> int:
    """Where the run of characters without a space ends that begins at `at`."""
    after = _spaced(prose[at : at + _LONGEST_WORD])
    words = after.split(None, 1)
    return at if not words or after[0].isspace() else at + len(words[0])


def _spaced(text: str) -> str:
    return text.replace(BLOCK_END, " ").replace(PLACEHOLDER, " ")


_WORD_AFTER = lazy_pattern(r"[^\W_]+(?:['’-][^\W_]+)*")


def _word_before(prose: str, start: int, end: int) -> int:
    """Where the word begins that ends at `end`; `end` where none does. A pattern would be tried at
    each character of what stands before."""
    at = end
    while at > start:
        if prose[at - 1].isalnum():
            at -= 1
        elif at < end and at - 1 > start and prose[at - 1] in "'’-" and prose[at - 2].isalnum():
            at -= 2
        else:
            break
    return at


def _are_sentences(prose: str, start: int, mark: int, at: int, end: int) -> bool:
    """True where prose[start:mark] ends one sentence and prose[at:end] begins another; False for
    names, addresses, files and abbreviations."""
    return _look_like_sentences(prose, start, mark, at, end) and not _ADDRESS.search(
        prose, start, end
    )


def _look_like_sentences(prose: str, start: int, mark: int, at: int, end: int) -> bool:
    """The same by the two words alone, which is fast; a web address may still look like them."""
    bare = mark
    while bare > start and prose[bare - 1] in ")]”":
        bare -= 1
    before = prose[_word_before(prose, start, bare) : bare]
    found = _WORD_AFTER.match(prose, at, end)
    after = found[0] if found else ""
    if bare < mark:  # "(functional tumors).Diagnosis"
        return len(after) > 1 or after in _COMMON_STARTS
    if not after or after[0].isdigit() or not after.isascii():
        return len(before) > 2
    if after.lower() in _SUFFIXES and after not in _COMMON_STARTS:
        return False
    if len(after) == 1 and (end - at > 1 or after not in "AI"):
        # "parents.A person", but neither "vitamin.D" nor "U.S."; "atherosclerosis.P.A.D. is".
        return len(before) > 6 and prose[at + 1 : at + 2] == "."
    if prose[mark] == ":":
        return len(before) > 2 and before.islower() and len(after) > 2 and after[1:].islower()
    if before.islower():
        if len(before) < 2 or before in _SHORTENED or "." in prose[start : mark - len(before)]:
            return len(before) > 3
        return after in _COMMON_STARTS or before not in _CODE_WORDS
    return _after_capital(prose, mark, before, after, at, end)


def _after_capital(prose: str, mark: int, before: str, after: str, at: int, end: int) -> bool:
    """The doubtful cases: a name ("St.John", "Clinic Press.Make"), capitals or a number before."""
    if prose[mark] != "." or before.lower() in _SHORTENED:
        return False
    if before.isalpha() and len(before) > 3 and before[1:].islower():
        following = prose[end : end + 2]
        return end - at == len(after) and following[:1].isspace() and following[1:].islower()
    strict = after in _COMMON_STARTS and len(after) > 1
    if before.isdigit() or not before:
        return strict and (len(before) == 4 or (not before and prose[mark - 1] == "%"))
    return strict and len(before) > 2


def _words_around(prose: str, start: int, mark: int, at: int, end: int) -> tuple[int, int]:
    """The word before the mark and the word after it, with the brackets that belong to them."""
    first = mark
    while first > start and prose[first - 1] in ")]”":
        first -= 1
    first = _word_before(prose, start, first)
    after = _WORD_AFTER.match(prose, at, end)
    second = after.end() if after else at + 1
    # A copyright sign that lost its encoding is two characters: "Â©".
    return first, second + (prose[second : second + 1] == "©")


def _closed(page: Page) -> Iterator[tuple[int, int]]:
    """Text in another language, and addresses that are shown as they are."""
    for block in page.blocks:
        if block.lang is not None:
            yield block.start, block.end
    for inline in page.inlines:
        if inline.kind is InlineKind.FOREIGN:
            yield inline.start, inline.end
    for link in page.links:
        if link.bare:
            yield link.start, link.end
