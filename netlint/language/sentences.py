"""Where sentences end.

A block always ends a sentence, so headings, list items and table cells are units of their own.
Inside a block a full stop is an end unless the words around it say otherwise: "Dr. Jones", "e.g.
this", "at 9 a.m. daily", "2. Rest", "J. Smith". Sentences that a lost space has glued together
("cells.Neuroendocrine") are parted, so that one slip does not make a page look hard to read.
`docs/readability.md` says how, and how often it is right.
"""

import re
from bisect import bisect_left
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from netlint.language import abbreviations as short
from netlint.language.doubtful_stops import WORD_LENGTH, short_word_ends
from netlint.language.glued import glued_ends, lost_starts
from netlint.page import Block, Page
from netlint.patterns import lazy_pattern


class Sentence(NamedTuple):
    """A sentence, or a unit that stands alone, at `prose[start:end]`, trimmed of spaces."""

    start: int
    end: int
    block: Block


#: The number of a reference or several: "[2,3]", "4–6".
_REFERENCE = r"\[\d+(?:[,–-]\s?\d+)*\]"

#: A mark that may end a sentence, with what belongs to it and the space after. It begins with one
#: set of characters, which the engine looks for fast. The groups tell the cases apart: "sure" is a
#: full stop after a long word, or another mark, before a capital; "close" holds what belongs to a
#: doubtful stop; without a group the next sentence is glued on (also by a colon, where a list was
#: lost), or only a reference number stands between.
_STOP = lazy_pattern(
    r"[.!?…:](?:"
    r"(?:(?<=[a-z]{5}\.)(?<!approx\.)(?<!messrs\.)(?<!subsp\.)(?<!assoc\.)|(?<=[a-z)][!?]))"
    r"(?P<sure>)\s+(?=[A-Z])"
    r"|(?<!:)(?<![.!?…].)(?:[.!?…]|\s[.!?…](?=[\s.!?…]|\Z))*(?P<close>[\"'”’»)\]]*"
    rf"(?:\s?{_REFERENCE})*)\s+"
    r"|(?=\S)(?:"
    r"(?<=[\sA-Za-z][A-Za-z][a-z][.!?:])(?=[A-Z][a-z]|Â?©)"
    r"|(?<=[a-z]{2}[.!?])(?=[A-Z]{2,}s?[\s-]|A\s[a-z])"
    r"|(?<=[A-Z0-9%]{2}[.!?])(?=[A-Z][a-z]+,?\s)"
    r"|(?<=[\w)\]”\"][)\]”\"][.!?])(?=[A-Z][a-z])"
    r"|(?<=[a-z]\s\.)(?=[A-Z][a-z])"
    r"|(?<=[a-z]{3}\.)(?=\d{3,}\s[A-Z])"
    rf"|(?<=\w[A-Za-z)”]\.)(?:\d{{1,2}}(?:[,–-]\d{{1,2}})*|[¹²³⁰-⁹][¹²³⁰-⁹,]*|{_REFERENCE})"
    r"(?:\s+(?=[A-Z])|(?<=\])(?=[A-Z][a-z]))"
    r"|(?<=[a-z]{3}[.!?])[”\"](?=[A-Z][a-z])"
    r")"
    r")"
)
#: Only sentences of more characters are looked at for a lost full stop: few, and the ones that
#: would weigh on a page's figures.
_LONG = 200
_LAST_WORD = lazy_pattern(r"[^\s(\[“\"‘—–/]*\Z")
#: "mRNA", "pH": small letters first and a name nevertheless.
_SMALL_NAME = lazy_pattern(r"[a-z]{1,2}[A-Z]")
_SPEAKER = lazy_pattern(r"(?:[A-Z][\w.’'-]*\s){1,3}(\w+)\b")


def split_sentences(page: Page) -> tuple[Sentence, ...]:
    """All sentences of a page, block by block, in order."""
    prose = page.prose
    sentences: list[Sentence] = []
    add = sentences.append
    find, new = _STOP.finditer, tuple.__new__
    for block in page.blocks:
        start, end = block.start, block.end
        if end <= start:
            continue
        for stop in find(prose, start, end):
            case = stop.lastgroup
            if case == "sure":
                # Three times as fast as `Sentence(…)`, which most of the time would go into.
                at, after = stop.span()
                add(new(Sentence, (start, at + 1, block)))
                start = after
            elif _ends(prose, start, end, stop):
                at = stop.end("close") if case else stop.start() + len(stop[0].rstrip())
                add(new(Sentence, (start, at, block)))
                start = stop.end()
        if start < end:
            add(new(Sentence, (start, end, block)))
    for long in [sentence for sentence in sentences if sentence[1] - sentence[0] > _LONG]:
        start, end, block = long
        if cuts := list(lost_starts(prose, start, end)):
            at = bisect_left(sentences, start, key=itemgetter(0))
            ends = pairwise((start, *cuts, end))
            sentences[at : at + 1] = [Sentence(*part, block) for part in ends]
    return tuple(sentences)


def _ends(prose: str, start: int, limit: int, stop: re.Match[str]) -> bool:
    """Whether a stop found in prose[start:limit] ends the sentence that begins at `start`."""
    at, after = stop.span()
    if stop.lastgroup is None:
        return glued_ends(prose, start, limit, at, after)
    if after >= limit:
        return False
    following = prose[after]
    if following in "!?…" or not _any_word(prose, start, at):
        return False
    small = following.islower() and not _SMALL_NAME.match(prose, after)
    closed = stop.end("close") > stop.start("close")
    if stop.start("close") > at + 1 or prose[at] != ".":
        # "Why me?" she asked; "Why me?" Sam asked; Yahoo! is; well ... perhaps.
        return not small and not (closed and following.isalpha() and _speaks(prose, after))
    word = prose[
        max(start, at - WORD_LENGTH, prose.rfind(" ", max(start, at - WORD_LENGTH), at) + 1) : at
    ]
    if not word.isalpha():
        found = _LAST_WORD.search(word)
        word = found[0] if found else ""
    key = word.lower().strip("'’")
    if len(key) > 6 and "." not in key and "-" not in key:
        return not (small and closed)
    return short_word_ends(prose, start, at, word, key, small, after)


def _any_word(prose: str, start: int, at: int) -> bool:
    """Whether anything but marks stands in prose[start:at]; a text of more than 3 has words."""
    return at - start > 3 or any(map(str.isalnum, prose[start:at]))


def _speaks(prose: str, at: int) -> bool:
    """Whether at `at` somebody is named who said what stands before: "Sam asked"."""
    found = _SPEAKER.match(prose, at, at + WORD_LENGTH)
    return found is not None and any(word in short.SPOKE for word in found[0].split()[1:])
