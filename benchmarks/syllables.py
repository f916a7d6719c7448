"""How often netlint counts the syllables of a word as the CMU Pronouncing Dictionary does.

    python -m benchmarks.syllables --cmu FOLDER --pages PAGES [PAGES …] [--top N]

FOLDER is the unpacked npm package `cmu-pronouncing-dictionary` (`npm pack` fetches it; its licences
are BSD and ISC). PAGES are folders of Markdown, HTML and text pages. Only words in small letters
count, as most names in the dictionary are surnames; a hyphened word counts by its parts, and what has
a figure or an accent is left out.

The figure to go by is the first row: words outside the scope of the table, by the rules alone. The
scope (`tools.build_syllables.scope`) was chosen without looking at the pages, so no word is left out
of the row for being hard, not even one that was put into `syllables.txt` by hand.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.prose import prose_of, words_of
from netlint.language.syllable_rules import count_by_rule
from netlint.language.syllables import count_syllables
from tools.build_syllables import Pronunciations, read_pronunciations, scope

_SUFFIXES = frozenset((".md", ".html", ".htm", ".txt"))
HEADER = (
    "| Words | How many | First pronunciation | Any | First, by use | Any, by use |\n"
    "|---|---:|---:|---:|---:|---:|"
)


class Difference(NamedTuple):
    """A word that is counted otherwise than in any pronunciation; `times`: how often it stands."""

    word: str
    counted: int
    listed: tuple[int, ...]
    times: int


class Agreement(NamedTuple):
    """How many words agree, and how many running words; the differences, commonest first.

    `first` is the agreement with the first pronunciation that is listed, `any` with one of them.
    `words` are those that the dictionary has, each once; `times` is how often they stand.
    """

    words: int
    first: int
    any: int
    times: int
    times_first: int
    times_any: int
    differences: tuple[Difference, ...]

    @property
    def share(self) -> float:
        """Of the words that the dictionary has, how many agree with a pronunciation: 0 to 1."""
        return self.any / self.words if self.words else 0.0

    @property
    def first_share(self) -> float:
        """The same for the first pronunciation."""
        return self.first / self.words if self.words else 0.0


def agreement(
    pronunciations: Pronunciations,
    words: Mapping[str, int],
    count: Callable[[str], int] = count_syllables,
) -> Agreement:
    """Compare counts of words, given with how often each stands, with the dictionary's."""
    known = {word: times for word, times in words.items() if word in pronunciations}
    counted = {word: count(word) for word in known}
    first = [word for word in known if counted[word] == pronunciations[word][0]]
    some = [word for word in known if counted[word] in pronunciations[word]]
    differing = sorted(known.keys() - set(some), key=lambda word: (-known[word], word))
    return Agreement(
        words=len(known),
        first=len(first),
        any=len(some),
        times=sum(known.values()),
        times_first=sum(known[word] for word in first),
        times_any=sum(known[word] for word in some),
        differences=tuple(
            Difference(word, counted[word], pronunciations[word], known[word]) for word in differing
        ),
    )


def small_words(text: str) -> Iterator[str]:
    """The words of a prose that stand in small letters a to z, hyphened ones by their parts."""
    for place in words_of(text):
        for part in place.word.replace("’", "'").split("-"):
            if part.isascii() and part.islower():
                yield part


def page_words(folders: Iterable[Path]) -> Counter[str]:
    """The words of all pages below the folders, with how often each stands."""
    words: Counter[str] = Counter()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in _SUFFIXES and path.name != "SOURCES.md":
                text = path.read_text(encoding="utf-8", errors="replace")
                words.update(small_words(prose_of(text, path.suffix)))
    return words


def row(name: str, result: Agreement) -> str:
    """A line of the table."""
    if not result.words:
        return f"| {name} | 0 | – | – | – | – |"
    shares = (
        result.first / result.words,
        result.any / result.words,
        result.times_first / result.times,
        result.times_any / result.times,
    )
    return f"| {name} | {result.words:,} | " + " | ".join(f"{s:.2%}" for s in shares) + " |"


def report(pronunciations: Pronunciations, words: Mapping[str, int], top: int) -> str:
    """All rows, and the words that differ most often."""
    known = scope()
    outside = {word: times for word, times in words.items() if word not in known}
    strict = agreement(pronunciations, outside, count_by_rule)
    shipped = agreement(pronunciations, words)
    lines = [
        HEADER,
        row("Outside the scope of the table, rules alone", strict),
        row("Outside the scope of the table, as shipped", agreement(pronunciations, outside)),
        row("All, rules alone", agreement(pronunciations, words, count_by_rule)),
        row("All, as shipped", shipped),
        "",
        "Outside the scope, rules alone: " + listing(strict.differences[:top]),
        "",
        "All, as shipped: " + listing(shipped.differences[:top]),
    ]
    return "\n".join(lines)


def listing(differences: Sequence[Difference]) -> str:
    """The words with our count, the dictionary's, and how often they stand."""
    return ", ".join(
        f"{one.word} {one.counted} ({'/'.join(map(str, dict.fromkeys(one.listed)))}) ×{one.times}"
        for one in differences
    )


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cmu", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--pages", type=Path, nargs="+", required=True)
    parser.add_argument("--top", type=int, default=40, help="so many differing words are listed")
    arguments = parser.parse_args(given)
    try:
        pronunciations = read_pronunciations(arguments.cmu)
    except (OSError, ValueError) as error:
        print(f"Skipped: no CMU Pronouncing Dictionary ({error})", file=sys.stderr)
        return 0
    words = page_words(arguments.pages)
    if not words:
        print("Skipped: there are no pages in the folders given", file=sys.stderr)
        return 0
    print(report(pronunciations, words, arguments.top))
    return 0


if __name__ == "__main__":
    sys.exit(main())
