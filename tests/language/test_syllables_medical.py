"""The hand-made list of medical words judges the counter, so the list itself is held to be sound."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from netlint.language.syllables import count_syllables

LIST = Path(__file__).with_name("syllables_medical.txt")
AGREEMENT = 0.98

# One heard vowel: one group of vowel letters, and perhaps a mute ending ("rhage", "tongue", "ised").
VOWELS = "aeiouyéïö"
SYLLABLE = re.compile(rf"(?:qu|y(?=[aeiou])|[^{VOWELS}])*[{VOWELS}]+[^{VOWELS}]*(?:u?e[sd]?)?")

# Words that the counter misreads, by this list. Each is expected to fail, strictly: once the counter
# is mended, the test asks for the word to be taken out here.
MISREAD: frozenset[str] = frozenset()
# American words that are not counted like their British twins, expected to fail in the same way.
TWINS_APART: frozenset[str] = frozenset()


class Entry(NamedTuple):
    """A word of the list, its syllables in order, and its British twin ("" for none)."""

    word: str
    syllables: tuple[str, ...]
    twin: str


def read(line: str) -> Entry:
    parted, _, twin = line.partition(" = ")
    return Entry(parted.replace("·", ""), tuple(re.split("[·-]", parted)), twin)


def entries() -> list[Entry]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return [read(line) for line in lines if line and not line.startswith("#")]


def cases(chosen: list[Entry], failing: frozenset[str]) -> list[object]:
    known = pytest.mark.xfail(strict=True, reason="the counter misreads it")
    return [
        pytest.param(entry, id=entry.word, marks=[known] if entry.word in failing else [])
        for entry in chosen
    ]


def said(entry: Entry) -> str:
    return f"{'·'.join(entry.syllables)}: {len(entry.syllables)}, not {count_syllables(entry.word)}"


MEDICAL = entries()
TWINS = [entry for entry in MEDICAL if entry.twin]


def test_the_list_is_long_and_names_no_word_twice() -> None:
    words = [entry.word.lower() for entry in MEDICAL]
    assert len(words) >= 400
    assert len(set(words)) == len(words)


def test_the_list_has_words_of_each_length() -> None:
    assert {len(entry.syllables) for entry in MEDICAL} >= set(range(1, 10))


def test_the_syllables_of_an_entry_make_up_its_word() -> None:
    letters = {entry.word: "".join(entry.syllables) for entry in MEDICAL}
    assert [word for word in letters if letters[word] != word.replace("-", "")] == []
    assert [word for word in letters if not letters[word].isalpha()] == []


def test_each_syllable_of_an_entry_has_one_heard_vowel() -> None:
    # Said without a vowel letter: the end of "spasm" and "spasms", and the letter x.
    without = {"m", "ms", "x"}
    odd = [
        f"{entry.word}: {part}"
        for entry in MEDICAL
        for part in entry.syllables
        if part not in without and not SYLLABLE.fullmatch(part.lower())
    ]
    assert odd == []


def test_british_and_american_twins_have_the_same_count() -> None:
    count = {entry.word: len(entry.syllables) for entry in MEDICAL}
    assert len(TWINS) >= 60
    assert [entry.word for entry in TWINS if count[entry.twin] != count[entry.word]] == []


@pytest.mark.parametrize("entry", cases(TWINS, TWINS_APART))
def test_british_and_american_twins_are_counted_alike(entry: Entry) -> None:
    assert count_syllables(entry.twin) == count_syllables(entry.word)


@pytest.mark.parametrize("entry", cases(MEDICAL, MISREAD))
def test_a_word_of_medicine_has_the_syllables_that_are_heard(entry: Entry) -> None:
    assert count_syllables(entry.word) == len(entry.syllables), said(entry)
    assert count_syllables(entry.word.capitalize()) == len(entry.syllables), said(entry)


def test_no_word_is_expected_to_fail_that_the_list_does_not_have() -> None:
    words = {entry.word for entry in MEDICAL}
    assert words >= MISREAD
    assert words >= TWINS_APART


def test_the_counter_agrees_on_98_in_100_words_of_the_list() -> None:
    misses = [said(e) for e in MEDICAL if count_syllables(e.word) != len(e.syllables)]
    assert len(misses) <= (1 - AGREEMENT) * len(MEDICAL), "\n".join(misses)
