from __future__ import annotations

import pytest

from netlint.language.readability import (
    Counts,
    automated_readability_index,
    coleman_liau,
    count_passage,
    flesch_kincaid_grade,
    flesch_reading_ease,
    gunning_fog,
    is_complex,
    measure_lengths,
    reading_age,
    smog_grade,
)

#: 100 words in 5 sentences, 150 syllables, 10 long words (8 hard ones), 450 letters.
PASSAGE = Counts(
    words=100,
    sentences=5,
    sentence_words=100,
    syllables=150,
    polysyllables=10,
    complex_words=8,
    characters=450,
)


def test_each_formula_gives_its_published_figure() -> None:
    assert flesch_reading_ease(PASSAGE) == pytest.approx(206.835 - 20.3 - 126.9)
    assert flesch_kincaid_grade(PASSAGE) == pytest.approx(7.8 + 17.7 - 15.59)
    assert smog_grade(PASSAGE) == pytest.approx(3.1291 + 1.0430 * 60**0.5)
    assert gunning_fog(PASSAGE) == pytest.approx(0.4 * (20 + 8))
    assert coleman_liau(PASSAGE) == pytest.approx(0.0588 * 450 - 0.296 * 5 - 15.8)
    assert automated_readability_index(PASSAGE) == pytest.approx(4.71 * 4.5 + 10 - 21.43)
    assert reading_age(PASSAGE) == pytest.approx(flesch_kincaid_grade(PASSAGE) + 5)


def test_an_empty_passage_gives_no_error_and_is_not_scorable() -> None:
    nothing = count_passage({}, 0, 0)
    assert not nothing.scorable
    for formula in (
        flesch_reading_ease,
        flesch_kincaid_grade,
        smog_grade,
        gunning_fog,
        coleman_liau,
        automated_readability_index,
        reading_age,
    ):
        assert isinstance(formula(nothing), float)


@pytest.mark.parametrize(
    ("words", "sentences", "scorable"), [(100, 5, True), (99, 5, False), (100, 4, False)]
)
def test_a_grade_needs_100_words_and_5_sentences(
    words: int, sentences: int, scorable: bool
) -> None:
    assert measure_lengths({"cat": words}, sentences, words).scorable is scorable


def test_counts_come_from_the_words() -> None:
    counts = count_passage({"The": 2, "neuroendocrine": 1, "5-HIAA": 1, "cells": 3}, 1, 7)
    assert (counts.words, counts.sentences, counts.sentence_words) == (7, 1, 7)
    assert counts.syllables == 2 + 5 + 5 + 3
    assert counts.polysyllables == 2
    assert counts.characters == 6 + 14 + 5 + 15


@pytest.mark.parametrize(
    ("word", "syllables", "hard"),
    [
        ("cat", 1, False),
        ("created", 3, False),
        ("remember", 3, True),
        ("co-worker", 3, False),
        ("neuro-oncology", 6, True),
        ("considered", 3, True),
    ],
)
def test_an_easy_compound_or_ending_makes_no_hard_word(
    word: str, syllables: int, hard: bool
) -> None:
    assert is_complex(word, syllables) is hard
