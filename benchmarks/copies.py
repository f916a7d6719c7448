"""Makes many pages of few: renamed copies in which words have changed, the same in every run.

A word gives way to another one of the pages that has its length and its ending, so that a copy reads
as hard as its page and most sentences keep their grammar, but few paragraphs are alike. Only prose
changes, as `benchmarks.prose` tells it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.prose import prose_of, words_of

#: Shorter words hold sentences together, and stay.
_SHORTEST = 4
#: How many letters of the end of a word stay.
_ENDING = 2

#: Words by length and ending, each once, sorted.
Words = Mapping[tuple[int, str], Sequence[str]]


def kind(word: str) -> tuple[int, str]:
    """What a word has to share with the one that stands for it."""
    return len(word), word[-_ENDING:]


def gather(pages: Iterable[Path]) -> Words:
    """The words in small letters of these pages."""
    found: dict[tuple[int, str], set[str]] = {}
    for page in pages:
        text = page.read_text(encoding="utf-8", errors="replace")
        for place in words_of(prose_of(text, page.suffix)):
            if _may_change(place.word):
                found.setdefault(kind(place.word), set()).add(place.word)
    return {key: sorted(words) for key, words in found.items()}


def changed(text: str, suffix: str, words: Words, share: float, chance: random.Random) -> str:
    """The text with about `share` of its longer words in small letters changed (0 to 1)."""
    pieces, at = [], 0
    for place in words_of(prose_of(text, suffix)):
        if _may_change(place.word) and chance.random() < share:
            pieces += [text[at : place.start], chance.choice(words[kind(place.word)])]
            at = place.end
    return "".join([*pieces, text[at:]])


def _may_change(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isascii() and word.isalpha() and word.islower()


def write_copy(
    source: Path, pages: Sequence[Path], target: Path, number: int, words: Words, share: float
) -> None:
    """Write copy `number` of the pages below `target`, each in its folder under a name of its own."""
    for page in pages:
        name = page.relative_to(source)
        text = page.read_bytes().decode("utf-8", errors="replace")
        chance = random.Random(f"{number} {name.as_posix()}")
        copy = target / name.with_name(f"{page.stem}-{number}{page.suffix}")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(changed(text, page.suffix, words, share, chance).encode("utf-8"))
