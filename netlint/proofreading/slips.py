"""The slips of a page: which of its words are misspelt, where, and what they may have been meant to be.

Two rules report them: slips in words of the vocabulary and of health, and slips in all others. What is
worked out here is worked out once for both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from itertools import compress, count
from typing import NamedTuple, Protocol

from netlint.language.damage import touches_damage
from netlint.language.mending import is_unbroken
from netlint.language.places import foreign_text, in_address, occurrences
from netlint.page import Page
from netlint.patterns import lazy_pattern
from netlint.proofreading.broken import is_part
from netlint.proofreading.context import Context, PageNotes
from netlint.proofreading.page_words import are_compared, slips_of_page_words
from netlint.vocabulary.candidates import Candidate, ranked_for, stands_clear
from netlint.vocabulary.matching import Mention, Vocabulary

#: A term is meant rather than a word that is likelier by no more than this.
_BENEFIT_OF_DOUBT = 0.4
#: How much likelier a word is that makes a term of several words, looked for in so many characters on
#: each side, and how many words are tried.
_TERM_OF_WORDS, _TERM_REACH, _MOST_TRIED = 0.3, 60, 4
#: A word that stands on a page as often is meant.
_OFTEN = 3


class Reading(Protocol):
    """What is known of a page when its words are read: an `Analysis`."""

    @property
    def page(self) -> Page:
        """The page."""

    @property
    def locale(self) -> str:
        """The page's locale."""

    @property
    def words(self) -> list[str]:
        """Every word as written, in order."""

    @property
    def different_words(self) -> frozenset[str]:
        """The different words, as written."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabularies in force."""


class Slip(NamedTuple):
    """A misspelt word at prose[start:end] and what it may have been meant to be, the likeliest
    first. `term` is set where that is a word of the vocabulary or of health. `clear` says that the
    first is so much likelier than the others that it can be put in without asking."""

    start: int
    end: int
    candidates: tuple[Candidate, ...]
    term: bool
    clear: bool


def find_slips(reading: Reading) -> Iterator[Slip]:
    """The slips of the page in order."""
    suspects, unknown = reading.vocabulary.spelling.look_at(reading.different_words)
    halves = _halves(reading, unknown) if unknown else frozenset()
    others = are_compared(unknown - suspects.keys()) if len(unknown) > 1 else frozenset()
    if not suspects and not halves and not others:
        return
    counts = Counter(map(str.lower, reading.words))
    suspects = slips_of_page_words(others, counts) | suspects
    if not suspects and not halves:
        return
    page = reading.page
    notes = PageNotes(page, counts.keys())
    closed = foreign_text(page)
    reached = 0
    for start, end in occurrences(page, suspects.keys() | halves):
        if (
            start < reached
            or closed.hold(start)
            or in_address(page, start, end)
            or touches_damage(page.prose, start, end)
            or is_part(page.prose, reading.vocabulary.spelling, start, end)
        ):
            continue
        written = page.prose[start:end]
        slip = _split(reading, start, end) if written in halves else None
        if slip is None and written in suspects:
            slip = _misspelt(reading, start, end, suspects[written], counts, notes)
        if slip is not None:
            reached = slip.end
            yield slip


def _halves(reading: Reading, unknown: Set[str]) -> frozenset[str]:
    """Those of the unknown words that make a word with the one before or after."""
    whole = reading.vocabulary.spelling.whole
    words = reading.words
    found = set()
    parts = {word for word in unknown if word[1:].islower()}
    # In C: all words of the page are looked through.
    for at in compress(count(), map(parts.__contains__, words) if parts else ()):
        word = words[at]
        if (at and whole(words[at - 1] + word)) or whole(word + "".join(words[at + 1 : at + 2])):
            found.add(word)
    return frozenset(found)


def _misspelt(
    reading: Reading,
    start: int,
    end: int,
    suspects: tuple[Candidate, ...],
    counts: Mapping[str, int],
    notes: PageNotes,
) -> Slip | None:
    on_page = counts.keys()
    context = Context(reading.page, reading.vocabulary.spelling, start, end, notes)
    if not context.readable:
        return None
    locale = reading.locale
    fitting = tuple(one for one in suspects if context.fits(one))
    candidates = ranked_for(fitting, locale, on_page)
    if not candidates:
        return None
    if len(candidates) > 1:
        candidates = ranked_for(_with_terms(reading, start, end, candidates), locale, on_page)
    best = candidates[0]
    term = best.health or any(
        one.term is not None and one.score <= best.score + _BENEFIT_OF_DOUBT
        for one in (() if best.joined else candidates[1:3])
    )
    if not term and not (context.plain(best) and counts[context.written.lower()] < _OFTEN):
        return None
    if best.joined and not is_unbroken(reading.page, start, end):
        return None  # what parts the words is not a space
    return Slip(start, end, candidates, term, stands_clear(candidates, locale, on_page))


def mention_with(reading: Reading, start: int, end: int, text: str) -> Mention | None:
    """The term that `text` in place of prose[start:end] makes with what stands around it."""
    page = reading.page
    block = page.block_at(start)
    before = page.prose[max(block.start, start - _TERM_REACH) : start]
    after = page.prose[end : min(block.end, end + _TERM_REACH)]
    for mention in reading.vocabulary.mentions(before + text + after, reading.locale):
        if mention.start <= len(before) < mention.end:
            return mention
    return None


def _with_terms(
    reading: Reading, start: int, end: int, candidates: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """The candidates, those likelier that make a term of several words with what stands around:
    "tuberus sclerosis" means tuberous sclerosis."""
    found = []
    for one in candidates[:_MOST_TRIED]:
        mention = mention_with(reading, start, end, one.text)
        if mention is not None and mention.end - mention.start > len(one.text):
            one = one._replace(score=one.score - _TERM_OF_WORDS)
        found.append(one)
    return tuple(found)


_WORD_BEFORE = lazy_pattern(r"(?<![^\W\d_]|[-'’.])([^\W\d_]+)[ \n]$")
_WORD_AFTER = lazy_pattern(r"[ \n]([^\W\d_]+)(?![^\W\d_]|[-'’])")
_LONGEST_HALF = 24  # letters


def _split(reading: Reading, start: int, end: int) -> Slip | None:
    """The word that a space cut in two, one half of which is prose[start:end]."""
    prose = reading.page.prose
    spelling = reading.vocabulary.spelling
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
