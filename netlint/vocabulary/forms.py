"""From a label to everything it may look like on a page: plurals, other spellings, folding.

Folding makes text comparable: lower case, and every mark or space a blank. It keeps the length, so
that a place in folded text is the same place in the page.
"""

from __future__ import annotations

from functools import lru_cache

from netlint.patterns import lazy_pattern

_FOLDED = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() and ord(chr(code).lower()) < 256 else 0x20
    for code in range(256)
)


def fold(text: str) -> bytes:
    """One byte a code point: letters and digits in lower case, anything else a blank.

    What Latin-1 cannot hold is a blank too: no form of a vocabulary needs it, and one byte a code
    point keeps this pass at hundreds of megabytes a second.
    """
    return text.encode("latin-1", "replace").translate(_FOLDED)


_PIECE = lazy_pattern("[^\\W_](?:[^\\W_]|[\u0300-\u036f\u00ad])*")
_PART = lazy_pattern("[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f\u00ad])*")


def letter_parts(word: str) -> list[str]:
    """The parts of a word at its hyphens and apostrophes that are letters only.

    >>> letter_parts("non-functioning"), letter_parts("HER2-positive")
    (['non', 'functioning'], ['positive'])
    """
    if word.isalpha():
        return [word]
    return [piece for piece in _PIECE.findall(word) if _PART.fullmatch(piece)]


#: Letters that British and American spelling write differently, brought to one.
_SPELLINGS = lazy_pattern(
    "ae|oe|leuc(?=o)|our(?=s?$|ed$|ing$|less$)|is(?=e[drs]?$|ing$|ations?$|es$)|ys(?=e[drs]?$|ing$)"
    "|ogue(?=s?$)|tre(?=s?$)"
)
_COMMON = {
    "leuc": "leuk",
    "ae": "e",
    "oe": "e",
    "our": "or",
    "is": "iz",
    "ys": "yz",
    "ogue": "og",
    "tre": "ter",
}


def spelling_key(word: str) -> str:
    """The same text for the British and the American spelling of a word in lower case."""
    return _SPELLINGS.sub(lambda match: _COMMON[match[0]], word)


#: Endings of words that have no plural of their own, or whose plural is never written.
_NO_PLURAL = ("y sclerosis", "ing", "ed", "ant", "ous", "ic", "al", "related", "chemotherapy")
_IRREGULAR = (
    ("oma", ("omas", "omata")),
    ("sis", ("ses",)),
    ("ium", ("ia", "iums")),
    ("us", ("uses", "i")),
    ("ix", ("ixes", "ices")),
    ("ax", ("axes",)),
    ("ch", ("ches",)),
    ("sh", ("shes",)),
    ("ss", ("sses",)),
)


@lru_cache(maxsize=4096)
def plurals(label: str) -> tuple[str, ...]:
    """The plurals of a label, made on its last word; none where it can have none.

    >>> plurals("neurofibroma"), plurals("biopsy"), plurals("MEN1")
    (('neurofibromas', 'neurofibromata'), ('biopsies',), ('MEN1s',))
    """
    if not label[-1:].isalnum() or label.endswith(_NO_PLURAL):
        return ()
    lower = label.lower()
    if not label.isupper():
        for ending, others in _IRREGULAR:
            if lower.endswith(ending):
                stem = label[: len(label) - len(ending)]
                return tuple(stem + other for other in others)
        if lower.endswith("y") and lower[-2:-1] not in "aeiou":
            return (label[:-1] + "ies",)
        if lower.endswith("s"):
            return ()
    return (label + "s",)


_CODE = lazy_pattern(r"([A-Z]{2,})(\d[A-Z]?)$")


def loose_codes(abbreviation: str) -> tuple[str, ...]:
    """Ways to write a code of letters and a digit apart: "MEN1" gives ("MEN 1",).

    The hyphened way folds to the same text.
    """
    match = _CODE.fullmatch(abbreviation)
    return (f"{match[1]} {match[2]}",) if match else ()


def without_apostrophe(label: str) -> tuple[str, ...]:
    """The label with its possessive written as a plural: "Cushing's syndrome" → "Cushings syndrome"."""
    return (label.replace("'s ", "s "),) if "'s " in label else ()


_TYPED = lazy_pattern(r"^(.* type )([1-4])([AB]?)$")
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}


def roman_types(label: str) -> tuple[str, ...]:
    """The label with its type number in Roman figures: "… type 1" gives ("… type I",)."""
    match = _TYPED.match(label)
    return (match[1] + _ROMAN[match[2]] + match[3],) if match else ()


#: First parts of long terms that writers set apart by a blank or a hyphen.
_FIRST_PARTS = (
    "neuro|gastro|entero|oesophago|esophago|phaeo|pheo|para|somato|gluca|schwanno|chemo|radio|carcino"
).split("|")


def split_word(word: str) -> tuple[str, ...]:
    """A compound word of 10 letters and more as two: "neurofibromatosis" → "neuro fibromatosis"."""
    if len(word) < 10:
        return ()
    return tuple(
        f"{first} {word[len(first) :]}"
        for first in _FIRST_PARTS
        if word.startswith(first) and len(word) - len(first) >= 5
    )
