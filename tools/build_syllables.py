"""Build `netlint/language/syllables_common.txt`: common words whose syllables the rules miscount.

usage: python -m tools.build_syllables FOLDER [--check]

FOLDER is the unpacked npm package `cmu-pronouncing-dictionary`, version 3 (`npm pack` fetches it,
`tar` unpacks it). Which words are looked at depends neither on any page nor on how well the rules do:
they are the words of `rules/words/common-words.txt`, of the names in `rules/vocabularies/net.csv`, and
the twins of both in `rules/words/locale-pairs.csv`. Those that the rules count otherwise than every
pronunciation of the dictionary go into the table with the count of the first, unless
`tools/syllables_reviewed.txt` says why not. Run it again after a change of the rules or of these files.

The same input gives the same bytes. With --check nothing is written; the status is 1 where the table
is out of date, and 2 where FOLDER holds no dictionary.
"""

from __future__ import annotations

import csv
import re
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from netlint.language.syllable_rules import count_by_rule

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "netlint" / "language" / "syllables_common.txt"
REVIEWED = ROOT / "tools" / "syllables_reviewed.txt"
_ENTRY = re.compile(r"""^\s*["']?([a-z][a-z']*)(?:\(\d+\))?["']?: ["']([A-Z0-2 ]+)["'],?$""", re.M)
_WORD = re.compile(r"[a-z]{3,}")
HEADER = """\
# Common words whose syllables the rules miscount: the count, then the words. Made by
# tools/build_syllables.py from the CMU Pronouncing Dictionary; NOTICE-syllables.txt has its licence.
# Do not edit: a count of our own goes into syllables.txt, which wins.
"""

Pronunciations = Mapping[str, tuple[int, ...]]


def read_pronunciations(folder: Path) -> Pronunciations:
    """Each word of the dictionary with the syllables of its pronunciations, the commonest first.

    Raises FileNotFoundError where the folder does not hold the package, and ValueError where its
    file holds no entry.
    """
    text = (folder / "index.js").read_text(encoding="utf-8")
    counts: dict[str, tuple[int, ...]] = {}
    for word, sounds in _ENTRY.findall(text):
        counts[word] = (*counts.get(word, ()), sum(sound[-1] in "012" for sound in sounds.split()))
    if not counts:
        raise ValueError(f"{folder / 'index.js'} holds no pronunciation")
    return counts


def twins() -> dict[str, str]:
    """British and American spellings of one word, each by the other."""
    both: dict[str, str] = {}
    with (ROOT / "rules" / "words" / "locale-pairs.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(line for line in lines if line[0] != "#"):
            both[row["british"]] = row["american"]
            both.setdefault(row["american"], row["british"])
    return both


def scope() -> frozenset[str]:
    """The small-letter words of which the table knows the count, whether the rules do or not."""
    text = (ROOT / "rules" / "words" / "common-words.txt").read_text(encoding="utf-8")
    words = {line for line in text.splitlines() if line and line[0] != "#"}
    with (ROOT / "rules" / "vocabularies" / "net.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(line for line in lines if line[0] != "#"):
            for column in ("preferred_en_gb", "preferred_en_us", "accepted", "plain"):
                words.update(_WORD.findall(row[column] or ""))
    other = twins()
    return frozenset(words | {other[word] for word in words if word in other})


def reviewed(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each word that is not to follow the dictionary, with the reason."""
    for line in lines:
        reason, colon, words = line.rpartition(":")
        if colon and line[0] != "#":
            yield from ((word, reason) for word in words.split())


def build(pronunciations: Pronunciations) -> str:
    """The text of the table."""
    other, kept = twins(), dict(reviewed(REVIEWED.read_text(encoding="utf-8").splitlines()))
    missed: dict[int, list[str]] = {}
    reasons: dict[str, list[str]] = {}
    for word in sorted(scope()):
        counts = pronunciations.get(word) or pronunciations.get(other.get(word, ""), ())
        if not counts or count_by_rule(word) in counts:
            continue
        if word in kept:
            reasons.setdefault(kept[word], []).append(f"{word} ({counts[0]})")
        else:
            missed.setdefault(counts[0], []).append(word)
    comments = [
        _fill(f"Not followed, as {reason}: {', '.join(words)}", "# ")
        for reason, words in sorted(reasons.items())
    ]
    rows = [_fill(" ".join(words), f"{count} ") for count, words in sorted(missed.items())]
    return HEADER + "\n".join((*comments, *rows)) + "\n"


def _fill(text: str, start: str) -> str:
    return textwrap.fill(
        text, 100, initial_indent=start, subsequent_indent=start, break_on_hyphens=False
    )


def main(arguments: list[str]) -> int:
    (folder,) = (argument for argument in arguments if argument != "--check")
    try:
        text = build(read_pronunciations(Path(folder)))
    except (OSError, ValueError) as error:
        print(f"{folder} is not the unpacked npm package: {error}", file=sys.stderr)
        return 2
    if "--check" in arguments:
        return int(OUT.read_text(encoding="utf-8") != text)
    OUT.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
