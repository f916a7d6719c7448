"""How often English books have a word: counts of the Google Books Ngram data, as SymSpell lists them."""

from __future__ import annotations

from pathlib import Path


def read(path: Path) -> dict[str, int]:
    """Counts by word in lower case."""
    counts: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        word, _, count = line.partition(" ")
        if word.isalpha():
            counts[word] = int(count)
    return counts
