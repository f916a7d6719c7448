from __future__ import annotations

import pytest

from netlint.language.syllables import count_by_rule, count_syllables


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("phaeochromocytoma", "pheochromocytoma"),
        ("oesophagus", "esophagus"),
        ("haemorrhage", "hemorrhage"),
        ("tumour", "tumor"),
        ("diarrhoea", "diarrhea"),
        ("anaemia", "anemia"),
        ("oedema", "edema"),
        ("paediatric", "pediatric"),
        ("leukaemia", "leukemia"),
        ("embolisation", "embolization"),
        ("centre", "center"),
        ("fibre", "fiber"),
        ("colour", "color"),
        ("foetus", "fetus"),
        ("caecum", "cecum"),
        ("apnoea", "apnea"),
    ],
)
def test_british_spellings_count_like_their_american_twins(british: str, american: str) -> None:
    assert count_syllables(british) == count_syllables(american)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1),
        ("table", 2),
        ("tables", 2),
        ("handled", 2),
        ("played", 1),
        ("wanted", 2),
        ("boxes", 2),
        ("makes", 1),
        ("changes", 2),
        ("create", 2),
        ("diet", 2),
        ("going", 2),
        ("being", 2),
        ("science", 2),
        ("idea", 3),
        ("rhythm", 2),
        ("didn't", 2),
        ("don’t", 1),
        ("someone's", 2),
        ("disease's", 3),
        ("everything", 3),
        ("basically", 3),
        ("unidentified", 5),
        ("cooperate", 4),
        ("co-operate", 4),
    ],
)
def test_a_common_word_has_the_syllables_that_are_heard(word: str, count: int) -> None:
    assert count_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("MRI", 3),
        ("NHS", 3),
        ("NETs", 1),
        ("AIDS", 1),
        ("STOP", 1),
        ("TUMOUR", 2),
        ("MEN1", 2),
        ("NF1", 3),
        ("5-HIAA", 5),
        ("68Ga-DOTATATE", 5),
        ("2,500", 1),
        ("0.5", 1),
        ("U.S", 2),
        ("pNETs", 1),
        ("WWW", 9),
    ],
)
def test_abbreviations_are_read_by_letter_and_numbers_count_one(word: str, count: int) -> None:
    assert count_syllables(word) == count


@pytest.mark.parametrize("word", ["", "-", "\ufffc", "日本", "x" * 10_000, "a" * 10_000, "ñ", "'"])
def test_anything_else_has_at_least_one_syllable(word: str) -> None:
    assert count_syllables(word) >= 1


def test_accents_count_however_they_are_written() -> None:
    assert count_syllables("café") == count_syllables("cafe\u0301") == 2
    assert count_syllables("naïve") == count_syllables("nai\u0308ve") == 2


def test_the_rules_alone_read_words_that_no_table_lists() -> None:
    assert count_by_rule("neuroendocrine") == 5
    assert count_by_rule("gastroenteropancreatic") == 9
