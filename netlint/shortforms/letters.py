"""Whether the letters of an abbreviation are found in words, and in which."""

from __future__ import annotations

from netlint.patterns import lazy_pattern
from netlint.shortforms.tokens import key_of

_LETTERS = lazy_pattern(r"[^\W_]+")
#: Words of a long form that its abbreviation leaves out.
_MOST_WORDS_FOR_A_LETTER = 3
#: Of a shorter abbreviation one wrong letter leaves too little.
_LEAST_LETTERS = 4


def stands_for(abbreviation: str, words: str) -> bool:
    """True where the letters of the abbreviation are found, from the last to the first, in the
    words before it, the first of them at the start of a word.

    >>> stands_for("MRI", "a scan by magnetic resonance imaging ")
    True
    """
    letters = key_of(abbreviation).lower()
    wanted = [letter for letter in letters if letter.isalpha()]
    if not wanted:
        return False
    tokens = _LETTERS.findall(words)[-_MOST_WORDS_FOR_A_LETTER * len(letters) - 2 :]
    text = " ".join(tokens).lower()
    at = len(text)
    for place, letter in enumerate(reversed(wanted)):
        first = place == len(wanted) - 1
        while True:
            at = text.rfind(letter, 0, at)
            if at < 0:
                return False
            if not first or at == 0 or text[at - 1] == " ":
                break
    return True


def begins(abbreviation: str, words: str) -> bool:
    """True where the letters are found in the next few words: "IUD, or intrauterine device"."""
    few = _LETTERS.findall(words)[: len(abbreviation) + 1]
    return (
        bool(few)
        and few[0][0].lower() == key_of(abbreviation)[0].lower()
        and stands_for(abbreviation, " ".join(few))
    )


def spells(abbreviation: str, words: str) -> bool:
    """True where the words that follow begin with the letters of the abbreviation, in order."""
    wanted = [letter for letter in key_of(abbreviation).lower() if letter.isalpha()]
    tokens = [token.lower() for token in _LETTERS.findall(words)]
    if not tokens or not wanted or tokens[0][0] != wanted[0]:
        return False
    found = 0
    for token in tokens[: 2 * len(wanted) + 2]:
        if found < len(wanted) and token[0] == wanted[found]:
            found += 1
    return found >= max(2, len(wanted) - 1)


def nearly_spelled(abbreviation: str, words: str) -> bool:
    """True where all but one of the letters are the first ones of the last words, each in its place.

    >>> nearly_spelled("ESRD", "end-stage kidney disease")
    True
    """
    letters = key_of(abbreviation).lower()
    last = [word[0].lower() for word in _LETTERS.findall(words)[-len(letters) :]]
    if len(letters) < _LEAST_LETTERS or len(last) < len(letters):
        return False
    return sum(map(str.__ne__, letters, last)) <= 1
