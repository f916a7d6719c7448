"""Build `rules/words/common-words.txt`: words that every page may hold, whatever it is about.

usage: python tools/build_common_words.py SCOWL_FOLDER [--check]

SCOWL_FOLDER is where Debian's package `scowl` puts its lists (/usr/share/dict/scowl). Its sizes 10 and 20
are the commonest words. The same input gives the same bytes. With --check nothing is written; the
status is 1 where the file is out of date.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "rules" / "words" / "common-words.txt"
SIZES = (10, 20)
SPELLINGS = ("english", "british", "american")
HEADER = (
    "# The commonest words of English, for netlint vocab validate. Made by tools/build_common_words.py from\n"
    "# SCOWL, version 2020.12.07; its copyright notices are in netlint/vocabulary/NOTICE.txt.\n"
)


def build(folder: Path) -> str:
    words: set[str] = set()
    for spelling in SPELLINGS:
        for size in SIZES:
            text = (folder / f"{spelling}-words.{size}").read_text(encoding="utf-8")
            words.update(word for word in text.split() if word.isalpha() and word.islower())
    return HEADER + "".join(f"{word}\n" for word in sorted(words) if len(word) > 1)


def main(arguments: list[str]) -> int:
    (folder,) = (argument for argument in arguments if argument != "--check")
    text = build(Path(folder))
    if "--check" in arguments:
        return int(OUT.read_text(encoding="utf-8") != text)
    OUT.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
