"""Whether a word of a list is meant where it stands: the conditions of `rules/words/plain-words.csv`.

A condition names words and where they stand: "before a|b" and "after a|b" (just there), "near a|b"
(in the same sentence, as the beginning of a word), "page a|b" (anywhere on the page, likewise). The
long word is right there. With "only" before it, the long word is right everywhere else. Two more
have no words: "only at start" (of a sentence) and "only in prose" (small letters on both sides).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from netlint.page import BLOCK_END
from netlint.patterns import lazy_pattern

#: Whether a condition holds only there, how its place is looked at, and its words.
_Condition = tuple[bool, Callable[[frozenset[str], str, int, int], bool], frozenset[str]]


@lru_cache(maxsize=1024)
def _conditions(unless: str) -> tuple[_Condition, ...]:
    parts = (_CONDITION.match(part.strip()) for part in unless.split(";") if part.strip())
    return tuple(_condition(part[1], part[2]) for part in parts if part)


def _condition(place: str, written: str) -> _Condition:
    where, words = place.removeprefix("only "), frozenset(written.split("|"))
    stands = _STANDS.get(where) or (_starts_sentence if words == _START else _in_prose)
    return where != place, stands, words


_CONDITION = lazy_pattern(r"((?:only )?(?:before|after|near|page|at|in)) (.+)")


def fits(unless: str, prose: str, start: int, end: int) -> bool:
    """True if no condition says that the word at prose[start:end] is right there."""
    for only, stands, words in _conditions(unless):
        if stands(words, prose, start, end) != only:
            return False
    return True


def _before(words: frozenset[str], prose: str, start: int, end: int) -> bool:
    return word_after(prose, end) in words


def _after(words: frozenset[str], prose: str, start: int, end: int) -> bool:
    return word_before(prose, start) in words


def _near(words: frozenset[str], prose: str, start: int, end: int) -> bool:
    return _beginning(words).search(_sentence(prose, start, end)) is not None


def _on_page(words: frozenset[str], prose: str, start: int, end: int) -> bool:
    return _page_has(words, prose)


#: How each place of a condition is looked at; "at" and "in" are told apart by their words.
_STANDS = {"before": _before, "after": _after, "near": _near, "page": _on_page}

_START = frozenset(("start",))


@lru_cache(maxsize=256)
def _beginning(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})", re.I)


@lru_cache(maxsize=8)
def _page_has(words: frozenset[str], prose: str) -> bool:
    """Asked again and again of one page: a word may stand on it many times."""
    return _beginning(words).search(prose) is not None


#: A sentence is looked at so far from the word, in characters.
_NEAR = 200
_STOP = lazy_pattern(rf"[.!?]\s|{BLOCK_END}")


def _sentence(prose: str, start: int, end: int) -> str:
    """The words of the sentence around a place, save the place itself."""
    before = _STOP.split(prose[max(0, start - _NEAR) : start])[-1]
    return before + " \n " + _STOP.split(prose[end : end + _NEAR], 1)[0]


_NEXT = lazy_pattern(r"[\s\u00a0]+([^\W_][\w'’-]*)")
_BEFORE = lazy_pattern(r"[^\W_][\w'’-]*\Z")
#: As far back as a word before is looked for.
_REACH = 40


def _written_before(prose: str, start: int) -> str:
    before = prose[max(0, start - _REACH) : start]
    tokens = before.rsplit(None, 1)
    if not tokens or not before[-1].isspace():
        return ""
    word = tokens[-1]
    if word.isalpha():  # most are, and then no pattern has to look for the end of the word
        return word
    found = _BEFORE.search(word)
    return found[0] if found else ""


def _written_after(prose: str, end: int) -> str:
    found = _NEXT.match(prose, end)
    return found[1] if found else ""


def word_before(prose: str, start: int) -> str:
    """The word just before a place, in small letters; "" where a mark or nothing stands there."""
    return _written_before(prose, start).lower().replace("’", "'")


def word_after(prose: str, end: int) -> str:
    """The word just after a place, in small letters; "" where a mark or nothing stands there."""
    return _written_after(prose, end).lower().replace("’", "'")


_SENTENCE_START = lazy_pattern(r"(?:\A|[.!?:;\n]\W*|\b(?:and|but)\s+)\Z", re.I)


def _starts_sentence(words: frozenset[str], prose: str, start: int, end: int) -> bool:
    return _SENTENCE_START.search(prose[max(0, start - 8) : start]) is not None


def _in_prose(words: frozenset[str], prose: str, start: int, end: int) -> bool:
    """True in mid-sentence, with no capital at the side that could make it part of a name."""
    before, after = _written_before(prose, start), _written_after(prose, end)
    return before[:1].islower() and (not after or after[0].islower())


_AUXILIARY = frozenset(
    "is are was were be been being am has have had having get gets got getting isn't aren't wasn't "
    "weren't hasn't haven't hadn't it's they're you're you've they've i've we've".split()
)
_WORDS = lazy_pattern(r"[^\W_][\w'’-]*|[.;:!?,]")


def is_past(prose: str, start: int, after: str) -> bool:
    """Whether a form in -ed is the past of a verb ("she administered it") and not a participle, as
    it is after "is" or "has" and where that may have been left out ("the drug administered by")."""
    before = [word.lower() for word in _WORDS.findall(prose[max(0, start - _REACH) : start])[-3:]]
    if any(word.replace("’", "'") in _AUXILIARY for word in before):
        return False
    return after in _OBJECTS or not before or before[-1] in _SUBJECTS


#: After these a form in -ed is the past of a verb, and so it is before these.
_SUBJECTS = frozenset("i you he she it we they who which that".split())
_OBJECTS = frozenset(
    "the a an it them him her you us me this these your his their our that".split()
)
