"""TERM001: a word that is no word, and close to a word of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.term.casing import cased_like
from netlint.checks.term.places import (
    foreign_text,
    in_address,
    is_shouted,
    occurrences,
    starts_sentence,
)
from netlint.finding import Edit, Fix, Remark
from netlint.language.damage import touches_damage
from netlint.language.mending import exact_replacement
from netlint.page import Page
from netlint.vocabulary.concept import Status
from netlint.vocabulary.locale_pairs import spellings_for
from netlint.vocabulary.matching import Mention
from netlint.vocabulary.spelling import Candidate, Spelling, stands_clear

_MOST_SUGGESTIONS = 3
#: A word in capitals is a code more often than a slip unless it is as long as this.
_LEAST_CAPITALS = 9
#: A word with a capital in mid-sentence is a name more often than a slip that costs more.
_MOST_FOR_A_NAME = 1.0


@check("TERM001", "misspelled-term", fixes=Fixes.SAFE)
def misspelled_term(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report slips in words of the vocabulary, and long terms written as two words."""
    page = analysis.page
    spelling = analysis.vocabulary.spelling
    slips = spelling.slips(analysis.different_words, analysis.locale)
    split = [mention for mention in analysis.mentions if mention.form.status is Status.SPLIT]
    if not slips and not split:
        return
    closed = foreign_text(page)
    for start, end in occurrences(page, slips):
        if (
            closed.hold(start)
            or in_address(page, start, end)
            or touches_damage(page.prose, start, end)
        ):
            continue
        candidates = _plausible(page, spelling, start, end, slips[page.prose[start:end]])
        if candidates:
            yield _remark(analysis, start, end, candidates)
    for mention in split:
        if mention.form.verified and not closed.hold(mention.start):
            remark = _joined(analysis, mention)
            if remark:
                yield remark


def _plausible(
    page: Page, spelling: Spelling, start: int, end: int, candidates: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """The candidates that the look of the word and the words beside it leave."""
    written = page.prose[start:end]
    capital = written[0].isupper()
    if not written[1:].islower() and not (
        written.isupper() and len(written) >= _LEAST_CAPITALS and is_shouted(page, start, end)
    ):
        return ()
    before, after = _neighbours(page, start, end)
    unknown = [word for word in (before, after) if word and not spelling.knows(word)]
    if len(unknown) == 2 or any(not word.isascii() for word in unknown):
        return ()  # foreign text or a row of names
    beside = {before.lower(), after.lower()}
    left = []
    for candidate in candidates:
        if candidate.word.name:
            # The name of a person is only a term together with the rest of the term.
            if not capital or not beside & spelling.companions(candidate.word):
                continue
        elif (
            capital
            and candidate.cost > _MOST_FOR_A_NAME
            and not starts_sentence(page, start)
            and not (after[:1].isupper() and spelling.knows(after))
        ):
            continue
        left.append(candidate)
    return tuple(left)


def _neighbours(page: Page, start: int, end: int) -> tuple[str, str]:
    """The words on both sides, within the block and without a sentence's end between."""
    prose = page.prose
    before = re.search(
        r"([^\W\d_]+)(?:['’]s)?[\s\-\u2010-\u2013(]{1,2}$", prose[max(0, start - 40) : start]
    )
    after = re.match(r"(?:['’]s)?[\s\-\u2010-\u2013(]{1,2}([^\W\d_]+)", prose[end : end + 40])
    return (before[1] if before else "", after[1] if after else "")


def _spelled(candidate: Candidate, locale: str) -> str:
    """The candidate in the spelling of the page's locale."""
    if candidate.word.locale == locale:
        return candidate.word.written
    return spellings_for(locale).get(candidate.word.text, candidate.word.written)


def _remark(analysis: Analysis, start: int, end: int, candidates: tuple[Candidate, ...]) -> Remark:
    page = analysis.page
    written = page.prose[start:end]
    clear = stands_clear(candidates, analysis.locale)
    suggestions = tuple(
        dict.fromkeys(
            cased_like(written, candidate.word.text, _spelled(candidate, analysis.locale))
            for candidate in candidates[: 1 if clear else _MOST_SUGGESTIONS]
        )
    )
    span = page.source_span(start, end)
    fix = None
    if clear and " " not in suggestions[0] and page.source[span.start : span.end] == written:
        fix = Fix((Edit(span, suggestions[0]),))
    either = " or ".join(f'"{suggestion}"' for suggestion in suggestions)
    return Remark(
        span,
        f'"{written}" is not a word. Write {either}.',
        suggestions=suggestions,
        concept=candidates[0].word.concept_id,
        fix=fix,
    )


def _joined(analysis: Analysis, mention: Mention) -> Remark | None:
    """A term that was written as two words, unless both are meant: "neuro- and …"."""
    page = analysis.page
    written = page.prose[mention.start : mention.end]
    if in_address(page, mention.start, mention.end):
        return None
    right = cased_like(written, mention.form.text, mention.form.house[analysis.locale])
    shown = " ".join(written.split())
    span = page.source_span(mention.start, mention.end)
    return Remark(
        span,
        f'"{shown}" is one word. Write "{right}".',
        suggestions=(right,),
        concept=mention.form.concept_id,
        fix=exact_replacement(page, mention.start, mention.end, right),
    )
