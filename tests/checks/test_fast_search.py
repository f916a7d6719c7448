"""What is looked for in a fast way is what the slow pattern finds."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from netlint.checks.people import age, ethnicity_sex_gender
from netlint.language.small import in_small_letters
from netlint.parsing import parse
from netlint.proofreading import context
from netlint.proofreading.context import PageNotes

FIGURES = st.text("0129 -–.,/", max_size=40)
PRONOUNS = st.lists(
    st.sampled_from(("he", "she", "his", "Her", "(s)he", "s(he)", "/", " / ", " ", "or", "x")),
    max_size=12,
).map("".join)
MOLECULES = st.lists(
    st.sampled_from(
        ("gene", "Proteins", "called", "acid", "toxin", "generally", "abc", "“x”", " ")
    ),
    max_size=14,
).map(" ".join)


@given(FIGURES)
def test_ranges_are_found_by_their_dash(text: str) -> None:
    slow = [found.span() for found in age._RANGE.finditer(text)]
    assert [found.span() for found in age._places(text)] == slow


@given(PRONOUNS)
@example("/s(he)(s)hehe")
def test_pairs_are_found_by_their_slash(text: str) -> None:
    slow = [found.span() for found in ethnicity_sex_gender._SLASHED.finditer(text)]
    assert [found.span() for found in ethnicity_sex_gender._slashed(text)] == slow


@given(MOLECULES)
def test_molecules_are_found_by_their_kind(text: str) -> None:
    page = parse("page.txt", text, "text")
    slow = re.finditer(context._INTRODUCED, page.prose, re.IGNORECASE)
    words = {word.lower() for found in slow for word in found.groups() if word}
    assert PageNotes(page, set()).introduced == words


@given(st.text(max_size=40))
def test_small_letters_keep_their_places(text: str) -> None:
    assert len(in_small_letters(text)) == len(text)
