"""PLAIN013: how often something happens to people, or how likely it is, with no figure near."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import RelatedSpan, Remark
from netlint.language.phrases import longest_first, occurrences
from netlint.language.quoting import OthersWords
from netlint.page import BlockKind
from netlint.patterns import lazy_pattern

_TEXT = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
_ALONE = "alone"
#: A figure, or a word for one.
_FIGURE = lazy_pattern(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|thirds|quarters?|fifth|tenth|dozen|hundreds?"
    r"|thousands?|millions?|per\s?cent|percentage|all|every|no one|nobody|always|never)\b",
    re.IGNORECASE,
)


@check("PLAIN013", "vague-quantity")
def vague_quantity(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report the first such words of the page; its other ones are named with it."""
    page = analysis.page
    rows = analysis.word_rows("vague-quantities")
    found = longest_first(occurrences(rows, page.prose))
    if not found:
        return
    outcomes = _outcomes(analysis)
    others = OthersWords(page)
    vague = [
        match
        for row, match in found
        if page.block_at(match.start()).kind in _TEXT
        and _says_how_often(analysis, match, None if row.part == _ALONE else outcomes)
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


def _outcomes(analysis: Analysis) -> list[tuple[int, int]]:
    rows = analysis.word_rows("vague-outcomes")
    return sorted(match.span() for _, match in occurrences(rows, analysis.page.prose))


def _says_how_often(
    analysis: Analysis, match: re.Match[str], outcomes: list[tuple[int, int]] | None
) -> bool:
    """True where the sentence speaks of an outcome, and neither it nor the next has a figure."""
    sentences, prose = analysis.sentences, analysis.page.prose
    at = bisect_right(sentences, match.start(), key=lambda sentence: sentence.start) - 1
    if at < 0:
        return False
    start, end, block = sentences[at]
    if outcomes is not None:
        index = bisect_right(outcomes, (match.start(), 0))
        before, after = outcomes[max(0, index - 1) : index], outcomes[index : index + 1]
        if not any(start <= first and last <= end for first, last in (*before, *after)):
            return False
    limit = sentences[at + 1].end if at + 1 < len(sentences) else end
    first = sentences[at - 1].start if at else start
    return _FIGURE.search(prose, max(first, block.start), min(limit, block.end)) is None
