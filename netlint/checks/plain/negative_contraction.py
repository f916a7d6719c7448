"""PLAIN005: "don't", "can't", "isn't"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Remark
from netlint.identity import by_identity
from netlint.language.mending import replacement
from netlint.language.quoting import OthersWords
from netlint.language.small import small
from netlint.page import Page
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

#: Every sign that is typed for an apostrophe.
_APOSTROPHES = "'’ʼ‘`´"
#: After one of these the contraction has changed places with its subject, as in a question: "Isn't
#: it". Written in full it would read "Is not it", so the sentence has to be turned by hand.
_SUBJECT = lazy_pattern(r"\s+(?:you|it|they|we|he|she|I)\b")
#: These are a subject only where a sentence begins: not in "things that aren't there".
_DEMONSTRATIVE = lazy_pattern(r"\s+(?:there|this|that|these|those)\b")


@lru_cache(maxsize=1)
def _ending() -> re.Pattern[str]:
    return re.compile(rf"[{_APOSTROPHES}](?<=[nN].)[tT](?!\w|[{_APOSTROPHES}]\w)")


#: In small letters every contraction has one of these: three of the apostrophes are no Latin-1.
_SIGNS = (b"n't", b"n?t", b"n`t", b"n\xb4t")


@by_identity
def _in_full(rows: tuple[WordRow, ...]) -> dict[str, str]:
    return {row.avoid: row.use for row in rows}


_START = lazy_pattern(r"[^\W\d_]+\Z")


@check("PLAIN005", "negative-contraction", fixes=Fixes.SAFE)
def negative_contraction(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which negative words are shortened, and write them in full."""
    page = analysis.page
    others = OthersWords(page)
    signs = small(page.prose).as_bytes
    if not any(sign in signs for sign in _SIGNS):
        return
    full = _in_full(analysis.word_rows("contractions"))
    for found in _ending().finditer(page.prose):
        begun = _START.search(page.prose, max(0, found.start() - 12), found.start())
        if begun is None:
            continue
        start, end = begun.start(), found.end()
        written = full.get(f"{begun[0].lower()}'t")
        if written is None or page.prose[start - 1 : start] == "-" or others.hold(start, end):
            continue
        yield _remark(page, start, end, written)


def _remark(page: Page, start: int, end: int, written: str) -> Remark:
    short = page.prose[start:end]
    span = page.source_span(start, end)
    subject = _SUBJECT.match(page.prose, end)
    if subject or (short[0].isupper() and _DEMONSTRATIVE.match(page.prose, end)):
        return Remark(
            span, f'"{short}" is shortened. Turn the sentence round so that it says "not".'
        )
    text = _cased_like(written, short)
    return Remark(
        span,
        f'Write "{text}" instead of "{short}".',
        suggestions=(text,),
        fix=replacement(page, start, end, text),
    )


def _cased_like(text: str, model: str) -> str:
    if model.isupper():
        return text.upper()
    return text[0].upper() + text[1:] if model[0].isupper() else text
