r"""What a word is.

A word is a run of letters and digits, with what joins its parts: hyphens and apostrophes inside
("non-functioning", "don't", "5-HIAA", "68Ga-DOTATATE"), the marks inside a figure ("2,500", "0.5",
"120/80", "12:30", "37.5°C") and the points of an abbreviation ("e.g", "U.S", "Ph.D": the last point
is left out). Accents may be written as combining marks. An address of the web, of mail or of a file
is one word. A slash or a dash parts words ("and/or" is two), and so do spaces inside a phone number
and the characters that stand for what is not prose. Signs and emoji are no words.

`tests/language/words.txt` shows each case.
"""

from __future__ import annotations

import re

from netlint.patterns import lazy_pattern

#: Ends of site names and file names that are told from the start of a glued sentence by their
#: small letters; GOV.UK and NHS.UK write theirs in capitals.
_SITES = (
    r"(?:com|org|net|gov|edu|co|uk|ie|eu|info|io|nhs|html?|pdf|docx?|xlsx?|csv|txt|js"
    r"|(?<=GOV\.)UK|(?<=NHS\.)UK)\b"
)
#: What an address goes on with, save a mark at its end that belongs to the sentence.
_REST = r"[^\s<>\"“”\ufffc\0]*[^\W_]/?"

#: A word, as written. It has no groups, so `findall` gives strings. Letters and digits are taken
#: in one go, then each joiner with what must follow it; combining marks and soft hyphens belong to
#: the word they stand in, though `\w` leaves them out.
WORD: re.Pattern[str] = lazy_pattern(
    r"[^\W_]\w*+"
    r"(?:['’.,\-\u2010\u2011\u0300-\u036f\u00ad:/@°&]"
    r"(?:(?<=[^.,:/@°&])\w+"  # don't, x-ray, a letter after an accent
    r"|(?<=[\u0300-\u036f\u00ad])"  # an accent at the end
    r"|(?=[\w/])(?:"
    r"(?<=\d[.,/:])(?=\d)\w+"  # 2,500, 120/80, 12:30
    r"|(?<=\.)(?:(?<=\b[^\W\d_]\.)(?=[^\W\d_]\b)\w"  # e.g
    rf"|(?<=\bPh\.)D\b|(?<=\b[BM]\.)Sc\b|(?<=www\.){_REST}"
    rf"|{_SITES}(?:/(?:{_REST})?)?"  # example.org/nets.html
    r"|(?=[\w.+-]{1,60}@[\w-])\w+)"  # nurse.team@
    r"|(?<=@)[\w-]+(?:\.[\w-]+)+\b"
    rf"|(?<=https:)//{_REST}|(?<=http:)//{_REST}"
    r"|(?<=\d°)[CF]\b|(?<=\b[A-Z]&)[A-Z]\b)"  # 37.5°C, R&D
    r"))*"
)


_ADDRESS = lazy_pattern(rf"(?i:www\.|https?://)|@|\.{_SITES}")


def is_address(word: str) -> bool:
    """Whether a word is an address of the web, of mail or of a file ("nhs.uk/nets", "scan.pdf")."""
    return "." in word and _ADDRESS.search(word) is not None


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """The number of words in text[start:end]."""
    return len(WORD.findall(text, start, len(text) if end is None else end))
