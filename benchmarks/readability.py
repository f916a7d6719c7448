"""How right and how fast the readability figures are, in one report.

    python -m benchmarks.readability                          what needs nothing: a smoke run
    python -m benchmarks.readability PAGES_DIR… --cmu FOLDER --nltk-data FOLDER

Sentences: cases of `tests/language/sentences.txt`, here and in other splitters. Syllables: words
of medicine parted by hand, and the CMU Pronouncing Dictionary over the words of the pages (--cmu is
npm's `cmu-pronouncing-dictionary`, unpacked). Order: passages written for three reading ages.
Speed: `netlint stats` over each folder, and textstat on the same prose in turn (--nltk-data is made
by `benchmarks.nltk_data`). What is not at hand is left out, and that is said.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import graded_text, sentences, stats_speed, syllables
from netlint.language.syllables import count_syllables
from tools.build_syllables import read_pronunciations

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
#: So many differing words are listed.
_TOP = 25
MEDICAL = ROOT / "tests" / "language" / "syllables_medical.txt"


def medical_agreement() -> tuple[int, list[str]]:
    """How many words of medicine were parted by hand, and those that are counted otherwise."""
    words: dict[str, int] = {}
    for line in MEDICAL.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            parted = line.partition(" = ")[0]
            words[parted.replace("·", "")] = len(parted.replace("-", "·").split("·"))
    misses = [word for word, count in words.items() if count_syllables(word) != count]
    return len(words), misses


def report(pages: list[Path], cmu: Path | None, nltk_data: Path | None, runs: int) -> Iterator[str]:
    """The lines of the report."""
    yield "## Sentences\n"
    yield sentences.table(sentences.measure_sentences())
    yield "\n## Syllables\n"
    total, misses = medical_agreement()
    share = 100 * (total - len(misses)) / total
    yield f"Words of medicine parted by hand: {total - len(misses)} of {total} ({share:.2f}%)."
    yield f"Counted otherwise: {', '.join(misses) or 'none'}.\n"
    if cmu:
        yield syllables.report(read_pronunciations(cmu), syllables.page_words(pages), _TOP)
    else:
        yield "CMU Pronouncing Dictionary: not given (--cmu)."
    yield "\n## Order of graded passages\n"
    yield graded_text.report(graded_text.read_graded())
    yield "\n## Speed\n"
    jobs = os.cpu_count() or 1
    for folder in pages:
        rate = stats_speed.command_rate(folder, jobs, runs)
        yield f"netlint stats {folder.name}, {jobs} processes: {rate:.1f} MB/s, start-up included"
    textstat = _textstat(nltk_data)
    if textstat is None:
        yield "textstat: not there, or without nltk's data (--nltk-data)."
        return
    speed = stats_speed.against_textstat(stats_speed.read_sources(pages), textstat, runs)
    yield (
        f"the same figures of the same {speed.megabytes:.1f} MB of prose, 1 process: "
        f"netlint {speed.netlint:.2f} s, textstat {speed.textstat:.2f} s, {speed.ratio:.1f} times"
    )


def _textstat(nltk_data: Path | None) -> Any:
    """textstat with its data, or None."""
    if nltk_data is None:
        return None
    try:
        import nltk
        import textstat
    except ImportError:
        return None
    nltk.data.path.insert(0, str(nltk_data.resolve()))
    return textstat


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the readability figures.")
    parser.add_argument("pages", type=Path, nargs="*", default=[FIXTURES], metavar="PAGES_DIR")
    parser.add_argument("--cmu", type=Path, metavar="FOLDER")
    parser.add_argument("--nltk-data", type=Path, metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    for line in report(given.pages, given.cmu, given.nltk_data, given.runs):
        print(line, flush=True)


if __name__ == "__main__":
    main()
