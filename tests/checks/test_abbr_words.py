"""Which words exactly are meant by an abbreviation in brackets."""

import pytest

from netlint.shortforms.definitions import Definition, Way
from netlint.shortforms.expansions import expansion_of, expansion_place


@pytest.mark.parametrize(
    ("words", "key", "expected"),
    [
        ("You may have magnetic resonance imaging", "MRI", "magnetic resonance imaging"),
        ("Have a Magnetic\nresonance  imaging", "MRI", "Magnetic\nresonance  imaging"),
        # A word that comes twice.
        ("a cell and a cell death cell", "CDC", "cell death cell"),
        # Small words, hyphens and figures are read one by one.
        ("a quality of life", "QOL", "quality of life"),
        ("gastro-oesophageal reflux disease", "GORD", "gastro-oesophageal reflux disease"),
        ("multiple endocrine neoplasia type 1", "MEN", "multiple endocrine neoplasia type 1"),
        ("type I diabetes mellitus", "IDM", "I diabetes mellitus"),
        ("irritable bowel syndrome", "IBS", "irritable bowel syndrome"),
        # The kind of thing has no letter.
        ("carcinoid heart disease", "CH", "carcinoid heart disease"),
        ("a scan of the head", "CT", None),
        ("(see) positron emission tomography", "PET", "positron emission tomography"),
        ("resonance imaging", "MRI", None),
        ("", "MRI", None),
    ],
)
def test_the_words_are_those_with_the_letters(words: str, key: str, expected: str | None) -> None:
    prose = f"{words} ({key})"
    at = len(words) + 2
    definition = Definition(key, at, at + len(key), True, Way.AFTER, 0, at - 1)
    place = expansion_place(prose, definition)
    assert (prose[slice(*place)] if place else None) == expected
    # What is seen at once is what reading every word gives.
    read = expansion_of(prose, definition)
    assert place == ((read.words[0].start, read.words[-1].end) if read else None)
