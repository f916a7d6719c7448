"""PEOPLE003: words for people of an age: "the elderly", "aged 4-16"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.people.wording import wording
from netlint.finding import Remark
from netlint.language.figures import figures_of
from netlint.language.mending import replacement
from netlint.language.quoting import OthersWords
from netlint.page import Page
from netlint.patterns import lazy_pattern

_RANGE = lazy_pattern(
    r"(?P<a>\d\d?\d?)\s?[-\u2010-\u2013]\s?(?P<b>\d{1,3})(?![\w.,/\u2010-\u2013-]\d)"
)
_DASH = lazy_pattern(r"[-\u2010-\u2013](?:(?<=\d.)|(?<=\d\s.))\s?\d")
_BEFORE = lazy_pattern(r"\b(?:aged?|ages)(?:\s+(?:of|from|between|range|group))?\s+\Z", re.I)
_AFTER = lazy_pattern(r"[\s-]+(?:years?\s+old|year[\s-]olds?|years\s+of\s+age)\b")
_BETWEEN = lazy_pattern(r"\bbetween\s+(?:the\s+ages\s+of\s+|ages\s+)?\Z", re.I)
#: The oldest age, in years, that a range may end in.
_OLDEST = 120


@check("PEOPLE003", "age", fixes=Fixes.OFFERED)
def age(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which words to use for older and younger people, and how to write a range of ages."""
    yield from wording(analysis.page, analysis.word_rows("age-words"))
    yield from _ranges(analysis.page)


def _places(prose: str) -> Iterator[re.Match[str]]:
    """Every range of figures. They are looked for by their dash, of which a page has fewer than
    figures."""
    reached = 0
    for dash in _DASH.finditer(prose):
        end = dash.start() - prose[dash.start() - 1].isspace()
        start = end - 1
        while start > max(reached, end - 3) and prose[start - 1].isdigit():
            start -= 1
        found = _RANGE.match(prose, start) if start >= reached else None
        if found:
            reached = found.end()
            yield found


def _ranges(page: Page) -> Iterator[Remark]:
    prose = page.prose
    if b"0-0" not in figures_of(prose):
        return
    others = OthersWords(page)
    for found in _places(prose):
        low, high = int(found["a"]), int(found["b"])
        start, end = found.span()
        if not low < high <= _OLDEST or prose[start - 1 : start].isalnum():
            continue
        before = prose[max(0, start - 30) : start]
        if not _BEFORE.search(before) and not _AFTER.match(prose, end):
            continue
        if others.hold(start, end):
            continue
        word = "and" if _BETWEEN.search(before) else "to"
        text = f"{low} {word} {high}"
        yield Remark(
            page.source_span(start, end),
            f'Write "{text}" instead of "{" ".join(found[0].split())}".',
            suggestions=(text,),
            fix=replacement(page, start, end, text, safe=False),
            why="A screen reader may read the dash as a minus or not at all.",
        )
