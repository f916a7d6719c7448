"""Where in folded text a form may stand: two ways, which find the same.

A vocabulary of thousands of forms is one automaton, made in a millisecond, which reads the text
byte by byte. One of hundreds of thousands would take seconds to make; there the text is read word
by word, and each word that begins forms is looked up together with the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any

from netlint.vocabulary.store import LONG, VocabularyStore, prefixes_of

#: So many words and pairs of words are remembered; then all is forgotten.
_CACHE_LIMIT = 200_000
#: No form has more words: a name has 200 characters at most.
_MOST_WORDS = 201


class Automaton:
    """Finds forms by reading the text once for all of them."""

    def __init__(self, patterns: Iterable[bytes]) -> None:
        from ahocorasick_rs import BytesAhoCorasick, Implementation

        patterns = [b" " + pattern + b" " for pattern in patterns if len(pattern) > 1]
        self._find: Any = BytesAhoCorasick(
            patterns, implementation=Implementation.ContiguousNFA
        ).find_matches_as_indexes

    def spans(self, folded: bytes) -> list[tuple[int, int]]:
        """All places of forms as whole words, by their start, the longest of a start first."""
        # Text and forms both begin with a blank, so that the places agree.
        found = self._find(b" " + folded + b" ", overlapping=True)
        spans = [(start, end - 2) for _, start, end in found]
        spans.sort(key=_longest_first)
        return spans


def _longest_first(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


class WordWalk:
    """Finds forms by looking up words in the store; what was asked is remembered.

    A span may be none of a form: the first words of forms say how many words those have, and not
    what these are. What it costs does not depend on the number of forms.
    """

    def __init__(self, store: VocabularyStore, own: Iterable[bytes]) -> None:
        self._store = store
        self._own: dict[bytes, int] = {}
        for pattern in own:
            for prefix, bit in prefixes_of(pattern):
                self._own[prefix] = self._own.get(prefix, 0) | bit
        self._forget()

    def _forget(self) -> None:
        self._bits: dict[bytes, int] = {}
        self._firsts: dict[bytes, dict[bytes, tuple[int, ...]]] = {}
        self._pairs = 0

    def spans(self, folded: bytes) -> Iterator[tuple[int, int]]:
        """Where forms may stand, by their start, the longest of a start first."""
        words = folded.split(b" ")
        if self._pairs + len(self._bits) > _CACHE_LIMIT:
            self._forget()
        for word in set(words).difference(self._bits):
            bits = self._bits[word] = self._prefix(word)
            if bits:
                self._firsts[word] = {}
        firsts = self._firsts
        starts = [at for at, word in enumerate(words) if word in firsts]
        if not starts:
            return
        ends = list(accumulate(map(len, words)))
        last = len(words)
        words.append(b"\0")  # so that each word has a next one; no folded text has this
        for at in starts:
            word, second = words[at], words[at + 1]
            counts = firsts[word].get(second)
            if counts is None:
                counts = self._counts(word, second)
            if counts:
                start = ends[at] + at - len(word)
                for count in counts:
                    to = at + count - 1
                    if to < last:
                        yield start, ends[to] + to

    def _prefix(self, words: bytes) -> int:
        return self._store.prefix(words) | self._own.get(words, 0)

    def _counts(self, first: bytes, second: bytes) -> tuple[int, ...]:
        """How many words forms have that begin so, the most first."""
        bits = self._bits[first]
        counts = [1] if bits & 2 else []
        if bits & ~3:
            more = self._prefix(first + b" " + second) & bits
            counts += [count for count in range(2, LONG) if more >> count & 1]
            if more >> LONG & 1:
                counts += range(LONG, _MOST_WORDS + 1)
        found = self._firsts[first][second] = tuple(reversed(counts))
        self._pairs += 1
        return found


def spotter(store: VocabularyStore, own: Mapping[bytes, object]) -> Automaton | WordWalk:
    """The quicker of the two for this vocabulary and the forms, folded, that come on top."""
    if store.is_listed():
        return Automaton({**dict.fromkeys(store.patterns()), **own})
    return WordWalk(store, own)
