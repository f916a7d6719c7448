"""The way from LanguageTool's counting, in UTF-16, to code points is exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.languagetool.utf16 import Utf16

#: Letters of the first plane and beyond it, the parts of emoji, and halves without their other.
texts = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("ab 😀🏽\u200d\ufe0f👩𝐀\ud83d\ude00\U0010ffff\uffff"),
    )
)


def units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def unit(text: str, point: int) -> int:
    """Where a code point begins in UTF-16, by Python's own coding."""
    return len(units(text[:point])) // 2


@given(texts)
def test_there_and_back_is_the_same_place(text: str) -> None:
    back = Utf16(text)
    for point in range(len(text) + 1):
        assert back.code_point(unit(text, point)) == point


@given(texts, st.data())
def test_a_slice_is_the_same_in_both_countings(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = unit(text, start), unit(text, end)
    back = Utf16(text)
    same = text[back.code_point(first) : back.code_point(last)]
    assert units(same) == units(text)[2 * first : 2 * last]


@given(texts)
def test_the_middle_of_a_character_is_that_character(text: str) -> None:
    back = Utf16(text)
    for point, character in enumerate(text):
        if character > "\uffff":
            assert back.code_point(unit(text, point) + 1) == point


@given(texts, st.integers(1, 9))
def test_an_offset_outside_is_refused(text: str, beyond: int) -> None:
    back = Utf16(text)
    for offset in (-beyond, unit(text, len(text)) + beyond):
        with pytest.raises(ValueError, match="outside the text"):
            back.code_point(offset)


def test_a_word_after_an_emoji_is_found_where_it_stands() -> None:
    text = "😀 ok 👩🏽\u200d⚕️ wrold"
    start = unit(text, text.index("wrold"))
    back = Utf16(text)
    assert text[back.code_point(start) : back.code_point(start + 5)] == "wrold"
