"""What it would take to bring a passage to its target: sentences to split, words to replace.

Nothing is guessed: each change is counted as a reader would count the text after it, so the figure
that is promised is the figure that the page then has. (A split is counted as one sentence more and
no word more: "which" gives way to "it".)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

from netlint.language.passages import Passage
from netlint.language.readability import flesch_kincaid_grade
from netlint.language.scoring import Unit
from netlint.language.sentences import Sentence
from netlint.language.tally import (
    SENTENCE,
    SENTENCE_WORD,
    Counts,
    Tally,
    tally_words,
    unpack,
)

#: So many sentences and words at most are asked for: more is no advice but a rewrite.
MOST_SPLITS = 8
MOST_SWAPS = 8
#: Where the target is out of reach, so many are shown, to begin with.
FIRST_SPLITS = 3
FIRST_SWAPS = 4
#: A shorter sentence, in words, is left whole.
_WORTH_SPLITTING = 14


class Split(NamedTuple):
    """A sentence and the offset in prose where its second part would start."""

    unit: Unit
    at: int


class Swap(NamedTuple):
    """A long word (in small letters), a plain one for it, and the places in prose where it fits."""

    word: str
    plain: str
    places: tuple[tuple[int, int], ...]


class WhatIf(NamedTuple):
    """Changes, and the counts of the passage after them."""

    splits: tuple[Split, ...]
    swaps: tuple[Swap, ...]
    counts: Counts


class Advice(NamedTuple):
    """What is known of splitting and replacing, for places in the prose of one page.

    `split_at(sentence)` gives the offset where a sentence would split best, None where it would not;
    `plain_at(start, end)` the plain word that fits in the place of the word at prose[start:end], None
    where there is none or where the word is part of a name; `words` are those, in small letters, that
    it is worth asking about.
    """

    split_at: Callable[[Sentence], int | None]
    plain_at: Callable[[int, int], str | None]
    words: Container[str]


def what_if(
    prose: str,
    passage: Passage,
    reached: Callable[[Counts], bool],
    better: Callable[[Counts], bool],
    advice: Advice,
) -> WhatIf | None:
    """The fewest changes after which `reached` is true of the counts. Where no number of them does
    it, a few to begin with, or all if the few do not make it `better`. None where there is nothing
    to change.
    """
    gains = _gains(prose, passage, advice)[:MOST_SWAPS]
    changes = [0, *accumulate(change for change, _ in gains)]
    possible = _splits(passage.units, advice.split_at)
    best, splits = None, list(islice(possible, FIRST_SPLITS))
    # Places to split are costly to find: more are looked for only where they could be enough.
    if reached(_after(passage.tally, (MOST_SPLITS, len(gains)), changes)):
        splits += islice(possible, MOST_SPLITS - FIRST_SPLITS)
        best = _fewest(passage.tally, len(splits), changes, reached)
    if best is None:
        best = (min(FIRST_SPLITS, len(splits)), min(FIRST_SWAPS, len(gains)))
        if not better(_after(passage.tally, best, changes)):
            splits += islice(possible, MOST_SPLITS - len(splits))
            best = (len(splits), len(gains))
    if best == (0, 0):
        return None
    return WhatIf(
        tuple(splits[: best[0]]),
        tuple(swap for _, swap in gains[: best[1]]),
        _after(passage.tally, best, changes),
    )


def _fewest(
    tally: Tally, splits: int, changes: Sequence[Tally], reached: Callable[[Counts], bool]
) -> tuple[int, int] | None:
    """The least number of splits and swaps together that does it, or None."""
    swaps = len(changes) - 1
    for number in range(1, splits + swaps + 1):
        counts = range(max(0, number - swaps), min(number, splits) + 1)
        ways = [(count, number - count) for count in counts]
        way = min(ways, key=lambda way: flesch_kincaid_grade(_after(tally, way, changes)))
        if reached(_after(tally, way, changes)):
            return way
    return None


def _after(tally: Tally, way: tuple[int, int], changes: Sequence[Tally]) -> Counts:
    """The counts after so many splits and so many swaps."""
    return unpack(tally + SENTENCE * way[0] + changes[way[1]])


def _splits(units: Sequence[Unit], split_at: Callable[[Sentence], int | None]) -> Iterator[Split]:
    """Sentences that can be split, longest first."""
    sentences = [
        unit for unit in units if not unit.fragment and len(unit.words) >= _WORTH_SPLITTING
    ]
    for unit in sorted(sentences, key=lambda unit: (-len(unit.words), unit.sentence.start)):
        at = split_at(unit.sentence)
        if at is not None:
            yield Split(unit, at)


def _gains(prose: str, passage: Passage, advice: Advice) -> list[tuple[Tally, Swap]]:
    """Long words with a plain form that makes the passage easier, the one that helps most first, each
    with what replacing it everywhere adds to the tally.
    """
    changes: dict[tuple[str, str], Tally] = {}
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for unit, written in _replaceable(passage, advice.words):
        for start in _starts(prose, unit.sentence, written):
            end = start + len(written)
            plain = advice.plain_at(start, end)
            if plain is None:
                continue
            key, in_fragment, in_sentence = _effect(written, plain)
            change = in_fragment if unit.fragment else in_sentence
            if key in changes:
                changes[key] += change
                places[key].append((start, end))
            else:
                changes[key] = change
                places[key] = [(start, end)]
    now = flesch_kincaid_grade(passage.counts)
    gains: list[tuple[float, tuple[str, str]]] = []
    for key, change in changes.items():
        grade = flesch_kincaid_grade(unpack(passage.tally + change))
        if grade < now:
            gains.append((grade, key))
    return [(changes[key], Swap(*key, tuple(sorted(places[key])))) for _, key in sorted(gains)]


def _replaceable(passage: Passage, words: Container[str]) -> Iterator[tuple[Unit, str]]:
    """The units that hold a long word of these (in small letters), each with the word as written."""
    wanted = {word for word in passage.long_words if word.lower() in words}
    if not wanted:
        return
    ends = list(accumulate([len(unit.words) for unit in passage.units]))
    met: set[tuple[int, str]] = set()
    for at in passage.long_places:
        word = passage.words[at]
        if word in wanted:
            place = bisect_right(ends, at), word
            if place not in met:
                met.add(place)
                yield passage.units[place[0]], word


@lru_cache(maxsize=4096)
def _effect(written: str, plain: str) -> tuple[tuple[str, str], Tally, Tally]:
    """Both words in small letters, and what the plain one adds to the tally in the place of the long
    one: in a fragment, and in a sentence. Page after page asks for the same."""
    instead = plain.split()
    change = tally_words(instead) - tally_words((written,))
    return (
        (written.lower(), plain.lower()),
        change,
        change + SENTENCE_WORD * (len(instead) - 1),
    )


#: What belongs to a word, so that it is another word with it at its side.
_JOINERS = frozenset("-'’")


def _starts(prose: str, sentence: Sentence, word: str) -> Iterator[int]:
    """Where a word starts in a sentence each time that it stands there."""
    at = prose.find(word, sentence.start, sentence.end)
    while at >= 0:
        end = at + len(word)
        before, after = prose[at - 1 : at], prose[end : end + 1]
        if not (before.isalnum() or before in _JOINERS or after.isalnum() or after in _JOINERS):
            yield at
        at = prose.find(word, end, sentence.end)
