r"""What a word is.

A word is a run of letters and digits, with what joins its parts: hyphens and apostrophes inside
("non-functioning", "don't", "5-HIAA", "68Ga-DOTATATE"), the comma or point of a number ("2,500",
"0.5") and the points of an abbreviation ("e.g", "U.S": the last point is left out). Accents may
be written as combining marks. A slash or a dash parts words ("and/or" is two), and so do the
characters that stand for what is not prose.
"""

from __future__ import annotations

import re

from netlint.patterns import lazy_pattern

#: A word, as written. It has no groups, so `findall` gives strings. Letters and digits are taken
#: in one go, then each joiner with what must follow it; combining marks and soft hyphens belong to
#: the word they stand in, though `\w` leaves them out.
WORD: re.Pattern[str] = lazy_pattern(
    r"[^\W_]\w*+"
    r"(?:['’.,\-\u2010\u2011\u0300-\u036f\u00ad]"
    r"(?:(?<=[^.,])\w+"  # don't, x-ray, a letter after an accent
    r"|(?<=[\u0300-\u036f\u00ad])"  # an accent at the end
    r"|(?<=\d[.,])(?=\d)\w+"  # 2,500
    r"|(?<=\b[^\W\d_]\.)(?=[^\W\d_]\b)\w"  # e.g
    r"))*+"
)


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """The number of words in text[start:end]."""
    return len(WORD.findall(text, start, len(text) if end is None else end))
