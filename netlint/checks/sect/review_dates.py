"""The dates of the last and of the next review that a page gives, in its details or its text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.sect.details import details, known_keys
from netlint.checks.sect.phrases import likely_rows, places
from netlint.finding import Span
from netlint.language.calendar_dates import Dated, date_at
from netlint.page import BLOCK_END, MetaValue
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

#: What may stand between the words that announce a date and the date: signs, a few small words, and
#: the end of a cell or a term.
_BETWEEN = lazy_pattern(
    r"[\s:.,*–—-]*(?:(?:date|due|on|by|in|is|was|are)\b[\s:]*){0,3}(?:\0\s*)?",
)
#: Before the words: this is about a film or a picture on the page.
_OTHER_THING = lazy_pattern(r"\b(?:media|video|image|film|audio)\s+\Z")
#: Before words about a change: this is about the page.
_OF_PAGE = lazy_pattern(r"\W*(?:(?:this|the|page|content|information|leaflet|was|were)\s+)*")


class Review(NamedTuple):
    """A date of a review and where it stands in the source. `changed` marks the date of any change
    to the page, which need not be a review."""

    date: Dated
    span: Span
    next: bool
    changed: bool


def review_dates(analysis: Analysis) -> list[Review]:
    """Every date that says for certain when the page was or will be reviewed."""
    return [*_in_details(analysis), *_in_text(analysis)]


def _in_details(analysis: Analysis) -> Iterator[Review]:
    metadata = analysis.page.metadata
    if not metadata:
        return
    rows = known_keys(analysis.word_rows("metadata-keys"))
    for key, value, entry in details(metadata):
        row = rows.get(key)
        if row is None or row.sense or row.use not in ("last-reviewed", "next-review"):
            continue
        dated, span = _read(analysis, value, entry)
        if dated is not None:
            yield _review(row, dated, span, "review" not in key)


def _read(analysis: Analysis, value: object, entry: MetaValue) -> tuple[Dated | None, Span]:
    """The date that a value is, and its place."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    written = value.isoformat() if isinstance(value, datetime.date) else value
    if not isinstance(written, str):
        return None, entry.span
    dated = date_at(written.strip(), day_first=analysis.british)
    if dated is not None and dated.end < len(written.strip().split("T")[0]):
        return None, entry.span  # a sentence, not a date
    at = analysis.page.source.find(written, entry.span.start, entry.span.end)
    return dated, Span(at, at + len(written)) if at >= 0 else entry.span


def _in_text(analysis: Analysis) -> Iterator[Review]:
    page = analysis.page
    text = ""
    for row in likely_rows(analysis, "metadata-phrases"):
        if row.sense or row.use not in ("last-reviewed", "next-review"):
            continue
        text = text or page.prose.lower()
        for start, end in places(row.avoid, text):
            if _OTHER_THING.search(text, max(0, start - 10), start):
                continue
            block = page.block_at(start)
            changed = "review" not in row.avoid
            if changed and not _OF_PAGE.fullmatch(text, block.start, start):
                continue  # "(last updated in July)" is about a price or a rule
            between = _BETWEEN.match(text, end)
            dated = date_at(text, between.end() if between else end, day_first=analysis.british)
            if dated is None or block.quoted or BLOCK_END in text[dated.start : dated.end]:
                continue
            span = page.source_span(dated.start, dated.end)
            yield _review(row, dated, span, changed)


def _review(row: WordRow, dated: Dated, span: Span, changed: bool) -> Review:
    return Review(dated, span, row.use == "next-review", changed)
