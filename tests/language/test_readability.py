from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.language.passages import reason_for_no_grade
from netlint.language.readability import (
    FORMULAS,
    Formula,
    automated_readability_index,
    coleman_liau,
    flesch_kincaid_grade,
    flesch_reading_ease,
    forcast_grade,
    gunning_fog,
    reading_age,
    smog_grade,
)
from netlint.language.tally import Counts, count_bag, is_complex, pack, unpack

#: 100 words in 5 sentences, 150 syllables, 10 long words (8 hard ones), 450 letters.
PASSAGE = Counts(
    words=100,
    sentences=5,
    sentence_words=100,
    syllables=150,
    polysyllables=10,
    complex_words=8,
    letters=450,
    monosyllables=60,
    plain_words=100,
    function_words=40,
)


def test_each_formula_gives_its_published_figure() -> None:
    assert flesch_reading_ease(PASSAGE) == pytest.approx(206.835 - 20.3 - 126.9)
    assert flesch_kincaid_grade(PASSAGE) == pytest.approx(7.8 + 17.7 - 15.59)
    assert smog_grade(PASSAGE) == pytest.approx(3.1291 + 1.0430 * 60**0.5)
    assert gunning_fog(PASSAGE) == pytest.approx(0.4 * (20 + 8))
    assert coleman_liau(PASSAGE) == pytest.approx(0.0588 * 450 - 0.296 * 5 - 15.8)
    assert automated_readability_index(PASSAGE) == pytest.approx(4.71 * 4.5 + 10 - 21.43)
    assert forcast_grade(PASSAGE) == pytest.approx(20 - 90 / 10)
    assert reading_age(PASSAGE) == pytest.approx(flesch_kincaid_grade(PASSAGE) + 5)


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.id)
def test_an_empty_passage_gives_no_error(formula: Formula) -> None:
    assert isinstance(formula.compute(Counts()), float)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, None),
        ({"words": 0}, "it has no running text"),
        ({"words": 99, "sentence_words": 99}, "it has only 99 words, and a figure needs 100"),
        ({"sentences": 4}, "it has only 4 sentences, and a figure needs 5"),
        ({"sentences": 0, "sentence_words": 0}, "it has no sentences, and a figure needs 5"),
        ({"numerals": 51}, "it is mostly numbers"),
        ({"plain_words": 69}, "most of its words are not in English letters"),
        ({"function_words": 11}, "it does not read as English sentences"),
        (
            {"words": 2_000, "sentence_words": 2_000, "plain_words": 2_000},
            "it has hardly any full stops, so no one can say where its sentences end",
        ),
    ],
)
def test_a_grade_needs_enough_english_prose(changes: dict[str, int], reason: str | None) -> None:
    assert reason_for_no_grade(PASSAGE._replace(**changes)) == reason


@given(st.lists(st.tuples(*[st.integers(0, 10**6)] * len(Counts._fields)), max_size=5))
def test_the_sum_of_tallies_is_the_tally_of_the_sum(many: list[tuple[int, ...]]) -> None:
    total = unpack(sum(pack(Counts(*one)) for one in many))
    assert total == Counts(*map(sum, zip(*many, strict=True)))


def test_counts_come_from_the_words() -> None:
    counts = count_bag({"The": 2, "neuroendocrine": 1, "5-HIAA": 1, "cells": 3}, 1, 7)
    assert (counts.words, counts.sentences, counts.sentence_words) == (7, 1, 7)
    assert counts.syllables == 2 + 5 + 5 + 3
    assert counts.polysyllables == 2
    assert counts.letters == 6 + 14 + 5 + 15


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
