"""Words about people: finds the phrases of a word list where they speak of a person.

The columns of the lists: `avoid` is a phrase as `netlint.language.phrases` reads it; `use` what to
write instead, several answers parted by "|"; `unless` when the phrase is right: "before a|b" names
words that follow within four words, "after a|b" words just before, "adjective" a noun that follows,
as in "a diabetic diet"; several are parted by ";".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from netlint.finding import Remark
from netlint.language.phrases import longest_first, occurrences
from netlint.language.quoting import OthersWords
from netlint.page import Page
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

#: After one of these words, or a mark, "a diabetic" is a person; before any other word it says
#: what kind of thing the next one is.
_NOT_NOUNS = frozenset(
    "who whose whom which that with without and or but nor is are was were be has have had does do "
    "may might can could will would shall should must cannot if when while because since as than "
    "to in on at by for from of off into after before during until about like so yet then too also "
    "not never always often sometimes usually i you he she it we they".split()
)
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CAPITAL = lazy_pattern(r"\s+[A-Z][a-z]")
_SPACE = lazy_pattern(r"\s+")
_NEAR = lazy_pattern(r"[^.!?;:\0]{0,60}")
_SENTENCE_START = lazy_pattern(r"(?:\A|[.!?:\n]\s+|[.!?][\"”’)]\s+)\W*\Z")


def wording(page: Page, rows: tuple[WordRow, ...]) -> Iterator[Remark]:
    """A remark for each place where a phrase of the list speaks of a person, in the page's own
    words and not in a name."""
    others = OthersWords(page)
    for row, found in longest_first(occurrences(rows, page.prose)):
        start, end = found.span()
        if _is_right(page, row.unless, start, end) or _is_name(page, row, found):
            continue
        if others.hold(start, end):
            continue
        uses = [use for use in row.use.split("|") if use]
        # A name has a capital everywhere, and what stands for it need not.
        answers = uses if row.avoid[0].isupper() else [_cased_like(use, found[0]) for use in uses]
        yield Remark(
            page.source_span(start, end),
            _message(" ".join(found[0].split()), answers),
            # "…" stands for words that only the writer can fill in.
            suggestions=tuple(answer for answer in answers if "…" not in answer),
            why=row.why or None,
        )


def _cased_like(answer: str, text: str) -> str:
    return answer[0].upper() + answer[1:] if text[0].isupper() else answer


def _message(text: str, answers: list[str]) -> str:
    if not answers:
        return f'Write "{text}" another way.'
    either = " or ".join(f'"{answer}"' for answer in answers)
    return f'Write {either} instead of "{text}".'


@lru_cache(maxsize=256)
def _conditions(unless: str) -> tuple[tuple[str, frozenset[str]], ...]:
    parts = (part.strip().partition(" ") for part in unless.split(";") if part.strip())
    return tuple((place, frozenset(words.split("|"))) for place, _, words in parts)


def _is_right(page: Page, unless: str, start: int, end: int) -> bool:
    prose = page.prose
    for place, words in _conditions(unless):
        if place == "after":
            before = _WORD.findall(prose[max(page.block_at(start).start, start - 30) : start])
            if before and before[-1].lower() in words and prose[start - 1].isspace():
                return True
        elif place == "adjective":
            following = _SPACE.match(prose, end)
            word = _WORD.match(prose, following.end()) if following else None
            if word and word[0].lower() not in _NOT_NOUNS:
                return True
        else:
            near = _NEAR.match(prose, end)
            after = [word.lower() for word in _WORD.findall(near[0])] if near else []
            if not words.isdisjoint(after[:4]):
                return True
    return False


def _is_name(page: Page, row: WordRow, found: re.Match[str]) -> bool:
    """True in a name: "Blind Welfare Allowance", "Victim Support"."""
    words = _WORD.findall(found[0])
    if all(word.isupper() for word in words) and len(found[0]) > 3:
        return False
    if any(word[0].isupper() for word in words[1:]):
        return True
    if not words[0][0].isupper() or row.avoid[0].isupper():
        return False
    start = found.start()
    if _CAPITAL.match(page.prose, found.end()):
        return True
    before = page.prose[max(page.block_at(start).start, start - 40) : start]
    return _SENTENCE_START.search(before) is None
