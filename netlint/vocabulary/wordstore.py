"""A packed set of words with a few bytes for each: exact look-up, and every word one slip away.

The words stand in blocks of one length, sorted, without anything between them, so that a block is
searched by bisection as it lies in the file and nothing is decoded at start-up. Each block has its
payloads, and the order of its words read backwards.

A word one slip away (a letter left out, put in, mistaken, or two swapped) shares its first or its
last half with what was written, letter for letter. So only words that begin with the one half or end in
the other are compared: some dozens of hundreds of thousands.

Words are kept in Latin-1, one byte a letter; a word that Latin-1 cannot hold is in no store.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from mmap import mmap
from typing import Literal, NamedTuple

_MAGIC = b"NLWS"
_HEAD = struct.Struct("<4sHH")  # magic, bytes of a payload, number of blocks
_BLOCK = struct.Struct("<HxxIIII")  # letters, words, where words, payloads and order begin
#: As many words as this have places that two bytes hold.
_SMALL = 1 << 16


class Near(NamedTuple):
    """A word of the store that is one slip away."""

    word: bytes
    payload: bytes


class _Block(NamedTuple):
    letters: int
    number: int
    words: int
    payloads: int
    order: memoryview[int]


def _typecode(count: int) -> Literal["H", "I"]:
    return "H" if count <= _SMALL else "I"


def pack_words(entries: Mapping[str, bytes]) -> bytes:
    """The words with their payloads, which all have the same number of bytes.

    Raises ValueError for payloads of different lengths or a word that Latin-1 cannot hold.
    """
    width = len(next(iter(entries.values()), b""))
    if any(len(payload) != width for payload in entries.values()):
        raise ValueError("payloads must have one length")
    lengths: dict[int, list[tuple[bytes, bytes]]] = {}
    for word, payload in entries.items():
        encoded = word.encode("latin-1")
        lengths.setdefault(len(encoded), []).append((encoded, payload))
    lengths.pop(0, None)
    at = _HEAD.size + _BLOCK.size * len(lengths)
    heads, bodies = [], []
    for length, words in sorted(lengths.items()):
        words.sort()
        places = sorted(range(len(words)), key=lambda place: words[place][0][::-1])
        order = array(_typecode(len(words)), places)
        if sys.byteorder == "big":
            order.byteswap()
        body = b"".join(word for word, _ in words)
        payloads = b"".join(payload for _, payload in words)
        padding = -(at + len(body) + len(payloads)) % 4
        payloads_at = at + len(body)
        order_at = payloads_at + len(payloads) + padding
        heads.append(_BLOCK.pack(length, len(words), at, payloads_at, order_at))
        bodies += [body, payloads, bytes(padding), order.tobytes()]
        at = order_at + order.itemsize * len(words)
    return b"".join([_HEAD.pack(_MAGIC, width, len(heads)), *heads, *bodies])


class WordStore:
    """What `pack_words` made, read where it lies: bytes or a memory map, from `start` on.

    Raises ValueError where the data is no such store or is cut short.
    """

    def __init__(self, data: bytes | mmap, start: int = 0) -> None:
        self._data = data
        try:
            magic, self._width, count = _HEAD.unpack_from(data, start)
            heads = [
                _BLOCK.unpack_from(data, start + _HEAD.size + _BLOCK.size * place)
                for place in range(count)
            ]
        except struct.error as error:
            raise ValueError("no store of words") from error
        if magic != _MAGIC:
            raise ValueError("no store of words")
        self._blocks: dict[int, _Block] = {}
        self._ranges: dict[tuple[int, bytes], tuple[int, int]] = {}
        view = memoryview(data)
        for letters, words, words_at, payloads_at, order_at in heads:
            code = _typecode(words)
            end = start + order_at + array(code).itemsize * words
            if end > len(data):
                raise ValueError("the store of words is cut short")
            order = view[start + order_at : end].cast(code)
            if sys.byteorder == "big":
                swapped = array(code, order)
                swapped.byteswap()
                order = memoryview(swapped)
            self._blocks[letters] = _Block(
                letters, words, start + words_at, start + payloads_at, order
            )

    def __len__(self) -> int:
        return sum(block.number for block in self._blocks.values())

    def __iter__(self) -> Iterator[tuple[bytes, bytes]]:
        """All words with their payloads: short ones first, each length in order."""
        for block in self._blocks.values():
            for place in range(block.number):
                yield self._word(block, place), self._payload(block, place)

    def get(self, word: str | bytes) -> bytes | None:
        """The payload of this word; None where the store does not have it."""
        if isinstance(word, str):
            try:
                word = word.encode("latin-1")
            except UnicodeEncodeError:
                return None
        block = self._blocks.get(len(word))
        if block is None:
            return None
        data, size, first = self._data, block.letters, block.words
        place = bisect_left(
            range(block.number),
            word,
            key=lambda at: data[first + at * size : first + at * size + size],
        )
        if place == block.number or self._word(block, place) != word:
            return None
        return self._payload(block, place)

    def near(self, word: bytes) -> list[Near]:
        """The words that are one slip away from `word`, in no order; `word` itself is not one."""
        found: dict[bytes, bytes] = {}
        size = len(word)
        if size < 2:
            return []
        # The last letters tell words apart less than the first do: the first part is the shorter.
        half = (size - 1) // 2
        for letters in (size - 1, size, size + 1):
            block = self._blocks.get(letters)
            if block is not None:
                for place, other in self._similar(block, word, half):
                    found[other] = self._payload(block, place)
        # Two letters swapped across the halves leave neither whole.
        swapped = word[: half - 1] + word[half - 1 : half + 1][::-1] + word[half + 1 :]
        payload = self.get(swapped) if half else None
        if payload is not None:
            found[swapped] = payload
        found.pop(word, None)
        return [Near(near, payload) for near, payload in found.items()]

    def alike(self, word: bytes, part: int = 0, spread: int = 2) -> list[Near]:
        """The words that share the first `part` letters of `word` or as many of its last (about
        half of them where none is given), and are at most `spread` letters longer or shorter.

        The most of those that are two slips away are among them.
        """
        first = part or (len(word) - 1) // 2
        last = part or len(word) - first
        found: dict[bytes, bytes] = {}
        for letters in range(max(first, last, len(word) - spread), len(word) + spread + 1):
            block = self._blocks.get(letters)
            if block is None:
                continue
            for places in (
                self._beginning(block, word[:first]),
                self._ending(block, word[len(word) - last :]),
            ):
                for place, other in places:
                    found[other] = self._payload(block, place)
        found.pop(word, None)
        return [Near(near, payload) for near, payload in found.items()]

    def _similar(self, block: _Block, word: bytes, half: int) -> Iterator[tuple[int, bytes]]:
        """The words one slip away that share the first `half` letters or the rest."""
        letters = block.letters
        size = len(word)
        shorter = min(size, letters)
        # How many letters of each are left out where they first differ.
        mine, theirs = (0, 1) if letters > size else (1, 0) if letters < size else (1, 1)
        for same, found in (
            (half, self._half_alike(block, word, half)),
            (0, self._ending(block, word[half:])),
        ):
            for place, other in found:
                first = same
                while first < shorter and other[first] == word[first]:
                    first += 1
                rest = other[first + theirs :]
                if rest == word[first + mine :] or (
                    letters == size
                    and rest[:1] == word[first : first + 1]
                    and other[first : first + 1] == word[first + 1 : first + 2]
                    and rest[1:] == word[first + 2 :]
                ):
                    yield place, other

    def _half_alike(self, block: _Block, word: bytes, half: int) -> Iterator[tuple[int, bytes]]:
        """Of the words that begin with the first `half` letters of `word`, in order, those that
        also have one half of its rest, or two letters swapped where these halves meet.

        Hundreds of words may begin so. A search for bytes finds the few that are left, many times
        as fast as looking at each.
        """
        data, letters = self._data, block.letters
        low, high = self._range(block, word[:half])
        if low == high:
            return
        middle = (half + len(word)) // 2
        places = set(range(*self._range(block, word[:middle], low, high)))
        if letters == len(word) and middle > half:
            swapped = word[: middle - 1] + word[middle : middle + 1] + word[middle - 1 : middle]
            places.update(range(*self._range(block, swapped + word[middle + 1 :], low, high)))
        last, width = word[middle:], len(word) - middle
        part = data[block.words + low * letters : block.words + high * letters]
        at = part.find(last, letters - width)
        while at >= 0:
            place, over = divmod(at + width, letters)
            if not over:
                places.add(low + place - 1)
            at = part.find(last, at + 1)
        for place in sorted(places):
            yield place, self._word(block, place)

    # The searches below are by hand: `bisect` with a key calls a function for each step, and these
    # are the inmost loops of the search for slips.

    def _range(
        self, block: _Block, part: bytes, low: int = 0, high: int | None = None
    ) -> tuple[int, int]:
        """The places, from `low` up to `high`, of the words that begin so."""
        if high is None:
            high = block.number
            # Words of a page often begin alike: where two letters stand is looked for only once.
            if len(part) > 2:
                key = block.letters, part[:2]
                known = self._ranges.get(key)
                if known is None:
                    known = self._ranges[key] = self._range(block, part[:2])
                low, high = known
        data, size, first, width = self._data, block.letters, block.words, len(part)
        end = high
        while low < high:
            middle = (low + high) >> 1
            at = first + middle * size
            if data[at : at + width] < part:
                low = middle + 1
            else:
                high = middle
        last = low
        # The end is near in most cases: steps grow from the beginning on.
        step = 1
        while last < end:
            at = first + min(last + step - 1, end - 1) * size
            if data[at : at + width] != part:
                break
            last = min(last + step, end)
            step *= 2
        high = min(last + step - 1, end)
        while last < high:
            middle = (last + high) >> 1
            at = first + middle * size
            if data[at : at + width] == part:
                last = middle + 1
            else:
                high = middle
        return low, last

    def _beginning(self, block: _Block, part: bytes) -> Iterator[tuple[int, bytes]]:
        """The words that begin so, with their places."""
        for place in range(*self._range(block, part)):
            yield place, self._word(block, place)

    def _ending(self, block: _Block, part: bytes) -> Iterator[tuple[int, bytes]]:
        """The words that end so, with their places."""
        data, size, order = self._data, block.letters, block.order
        behind, width = block.words + block.letters, len(part)
        backwards = part[::-1]
        low, high = 0, block.number
        while low < high:
            middle = (low + high) >> 1
            last = behind + order[middle] * size
            if data[last - width : last][::-1] < backwards:
                low = middle + 1
            else:
                high = middle
        for at in range(low, block.number):
            place = order[at]
            last = behind + place * size
            word = data[last - size : last]
            if not word.endswith(part):
                return
            yield place, word

    def _word(self, block: _Block, place: int) -> bytes:
        at = block.words + place * block.letters
        return self._data[at : at + block.letters]

    def _payload(self, block: _Block, place: int) -> bytes:
        at = block.payloads + place * self._width
        return self._data[at : at + self._width]
