"""The slips of a page: which of its words are misspelt, where, and what to write instead.

Two rules report them: slips in words of the vocabulary and of health, and slips in all others. What is
worked out here is worked out once for both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from netlint.checks.term.casing import cased_like
from netlint.checks.term.places import (
    foreign_text,
    in_address,
    is_shouted,
    occurrences,
    starts_sentence,
)
from netlint.finding import Remark
from netlint.language.damage import touches_damage
from netlint.language.mending import exact_replacement
from netlint.page import InlineKind, Page
from netlint.vocabulary.locale_pairs import spellings_for
from netlint.vocabulary.spelling import Candidate, Spelling, ranked_for, stands_clear

if TYPE_CHECKING:
    from netlint.analysis import Analysis

#: A word in capitals is a code more often than a slip unless it is as long as this.
_LEAST_CAPITALS = 9
#: A word with a capital in mid-sentence is a name more often than a slip that costs more.
_MOST_FOR_A_NAME = 1.1
#: How rare and how short a word of health may be that stands for a word with a capital.
_MOST_RARE_FOR_A_NAME = 5
_LEAST_FOR_A_NAME = 7
#: What is called after the person who described it: "Alzheimer's disease".
_NAMED_AFTER = frozenset(
    "disease diseases syndrome syndromes lymphoma lymphomas disorder sarcoma palsy chorea anaemia anemia tumour tumor "
    "ataxia contracture phenomenon sign triad complex gene".split()
)
#: A name of a product is long, and only an easy slip of it is one.
_LEAST_PRODUCT = 9
#: "a", "IV", "B" of "B4GALT7": too short to say that a place is foreign.
_LONGEST_CODE = 2
#: A term is meant rather than a word that is likelier by no more than this.
_BENEFIT_OF_DOUBT = 0.4
#: A word that stands on a page as often is meant.
_OFTEN = 3


class Slip(NamedTuple):
    """A misspelt word at prose[start:end] and what it may have been meant to be, the likeliest
    first. `term` is set where that is a word of the vocabulary or of health. `clear` says that the
    first is so much likelier than the others that it can be put in without asking."""

    start: int
    end: int
    candidates: tuple[Candidate, ...]
    term: bool
    clear: bool


def find_slips(analysis: Analysis) -> Iterator[Slip]:
    """The slips of the page in order."""
    page = analysis.page
    spelling = analysis.vocabulary.spelling
    suspects = spelling.slips(analysis.different_words)
    if not suspects:
        return
    counts = Counter(map(str.lower, analysis.words))
    on_page = counts.keys()
    closed = foreign_text(page)
    for start, end in occurrences(page, suspects):
        if (
            closed.hold(start)
            or in_address(page, start, end)
            or touches_damage(page.prose, start, end)
        ):
            continue
        written = page.prose[start:end]
        context = _Context(page, spelling, start, end)
        if not context.readable:
            continue
        candidates = ranked_for(
            tuple(one for one in suspects[written] if context.fits(one)), analysis.locale, on_page
        )
        if not candidates:
            continue
        term = candidates[0].health or any(
            one.term is not None and one.score <= candidates[0].score + _BENEFIT_OF_DOUBT
            for one in candidates[1:3]
        )
        if not term and not (context.plain and counts[written.lower()] < _OFTEN):
            continue
        yield Slip(start, end, candidates, term, stands_clear(candidates, analysis.locale, on_page))


class _Context:
    """The place of a suspect, as far as it says whether the word is a slip."""

    def __init__(self, page: Page, spelling: Spelling, start: int, end: int) -> None:
        self._page, self._start, self._end = page, start, end
        self._spelling = spelling
        self._written = written = page.prose[start:end]
        self._capital = written[0].isupper()
        self._before, self._after = _neighbours(page, start, end)
        self._beside = {self._before.lower(), self._after.lower()}
        self._beside |= {part.lower() for part in written.split("-")}
        self._unknown = [
            word
            for word in (self._before, self._after)
            if len(word) > _LONGEST_CODE and not spelling.knows(word)
        ]

    @property
    def readable(self) -> bool:
        """False for codes, foreign text and rows of names."""
        written = self._written
        if written.isalpha() and not written[1:].islower():
            shouted = written.isupper() and len(written) >= _LEAST_CAPITALS
            mixed = not written.isupper() and len(written) >= _LEAST_PRODUCT
            if not mixed and not (shouted and is_shouted(self._page, self._start, self._end)):
                return False
        unknown = self._unknown
        return len(unknown) < 2 and all(word.isascii() for word in unknown)

    @property
    def plain(self) -> bool:
        """True where nothing about the place says that the word is a name or foreign."""
        if self._unknown or self._page.prose[self._start : self._end].isupper():
            return False
        if self._capital and not self._starts and "-" not in self._written:
            return self._in_title and len(self._written) >= _LEAST_FOR_A_NAME
        return not any(
            inline.kind is InlineKind.EMPHASIS
            and inline.start <= self._start
            and self._end <= inline.end
            and inline.end - inline.start < 60
            for inline in self._page.inlines
        )

    @property
    def _starts(self) -> bool:
        return starts_sentence(self._page, self._start)

    def fits(self, candidate: Candidate) -> bool:
        """True where the look of the word and the words beside it leave this candidate."""
        if candidate.name:
            if not self._capital:
                return False
            companions: frozenset[str] = frozenset()
            if candidate.term is not None:
                companions = self._spelling.companions(candidate.term)
            # The name of a person is only a term together with the rest of the term.
            if self._beside & companions or self._after.lower() in _NAMED_AFTER:
                return True
            return (
                candidate.health
                and len(candidate.text) >= _LEAST_PRODUCT
                and candidate.cost <= _MOST_FOR_A_NAME
            )
        written = self._written
        if written.isalpha() and not written[1:].islower() and not written.isupper():
            return False
        if not self._named(candidate):
            return True
        if candidate.cost > _MOST_FOR_A_NAME or not candidate.health:
            return False
        return candidate.term is not None or (
            candidate.rarity <= _MOST_RARE_FOR_A_NAME and len(written) >= _LEAST_FOR_A_NAME
        )

    def _named(self, candidate: Candidate) -> bool:
        """True where the capital of the word, or of its part that is mended, is that of a name."""
        if not self._capital or self._starts or self._in_title:
            return False
        first = self._written.partition("-")[0]
        return candidate.text[: len(first)].lower() != first.lower() or "-" not in self._written

    @property
    def _in_title(self) -> bool:
        """True where other words have capitals too: a heading in Title Case."""
        return self._after[:1].isupper() and self._spelling.has_word(self._after)


def _neighbours(page: Page, start: int, end: int) -> tuple[str, str]:
    """The words on both sides, within the block and without a sentence's end between."""
    prose = page.prose
    before = re.search(
        r"([^\W\d_]+)(?:['’]s)?[\s\-\u2010-\u2013(]{1,2}$", prose[max(0, start - 40) : start]
    )
    after = re.match(r"(?:['’]s)?[\s\-\u2010-\u2013(]{1,2}([^\W\d_]+)", prose[end : end + 40])
    return (before[1] if before else "", after[1] if after else "")


