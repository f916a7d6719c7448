"""The shipped data under `rules/`: found in the wheel or in a checkout, read once.

Nothing here is page text; a fault in these files is a fault of the installation.
"""

from __future__ import annotations

import sys
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
    others."""

    avoid: str
    use: str = ""
    unless: str = ""
    why: str = ""
    source: str = ""
    part: str = ""
    sense: str = ""


@cache
def load_words(name: str) -> tuple[WordRow, ...]:
    """The rows of `rules/words/NAME.csv`; lines that start with # are remarks."""
    import csv

    path = rules_folder() / "words" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return tuple(
            WordRow(
                avoid=sys.intern(row["avoid"]),
                use=row.get("use") or "",
                unless=row.get("unless") or "",
                why=row.get("why") or "",
                source=row.get("source") or "",
                part=row.get("part") or "",
                sense=row.get("sense") or "",
            )
            for row in csv.DictReader(lines)
        )
