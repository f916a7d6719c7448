"""The words that are words: a sorted list of 300,000 and more, shipped with the package.

`lexicon.txt` holds one word a line, in lower case, sorted by code point, without possessives. It is made by
`tools/build_lexicon.py`; NOTICE.txt beside it names the sources and their licences. The list is
read as it stands; every 8 kilobytes its first word is noted, so that a look-up is one
bisection and one search in so much: about three microseconds.
"""

from __future__ import annotations

import mmap
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

_BLOCK = 8192  # bytes: a longer one is slower to search, a shorter one slower to load


class Lexicon:
    """A set of words in lower case: `word in lexicon`."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        self._data = data
        starts = [0]
        at = _BLOCK
        find = data.find
        while 0 <= (at := find(b"\n", at) + 1) < len(data) and at:
            starts.append(at)
            at += _BLOCK
        self._starts = starts
        self._first = [data[start : find(b"\n", start)] for start in starts]

    def __contains__(self, word: str) -> bool:
        """True where `word`, in lower case and composed form, is listed."""
        line = word.encode("utf-8", "replace")
        block = bisect_right(self._first, line) - 1
        if block < 0 or not line:
            return False
        start = self._starts[block]
        end = start + 2 * _BLOCK
        if self._first[block] == line:
            return True
        return self._data.find(b"\n" + line + b"\n", start, end) >= 0


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The shipped lexicon; opened once, and shared by all processes through a memory map."""
    with Path(__file__).with_name("lexicon.txt").open("rb") as file:
        return Lexicon(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
