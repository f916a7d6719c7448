"""Many paragraphs in one text, and what was said of each of them alone.

A server that has run for a while takes a quarter less time for 8,000 characters at once than for
their paragraphs one by one, and many times less where it is far away. Larger batches gain nothing
more. Yet some rules of LanguageTool look at the whole text: a bracket that one paragraph opens is
closed by the next, and three paragraphs that begin alike are one too many. What is said of a
paragraph must not hang on where else it stands, so

- a sentence that ends what came before stands between two paragraphs (`SEPARATOR`),
- a paragraph that leaves a bracket or a quotation mark open is asked about alone (`is_open`),
- and so is one of which something was said that may be about its neighbours (`is_of_many`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from netlint.grammar.match import Match

#: With an empty line alone, LanguageTool would see no start of a sentence after a heading, and
#: count how many paragraphs begin with the same word.
SEPARATOR = "\n\nEnd.\n\n"
#: A batch has about so many characters.
MOST_CHARACTERS = 8_000

#: The rules that compare a word with those far before it.
_OF_WHOLE_TEXT = ("EN_WORD_COHERENCY", "EN_REPEATEDWORDS")
#: This one leaves a single word in peace, but only where it is the whole text.
_START = "UPPERCASE_SENTENCE_START"

_CLOSES = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«", "›": "‹"}
#: Brackets and quotation marks, and apostrophes that are not within a word.
_MARK = re.compile(r"""[()\[\]{}«»‹›„“”"]|(?<!\w)['‘’]|['‘’](?!\w)""")


def joined(texts: Sequence[str]) -> str:
    """The texts as one."""
    return SEPARATOR.join(texts)


def parted(matches: Iterable[Match], texts: Sequence[str]) -> list[list[Match]]:
    """For each of the texts what was said of it, at its place there. What touches a separator is
    about none of them."""
    starts: list[int] = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + len(SEPARATOR)
    found: list[list[Match]] = [[] for _ in texts]
    for match in matches:
        which = max(bisect_right(starts, match.start) - 1, 0)
        start = starts[which]
        if match.end <= start + len(texts[which]):
            here = match._replace(start=match.start - start, end=match.end - start)
            found[which].append(here)
    return found


def is_of_many(match: Match, text: str) -> bool:
    """True where this may have been said of a paragraph because of others in its batch."""
    if match.rule.startswith(_OF_WHOLE_TEXT):
        return True
    return match.rule == _START and match.end - match.start == len(text)


def is_open(text: str) -> bool:
    """True where a bracket or a quotation mark of a text has no other half there.

    >>> is_open("Take 1 (or 2"), is_open("The patients' rights"), is_open("Say ‘yes’ (or 'no')")
    (True, True, False)
    """
    waiting: list[str] = []
    for found in _MARK.finditer(text):
        mark = found[0]
        if mark in "'‘’":
            after = text[found.end() : found.end() + 1]
            before = text[found.start() - 1 : found.start()]
            opens = mark == "‘" or (not _is_word(before) and _is_word(after))
            kind = "'" if mark == "'" else "‘"
        else:
            kind = _CLOSES.get(mark, mark)
            opens = mark not in _CLOSES and not (mark == '"' and waiting[-1:] == ['"'])
        if opens:
            waiting.append(kind)
        elif not waiting or waiting.pop() != kind:
            return True
    return bool(waiting)


def in_batches(texts: Iterable[str], most: int) -> Iterator[tuple[str, ...]]:
    """The texts in order, together as far as they have no more than `most` characters; one that
    must be asked about alone comes alone."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if is_open(text):
            yield (text,)
            continue
        if batch and size + len(text) > most:
            yield tuple(batch)
            batch, size = [], 0
        batch.append(text)
        size += len(text) + len(SEPARATOR)
    if batch:
        yield tuple(batch)


def _is_word(character: str) -> bool:
    return character.isalnum()
