"""Draw `tests/language/syllables_sample.txt`: words that the table of syllables does not look at.

usage: python -m tools.sample_syllables FOLDER [--check]

FOLDER is the unpacked npm package `cmu-pronouncing-dictionary`. Of its words those are drawn from that
are in the lexicon, are no names, and are outside the scope of the table. The seed is fixed, and the
sample is not to be drawn again because a rule fails on it. With --check nothing is written; the
status is 1 where the file differs.
"""

from __future__ import annotations

import random
import sys
import textwrap
from pathlib import Path

from netlint.vocabulary.lexicon import load_lexicon
from tools.build_syllables import ROOT, Pronunciations, read_pronunciations, scope

OUT = ROOT / "tests" / "language" / "syllables_sample.txt"
SIZE, SEED = 500, 4
HEADER = """\
# Words that no table of netlint was made from, with the syllables of their pronunciations in the CMU
# Pronouncing Dictionary (licence: netlint/language/NOTICE-syllables.txt), errors and all. Drawn at random
# by tools/sample_syllables.py: the counts, then the words.
"""


def draw(pronunciations: Pronunciations) -> str:
    """The text of the sample."""
    lexicon, known = load_lexicon(), scope()
    words = [
        word
        for word in sorted(pronunciations)
        if word.isalpha()
        and len(word) > 2
        and word not in known
        and word in lexicon
        and not lexicon.has_name(word)
    ]
    by_counts: dict[str, list[str]] = {}
    for word in sorted(random.Random(SEED).sample(words, SIZE)):
        counts = "/".join(map(str, dict.fromkeys(pronunciations[word])))
        by_counts.setdefault(counts, []).append(word)
    return HEADER + "".join(
        textwrap.fill(
            " ".join(words), 100, initial_indent=f"{counts} ", subsequent_indent=f"{counts} "
        )
        + "\n"
        for counts, words in sorted(by_counts.items())
    )


def main(arguments: list[str]) -> int:
    (folder,) = (argument for argument in arguments if argument != "--check")
    text = draw(read_pronunciations(Path(folder)))
    if "--check" in arguments:
        return int(OUT.read_text(encoding="utf-8") != text)
    OUT.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
