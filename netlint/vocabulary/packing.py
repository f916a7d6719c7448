"""Writes the compiled form of a vocabulary that `store` reads."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Mapping

from netlint.vocabulary.compiling import forms_of
from netlint.vocabulary.concept import PRIORITY, Concept, Form, Status, VocabularyError
from netlint.vocabulary.forms import abbreviation_key, fold
from netlint.vocabulary.layering import Layers
from netlint.vocabulary.records import cells_of
from netlint.vocabulary.store import (
    EXTENT,
    FORM,
    HEAD,
    KNOWN,
    LENGTH,
    LOCALES,
    MAGIC,
    MOST_LISTED,
    NATIVE,
    SPELLED,
    STATUSES,
    VERIFIED,
    Section,
    prefixes_of,
)
from netlint.vocabulary.termpacking import names_of, pack_term_words, right_forms

_STATUS_NUMBERS = {status: number for number, status in enumerate(STATUSES)}
_LOCALE_NUMBERS = {locale: number for number, locale in enumerate(LOCALES)}
_MOST_FORMS = 255  # of one folded text
_LONGEST = 0xFFFF  # bytes of a text


def pack(layers: Layers, key: bytes) -> bytes:
    """The compiled form of these rows. Raises `VocabularyError` where it would be too large."""
    concepts = {row.concept.id: row.concept for row in layers.rows}
    numbers = {id: number for number, id in enumerate(concepts)}
    forms = list(forms_of(layers.rows, concepts))
    groups = grouped(forms)
    texts = _Texts()
    records, patterns = _groups(groups, texts, numbers)
    ends, cells = _concepts(concepts.values())
    keys, key_records = _abbreviations(forms)
    right = right_forms(forms)
    names, name_records = _records(
        (name, sorted(others)) for name, others in sorted(names_of(right).items())
    )
    words = pack_term_words(right, numbers, texts.place)
    listed = len(groups) <= MOST_LISTED
    sections = {
        Section.ORDER: array("I", [NATIVE]).tobytes(),
        Section.PREFIXES: _prefixes(groups),
        Section.PATTERNS: _table(patterns),
        Section.GROUPS: records,
        Section.TEXTS: bytes(texts.data),
        Section.CONCEPT_ENDS: ends,
        Section.CONCEPTS: cells,
        Section.IDS: _table((id.encode(), number) for id, number in numbers.items()),
        Section.KEYS: _table(keys),
        Section.KEY_RECORDS: key_records,
        Section.WORDS: words,
        Section.NAMES: _table(names),
        Section.NAME_RECORDS: name_records,
        Section.ALLOWED: "\0".join(layers.allow).encode(),
        Section.FOLDED: b"".join(pattern + b"\n" for pattern in groups) if listed else b"",
    }
    return _whole(sections, key)


def _whole(sections: Mapping[int, bytes], key: bytes) -> bytes:
    at = HEAD.size + EXTENT.size * len(sections)
    extents, body = [], []
    for section in range(Section.COUNT):
        data = sections[section]
        padding = -at % 8
        body += [bytes(padding), data]
        extents.append(EXTENT.pack(at + padding, len(data)))
        at += padding + len(data)
        if len(data) > 0xFFFF_FFFF:
            raise VocabularyError("", 0, "", "all tables together are too large to be compiled")
    rest = b"".join((*extents, *body))
    return HEAD.pack(MAGIC, len(sections), zlib.crc32(rest), key, HEAD.size + len(rest)) + rest


def grouped(forms: Iterable[Form]) -> dict[bytes, list[Form]]:
    """Forms by their folded text, the best first: see `PRIORITY`; known ones give way."""
    groups: dict[bytes, list[Form]] = {}
    for form in forms:
        groups.setdefault(fold(form.text), []).append(form)
    for alike in groups.values():
        if len(alike) > 1:
            alike.sort(key=lambda form: (form.known, PRIORITY[form.status]))
    return groups


class _Texts:
    """Texts, each once. Place 0 stands for none."""

    def __init__(self) -> None:
        self.data = bytearray(b"\0\0")
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        place = self._places.get(text)
        if place is None:
            place = self._places[text] = len(self.data)
            encoded = text.encode()[:_LONGEST]
            self.data += LENGTH.pack(len(encoded)) + encoded
        return place


def _groups(
    groups: Mapping[bytes, list[Form]], texts: _Texts, numbers: Mapping[str, int]
) -> tuple[bytes, list[tuple[bytes, int]]]:
    records = bytearray()
    patterns = []
    for pattern, forms in groups.items():
        patterns.append((pattern, len(records)))
        # What is said twice is kept once.
        packed = dict.fromkeys(_form(form, texts, numbers) for form in forms)
        kept = list(packed)[:_MOST_FORMS]
        records.append(len(kept))
        records += b"".join(kept)
    return bytes(records), patterns


def _form(form: Form, texts: _Texts, numbers: Mapping[str, int]) -> bytes:
    flags = _LOCALE_NUMBERS[form.locale]
    flags |= VERIFIED * form.verified | SPELLED * form.spelled | KNOWN * form.known
    house = form.house
    return FORM.pack(
        texts.place(form.text),
        numbers[form.concept_id],
        texts.place(house["en-GB"]) if house else 0,
        texts.place(house["en-US"]) if house else 0,
        _STATUS_NUMBERS[form.status],
        flags,
    )


def _prefixes(groups: Iterable[bytes]) -> bytes:
    counts: dict[bytes, int] = {}
    for pattern in groups:
        if len(pattern) > 1:
            for prefix, bit in prefixes_of(pattern):
                counts[prefix] = counts.get(prefix, 0) | bit
    # Prefixes of one CRC share their bits, so that the first found is right.
    shared: dict[int, int] = {}
    for prefix, bits in counts.items():
        tag = zlib.crc32(prefix)
        shared[tag] = shared.get(tag, 0) | bits
    return _slots(list(shared.items()))


def _table(entries: Iterable[tuple[bytes, int]]) -> bytes:
    return _slots([(zlib.crc32(key), value + 1) for key, value in entries])


def _slots(entries: list[tuple[int, int]]) -> bytes:
    """Numbers by tag, a quarter of the places empty, so that a look-up seldom looks twice."""
    size = len(entries) * 4 // 3 + 1
    table = array("I", bytes(8 * size))
    for tag, value in entries:
        at = tag % size << 1
        while table[at + 1]:
            at = (at + 2) % (2 * size)
        table[at], table[at + 1] = tag, value
    return table.tobytes()


def _concepts(concepts: Iterable[Concept]) -> tuple[bytes, bytes]:
    ends = array("I", [0])
    cells = bytearray()
    for concept in concepts:
        cells += cells_of(concept).encode()
        ends.append(len(cells))
    return ends.tobytes(), bytes(cells)


def _records(entries: Iterable[tuple[str, Iterable[str]]]) -> tuple[list[tuple[bytes, int]], bytes]:
    """Lists of texts under a key, with the place of each; what is too long for one is left out."""
    places = []
    data = bytearray()
    for key, texts in entries:
        record = key.encode()
        for text in texts:
            longer = record + b"\0" + text.encode()
            if len(longer) > _LONGEST:
                break
            record = longer
        places.append((key.encode(), len(data)))
        data += LENGTH.pack(len(record)) + record
    return places, bytes(data)


def _abbreviations(forms: Iterable[Form]) -> tuple[list[tuple[bytes, int]], bytes]:
    found: dict[str, dict[str, None]] = {}
    house: set[str] = set()
    for form in forms:
        if form.status is Status.ABBREVIATION:
            key = abbreviation_key(form.text)
            found.setdefault(key, {})[form.concept_id] = None
            if not form.known:
                house.add(key)
    return _records((key, ("1" if key in house else "0", *ids)) for key, ids in found.items())
