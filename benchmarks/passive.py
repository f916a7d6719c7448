"""How well and how fast the passive voice is found (PLAIN004).

    python -m benchmarks.passive                     precision and recall on our own 200 sentences
    python -m benchmarks.passive PAGES_DIR --runs 3  and the time of a first and a second run

The time is the processor time of `netlint check` as a whole process, once with an empty cache and
once with what that run kept. It is measured with this rule alone, and with the whole profile.
"""

from __future__ import annotations

import argparse
import csv
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from netlint.api import check_text
from netlint.cachefiles import VARIABLE

SENTENCES = Path(__file__).resolve().parent / "passages" / "passive-sentences.tsv"


class Sentence(NamedTuple):
    """A sentence with what we judged it to be; `word` is its participle, or what looks like one."""

    text: str
    is_passive: bool
    word: str


class Verdict(NamedTuple):
    """What the rule said of the sentences."""

    right: int
    false: tuple[str, ...]
    missed: tuple[str, ...]
    misplaced: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.false))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.missed))


class Runs(NamedTuple):
    """Seconds of processor time of a first and of a second run: the medians."""

    first: float
    second: float


def read_sentences(path: Path = SENTENCES) -> list[Sentence]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Sentence(row["sentence"], row["kind"] == "passive", row["word"]) for row in rows]


def judge(sentences: list[Sentence]) -> Verdict:
    """The rule's word on each sentence, against ours."""
    right = 0
    false, missed, misplaced = [], [], []
    for sentence in sentences:
        found = check_text(f"{sentence.text}\n", select=["PLAIN004"])
        if not found and sentence.is_passive:
            missed.append(sentence.text)
        elif found and not sentence.is_passive:
            false.append(sentence.text)
        elif found:
            right += 1
            if found[0].match.split()[-1].lower() != sentence.word:
                misplaced.append(f"{sentence.text} ({found[0].match})")
    return Verdict(right, tuple(false), tuple(missed), tuple(misplaced))


def time_runs(folder: Path, arguments: list[str], runs: int) -> Runs:
    """A first run, with nothing kept, and a second one over the same pages."""
    first, second = [], []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as cache:
            # What is compiled once and for all is no part of the question.
            _check(folder, ["--select", "PAGE002"], cache)
            first.append(_check(folder, arguments, cache))
            second.append(_check(folder, arguments, cache))
    return Runs(statistics.median(first), statistics.median(second))


def _check(folder: Path, arguments: list[str], cache: str) -> float:
    command = [sys.executable, "-m", "netlint", "check", "--isolated", "--exit-zero", "--quiet"]
    before = os.times()
    subprocess.run(
        [*command, *arguments, str(folder)],
        env={**os.environ, VARIABLE: cache},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = os.times()
    return (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pages", nargs="?", type=Path)
    parser.add_argument("--profile", default="plain-us")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--runs", type=int, default=1)
    arguments = parser.parse_args()
    verdict = judge(read_sentences())
    print(f"precision {verdict.precision:.3f}, recall {verdict.recall:.3f}")
    for name, sentences in (("false", verdict.false), ("missed", verdict.missed)):
        for sentence in sentences:
            print(f"  {name}: {sentence}")
    if arguments.pages is None:
        return
    common = ["--profile", arguments.profile, "--jobs", str(arguments.jobs)]
    for label, more in (
        ("PLAIN004 alone", ["--select", "PLAIN004"]),
        ("the whole profile", []),
    ):
        runs = time_runs(arguments.pages, [*common, *more], arguments.runs)
        print(
            f"{label}: first {runs.first:.2f} s, second {runs.second:.2f} s, "
            f"{runs.first / runs.second:.1f} times faster"
        )


if __name__ == "__main__":
    main()
