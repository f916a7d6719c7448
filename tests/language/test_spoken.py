from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.language.spoken import number_syllables, spoken_syllables
from netlint.language.syllables import count_syllables
from netlint.language.tally import count_word

#: Words in figures, with what is said and its syllables, counted by hand.
NUMBERS = [
    ("0", "zero", 2),
    ("5", "five", 1),
    ("7", "seven", 2),
    ("11", "eleven", 3),
    ("12", "twelve", 1),
    ("17", "seventeen", 3),
    ("20", "twenty", 2),
    ("30", "thirty", 2),
    ("70", "seventy", 3),
    ("25", "twenty-five", 3),
    ("77", "seventy-seven", 5),
    ("100", "one hundred", 3),
    ("105", "one hundred and five", 5),
    ("250", "two hundred and fifty", 6),
    ("1000", "one thousand", 3),
    ("1,000", "one thousand", 3),
    ("2,500", "two thousand five hundred", 6),
    ("2,005", "two thousand and five", 5),
    ("10,000", "ten thousand", 3),
    ("100,000", "one hundred thousand", 5),
    ("1,000,000", "one million", 3),
    ("1990", "nineteen ninety", 4),
    ("1,990", "one thousand nine hundred and ninety", 9),
    ("1900", "nineteen hundred", 4),
    ("1905", "nineteen oh five", 4),
    ("2000", "two thousand", 3),
    ("2026", "twenty twenty-six", 5),
    ("1990s", "nineteen nineties", 4),
    ("37.5", "thirty-seven point five", 6),
    ("0.5", "zero point five", 4),
    ("2.25", "two point two five", 4),
    ("999", "nine hundred and ninety-nine", 7),
    ("111", "one hundred and eleven", 7),
    ("0800", "zero eight zero zero", 7),
    ("1234567890123456", "digit by digit", 18),
    ("½", "a half", 2),
    ("2½", "two and a half", 4),
    ("1st", "first", 1),
    ("2nd", "second", 2),
    ("3rd", "third", 1),
    ("12th", "twelfth", 1),
    ("20th", "twentieth", 3),
    ("22nd", "twenty-second", 4),
    ("5-10", "five to ten", 3),
    ("20-year-old", "twenty year old", 4),
]

#: Units, codes and abbreviations, with what is said and its syllables.
SHORTENED = [
    ("mg", "milligrams", 3),
    ("kg", "kilograms", 3),
    ("ml", "millilitres", 4),
    ("mmHg", "millimetres of mercury", 8),
    ("mmol", "millimoles", 3),
    ("5mg", "five milligrams", 4),
    ("2.5mg", "two point five milligrams", 6),
    ("9am", "nine a m", 3),
    ("68Ga", "sixty-eight Ga", 4),
    ("MEN1", "men one", 2),
    ("B12", "b twelve", 2),
    ("HER2", "her two", 2),
    ("5-HIAA", "five h i a a", 5),
    ("COVID-19", "covid nineteen", 4),
    ("Dr", "doctor", 2),
    ("Prof", "professor", 3),
    ("Oct", "October", 3),
    ("approx", "approximately", 5),
    ("Approx", "approximately", 5),
    ("e.g", "for example", 4),
    ("i.e", "that is", 2),
    ("etc", "et cetera", 4),
    ("MRI", "m r i", 3),
    ("GP", "g p", 2),
    ("MG", "m g, the disease", 2),
    ("may", "may", 1),
    ("medicine", "medicine", 3),
]


@pytest.mark.parametrize(
    ("word", "said", "syllables"), NUMBERS + SHORTENED, ids=lambda value: str(value)
)
def test_figures_and_abbreviations_are_read_aloud(word: str, said: str, syllables: int) -> None:
    assert spoken_syllables(word) == syllables, said


@pytest.mark.parametrize(
    ("word", "polysyllable"),
    [
        ("30", False),
        ("5", False),
        ("2,500", True),
        ("mg", True),
        ("5-10", True),
        ("Alexander", True),  # names count too
        ("mother-in-law", True),  # a hyphened word is one word
        ("GP", False),
        ("MRI", True),
        ("London", False),
    ],
)
def test_smog_counts_what_is_heard_and_flesch_counts_a_numeral_as_one(
    word: str, polysyllable: bool
) -> None:
    counts = count_word(word)
    assert counts.polysyllables == polysyllable
    assert counts.syllables == count_syllables(word)
    if word[0].isdigit() and word.isalnum():
        assert counts.syllables == 1


@given(st.integers(0, 10**15))
def test_every_number_can_be_said(number: int) -> None:
    plain, parted = str(number), f"{number:,}"
    assert number_syllables(plain) >= 1
    assert 1 <= number_syllables(parted) <= 90


@given(st.text(min_size=1, max_size=30))
def test_no_word_is_unspeakable(word: str) -> None:
    assert spoken_syllables(word) >= 1


@given(st.from_regex(r"[0-9a-zA-Z½.,\-']{1,20}", fullmatch=True))
def test_no_mixture_of_figures_is_unspeakable(word: str) -> None:
    assert spoken_syllables(word) >= 1
