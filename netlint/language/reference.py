"""Telling a reference to a source from a sentence that is meant to be read."""

from __future__ import annotations

import re
from functools import lru_cache

from netlint.patterns import lazy_pattern

#: A reference shows itself in so many characters.
_LENGTH = 1000


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"\bdoi\b|\bISBN\b|\bPMID\b"
        r"|\b(?:19|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d+)?)?\s?[;:]\s?\d+"  # 2010;12: and 2010 Mar 3;12
        r"|\b\d+\s?\(\d+\)\s?:\s?\d+"  # 12(3):45
        r"|\b[A-Z][a-z]+ [A-Z]{1,2}, [A-Z][a-z]+ [A-Z]{1,2}\b"  # Hale J, Marsh JR
        r"|\b(?:M\.D\.|Ph\.D\.|R\.N\.|F\.A\.C\.P\.)(?:[,;][^,;]*){3}",  # thanks to a list of people
    )


#: What every reference has, save one that says what its number is. It begins with one set of
#: characters, which the engine looks for fast, and few sentences have it.
_HINT = lazy_pattern(r"[;:,.](?:\s?\d| [A-Z]|[DNC]\.)")


def is_reference(text: str) -> bool:
    """Whether a sentence cites a work or lists people with their degrees."""
    if _HINT.search(text) is None and not ("doi" in text or "ISBN" in text or "PMID" in text):
        return False
    return _pattern().search(text, 0, _LENGTH) is not None
