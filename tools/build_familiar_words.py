"""Makes netlint/language/familiar.txt, the words that Dale and Chall's formula takes for familiar.

    python -m tools.build_familiar_words EASY_WORDS.TXT

takes the list of the Python package textstat (`textstat/resources/en/easy_words.txt`) and writes it with
the British twins of its words, from rules/words/locale-pairs.csv, and with the comparatives and
participles that its authors count as familiar but that no spelling rule tells from other words:
"longer" is familiar for "long", and "burner" is not for "burn".
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from textwrap import fill

from netlint.vocabulary.lexicon import load_lexicon

_TARGET = Path("netlint/language/familiar.txt")
_PAIRS = Path("rules/words/locale-pairs.csv")

_HEAD = """\
# The words that the Dale-Chall formula takes for familiar. Made by tools/build_familiar_words.py from
# the list of the Python package textstat; NOTICE-familiar.txt has its copyright notice and licence.
"""
#: Past participles made by adding "n" to a verb. "Widen" and "ripen" are made so too and are none.
_PARTICIPLES = (
    "beaten blown drawn driven eaten fallen flown given grown hewn known mistaken mown proven risen "
    "sawn seen sewn shaken shown sown taken thrown torn woven"
).split()

#: Words of which the package kept the plural alone, or a full stop with them.
_RESTORED = frozenset("baby movie mr mrs sock stripe".split())
#: Words that are not compared though their "-er" or "-est" is a word ("earn" and "earnest").
_NOT_COMPARED = frozenset(
    "august bad bum chief dive earn fell flash flip forward game he like live may pussy tan very we".split()
)


def main() -> None:
    words = set(Path(sys.argv[1]).read_text(encoding="utf-8").split()) | _RESTORED
    twins = british_twins(words)
    comparatives = compared(words | twins)
    participles = {one for one in _PARTICIPLES if one.removesuffix("n") in words}
    parts = (
        ("The list", words),
        ("British spellings", twins - words),
        ("Comparatives and superlatives", comparatives - words),
        ("Participles", participles - words),
    )
    text = _HEAD + "".join(
        f"# {name}\n{fill(' '.join(sorted(group)), 100, break_on_hyphens=False)}\n"
        for name, group in parts
    )
    _TARGET.write_text(text, encoding="utf-8")


def british_twins(words: set[str]) -> set[str]:
    """The British spellings of words."""
    with _PAIRS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {row["british"] for row in rows if row["american"] in words}


def compared(words: set[str]) -> set[str]:
    """What adjectives among words become when they are compared: those whose superlative is a word."""
    lexicon = load_lexicon()
    found = set()
    for word in words - _NOT_COMPARED:
        for stem in stems(word):
            if lexicon.is_usual(stem + "est") and lexicon.is_usual(stem + "er"):
                found |= {stem + "er", stem + "est"}
    return found


def stems(word: str) -> list[str]:
    """What "er" is added to: late, pretty → late without "e", pretti; big → bigg."""
    if word.endswith("e"):
        return [word[:-1]]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return [word[:-1] + "i"]
    if len(word) > 2 and word[-1] in "bdgmnprt" and word[-2] in "aeiou" and word[-3] not in "aeiou":
        return [word + word[-1]]
    return [word]


if __name__ == "__main__":
    main()
