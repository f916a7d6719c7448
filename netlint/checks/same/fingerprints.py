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


def bands(texts: Sequence[list[str]], count: int, rows: int) -> list[list[int]]:
    """For each text, given as words, the numbers of so many bands of so many rows."""
    if not texts:
        return []
    from rensa import RMinHash  # here: a page alone is compared with nothing

    begun = [(at + 1) * _PRIME & _MASK for at in range(0, count * rows, rows)]
    made = []
    for words in texts:
        # One text at a time: for many at once the library starts threads, and pages have processes.
        hashed = RMinHash(count * rows, _SEED)
        hashed.update(words)
        made.append(_mixed(hashed.digest(), begun, rows))
    return made


def _mixed(numbers: Sequence[int], begun: Sequence[int], rows: int) -> list[int]:
    """One number of 63 bits for the numbers of each band, which are well mixed already. All bands
    take a row in one step, since there are more bands than rows."""
    made = [(start ^ number) & _MASK for start, number in zip(begun, numbers[::rows], strict=True)]
    for row in range(1, rows):
        made = [
            (one * _PRIME ^ number) & _MASK
            for one, number in zip(made, numbers[row::rows], strict=True)
        ]
    return made


def repeated(numbers: Iterable[int], times: int) -> set[int]:
    """Those numbers that come at least so many times. They are sorted as machine numbers, so that
    millions of them fit into memory."""
    ordered = sorted(array("Q", numbers))
    return {number for number, same in groupby(ordered) if sum(1 for _ in same) >= times}
