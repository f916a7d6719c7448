"""Words that one locale writes otherwise in one of their senses: `rules/words/locale-senses.csv`."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from netlint.shipped import rules_folder


class Sense(NamedTuple):
    """What to write `instead` of a word after one of `after` and before one of `before`, which are
    words in lower case; "#" stands for a number. Empty ones ask nothing."""

    instead: str
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@lru_cache(maxsize=2)
def senses_for(locale: str) -> Mapping[str, tuple[Sense, ...]]:
    """The senses of each word, in lower case, that pages in `locale` write otherwise."""
    path = rules_folder() / "words" / "locale-senses.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    senses: dict[str, tuple[Sense, ...]] = {}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        if row["locale"] == locale:
            sense = Sense(row["instead"], _several(row["after"]), _several(row["before"]))
            senses[row["word"]] = (*senses.get(row["word"], ()), sense)
    return senses


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
