"""By what a finding is known again in a later run: its rule, its text and what stands beside it.

It knows nothing of line numbers, so that edits above a finding do not make it a new one, and
nothing of messages and severities, which change with settings and versions. The path of the page
is not part of it either: pages are renamed.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from netlint.finding import Finding
from netlint.neighbours import folded

#: Of a text of so many words, its own first and last words stand for its neighbours.
LONG = 8
_ENDS = 6
#: Neighbours of more words than this have longer hashes than the others, in bytes.
_FEW = 2
_STRONG, _WEAK = 4, 2
#: The text of a finding about a page as a whole: where it happens to stand says nothing.
WHOLE_PAGE = "page"


class Fingerprint(NamedTuple):
    """`text`, `before` and `after` are short hashes, the last two empty where nothing stands there.

    `places` is as in `Finding`. Where `is_long`, `before` and `after` are the first and last words
    of the text itself: a long sentence with one word changed is the same long sentence. Of a
    finding about the page as a whole, `before` is the title that it is shown at.
    """

    rule: str
    text: str
    before: str
    after: str
    places: int = 1
    is_long: bool = False


def fingerprint(finding: Finding) -> Fingerprint:
    """The fingerprint of a finding; it is the better for its `neighbours`."""
    text = folded(finding.match)
    rule, places = finding.rule, finding.places
    if not places:
        return Fingerprint(rule, WHOLE_PAGE, _hash(text, _STRONG), "", 0)
    words = text.split()
    before, after = finding.neighbours
    if len(words) >= LONG:
        before, after = " ".join(words[:_ENDS]), " ".join(words[-_ENDS:])
    return Fingerprint(
        rule, _hash(text, 6), _side(before), _side(after), places, len(words) >= LONG
    )


def name_of(finding: Finding) -> str:
    """A short name of a finding for programs that keep findings apart by one. What is said of the
    page as a whole is named for its rule alone."""
    mark = fingerprint(finding)
    sides = (mark.before, mark.after) if mark.places else ()
    return _hash("\0".join((mark.rule, mark.text, *sides)), 8)


def says_much(side: str) -> bool:
    """Whether a neighbour is more than a word or two, which may well stand in other places too."""
    return len(side) > 2 * _WEAK


def _side(text: str) -> str:
    return _hash(text, _STRONG if text.count(" ") >= _FEW else _WEAK)


def _hash(text: str, size: int) -> str:
    if not text:
        return ""
    return blake2b(text.encode("utf-8", "replace"), digest_size=size).hexdigest()
