"""A compiled vocabulary, read where it lies: bytes or a memory map, decoded piece by piece.

`packing` writes this form. It is a head, which says how long the whole is and what it should add up
to, and sections, each with one purpose (`Section`). Tables of four-byte numbers answer where
something is; nothing else is read before it is asked for. Docs: `docs/decisions/compiled-form.md`.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from mmap import mmap
from typing import NamedTuple

from netlint.vocabulary.concept import Concept, Form, Status
from netlint.vocabulary.forms import fold
from netlint.vocabulary.records import concept_of

#: Part of every key: it changes whenever the same tables would give other bytes.
FORMAT = 1
MAGIC = b"netlint\0"
HEAD = struct.Struct("<8sII32sQ")  # magic, sections, CRC of all that follows, key, bytes in all
EXTENT = struct.Struct("<QQ")  # where a section begins, and its length
NATIVE = 0x01020304  # first number of the section ORDER, as this machine writes it
FORM = struct.Struct("<IIIIBB")  # text, concept, house en-GB, house en-US, status, flags
TERM_WORD = struct.Struct("<IIBB")  # concept, text as written (0: as it is), locale, known
LENGTH = struct.Struct("<H")

STATUSES = tuple(Status)
#: Of a form's flags: the locale, and three that say yes or no.
LOCALES = (None, "en-GB", "en-US")
VERIFIED, SPELLED, KNOWN = 4, 8, 16
#: Of more forms no automaton is made: it would take longer than a page takes to check.
MOST_LISTED = 4_000
#: Counts of words up to here have a bit of their own in a prefix; this bit stands for all others.
LONG = 31


class Section:
    """What the sections hold, in their order. Plain numbers: an enumeration takes time to make."""

    ORDER = 0  # a number by which the order of bytes is known
    PREFIXES = 1  # a table: the first word, or the first two, of forms
    PATTERNS = 2  # a table: folded text of forms
    GROUPS = 3  # the forms of each folded text: how many, and each as FORM
    TEXTS = 4  # the texts of forms
    CONCEPT_ENDS = 5  # where each concept's record ends
    CONCEPTS = 6  # the concepts, as cells parted by null characters
    IDS = 7  # a table: ids of concepts
    KEYS = 8  # a table: abbreviations
    KEY_RECORDS = 9  # the abbreviations, each with its concepts
    WORDS = 10  # the words that count for spelling, as `wordstore` packs them
    NAMES = 11  # a table: words of persons' names
    NAME_RECORDS = 12  # those names, each with the words beside it
    ALLOWED = 13  # words and phrases never to flag, parted by null characters
    FOLDED = 14  # folded texts in lines, where there are so few that an automaton is made of them

    COUNT = 15


class NamedConcepts(NamedTuple):
    """An abbreviation, in capitals and without blanks and hyphens, and what it may stand for.

    `house` is True where a concept of the house has it, and not only one that netlint just knows.
    """

    key: str
    concept_ids: tuple[str, ...]
    house: bool


class VocabularyStore:
    """A compiled vocabulary in `data`. Raises ValueError where it is not whole or not one."""

    def __init__(self, data: bytes | mmap, key: bytes) -> None:
        self._data = data
        view = memoryview(data)
        if len(view) < HEAD.size:
            raise ValueError("too short for a compiled vocabulary")
        magic, count, crc, own_key, size = HEAD.unpack_from(view)
        if (magic, own_key, size, count) != (MAGIC, key, len(view), Section.COUNT):
            raise ValueError("another vocabulary, or none")
        if zlib.crc32(view[HEAD.size :]) != crc:
            raise ValueError("the compiled vocabulary has changed since it was written")
        extents = [
            EXTENT.unpack_from(view, HEAD.size + EXTENT.size * number) for number in range(count)
        ]
        self._extents = extents
        self._views = [view[start : start + length] for start, length in extents]
        if self._numbers(Section.ORDER)[0] != NATIVE:
            raise ValueError("compiled on a machine with another order of bytes")
        self._prefixes = self._numbers(Section.PREFIXES)
        self._patterns = self._numbers(Section.PATTERNS)
        self._ids = self._numbers(Section.IDS)
        self._keys = self._numbers(Section.KEYS)
        self._names = self._numbers(Section.NAMES)
        self._ends = self._numbers(Section.CONCEPT_ENDS)
        self._concepts: dict[int, Concept] = {}

    def _numbers(self, section: int) -> memoryview[int]:
        return self._views[section].cast("I")

    @property
    def data(self) -> bytes | mmap:
        """All of it."""
        return self._data

    def start_of(self, section: int) -> int:
        """Where a section begins."""
        return int(self._extents[section][0])

    # Forms

    def prefix(self, key: bytes) -> int:
        """Which counts of words forms have that begin with these one or two words, folded.

        Bit n stands for n words, `LONG` for as many or more; 0 where there are none. A bit too
        many is possible, one too few is not.
        """
        # Prefixes of one CRC share their bits, so that the first found is right.
        return next(_candidates(self._prefixes, key), -1) + 1

    def group(self, pattern: bytes) -> tuple[Form, ...]:
        """The forms whose folded text this is, the best first; () where there is none."""
        for at in _candidates(self._patterns, pattern):
            forms = self._forms_at(at)
            if fold(forms[0].text) == pattern:
                return forms
        return ()

    def patterns(self) -> list[bytes]:
        """All folded texts of forms, where there are no more than `MOST_LISTED`; else none."""
        return bytes(self._views[Section.FOLDED]).split(b"\n")[:-1]

    def is_listed(self) -> bool:
        """True where `patterns` has all folded texts."""
        return not self._views[Section.GROUPS] or bool(self._views[Section.FOLDED])

    def groups(self) -> Iterator[tuple[Form, ...]]:
        """All forms, those of one folded text together."""
        view = self._views[Section.GROUPS]
        at = 0
        while at < len(view):
            yield self._forms_at(at)
            at += 1 + view[at] * FORM.size

    def _forms_at(self, at: int) -> tuple[Form, ...]:
        view = self._views[Section.GROUPS]
        return tuple(
            self._form(*FORM.unpack_from(view, at + 1 + FORM.size * number))
            for number in range(view[at])
        )

    def _form(
        self, text: int, concept: int, british: int, american: int, status: int, flags: int
    ) -> Form:
        of = STATUSES[status]
        house: Mapping[str, str] = {}
        if british:
            gb = self.text_at(british)
            house = {"en-GB": gb, "en-US": gb if american == british else self.text_at(american)}
        row = self.concept_at(concept)
        retired = of is Status.RETIRED
        return Form(
            self.text_at(text),
            row.id,
            of,
            LOCALES[flags & 3],
            house,
            row.why if retired else "",
            row.since if retired else "",
            bool(flags & VERIFIED),
            bool(flags & SPELLED),
            bool(flags & KNOWN),
        )

    def text_at(self, at: int) -> str:
        """The text that has this place."""
        view = self._views[Section.TEXTS]
        (length,) = LENGTH.unpack_from(view, at)
        start = at + LENGTH.size
        return str(view[start : start + length], "utf-8")

    # Concepts

    def concept_count(self) -> int:
        """How many concepts there are."""
        return len(self._ends) - 1

    def concept_at(self, number: int) -> Concept:
        """A concept by its place in the tables."""
        concept = self._concepts.get(number)
        if concept is None:
            cells = self._cells(number)
            concept = self._concepts[number] = concept_of(cells)
        return concept

    def id_at(self, number: int) -> str:
        """The id of a concept, without decoding the rest."""
        start, end = self._ends[number : number + 2]
        return str(bytes(self._views[Section.CONCEPTS][start:end]).split(b"\0", 1)[0], "utf-8")

    def concept_number(self, id: str) -> int | None:
        """The place of the concept with this id; None where there is none."""
        for number in _candidates(self._ids, id.encode("utf-8", "replace")):
            if self.id_at(number) == id:
                return number
        return None

    def _cells(self, number: int) -> list[str]:
        start, end = self._ends[number : number + 2]
        return str(self._views[Section.CONCEPTS][start:end], "utf-8").split("\0")

    # The rest

    def abbreviation(self, key: str) -> NamedConcepts | None:
        """What an abbreviation stands for, by its key; None where no concept has it."""
        for at in _candidates(self._keys, key.encode("utf-8", "replace")):
            record = self._abbreviation_at(at)
            if record.key == key:
                return record
        return None

    def abbreviations(self) -> Iterator[NamedConcepts]:
        """All abbreviations."""
        view = self._views[Section.KEY_RECORDS]
        at = 0
        while at < len(view):
            yield self._abbreviation_at(at)
            at += LENGTH.size + LENGTH.unpack_from(view, at)[0]

    def _abbreviation_at(self, at: int) -> NamedConcepts:
        key, house, *ids = self._record(Section.KEY_RECORDS, at)
        return NamedConcepts(key, tuple(ids), house == "1")

    def beside(self, name: str) -> frozenset[str]:
        """The words beside a person's name, all in lower case; none where it is no name."""
        for at in _candidates(self._names, name.encode("utf-8", "replace")):
            text, *words = self._record(Section.NAME_RECORDS, at)
            if text == name:
                return frozenset(words)
        return frozenset()

    def allowed(self) -> tuple[str, ...]:
        """The words and phrases that the tables allow."""
        text = str(self._views[Section.ALLOWED], "utf-8")
        return tuple(text.split("\0")) if text else ()

    def _record(self, section: int, at: int) -> list[str]:
        view = self._views[section]
        (length,) = LENGTH.unpack_from(view, at)
        start = at + LENGTH.size
        return str(view[start : start + length], "utf-8").split("\0")


def prefixes_of(pattern: bytes) -> tuple[tuple[bytes, int], ...]:
    """The first word and the first two of a folded text, with the bit of its count of words."""
    words = pattern.split(b" ")
    bit = 1 << min(len(words), LONG)
    if len(words) == 1:
        return ((words[0], bit),)
    return ((words[0], bit), (words[0] + b" " + words[1], bit))


def _candidates(table: memoryview[int], key: bytes) -> Iterator[int]:
    """The values that a table may have for this key; the caller looks whether one is."""
    end = len(table)
    tag = zlib.crc32(key)
    at = tag % (end >> 1) << 1
    for _ in range(end >> 1):
        value = table[at + 1]
        if not value:
            return
        if table[at] == tag:
            yield value - 1
        at = (at + 2) % end
