from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.language.familiar import familiar_words, is_compound, is_familiar
from netlint.language.tally import count_word, is_complex, is_name, tally_sentence, unpack

#: Words by the rules of Dale and Chall's instructions, many of them their own examples.
FAMILIAR = {
    "a word of the list": "ask girl wool drop long soft",
    "a regular plural or possessive": "boys girl's girls' churches ladies",
    "a third person or past tense": "asks asked cries cried dropped hoped",
    "a present participle": "asking dropping hoping crying",
    "a past participle in -n": "blown given taken known",
    "a comparison": "longer prettier bravest redder reddest",
    "an adverb in -ly": "soundly softly",
    "a hyphened word of familiar parts": "long-legged school-teacher twenty-five",
    "a contraction": "haven't she'll who's couldn't mother's",
    "a numeral": "1947 18 2,500 0.5 20th 1990s",
    "a month or an abbreviation of familiar words": "November Nov Dr",
    "a British spelling": "colour colours neighbour favourite",
}
DIFFICULT = {
    "an agent made with -er": "burner",
    "an adverb that changes its word": "noisily",
    "two endings": "clippings",
    "another suffix": "treatment sharpness",
    "a word that is not on the list": "tumour diagnosis oesophagus",
    "an irregular plural": "oxen",
    "a hyphened word with a difficult part": "side-effect well-tolerated",
    "an abbreviation of difficult words": "mg approx kg MRI",
    "a code or a dose": "5mg HER2 68Ga-DOTATATE",
}


def rows(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(word, why) for why, words in table.items() for word in words.split()]


@pytest.mark.parametrize(("word", "why"), rows(FAMILIAR))
def test_a_familiar_word_is(word: str, why: str) -> None:
    assert is_familiar(word), why


@pytest.mark.parametrize(("word", "why"), rows(DIFFICULT))
def test_a_difficult_word_is(word: str, why: str) -> None:
    assert not is_familiar(word), why


def test_the_list_is_whole() -> None:
    words = familiar_words()
    assert 3_000 < len(words) < 4_000
    assert all(word == word.lower() for word in words)


@given(st.text(min_size=1, max_size=30))
def test_any_word_is_familiar_or_not(word: str) -> None:
    assert is_familiar(word) in (True, False)


@pytest.mark.parametrize(
    "word", ["bookkeeper", "newspaper", "grandmother", "afternoons", "underwater"]
)
def test_two_short_familiar_words_in_one_are_a_compound(word: str) -> None:
    assert is_compound(word)


@pytest.mark.parametrize(
    "word", ["medicine", "comfortable", "carefully", "managing", "offending", "another", "hospital"]
)
def test_an_ending_makes_no_compound(word: str) -> None:
    assert not is_compound(word)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Hodgkin", True),
        ("Non-Hodgkin", True),
        ("O'Brien", True),
        ("MRI", False),
        ("X-ray", False),
        ("NETs", False),
        ("A", False),
        ("cancer", False),
    ],
)
def test_a_capital_marks_a_name_and_capitals_do_not(word: str, name: bool) -> None:
    assert is_name(word) is name


@pytest.mark.parametrize(
    ("word", "syllables", "hard"),
    [
        ("cat", 1, False),
        ("created", 3, False),
        ("trespasses", 3, False),
        ("remember", 3, True),
        ("considered", 3, True),
        ("following", 3, True),  # Gunning does not except "-ing"
        ("co-worker", 3, False),
        ("neuro-oncology", 6, True),
        ("bookkeeper", 3, False),
        ("medicine", 3, True),
    ],
)
def test_gunning_leaves_out_compounds_and_endings(word: str, syllables: int, hard: bool) -> None:
    assert is_complex(word, syllables) is hard


def test_a_name_is_neither_complex_nor_difficult_where_it_stands_inside_a_sentence() -> None:
    assert count_word("Alexander").complex_words == 0
    assert count_word("Alexander").difficult_words == 0
    assert count_word("diagnosis").complex_words == 1


def test_the_capital_that_opens_a_sentence_makes_no_name() -> None:
    opening = unpack(tally_sentence(["Diagnosis", "is", "hard"]))
    inside = unpack(tally_sentence(["The", "Diagnosis", "is", "hard"]))
    assert (opening.complex_words, opening.difficult_words) == (1, 1)
    assert (inside.complex_words, inside.difficult_words) == (0, 0)
