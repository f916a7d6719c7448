"""The place of a suspect word, as far as it says whether the word is a slip."""

from __future__ import annotations

import re
from collections.abc import Set

from netlint.language.foreign import is_foreign
from netlint.language.places import is_shouted, starts_sentence
from netlint.page import InlineKind, Page
from netlint.vocabulary.candidates import ROW_OF_NAMES, Candidate
from netlint.vocabulary.spelling import Spelling

#: A word in capitals is a code more often than a slip unless it is as long as this.
_LEAST_CAPITALS = 9
#: A word with a capital in mid-sentence is a name more often than a slip that costs more.
_MOST_FOR_A_NAME = 1.1
#: How rare a word may be that is meant by a word with a capital; how long that is if it is not about
#: health.
_MOST_RARE_FOR_A_NAME = 5
_LEAST_FOR_A_NAME = 8
#: What is called after the person who described it: "Alzheimer's disease".
_NAMED_AFTER = frozenset(
    "anaemia anemia anomaly ataxia atrophy cell cells chorea complex contracture deformity disease diseases disorder "
    "dystrophy gene lymphoma lymphomas malformation neuropathy palsy phenomenon sarcoma sclerosis sequence sign "
    "syndrome syndromes tetralogy thyroiditis triad tumor tumour type virus".split()
)
#: A name of a product is long, and only an easy slip of it is one.
_LEAST_PRODUCT = 9
#: "a", "IV", "B" of "B4GALT7": too short to say that a place is foreign.
_LONGEST_CODE = 2
#: Characters after a word that tell the language.
_REACH = 300
#: A range in italics as long as this is emphasis, and no foreign term.
_LONGEST_TERM = 60


class Context:
    """The place of a suspect, as far as it says whether the word is a slip."""

    def __init__(
        self, page: Page, spelling: Spelling, start: int, end: int, on_page: Set[str]
    ) -> None:
        self._on_page = on_page
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
            return self._in_title or len(self.written) >= _LEAST_FOR_A_NAME
        return not any(
            inline.kind is InlineKind.EMPHASIS
            and inline.start <= self._start
            and self._end <= inline.end
            and inline.end - inline.start < _LONGEST_TERM
            for inline in self._page.inlines
        )

    @property
    def _starts(self) -> bool:
        return starts_sentence(self._page, self._start)

    def fits(self, candidate: Candidate) -> bool:
        """True where the look of the word and the words beside it leave this candidate."""
        if candidate.name:
            if candidate.text.lower() in self._on_page:
                return True
            if not self._capital or candidate.rarity >= ROW_OF_NAMES:
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
        if candidate.cost > _MOST_FOR_A_NAME:
            return False
        if candidate.term is not None:
            return True
        # The longer and the more common the word, the less likely is a name so near to it.
        most = min(_MOST_RARE_FOR_A_NAME, len(written) - (3 if candidate.health else 5))
        return candidate.rarity <= most

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
