"""Words that any page may hold, whatever it is about: `rules/words/common-words.txt`."""

from __future__ import annotations

from functools import lru_cache

from netlint.shipped import rules_folder


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """The commonest words of English, in lower case."""
    text = (rules_folder() / "words" / "common-words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
