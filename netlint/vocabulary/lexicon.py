"""The words that are words: half a million of them, shipped with the package.

`lexicon.bin` has two lists of hashes, of words and of names, and a store of the words that a slip
may stand for (`wordstore`), with how rare each is and what it is about. `tools/pack_lexicon.py` makes it;
NOTICE.txt beside it names the sources and their licences. It is read where it lies, through a
memory map that all processes share: nothing is decoded at start-up, and a look-up takes a
microsecond.

A hash has 32 bits, so that of 10,000 words that are none, one is taken for a word. CRC-32 tells any two
words of one length apart that differ in up to four letters in a row: no slip is hidden by the
word that was meant.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from netlint.vocabulary.wordstore import WordStore, pack_words

_MAGIC = b"NLLEX1\0\0"
_HEAD = struct.Struct("<8sIII")  # magic, hashes of words, hashes of names, start of the store
_HEALTH, _BRITISH, _AMERICAN, _NAME = 1, 2, 4, 8


class Entry(NamedTuple):
    """What the lexicon says of a word that a slip may stand for.

    `rarity` is 0 for the commonest words of English and 9 for the rarest; `health` is set for the
    words of diseases, bodies, medicines and tests; `locale` where only one locale spells so;
    `name` for the names of persons and products, which are written with a capital.
    """

    text: str
    rarity: int
    health: bool
    locale: str | None
    name: bool = False


def pack_lexicon(
    words: Iterable[str], names: Iterable[str], rare: Iterable[str], targets: Mapping[str, Entry]
) -> bytes:
    """The lexicon of these words in lower case; `targets` are what a slip may stand for, `rare`
    those of the words that are seldom meant."""
    both = [array("I", sorted({_hash(word) for word in group})) for group in (words, names)]
    marks = bytearray(len(both[0]) // 8 + 1)
    for word in rare:
        place = bisect_left(both[0], _hash(word))
        marks[place >> 3] |= 1 << (place & 7)
    if sys.byteorder == "big":
        for hashes in both:
            hashes.byteswap()
    bodies = [*(hashes.tobytes() for hashes in both), bytes(marks)]
    start = _HEAD.size + sum(map(len, bodies))
    head = _HEAD.pack(_MAGIC, len(both[0]), len(both[1]), start)
    store = pack_words({word: _payload(entry) for word, entry in targets.items()})
    return b"".join([head, *bodies, store])


def _payload(entry: Entry) -> bytes:
    flags = _HEALTH if entry.health else 0
    flags |= {"en-GB": _BRITISH, "en-US": _AMERICAN}.get(entry.locale or "", 0)
    flags |= _NAME if entry.name else 0
    return bytes([entry.rarity << 4 | flags])


def _entry(word: bytes, payload: bytes) -> Entry:
    bits = payload[0]
    locale = "en-GB" if bits & _BRITISH else "en-US" if bits & _AMERICAN else None
    return Entry(
        word.decode("latin-1"), bits >> 4, bool(bits & _HEALTH), locale, bool(bits & _NAME)
    )


def _hash(word: str) -> int:
    return crc32(word.encode("utf-8", "replace"))


class _Hashes:
    """A sorted list of hashes of words."""

    def __init__(self, data: bytes | mmap.mmap, start: int, count: int) -> None:
        self._hashes = memoryview(data)[start : start + 4 * count].cast("I")
        if sys.byteorder == "big":
            swapped = array("I", self._hashes)
            swapped.byteswap()
            self._hashes = memoryview(swapped)
        self._count = count

    def place(self, word: str) -> int:
        """Where the list has this word; -1 where it does not."""
        wanted = _hash(word)
        place = bisect_left(self._hashes, wanted)
        return place if place < self._count and self._hashes[place] == wanted else -1


class Lexicon:
    """Words in lower case and composed form: `word in lexicon`."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        """Raises ValueError where the data is no lexicon."""
        try:
            magic, words, names, start = _HEAD.unpack_from(data, 0)
        except struct.error as error:
            raise ValueError("no lexicon") from error
        if magic != _MAGIC:
            raise ValueError("no lexicon")
        self._data = data
        self._words = _Hashes(data, _HEAD.size, words)
        self._names = _Hashes(data, _HEAD.size + 4 * words, names)
        self._marks = _HEAD.size + 4 * (words + names)
        self._targets = WordStore(data, start)

    def __contains__(self, word: str) -> bool:
        """True where `word` is a word of the language, not only somebody's name."""
        return self._words.place(word) >= 0

    def is_usual(self, word: str) -> bool:
        """True for a word that is not rare."""
        place = self._words.place(word)
        return place >= 0 and not self._data[self._marks + (place >> 3)] >> (place & 7) & 1

    def has_name(self, word: str) -> bool:
        """True where `word` is the name of a person, a place or a product."""
        return self._names.place(word) >= 0

    def is_rare(self, word: str) -> bool:
        """True for a word that is seldom meant, so that a slip is likelier."""
        place = self._words.place(word)
        return place >= 0 and bool(self._data[self._marks + (place >> 3)] >> (place & 7) & 1)

    def entry(self, word: str) -> Entry | None:
        """What is known of a word that a slip may stand for; None for any other."""
        payload = self._targets.get(word)
        return None if payload is None else _entry(word.encode("latin-1"), payload)

    def near(self, word: str) -> list[Entry]:
        """The words one slip away."""
        return [_entry(*near) for near in self._targets.near(word.encode("latin-1", "replace"))]

    def alike(self, word: str, most_rare: int) -> Iterator[Entry]:
        """Words of health about as long, no rarer than `most_rare`, that share one half of `word`:
        most of those two slips away are among them."""
        for near in self._targets.alike(word.encode("latin-1", "replace")):
            bits = near.payload[0]
            if bits & _HEALTH and bits >> 4 <= most_rare:
                yield _entry(*near)


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The shipped lexicon."""
    with Path(__file__).with_name("lexicon.bin").open("rb") as file:
        return Lexicon(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
