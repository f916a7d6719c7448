"""Fingerprints by which texts that are nearly the same are found without comparing all with all.

A text's words are a set, and MinHash makes so many numbers of it that two sets which share most of
their words share most of the numbers (Broder, "On the resemblance and containment of documents",
1997). Cut into bands, texts that agree on a whole band are worth comparing (Leskovec, Rajaraman and
Ullman, "Mining of Massive Datasets", chapter 3).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import groupby

_SEED = 20261201
_BYTES = 8
_PRIME, _MASK = 0x9E3779B97F4A7C15, (1 << 63) - 1


def exact(words: str) -> int:
    """A number of 63 bits for a text of words; SQLite and JSON readers hold it."""
    text = words.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=_BYTES).digest(), "big") >> 1


def bands(texts: Sequence[Iterable[str]], count: int, rows: int) -> list[list[int]]:
    """For each text, given as words, the numbers of so many bands of so many rows."""
    if not texts:
        return []
    from rensa import RMinHash  # here: a page alone is compared with nothing

    made = []
    for words in texts:
        # One text at a time: for many at once the library starts threads, and pages have processes.
        hashed = RMinHash(count * rows, _SEED)
        hashed.update(list(words))
        digest = hashed.digest()
        made.append([_band(digest[at : at + rows], at) for at in range(0, len(digest), rows)])
    return made


def _band(numbers: Sequence[int], at: int) -> int:
    """One number of 63 bits for the numbers of a band, which are well mixed already."""
    made = at + 1
    for number in numbers:
        made = (made * _PRIME ^ number) & _MASK
    return made


def repeated(numbers: Iterable[int], times: int) -> set[int]:
    """Those numbers that come at least so many times. They are sorted as machine numbers, so that
    millions of them fit into memory."""
    ordered = sorted(array("Q", numbers))
    return {number for number, same in groupby(ordered) if sum(1 for _ in same) >= times}
