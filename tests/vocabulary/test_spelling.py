from __future__ import annotations

import pytest

from netlint.vocabulary.lexicon import Lexicon, load_lexicon
from netlint.vocabulary.loading import load_vocabulary
from netlint.vocabulary.slips import slip_cost
from netlint.vocabulary.spelling import stands_clear

SPELLING = load_vocabulary(("netlint:net",)).spelling


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("neurofibrmatosis", "neurofibromatosis"),  # left out
        ("carcinnoid", "carcinoid"),  # doubled
        ("biospy", "biopsy"),  # swapped
        ("insulinona", "insulinoma"),  # neighbouring key
        ("lanriotide", "lanreotide"),  # vowel
        ("feochromocytoma", "phaeochromocytoma"),  # sound, and the other spelling
        ("umour", "tumour"),  # first letter lost
        ("acromegally", "acromegaly"),
        ("diarrhea" + "l", None),
    ],
)
def test_a_slip_finds_the_word_that_was_meant(wrong: str, right: str | None) -> None:
    candidates = SPELLING.candidates(wrong, "en-GB")
    assert (candidates[0].word.text if candidates else None) == right


def test_the_spelling_of_the_pages_locale_comes_first() -> None:
    assert SPELLING.candidates("tumuor", "en-GB")[0].word.text == "tumour"
    assert SPELLING.candidates("tumoor", "en-US")[0].word.text == "tumor"


@pytest.mark.parametrize(
    "word",
    "Neurofibromas ganglioneuromatous radiosensitive nonmetastatic tumourless tumorigenic "
    "carcinoma Ménière café oestradiol estradiol methotrexate Huntington's".replace(
        "'s", ""
    ).split(),
)
def test_a_word_is_no_slip(word: str) -> None:
    assert SPELLING.candidates(word, "en-GB") == ()


def test_a_lost_space_is_not_taken_for_another_word() -> None:
    assert SPELLING.candidates("endoscopea", "en-US") == ()
    assert "biopsy a" in [c.word.written for c in SPELLING.candidates("biopsya", "en-US")]


def test_a_clear_candidate_is_told_from_a_doubtful_one() -> None:
    assert stands_clear(SPELLING.candidates("neurofibrmatosis", "en-GB"), "en-GB")
    assert not stands_clear((), "en-GB")


@pytest.mark.parametrize(
    ("wrong", "right", "cost"),
    [
        ("tumour", "tumour", 0.0),
        ("tumor", "tumour", 1.0),
        ("tummour", "tumour", 0.6),
        ("tumuor", "tumour", 0.8),
        ("tumpur", "tumour", 0.9),
        ("feo", "pheo", 0.6),
        ("qqqqqq", "tumour", None),
    ],
)
def test_easy_slips_cost_less(wrong: str, right: str, cost: float | None) -> None:
    assert slip_cost(wrong, right, 2.0) == cost


def test_the_lexicon_holds_words_of_both_spellings_and_no_codes() -> None:
    lexicon = load_lexicon()
    for word in ("aardvark", "tumour", "tumor", "oedema", "edema", "schwannomatosis", "zoo"):
        assert word in lexicon
    for word in (
        "",
        "mri",
        "neurofibrmatosis",
        "tumou",
        "umour",
        "zzzz",
        "\n",
        "a\nb",
        "ñandú" * 9,
    ):
        assert word not in lexicon


def test_every_word_of_a_list_is_found_and_nothing_between() -> None:
    words = sorted(f"{a}{b}{c}" for a in "abcé" for b in "defgh" * 3 for c in "xyz")
    lexicon = Lexicon("".join(f"{word}\n" for word in dict.fromkeys(words) for _ in "1").encode())
    assert all(word in lexicon for word in words)
    assert "ad" not in lexicon
    assert "adxx" not in lexicon


def test_the_lexicon_stays_small() -> None:
    from pathlib import Path

    import netlint.vocabulary.lexicon as module

    path = Path(module.__file__).with_name("lexicon.txt")
    assert path.stat().st_size < 4_000_000
    lines = path.read_bytes().splitlines()
    assert lines == sorted(set(lines))
