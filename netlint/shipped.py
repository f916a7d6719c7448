"""The shipped data under `rules/`: found in the wheel or in a checkout, read once.

Nothing here is page text; a fault in these files is a fault of the installation.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple


@lru_cache(maxsize=1)
def rules_folder() -> Path:
    """The folder of shipped rule data: inside the installed package, else beside it."""
    here = Path(__file__).resolve().parent
    packed = here / "rules"
    return packed if packed.is_dir() else here.parent / "rules"


class WordRow(NamedTuple):
    """A row of a word list. `avoid` is the word or phrase as written in lower case ("*" at its end
    stands for inflections), `use` what to write instead ("" where there is no single answer;
    several are parted by "|"), `unless` a condition or context in which it is right, `why` the
    reason in a sentence, `source` where it comes from. `part` says which forms the word has
    ("verb", "noun"; else it is as written) and `sense` which meaning `use` fits, where the word has
    others. `locale` is set where the advice is for one English only, and `level` says which rows a
    rule speaks of when it is not asked for more."""

    avoid: str
    use: str = ""
    unless: str = ""
    why: str = ""
    source: str = ""
    part: str = ""
    sense: str = ""
    locale: str = ""
    level: str = ""


@cache
def load_words(name: str) -> tuple[WordRow, ...]:
    """The rows of `rules/words/NAME.csv`; lines that start with # are remarks."""
    import csv

    path = rules_folder() / "words" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows: Iterator[list[str]] = csv.reader(line for line in file if not line.startswith("#"))
        columns = next(rows)
        if columns != list(WordRow._fields[: len(columns)]):
            places = [columns.index(name) if name in columns else -1 for name in WordRow._fields]
            rows = ([row[at] if at >= 0 else "" for at in places] for row in rows)
        return tuple(WordRow(sys.intern(row[0]), *row[1:]) for row in rows if row)
