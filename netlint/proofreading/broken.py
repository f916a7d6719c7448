"""Words that a line break of a printed page left in two parts: "neuro- endocrine"."""

from __future__ import annotations

from typing import NamedTuple

from netlint.page import BLOCK_END
from netlint.patterns import lazy_pattern
from netlint.vocabulary.spelling import Spelling


class Broken(NamedTuple):
    """A word in two parts at `prose[start:end]`, and the whole word."""

    start: int
    end: int
    whole: str


_LETTERS_BEFORE = lazy_pattern(r"[A-Za-z]*\Z")
_LETTERS_AFTER = lazy_pattern(r"[a-z]*")
#: After a hyphen these open the second half of a pair: "short- and long-term".
_JOINERS = frozenset("and or to nor but versus vs through plus".split())
#: No part of a word is longer than this.
_LONGEST = 30


def broken_word(prose: str, spelling: Spelling, hyphen: int, after: int) -> Broken | None:
    """The word whose first part ends before the hyphen at `hyphen` and whose second part begins
    at `after`; None where the two make no word, or where the hyphen may belong there."""
    left = _LETTERS_BEFORE.search(prose, max(0, hyphen - _LONGEST), hyphen)
    right = _LETTERS_AFTER.match(prose, after, after + _LONGEST)
    if left is None or right is None or right[0] in _JOINERS:
        return None
    if min(len(left[0]), len(right[0])) < 2 or prose[left.start() - 1 : left.start()] == "-":
        return None
    parts = left[0] + right[0]
    if spelling.whole(parts) is None or spelling.knows(f"{left[0]}-{right[0]}"):
        return None
    return Broken(left.start(), right.end(), parts)


def is_part(prose: str, spelling: Spelling, start: int, end: int) -> bool:
    """True where prose[start:end] is one part of such a word, so that it is no slip."""
    gaps = (" ", BLOCK_END)
    if prose[end : end + 1] == "-" and prose[end + 1 : end + 2] in gaps:
        return broken_word(prose, spelling, end, end + 2) is not None
    if prose[start - 1 : start] in gaps and prose[start - 2 : start - 1] == "-":
        return broken_word(prose, spelling, start - 2, start) is not None
    return False
