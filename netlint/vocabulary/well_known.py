"""Abbreviations that need no words: `rules/words/well-known-abbreviations.csv`."""

from __future__ import annotations

import csv
from functools import lru_cache

from netlint.shipped import rules_folder


@lru_cache(maxsize=2)
def well_known_abbreviations(locale: str) -> frozenset[str]:
    """The abbreviations that readers of this locale know, as written in the list."""
    path = rules_folder() / "words" / "well-known-abbreviations.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return frozenset(row["abbreviation"] for row in rows if row["locale"] in ("", locale))
