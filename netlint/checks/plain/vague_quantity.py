"""PLAIN013: how often something happens to people, or how likely it is, with no figure near."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import RelatedSpan, Remark
from netlint.identity import by_identity
from netlint.language.phrases import longest_first, occurrences
from netlint.language.quoting import OthersWords
from netlint.language.words import WORD
from netlint.page import BlockKind
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

_TEXT = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
_ALONE = "alone"
#: As far as a sentence is read on each side, in characters: more is no sentence.
_REACH = 300
_DIGIT = lazy_pattern(r"\d")
#: Words for figures, and those that leave nobody out.
_FIGURES = frozenset(
    "one two three four five six seven eight nine ten half third thirds quarter quarters fifth tenth dozen hundred hundreds "
    "thousand thousands million millions percent percentage all every always never nobody".split()
)
#: What people need, like or may do is no outcome.
_CHOICE = lazy_pattern(
    r"[^.,;:\0]{0,60}?\b(?:needs?|needed|requires?|required|prefers?|chooses?|choose|decides?|finds?|find|likes?|wants?|thinks?"
    r"|believes?|wonders?|worry|can\s+(?:have|take|use|eat|drink|go))\b",
    re.IGNORECASE,
)
#: A group of people: "at low risk of", "with a high or low risk of".
_GROUP = lazy_pattern(r"\b(?:at|at\s+(?:an?|the)|or|with|who\s+have\s+an?)\s\Z")
_PEOPLE = frozenset("people patients women men children babies adults individuals".split())


@check("PLAIN013", "vague-quantity")
def vague_quantity(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report the first such words of the page; its other ones are named with it."""
    page = analysis.page
    rows = analysis.word_rows("vague-quantities")
    found = longest_first(occurrences(rows, page.prose))
    if not found:
        return
    outcomes = _outcomes(analysis.word_rows("vague-outcomes"))
    others = OthersWords(page)
    vague = [
        match
        for row, match in found
        if page.block_at(match.start()).kind in _TEXT
        and _says_how_often(analysis, match, None if row.part == _ALONE else outcomes)
        and not _is_other(page.prose, match)
        and not others.hold(*match.span())
    ]
    if not vague:
        return
    first, *further = vague
    words = " ".join(first[0].split())
    related = tuple(
        RelatedSpan(page.source_span(*match.span()), "This says how often without a figure too.")
        for match in further
    )
    yield Remark(
        page.source_span(*first.span()),
        f'"{words}" can mean more to one reader and less to another. If the figure is known, give it '
        'too, such as "1 in 100 people".',
        related=related,
    )


def _is_other(prose: str, match: re.Match[str]) -> bool:
    """True where the words speak of a group or a choice, or are part of a name."""
    words = match[0].split()
    if any(word[0].isupper() for word in words[1:]):
        return True
    if words[-1].lower() in _PEOPLE:
        return _CHOICE.match(prose, match.end()) is not None
    return _GROUP.search(prose[max(0, match.start() - 20) : match.start()]) is not None


@by_identity
def _outcomes(rows: tuple[WordRow, ...]) -> re.Pattern[str]:
    """One pattern for all phrases of the list."""
    phrases = "|".join(re.escape(row.avoid).replace(r"\*", r"\w*") for row in rows)
    spaced = phrases.replace(r"\ ", r"\s+")
    return re.compile(rf"\b(?:{spaced})\b")


def _says_how_often(
    analysis: Analysis, match: re.Match[str], outcome: re.Pattern[str] | None
) -> bool:
    """True where the sentence speaks of an outcome, and neither it nor the next has a figure."""
    sentences, prose = analysis.sentences, analysis.page.prose
    at = bisect_right(sentences, match.start(), key=lambda sentence: sentence.start) - 1
    if at < 0:
        return False
    start, end, block = sentences[at]
    first = sentences[at - 1].start if at else start
    limit = sentences[at + 1].end if at + 1 < len(sentences) else end
    first = max(first, block.start, match.start() - 2 * _REACH)
    around = prose[first : min(limit, block.end, match.end() + 2 * _REACH)]
    if _DIGIT.search(around) is not None:
        return False  # asked first: it is the quickest of the three
    near = prose[max(start, match.start() - _REACH) : min(end, match.end() + _REACH)]
    if outcome is not None and not outcome.search(near.lower()):
        return False
    return _FIGURES.isdisjoint(WORD.findall(around.lower()))
