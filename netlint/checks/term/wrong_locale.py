"""TERM004: American spelling on a British page, or British spelling on an American one."""

from __future__ import annotations

from collections.abc import Iterator, KeysView

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.term.casing import cased_like
from netlint.checks.term.places import (
    foreign_text,
    in_address,
    names_around,
    occurrences,
    quoted_text,
)
from netlint.finding import Remark
from netlint.language.mending import exact_replacement
from netlint.vocabulary.concept import Status
from netlint.vocabulary.forms import letter_parts
from netlint.vocabulary.locale_pairs import spellings_for

_NAMES = {"en-GB": "British", "en-US": "American"}


def _suspects(words: frozenset[str], others: KeysView[str]) -> Iterator[str]:
    """The words that could be, or could hold, a spelling of the other locale. Most pages have none,
    and a set of all words says so at once."""
    if others & set(map(str.lower, words)):
        yield from (word for word in words if word.lower() in others)
    yield from (word for word in words if not word.isalpha())


@check("TERM004", "wrong-locale", fixes=Fixes.SAFE)
def wrong_locale(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report words that only the other locale spells so, outside names and quotations."""
    locale = analysis.locale
    instead = spellings_for(locale)
    allowed = analysis.vocabulary.allowed
    words = {
        part
        for word in _suspects(analysis.different_words, instead.keys())
        for part in ((word,) if word.isalpha() else letter_parts(word))
        if part.lower() in instead and part.lower() not in allowed
    }
    if not words:
        return
    page = analysis.page
    foreign, quoted = foreign_text(page), quoted_text(page)
    # A phrase that the vocabulary or the settings allow is right as a whole.
    contexts = [(m.start, m.end) for m in analysis.mentions if m.form.status is Status.CONTEXT]
    here = _NAMES[locale]
    there = _NAMES["en-US" if locale == "en-GB" else "en-GB"]
    for start, end in occurrences(page, words):
        if (
            foreign.hold(start)
            or quoted.hold(start)
            or in_address(page, start, end)
            or names_around(page, start, end)
            or any(first <= start and end <= last for first, last in contexts)
        ):
            continue
        written = page.prose[start:end]
        right = cased_like(written, written.lower(), instead[written.lower()])
        span = page.source_span(start, end)
        yield Remark(
            span,
            f'"{written}" is {there} spelling, and this page is {here}. Write "{right}".',
            suggestions=(right,),
            fix=exact_replacement(page, start, end, right),
        )
