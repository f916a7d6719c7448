"""The slips of a page: which of its words are misspelt, where, and what to write instead.

Two rules report them: slips in words of the vocabulary and of health, and slips in all others. What is
worked out here is worked out once for both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
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
from netlint.language.foreign import is_foreign
from netlint.language.mending import exact_replacement
from netlint.page import InlineKind, Page
from netlint.patterns import lazy_pattern
from netlint.vocabulary.candidates import Candidate, ranked_for, stands_clear
from netlint.vocabulary.locale_pairs import spellings_for
from netlint.vocabulary.spelling import Spelling

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
#: Characters after a word that tell the language.
_REACH = 300
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
    suspects, unknown = analysis.vocabulary.spelling.look_at(analysis.different_words)
    halves = _halves(analysis, unknown) if unknown else frozenset()
    if not suspects and not halves:
        return
    page = analysis.page
    counts = Counter(map(str.lower, analysis.words))
    closed = foreign_text(page)
    reached = 0
    for start, end in occurrences(page, suspects.keys() | halves):
        if (
            start < reached
            or closed.hold(start)
            or in_address(page, start, end)
            or touches_damage(page.prose, start, end)
        ):
            continue
        written = page.prose[start:end]
        slip = _split(analysis, start, end) if written in halves else None
        if slip is None and written in suspects:
            slip = _misspelt(analysis, start, end, suspects[written], counts)
        if slip is not None:
            reached = slip.end
            yield slip


def _halves(analysis: Analysis, unknown: Set[str]) -> frozenset[str]:
    """Those of the unknown words that make a word with the one before or after."""
    whole = analysis.vocabulary.spelling.whole
    words = analysis.words
    found = set()
    for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False):
        if word in unknown and (whole(before + word) or whole(word + after)):
            found.add(word)
    return frozenset(found)


def _misspelt(
    analysis: Analysis,
    start: int,
    end: int,
    suspects: tuple[Candidate, ...],
    counts: Mapping[str, int],
) -> Slip | None:
    context = _Context(analysis.page, analysis.vocabulary.spelling, start, end)
    if not context.readable:
        return None
    locale, on_page = analysis.locale, counts.keys()
    fitting = tuple(one for one in suspects if context.fits(one))
    candidates = ranked_for(fitting, locale, on_page)
    if not candidates:
        return None
    best = candidates[0]
    term = best.health or any(
        one.term is not None and one.score <= best.score + _BENEFIT_OF_DOUBT
        for one in (() if best.joined else candidates[1:3])
    )
    if not term and not (context.plain and counts[context.written.lower()] < _OFTEN):
        return None
    return Slip(start, end, candidates, term, stands_clear(candidates, locale, on_page))


_WORD_BEFORE = lazy_pattern(r"(?<![^\W\d_]|[-'’.])([^\W\d_]+)[ \n]$")
_WORD_AFTER = lazy_pattern(r"[ \n]([^\W\d_]+)(?![^\W\d_]|[-'’])")
_LONGEST_HALF = 24  # letters


def _split(analysis: Analysis, start: int, end: int) -> Slip | None:
    """The word that a space cut in two, one half of which is prose[start:end]."""
    prose = analysis.page.prose
    spelling = analysis.vocabulary.spelling
    written = prose[start:end]
    before = _WORD_BEFORE.search(prose, max(0, start - _LONGEST_HALF), start)
    after = _WORD_AFTER.match(prose, end, end + _LONGEST_HALF)
    for first, last, parts in (
        (before.start(1) if before else -1, end, before[1] + written if before else ""),
        (start, after.end() if after else -1, written + after[1] if after else ""),
    ):
        if parts and parts[1:].islower():
            whole = spelling.whole(parts)
            if whole is not None:
                return Slip(first, last, (whole,), whole.health, True)
    return None


class _Context:
    """The place of a suspect, as far as it says whether the word is a slip."""

    def __init__(self, page: Page, spelling: Spelling, start: int, end: int) -> None:
        self._page, self._start, self._end = page, start, end
        self._spelling = spelling
        self.written = written = page.prose[start:end]
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
        written = self.written
        if written.isalpha() and not written[1:].islower():
            shouted = written.isupper() and len(written) >= _LEAST_CAPITALS
            mixed = not written.isupper() and len(written) >= _LEAST_PRODUCT
            if not mixed and not (shouted and is_shouted(self._page, self._start, self._end)):
                return False
        unknown = self._unknown
        if len(unknown) > 1 or not all(word.isascii() for word in unknown):
            return False
        block = self._page.block_at(self._start)
        return not is_foreign(self._page.prose[block.start : min(block.end, self._end + _REACH)])

    @property
    def plain(self) -> bool:
        """True where nothing about the place says that the word is a name or foreign."""
        if self._unknown or self._page.prose[self._start : self._end].isupper():
            return False
        if self._capital and not self._starts and "-" not in self.written:
            return self._in_title and len(self.written) >= _LEAST_FOR_A_NAME
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
        written = self.written
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
        first = self.written.partition("-")[0]
        return candidate.text[: len(first)].lower() != first.lower() or "-" not in self.written

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


def _fault(slip: Slip, written: str) -> str:
    if slip.candidates[0].joined:
        return "is two words"
    return "is one word" if " " in written or "\n" in written else "is not a word"


def slip_remark(analysis: Analysis, slip: Slip, message: str = "") -> Remark:
    """What a rule says of a slip. It can be mended where one word stands clear."""
    page = analysis.page
    written = " ".join(page.prose[slip.start : slip.end].split())
    suggestions = suggestions_for(analysis, slip)
    span = page.source_span(slip.start, slip.end)
    fix = None
    if slip.clear and " " not in suggestions[0]:
        fix = exact_replacement(page, slip.start, slip.end, suggestions[0])
    either = " or ".join(f'"{suggestion}"' for suggestion in suggestions)
    term = slip.candidates[0].term
    return Remark(
        span,
        message or f'"{written}" {_fault(slip, written)}. Write {either}.',
        suggestions=suggestions,
        concept=term.concept_id if term else None,
        fix=fix,
    )
