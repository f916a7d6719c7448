from __future__ import annotations

from pathlib import Path

import pytest

from netlint.language.words import WORD, count_words, is_address

CASES = [
    line.partition(" | ")[::2]
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_a_text_has_these_words(text: str, words: str) -> None:
    assert WORD.findall(text) == words.split()
    assert count_words(text) == len(words.split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Take 5-HIAA and MEN1 tests.", ["Take", "5-HIAA", "and", "MEN1", "tests"]),
        ("don't, don’t and o'clock", ["don't", "don’t", "and", "o'clock"]),
        ("68Ga-DOTATATE scans", ["68Ga-DOTATATE", "scans"]),
        ("[68Ga]Ga-DOTATATE", ["68Ga", "Ga-DOTATATE"]),
        ("about 2,500 people, 0.5 mg", ["about", "2,500", "people", "0.5", "mg"]),
        ("in 2019, 3 of 10", ["in", "2019", "3", "of", "10"]),
        ("at 9 a.m. in the U.S. now", ["at", "9", "a.m", "in", "the", "U.S", "now"]),
        ("vitamin A. It", ["vitamin", "A", "It"]),
        ("cells.Neuroendocrine", ["cells", "Neuroendocrine"]),
        ("non-functioning, well-being", ["non-functioning", "well-being"]),
        ("and/or 10–20 words—here", ["and", "or", "10", "20", "words", "here"]),
        ("the patients' notes", ["the", "patients", "notes"]),
        ("'quoted' -dash- _em_", ["quoted", "dash", "em_"]),
        (
            "café cafe\u0301 cafe\u0301s na\u0308ive",
            ["café", "cafe\u0301", "cafe\u0301s", "na\u0308ive"],
        ),
        ("neuro\u00adendocrine", ["neuro\u00adendocrine"]),
        ("α-fetoprotein", ["α-fetoprotein"]),
        ("one\0two \ufffc three", ["one", "two", "three"]),
        ("– … ! 🙂", []),
        ("", []),
    ],
)
def test_a_word_holds_its_inner_marks_and_nothing_else(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words
    assert count_words(text) == len(words)


@pytest.mark.parametrize(
    "text",
    ["a.", "a.b@", "ab.cd.", "www.", "http://", "1,", "1/2/", "a-", "a\u0301", "a.uk/", "&@°"],
)
def test_no_text_takes_long(text: str) -> None:
    # Work that grows with the square of the text would take hours on 2 MB.
    assert count_words(text * (2_000_000 // len(text))) >= 0


@pytest.mark.parametrize(
    ("word", "address"),
    [
        ("https://example.org/nets", True),
        ("www.example.org", True),
        ("example.com/travel", True),
        ("nurse.team@example.org", True),
        ("NHS.UK", True),
        ("scan.pdf", True),
        ("e.g", False),
        ("2.5", False),
        ("Ph.D", False),
        ("tumour", False),
    ],
)
def test_an_address_is_told_from_a_word(word: str, address: bool) -> None:
    assert is_address(word) is address
