from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.vocabulary.concept import Status
from netlint.vocabulary.forms import fold, plurals, spelling_key, split_word
from netlint.vocabulary.loading import load_vocabulary

NET = load_vocabulary(("netlint:net",))


def _found(prose: str, locale: str = "en-GB") -> list[tuple[str, str]]:
    return [
        (prose[mention.start : mention.end], mention.form.status.value)
        for mention in NET.mentions(prose, locale)
    ]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("atypical carcinoid tumours", [("atypical carcinoid tumours", "accepted")]),
        ("a carcinoid tumour", [("carcinoid tumour", "retired")]),
        ("carcinoid syndrome", [("carcinoid syndrome", "preferred")]),
        ("NEUROENDOCRINE TUMOURS", [("NEUROENDOCRINE TUMOURS", "preferred")]),
        ("neuroendocrine\ntumour", [("neuroendocrine\ntumour", "preferred")]),
        ("von Hippel–Lindau syndrome", [("von Hippel–Lindau syndrome", "preferred")]),
        ("Cushing’s syndrome", [("Cushing’s syndrome", "preferred")]),
        ("a gastrinoma's cells", [("gastrinoma", "preferred")]),
        ("metastases", [("metastases", "accepted")]),
        ("neurofibrom", []),
        ("cabinets, planets and networks", []),
        ("a fishing net, a pet, 3 men", []),
        ("men 1 and 2", []),
        ("carcinoid. Tumours", [("carcinoid", "retired"), ("Tumours", "preferred")]),
        ("carcinoid\0tumour", [("carcinoid", "retired"), ("tumour", "preferred")]),
        ("žNET NETž NET", [("NET", "abbreviation")]),
    ],
)
def test_the_longest_form_is_found_where_it_stands_as_words(
    prose: str, expected: list[tuple[str, str]]
) -> None:
    assert _found(prose) == expected


def test_the_form_of_the_pages_own_locale_is_taken_first() -> None:
    (mention,) = NET.mentions("an x-ray", "en-GB")
    assert mention.form.text == "X-ray"
    (mention,) = NET.mentions("an x-ray", "en-US")
    assert mention.form.text == "x-ray"


def test_what_is_allowed_is_right_wherever_it_stands() -> None:
    allowed = load_vocabulary(("netlint:net",), ("islet cell tumour",))
    (mention,) = allowed.mentions("an islet cell tumour", "en-GB")
    assert mention.form.status is Status.CONTEXT


@given(st.text(max_size=300))
def test_mentions_stand_in_order_and_never_overlap(prose: str) -> None:
    text = f"{prose} NET {prose} pNETs{prose}\0tumour"
    reached = 0
    for mention in NET.mentions(text, "en-GB"):
        assert reached <= mention.start < mention.end <= len(text)
        reached = mention.end


@given(st.text(max_size=100))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("singular", "expected"),
    [
        ("insulinoma", ("insulinomas", "insulinomata")),
        ("metastasis", ("metastases",)),
        ("biopsy", ("biopsies",)),
        ("NET", ("NETs",)),
        ("oesophagus", ("oesophaguses", "oesophagi")),
        ("flushing", ()),
    ],
)
def test_plurals_follow_from_the_ending(singular: str, expected: tuple[str, ...]) -> None:
    assert plurals(singular) == expected


@pytest.mark.parametrize(
    ("british", "american"),
    [("tumour", "tumor"), ("oesophageal", "esophageal"), ("embolisation", "embolization")],
)
def test_both_spellings_have_one_key(british: str, american: str) -> None:
    assert spelling_key(british) == spelling_key(american)


def test_only_long_compounds_are_split() -> None:
    assert split_word("neurofibromatosis") == ("neuro fibromatosis",)
    assert split_word("neuroma") == ()