def spelled(candidate: Candidate, locale: str) -> str:
    """The candidate in the spelling of the page's locale."""
    if candidate.locale in (None, locale) and candidate.term is not None:
        return candidate.text
    return spellings_for(locale).get(candidate.text.lower(), candidate.text)


_MOST_SUGGESTIONS = 3


def suggestions_for(analysis: Analysis, slip: Slip) -> tuple[str, ...]:
    """What to write instead of a slip, with the capitals of its place; one where it is clear."""
    written = analysis.page.prose[slip.start : slip.end]
    likely = slip.candidates[: 1 if slip.clear else _MOST_SUGGESTIONS]
    return tuple(
        dict.fromkeys(
            cased_like(written, one.text.lower(), spelled(one, analysis.locale)) for one in likely
        )
    )


def slip_remark(analysis: Analysis, slip: Slip, message: str = "") -> Remark:
    """What a rule says of a slip. It can be mended where one word stands clear."""
    page = analysis.page
    written = page.prose[slip.start : slip.end]
    suggestions = suggestions_for(analysis, slip)
    span = page.source_span(slip.start, slip.end)
    fix = None
    if slip.clear and " " not in suggestions[0]:
        fix = exact_replacement(page, slip.start, slip.end, suggestions[0])
    either = " or ".join(f'"{suggestion}"' for suggestion in suggestions)
    term = slip.candidates[0].term
    return Remark(
        span,
        message or f'"{written}" is not a word. Write {either}.',
        suggestions=suggestions,
        concept=term.concept_id if term else None,
        fix=fix,
    )
