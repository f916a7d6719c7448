"""How a word is read aloud where it is written in figures or cut short, for SMOG.

G. H. McLaughlin asks for every string of letters or numerals in which a reader who reads it aloud
in context can make out 3 syllables ("SMOG grading", Journal of Reading 12, 1969): a numeral counts as
it is said, a hyphened word is one word, a name counts like any other, and an abbreviation is read as
the words that it stands for. Flesch's formulas do not ask this: there a numeral has one syllable
(`language.syllables`), since Flesch leaves long figures out.
"""

from __future__ import annotations

from netlint.language.syllables import count_syllables
from netlint.patterns import lazy_pattern

#: What abbreviations stand for. "No", "Jan" and the like are left out: they are words and names too.
#: So are letters read one by one ("MRI"), which need no table.
SPOKEN: dict[str, str] = {
    # Units
    "mg": "milligrams", "kg": "kilograms", "mcg": "micrograms", "µg": "micrograms",
    "μg": "micrograms", "ug": "micrograms", "ng": "nanograms", "pg": "picograms",
    "ml": "millilitres", "mL": "millilitres", "dl": "decilitres", "dL": "decilitres",
    "cc": "cubic centimetres", "mm": "millimetres", "cm": "centimetres", "km": "kilometres",
    "nm": "nanometres", "mmol": "millimoles", "nmol": "nanomoles", "pmol": "picomoles",
    "mmHg": "millimetres of mercury", "kcal": "kilocalories", "kJ": "kilojoules", "Gy": "gray",
    "cGy": "centigray", "mSv": "millisieverts", "MBq": "megabecquerels",
    "GBq": "gigabecquerels", "IU": "international units", "mph": "miles per hour",
    "lb": "pounds", "lbs": "pounds", "oz": "ounces", "ft": "feet", "hr": "hour", "hrs": "hours",
    "min": "minute", "mins": "minutes", "sec": "second", "secs": "seconds", "yr": "year",
    "yrs": "years", "wk": "week", "wks": "weeks",
    # Titles and dates
    "dr": "doctor", "mr": "mister", "mrs": "missis", "prof": "professor", "feb": "February",
    "apr": "April", "aug": "August", "sept": "September", "oct": "October", "nov": "November",
    "dec": "December",
    # Others
    "approx": "approximately", "e.g": "for example", "eg": "for example", "i.e": "that is",
    "ie": "that is", "etc": "et cetera", "vs": "versus", "fig": "figure", "figs": "figures",
    "dept": "department", "appt": "appointment", "govt": "government", "incl": "including",
    "tel": "telephone", "ltd": "limited", "inc": "incorporated", "ext": "extension",
}  # fmt: skip

_PARTS = lazy_pattern(r"\d[\d.,]*|[^\W\d_]+(?:['’.][^\W\d_]+)*|[½¼¾⅓⅔]|-")
_DIGIT = lazy_pattern(r"[\d½¼¾⅓⅔]")
_ORDINAL = frozenset(("st", "nd", "rd", "th"))

#: Syllables of the numbers below 20, and of the tens.
_BELOW_TWENTY = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
_SCALES = ((10**12, 2), (10**9, 2), (10**6, 2), (1000, 2))  # trillion, billion, million, thousand
_LONGEST = 15  # a longer run of digits is no quantity and is read digit by digit
_FRACTIONS = {"½": 2, "¼": 3, "¾": 3, "⅓": 2, "⅔": 2}  # a half, a quarter, three quarters, a third


def spoken_syllables(word: str) -> int:
    """The syllables of a word, as `language.words` finds it, when a reader says it aloud; at least 1.

    "30" is "thirty" (2), "2,500" is "two thousand five hundred" (6), "37.5" is "thirty-seven point
    five" (6), "5mg" is "five milligrams" (4), "1990" is "nineteen ninety" (4) and "e.g" is "for
    example" (4).
    """
    if word.isalpha():
        return _spoken_letters(word)
    if _DIGIT.search(word) is None:
        return _spoken_letters(word)
    total = 0
    before = ""
    parts = _PARTS.findall(word)
    for at, part in enumerate(parts):
        if part == "-":
            # "5-10" is "five to ten"; elsewhere a hyphen is not said.
            after = parts[at + 1 : at + 2]
            total += bool(before[:1].isdecimal() and after and after[0][0].isdecimal())
        elif part in _FRACTIONS:
            total += _FRACTIONS[part] + bool(before)  # "two and a half"
        elif part[0].isdecimal():
            total += number_syllables(part)
        elif before[:1].isdecimal() and part.lower() in _ORDINAL:
            total += _more_as_ordinal(before)
        elif before[:1].isdecimal() and part.lower() in ("am", "pm"):
            total += 2
        elif part != "s" or not before[:1].isdecimal():  # "1990s" has no more than "1990"
            total += _spoken_letters(part)
        before = part
    return max(1, total)


def _spoken_letters(word: str) -> int:
    written = expansion(word)
    if written is None:
        return count_syllables(word)
    return sum(map(count_syllables, written.split()))


def expansion(word: str) -> str | None:
    """The words that an abbreviation stands for, or None where it is none that is known.

    Capitals are no unit: "MG" is a disease and read by its letters.
    """
    written = SPOKEN.get(word)
    if written is None and not word.isupper():
        written = SPOKEN.get(word.lower())
    return written


def number_syllables(figures: str) -> int:
    """The syllables of a number that begins with a digit and may have commas and points."""
    whole, point, rest = figures.replace(",", "").rstrip(".").partition(".")
    # A version or a date with points ("1.2.3") is read like a decimal, with each point said.
    total = _digits(rest) + 1 if point else 0
    if len(whole) > _LONGEST or (len(whole) > 1 and whole[0] == "0"):
        return total + _digits(whole)
    number = int(whole)
    if not point and "," not in figures and (1100 <= number < 2000 or 2010 <= number < 2100):
        return total + _as_year(number)
    return total + _as_quantity(number)


def _digits(figures: str) -> int:
    """Digits read one by one; each further point is said."""
    return sum(1 if digit == "." else _BELOW_TWENTY[int(digit)] for digit in figures)


def _as_year(number: int) -> int:
    century, rest = divmod(number, 100)
    if not rest:
        return _below_hundred(century) + 2  # nineteen hundred
    return _below_hundred(century) + _below_hundred(rest) + (rest < 10)  # nineteen oh five


def _as_quantity(number: int) -> int:
    """The syllables of a whole number, said in the British way ("a hundred and five")."""
    if number < 100:
        return _below_hundred(number)
    total = 0
    for scale, syllables in _SCALES:
        if number >= scale:
            count, number = divmod(number, scale)
            total += _as_quantity(count) + syllables
    if number >= 100:
        hundreds, number = divmod(number, 100)
        total += _below_hundred(hundreds) + 2
    if number:
        total += 1 + _below_hundred(number)
    return total


def _below_hundred(number: int) -> int:
    if number < 20:
        return _BELOW_TWENTY[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (_BELOW_TWENTY[ones] if ones else 0)


def _more_as_ordinal(figures: str) -> int:
    """How many syllables "th" adds: "twentieth" and "second" have one more than the number."""
    last = int(figures.replace(",", "").replace(".", "")[-2:] or "0")
    return bool((last >= 20 and last % 10 == 0) or (last % 10 == 2 and last != 12))
