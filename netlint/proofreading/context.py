"""The place of a suspect word, as far as it says whether the word is a slip."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cached_property

from netlint.language.foreign import is_foreign
from netlint.language.places import is_shouted, starts_sentence
from netlint.language.ranges import Ranges
from netlint.language.small import in_small_letters
from netlint.page import BLOCK_END, InlineKind, Page
from netlint.patterns import lazy_pattern
from netlint.vocabulary.candidates import ROW_OF_NAMES, SMALL_WORDS, Candidate
from netlint.vocabulary.spelling import Spelling

#: A word in capitals is a code more often than a slip unless it is as long as this.
_LEAST_CAPITALS = 9
#: A word with a capital in mid-sentence is a name more often than a slip that costs more.
_MOST_FOR_A_NAME = 1.1
#: How rare a word may be that is meant by a word with a capital; how long that is if it is not about
#: health.
_RARE_FOR_A_NAME, _MOST_RARE_FOR_A_NAME, _LONGER_THAN_NAMES = 5, 7, 10
_LEAST_FOR_A_NAME = 8
#: The rarity of words that everybody uses.
_FREQUENT = 0
#: Brackets, and how many hyphens a guide to pronunciation has.
_OPENING, _CLOSING, _SYLLABLES = ("(", "["), (")", "]"), 3
#: What is called after the person who described it: "Alzheimer's disease".
_NAMED_AFTER = frozenset(
    "anaemia anemia anomaly ataxia atrophy cell cells chorea complex contracture deformity disease diseases disorder "
    "dystrophy gene lymphoma lymphomas malformation neuropathy palsy phenomenon sarcoma sclerosis sequence sign "
    "syndrome syndromes tetralogy thyroiditis triad tumor tumour type virus".split()
)
#: How far from the name that stands, in characters and in words.
_NAME_REACH, _NAME_WORDS = 60, 4
_WORDS = lazy_pattern(r"[^\W\d_]+")
#: Molecules have names that no list has; these take them for words as rare as this.
_MOLECULES_TOO = 4
_INTRODUCED = (
    r"\b(?:proteins?|genes?|enzymes?|hormones?|receptors?|antibod(?:y|ies)|molecules?|toxins?)"
    r"(?:,? (?:called|named|known as))? [\"“(]?([^\W\d_]+)"
    r"|\b([^\W\d_]+)[\"”)]? (?=(?:proteins?|acids?|toxins?)\b)"
)
#: Where a kind of molecule is named, in small letters. It begins with one set of characters, which the
#: engine looks for fast.
_KIND = lazy_pattern(
    r"[pgehramt](?<!\w.)(?:(?<=p)rotein|(?<=g)ene|(?<=e)nzyme|(?<=h)ormone|(?<=r)eceptor|(?<=a)ntibod"
    r"|(?<=m)olecule|(?<=t)oxin|(?<=a)cid)"
)
_CLOSING_NAME = ('"', "”", ")")
_DASHES = (" - ", " – ", " — ", " • ")
#: A name of a product is long, and only an easy slip of it is one.
_LEAST_PRODUCT = 9
#: "a", "IV", "B" of "B4GALT7": too short to say that a place is foreign.
_LONGEST_CODE = 2
#: Characters on each side of a word that tell the language.
_REACH = 300
#: A range in italics as long as this is emphasis, and no foreign term.
_LONGEST_TERM = 60


class PageNotes:
    """What all slips of a page ask for, worked out once."""

    def __init__(self, page: Page, on_page: Set[str]) -> None:
        self._page = page
        self.on_page = on_page

    @cached_property
    def introduced(self) -> frozenset[str]:
        """The words, in lower case, that the page anywhere says are names of molecules: "a protein
        called sclerostin", "phytic acid"."""
        prose = self._page.prose
        small = in_small_letters(prose)
        pattern = re.compile(_INTRODUCED, re.IGNORECASE)
        words: set[str] = set()
        reached = 0
        for kind in _KIND.finditer(small):
            # A match begins with the kind of molecule, or with the word before it.
            before = kind.start() - 1
            if small[before - 1 : before] in _CLOSING_NAME:
                before -= 1
            while before > reached and small[before - 1].isalpha():
                before -= 1
            for start in (before, kind.start()):
                found = pattern.match(prose, start) if start >= reached else None
                if found:
                    reached = found.end()
                    words.update(word.lower() for word in found.groups() if word)
        return frozenset(words)

    @cached_property
    def targets(self) -> str:
        """Where the links lead, in lower case."""
        return "\n".join(link.target for link in self._page.links).lower()

    @cached_property
    def italics(self) -> Ranges:
        """Words in italics that are no more than a term."""
        return Ranges(
            (inline.start, inline.end)
            for inline in self._page.inlines
            if inline.kind is InlineKind.EMPHASIS and inline.end - inline.start < _LONGEST_TERM
        )


