"""What it would take to bring a passage to its target: sentences to split, words to replace.

Nothing is guessed: each change is counted as a reader would count the text after it, so the figure
that is promised is the figure that the page then has. (A split is counted as one sentence more and
no word more: "which" gives way to "it".)
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
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

    A word that stands only in names is not looked for: the masked units do not have it.
    """
    changes: dict[tuple[str, str], Tally] = {}
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    wanted = {word for word in passage.long_words if word.lower() in advice.words}
    if not wanted:
        return []
    added: dict[tuple[str, str], Tally] = {}
    for unit in passage.masked_units:
        if wanted.isdisjoint(unit.words):
            continue
        for written in wanted.intersection(unit.words):
            for start in _starts(prose, unit.sentence, written):
                end = start + len(written)
                plain = advice.plain_at(start, end)
                if plain is None:
                    continue
                change = added.get((written, plain))
                instead = plain.split()
                if change is None:
                    change = tally_words(instead) - tally_words((written,))
                    added[written, plain] = change
                if not unit.fragment:
                    change += SENTENCE_WORD * (len(instead) - 1)
                key = (written.lower(), plain.lower())
                changes[key] = changes.get(key, 0) + change
                places.setdefault(key, []).append((start, end))
    now = flesch_kincaid_grade(passage.counts)
    gains: list[tuple[float, tuple[str, str]]] = []
    for key, change in changes.items():
        grade = flesch_kincaid_grade(unpack(passage.tally + change))
        if grade < now:
            gains.append((grade, key))
    return [(changes[key], Swap(*key, tuple(sorted(places[key])))) for _, key in sorted(gains)]


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
