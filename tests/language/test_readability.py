from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.language.passages import reason_for_no_grade
from netlint.language.readability import (
    FORMULAS,
    Formula,
    Scale,
    automated_readability_index,
    coleman_liau,
    dale_chall_score,
    flesch_kincaid_grade,
    flesch_reading_ease,
    forcast_grade,
    gunning_fog,
    reading_age,
    smog_grade,
)
from netlint.language.tally import Counts, count_bag, pack, unpack

#: 100 words in 5 sentences, 150 syllables, 10 long words (8 hard ones), 12 difficult ones, 450 letters.
PASSAGE = Counts(
    words=100,
    sentences=5,
    sentence_words=100,
    syllables=150,
    polysyllables=10,
    complex_words=8,
    difficult_words=12,
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
    assert dale_chall_score(PASSAGE) == pytest.approx(0.1579 * 12 + 0.0496 * 20 + 3.6365)
    assert forcast_grade(PASSAGE) == pytest.approx(20 - 90 / 10)
    assert reading_age(PASSAGE) == pytest.approx(flesch_kincaid_grade(PASSAGE) + 5)


#: Flesch's table of styles: words in a sentence, syllables in 100 words, and the ease he gives them. It
#: stands in R. Flesch, "The art of readable writing" (1949).
FLESCH_TABLE = [
    (8, 123, 90, 100),  # very easy, as comics
    (11, 131, 80, 90),  # easy, as pulp fiction
    (14, 139, 70, 80),  # fairly easy, as slick fiction
    (17, 147, 60, 70),  # standard, as digests
    (21, 155, 50, 60),  # fairly difficult, as quality magazines
    (25, 167, 30, 50),  # difficult, as academic writing
    (29, 192, 0, 30),  # very difficult, as scientific writing
]


@pytest.mark.parametrize(("words", "syllables", "least", "most"), FLESCH_TABLE)
def test_flesch_finds_his_own_styles_again(
    words: int, syllables: int, least: int, most: int
) -> None:
    counts = Counts(
        words=100 * words, sentence_words=100 * words, sentences=100, syllables=words * syllables
    )
    assert least <= flesch_reading_ease(counts) <= most


def test_sentences_of_one_short_word_are_the_ends_of_the_flesch_scales() -> None:
    """121.22 and -3.40 are the highest ease and the lowest grade that a text can have."""
    counts = Counts(words=10, sentence_words=10, sentences=10, syllables=10)
    assert flesch_reading_ease(counts) == pytest.approx(121.22)
    assert flesch_kincaid_grade(counts) == pytest.approx(-3.40)


@pytest.mark.parametrize(("polysyllables", "by_hand"), [(95, 13), (110, 13)])
def test_mclaughlins_examples_lie_near_his_rule_of_thumb(polysyllables: int, by_hand: int) -> None:
    """In "SMOG grading" 95 words have 10 for a root and 110 as well, as 100 is the nearest square below;
    the grade by hand is the root and 3. The exact equation has a standard error of 1.52 grades."""
    counts = Counts(words=600, sentence_words=600, sentences=30, polysyllables=polysyllables)
    assert smog_grade(counts) == pytest.approx(3.1291 + 1.0430 * polysyllables**0.5)
    assert abs(smog_grade(counts) - by_hand) < 1.52


@pytest.mark.parametrize("sentences", [1, 5, 29, 30, 31, 300])
def test_smog_is_scaled_to_30_sentences(sentences: int) -> None:
    counts = Counts(
        words=20 * sentences,
        sentence_words=20 * sentences,
        sentences=sentences,
        polysyllables=2 * sentences,
    )
    assert smog_grade(counts) == pytest.approx(3.1291 + 1.0430 * 60**0.5)


def test_forcast_counts_the_words_of_150() -> None:
    """With 97 words of one syllable in 150, the grade is 20 - 9.7; with 194 in 300 the same."""
    assert forcast_grade(Counts(words=150, monosyllables=97)) == pytest.approx(10.3)
    assert forcast_grade(Counts(words=300, monosyllables=194)) == pytest.approx(10.3)


@pytest.mark.parametrize(("difficult", "added"), [(5, 0.0), (6, 3.6365)])
def test_dale_chall_adds_its_constant_above_5_in_100(difficult: int, added: float) -> None:
    counts = Counts(words=100, sentence_words=100, sentences=10, difficult_words=difficult)
    assert dale_chall_score(counts) == pytest.approx(0.1579 * difficult + 0.496 + added)


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.id)
def test_an_empty_passage_gives_no_error(formula: Formula) -> None:
    assert isinstance(formula.compute(Counts()), float)


@given(st.tuples(*[st.integers(0, 10**9)] * len(Counts._fields)))
def test_no_counts_make_a_formula_fail(fields: tuple[int, ...]) -> None:
    """Not even counts that no text has."""
    figures = [formula.compute(Counts(*fields)) for formula in FORMULAS]
    assert all(isinstance(figure, (int, float)) and isfinite(figure) for figure in figures)


@st.composite
def texts(draw: st.DrawFn) -> Counts:
    """Counts that a text can have."""
    words = draw(st.integers(1, 5_000))
    sentence_words = draw(st.integers(1, words))
    monosyllables = draw(st.integers(0, words))
    polysyllables = draw(st.integers(0, words - monosyllables))
    least = monosyllables + 2 * (words - monosyllables) + polysyllables
    return Counts(
        words=words,
        sentence_words=sentence_words,
        sentences=draw(st.integers(1, sentence_words)),
        letters=draw(st.integers(words, 12 * words)),
        syllables=least + draw(st.integers(0, 3 * polysyllables)),
        monosyllables=monosyllables,
        polysyllables=polysyllables,
        complex_words=draw(st.integers(0, polysyllables)),
        difficult_words=draw(st.integers(0, words)),
    )


def hardness(formula: Formula, counts: Counts) -> float:
    """A formula's figure, turned so that more is harder."""
    figure = formula.compute(counts)
    return -figure if formula.scale is Scale.EASE else figure


@given(counts=texts(), data=st.data())
@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.id)
def test_longer_sentences_never_make_a_text_easier(
    formula: Formula, counts: Counts, data: st.DataObject
) -> None:
    fewer = data.draw(st.integers(1, counts.sentences))
    longer = counts._replace(sentences=fewer)
    assert hardness(formula, longer) >= hardness(formula, counts) - 1e-9


@given(counts=texts(), data=st.data())
@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.id)
def test_longer_or_rarer_words_never_make_a_text_easier(
    formula: Formula, counts: Counts, data: st.DataObject
) -> None:
    more = {
        field: getattr(counts, field) + data.draw(st.integers(0, 50))
        for field in ("letters", "syllables", "polysyllables", "complex_words", "difficult_words")
    }
    fewer = data.draw(st.integers(0, counts.monosyllables))
    harder = counts._replace(**more, monosyllables=fewer)
    assert hardness(formula, harder) >= hardness(formula, counts) - 1e-9


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


def test_an_address_counts_as_one_short_word() -> None:
    long = count_bag({"Read": 1, "https://www.example.org/neuroendocrine-tumours": 1}, 1, 2)
    short = count_bag({"Read": 1, "that": 1}, 1, 2)
    assert long._replace(function_words=0) == short._replace(function_words=0)
