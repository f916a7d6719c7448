"""What readers take as one thing though it is written as several words: a telephone number."""

from __future__ import annotations

import re
from functools import lru_cache

from netlint.language.words import count_words
from netlint.patterns import lazy_pattern

#: No telephone number is without one of these; the pattern below is slow.
_COULD_BE_ONE_THING = lazy_pattern(r"[0-9]\)?[ -]\d\d")


@lru_cache(maxsize=1)
def _one_thing() -> re.Pattern[str]:
    """A telephone number: "(01) 817 1300"."""
    return re.compile(r"\(?(?:\+\d\d|\b[01]\d{0,4})\)?(?:[ -]\d{2,5}){1,4}\b")


def words_as_read(text: str, words: int) -> int:
    """The number of words of a sentence as its reader counts them, from the number in it."""
    if not _COULD_BE_ONE_THING.search(text):
        return words
    return words - sum(count_words(thing) - 1 for thing in _one_thing().findall(text))