class Context:
    """The place of a suspect, as far as it says whether the word is a slip."""

    def __init__(
        self, page: Page, spelling: Spelling, start: int, end: int, notes: PageNotes
    ) -> None:
        self._notes = notes
        self._on_page = notes.on_page
        self._page, self._start, self._end = page, start, end
        self._spelling = spelling
        self.written = written = page.prose[start:end]
        self._capital = written[0].isupper()
        self._bare = re.sub(r"['’]s?$", "", written)
        self._before, self._after = _neighbours(page, start, end)
        self._beside = {self._before.lower(), self._after.lower()}
        self._beside |= {part.lower() for part in written.split("-")}
        self._unknown = [
            word
            for word in (self._before, self._after)
            if len(word) > _LONGEST_CODE and not word.isupper() and not spelling.knows(word)
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
        first, last = max(block.start, self._start - _REACH), min(block.end, self._end + _REACH)
        return not is_foreign(self._page.prose[first:last])

    def plain(self, candidate: Candidate, certain: bool = False) -> bool:
        """True where nothing about the place says that the word is a name or foreign, and not what
        is not about health. A word with a capital may always be a name that no list has, unless it
        is `certain` that the candidate is meant."""
        if self._capital and not certain and not self._is_meant(candidate):
            return False
        if self._unknown or self.written.isupper() or self._is_sound:
            return False
        if candidate.joined and not self._lost_space(candidate):
            return False
        if self.written.lower() in self._notes.targets:
            return False  # the name of a site
        return not self._notes.italics.hold(self._start)

    @property
    def _is_sound(self) -> bool:
        """True for a word in a bracket of its own, or one that touches a bracket or has many parts:
        it says how another one sounds, as in "plaque (plak)"."""
        prose = self._page.prose
        before, after = prose[self._start - 1 : self._start], prose[self._end : self._end + 1]
        return (
            (before in _OPENING and after in _CLOSING)
            or (before in _CLOSING or after in _OPENING)
            or self.written.count("-") >= _SYLLABLES
        )

    def _lost_space(self, candidate: Candidate) -> bool:
        """True where one of two words is a small one, or both stand apart elsewhere on the page:
        otherwise writers join words too."""
        words = candidate.text.lower().split()
        return not SMALL_WORDS.isdisjoint(words) or all(word in self._on_page for word in words)

    def _is_meant(self, candidate: Candidate) -> bool:
        first = self.written.partition("-")[0]
        if first != self.written and candidate.text.lower().startswith(f"{first.lower()}-"):
            return True  # the part with the capital is right
        if candidate.text.lower() in self._on_page or candidate.lost_mark:
            return True
        return candidate.rarity <= _FREQUENT and (
            self._starts or self._in_title or len(self.written) >= _LEAST_FOR_A_NAME
        )

    @property
    def _starts(self) -> bool:
        before = self._page.prose[max(0, self._start - 3) : self._start]
        # Items of a list that a copy made into one line: "… - Ataxia - Alopecia".
        return before in _DASHES or starts_sentence(self._page, self._start)

    def fits(self, candidate: Candidate) -> bool:
        """True where the look of the word and the words beside it leave this candidate."""
        if candidate.rarity >= _MOLECULES_TOO and self.written.lower() in self._notes.introduced:
            return False
        if candidate.name:
            if candidate.text.lower() in self._on_page:
                return True
            if not self._capital or candidate.rarity >= ROW_OF_NAMES:
                return False
            companions: frozenset[str] = frozenset()
            if candidate.term is not None:
                companions = self._spelling.companions(candidate.term)
            # The name of a person is only a term together with the rest of the term.
            if self._beside & companions or self._names_disease:
                return True
            return (
                candidate.health
                and len(candidate.text) >= _LEAST_PRODUCT
                and candidate.cost <= _MOST_FOR_A_NAME
            )
        bare = self._bare
        if bare.isalpha() and not bare[1:].islower() and not bare.isupper():
            return False
        if not self._named(candidate):
            return True
        if candidate.cost > _MOST_FOR_A_NAME:
            return False
        if candidate.term is not None:
            return True
        # The longer and the more common the word, the less likely is a name so near to it.
        most = _MOST_RARE_FOR_A_NAME
        if not candidate.health or len(bare) < _LONGER_THAN_NAMES:
            most = min(most, len(bare) - (3 if candidate.health else 5), _RARE_FOR_A_NAME)
        return candidate.rarity <= most

    @property
    def _names_disease(self) -> bool:
        """True where what is called after a person stands within a few words: "Robinow syndrome"."""
        after = self._page.prose[self._end : self._end + _NAME_REACH]
        words = _WORDS.findall(after.partition(".")[0].partition(BLOCK_END)[0].lower())
        return not _NAMED_AFTER.isdisjoint(words[:_NAME_WORDS])

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
