"""Whether a page explains a clinical term where it stands.

A bracket, a dash or a comma with more words, "is a", "means", "also called", a link, an entry of a
glossary, the sentence that follows: in doubt a term counts as explained.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import Enum
from functools import cached_property, lru_cache

from netlint.analysis import Analysis
from netlint.checks.plain.glosses import (
    ABBREVIATED,
    AFTER,
    BEFORE,
    CREDIT,
    EXAMPLE,
    LISTED_AFTER,
    LISTED_BEFORE,
    NAMED_AFTER,
    NEXT,
    OWNER,
    SHORT_SAYS,
    SOURCES,
    SURELY_AFTER,
    SURELY_BEFORE,
)
from netlint.checks.plain.terms import Term
from netlint.language.headings import plain_heading
from netlint.language.places import headings_over, in_address, starts_sentence
from netlint.language.quoting import OthersWords
from netlint.language.words import WORD, count_words
from netlint.page import Block, BlockKind, InlineKind


class Place(Enum):
    """What a page does at one place of a term."""

    EXPLAINED = "explained"
    BARE = "nothing near explains it"
    PASSED = "no place to explain it: a heading, a list of names, other people's words"


_TEXT = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
_ENTRIES = frozenset((BlockKind.TERM, BlockKind.TABLE_CELL, BlockKind.HEADER_CELL))

_SHORT = 6  # words: a list item of no more is a name
_SHORTEST = 2  # words: a paragraph of no more is a name or a heading
#: As far as is looked, in characters, for words before and after, and for an explanation.
_REACH = 60
_FAR = 300
_COLUMNS = 3
_STEM = 5
_CONTENT = 4


class Explanations:
    """Asks of the terms of one page whether they are explained."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._page = analysis.page
        self._others = OthersWords(analysis.page)

    @cached_property
    def _links(self) -> list[tuple[int, int]]:
        return sorted((link.start, link.end) for link in self._page.links)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self._analysis.sentences]

    def entry(self, term: Term) -> bool:
        """True where the term is an entry of a glossary or has a section of its own."""
        block = self._page.block_at(term.start)
        text = self._page.text(block)
        if block.kind in _ENTRIES:
            return len(text.strip()) <= term.end - term.start + 12
        if block.end - block.start == term.end - term.start:
            return block.kind is BlockKind.PARAGRAPH  # a heading that is not marked as one
        if block.kind is not BlockKind.HEADING or block.level < 2:
            return False
        words = plain_heading(text).split()
        own = len(self._page.prose[term.start : term.end].split())
        return len(words) <= own + 1 or words[0] in ("what", "about", "having", "understanding")

    def at(self, term: Term) -> Place:
        """What the page does at this place of the term."""
        page, prose = self._page, self._page.prose
        block = page.block_at(term.start)
        if block.kind not in _TEXT:
            return Place.PASSED
        if self._linked(term) or self._marked(term):
            return Place.EXPLAINED
        at = max(0, bisect_right(self._starts, term.start) - 1)
        start, end, _ = self._analysis.sentences[at]
        if _is_data(prose[max(start, term.start - _FAR) : min(end, term.end + _FAR)]):
            return Place.PASSED
        before = prose[max(start, term.start - _REACH) : term.start]
        after = prose[term.end : min(end, term.end + _REACH)]
        if before[-1:] in ("(", "[") or AFTER.match(prose, term.end, end):
            return Place.EXPLAINED
        if BEFORE.search(before):
            return Place.EXPLAINED
        if self._goes_on(at, term.end, block.end) or self._in_plain_words(term, at):
            return Place.EXPLAINED
        if (
            (LISTED_BEFORE.search(before) and LISTED_AFTER.match(after))
            or EXAMPLE.search(before)
            or (start == block.start and self._is_name_alone(block, start, end))
            or self._is_name(term)
            or self._others.hold(term.start, term.end)
            or any(SOURCES.match(page.text(over)) for over in headings_over(page, term.start))
            or CREDIT.match(prose, block.start)
            or in_address(page, term.start, term.end)
        ):
            return Place.PASSED
        return Place.BARE

    def surely(self, term: Term) -> bool:
        """True where this place says in so many words what the term means."""
        at = max(0, bisect_right(self._starts, term.start) - 1)
        sentences = self._analysis.sentences
        start, end, _ = sentences[at]
        prose = self._page.prose
        if SURELY_AFTER.match(prose, term.end, end):
            return True
        if SURELY_BEFORE.search(prose[start : term.start]):
            return True
        following = sentences[at + 1 : at + 2]
        return bool(following) and prose.startswith("This means", following[0].start)

    def _is_name_alone(self, block: Block, start: int, end: int) -> bool:
        """True for a name on a line of its own, which is no sentence."""
        most = _SHORT if block.kind is BlockKind.LIST_ITEM else _SHORTEST
        return end - start < _FAR and count_words(self._page.prose, start, end) <= most

    def _linked(self, term: Term) -> bool:
        index = bisect_left(self._links, (term.end, 0)) - 1
        return index >= 0 and self._links[index][1] > term.start

    def _marked(self, term: Term) -> bool:
        return any(
            inline.kind is InlineKind.ABBREVIATION
            and inline.start <= term.start
            and term.end <= inline.end
            for inline in self._page.inlines
        )

    def _goes_on(self, at: int, term_end: int, limit: int) -> bool:
        """True where the next sentence of the block says what "it", or its short form, is or does."""
        sentences = self._analysis.sentences
        if at + 1 >= len(sentences) or sentences[at + 1].start >= limit:
            return False
        prose = self._page.prose
        start, end, _ = sentences[at + 1]
        if NEXT.match(prose, start, end):
            return True
        short = ABBREVIATED.match(prose, term_end)
        if short is None:
            return False
        said = re.compile(rf"(?:An? |The )?{re.escape(short[1])}\b")
        found = said.match(prose, start, end)
        return found is not None and SHORT_SAYS.match(prose, found.end(), end) is not None

    def _in_plain_words(self, term: Term, at: int) -> bool:
        """True where the words around are those that would explain the term: at least half of them,
        in the sentence itself or one beside it."""
        prose = self._page.prose
        wanted = _stems(term.plain) - _stems(prose[term.start : term.end])
        if len(wanted) < 2:
            return False
        near = self._analysis.sentences[max(0, at - 1) : at + 2]
        first, last = max(near[0].start, term.start - _FAR), min(near[-1].end, term.end + _FAR)
        around = prose[first:last].lower()
        return 2 * sum(stem in around for stem in wanted) >= len(wanted) + 1

    def _is_name(self, term: Term) -> bool:
        """True in a name: "the Biopsy Clinic", "National Neutropenia Network"."""
        prose = self._page.prose
        written = prose[term.start : term.end]
        if NAMED_AFTER.match(prose, term.end) and written[0].isupper():
            return True
        if OWNER.search(prose[max(0, term.start - 30) : term.start]):
            return True  # "Wernicke's encephalopathy"
        first, last = written.split()[0], written.split()[-1]
        if first != last and first[:1].isupper() and last[:1].isupper() and last[1:].islower():
            return True  # "Rare Diseases Registration Service"
        return (
            not term.concept and first[:1].isupper() and not starts_sentence(self._page, term.start)
        )


def _is_data(sentence: str) -> bool:
    """True for what was a table or a list before its lines were lost: "Ataxia 50% Ptosis 50%"."""
    return sentence.count("%") >= _COLUMNS or sentence.count(" - ") >= _COLUMNS


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that carry the meaning."""
    words = (word.lower() for word in WORD.findall(text) if len(word) >= _CONTENT)
    return frozenset(word[:_STEM] for word in words if word not in _SMALL_WORDS)


_SMALL_WORDS = frozenset(
    "that this which with from when where your their there these those have been more than into they "
    "them used uses such body part parts condition other also very most some often usually many".split()
)
