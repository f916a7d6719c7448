from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.shortforms.wording import akin, alike, read_words
from tests.support import findings

ABBR_RULES = ("ABBR001", "ABBR002", "ABBR003", "ABBR004", "ABBR005", "ABBR006")


def _wrong(text: str, **options: object) -> list[str]:
    return [finding.match for finding in findings("ABBR002", text, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A neuroendocrine tissue (NET) grows.", "neuroendocrine tissue"),
        ("Multiple endocrine neoplasms type 1 (MEN2)", "Multiple endocrine neoplasms type 1"),
        ("Tumours neuroendocrine (NETs)", "Tumours neuroendocrine"),
        ("Endocrine multiple neoplasia (MEN)", "Endocrine multiple neoplasia"),
        ("A neuroendocrine carcinoma (NET)", "neuroendocrine carcinoma"),
        ("Neuroendocrine neoplasms (NETs)", "Neuroendocrine neoplasms"),
        ("Neurofibromatosis type II (NF1)", "Neurofibromatosis type II"),
        ("Grade 2 neuroendocrine tumour (NET G1)", "Grade 2 neuroendocrine tumour"),
        ("A pancreatic neuroendocrine tumour (GI NET)", "pancreatic neuroendocrine tumour"),
        ("A primitive neuroectodermal tumour (NET)", "neuroectodermal tumour"),
        ("Magnetic imaging (MRI)", "Magnetic imaging"),
        ("Positron emission mammography (PET)", "Positron emission mammography"),
        ("A small cell lung tumour (SCLC)", "small cell lung tumour"),
        ("Somatostatin antagonists (SSAs)", "Somatostatin antagonists"),
        ("Von Hippel-Landau syndrome (VHL)", "Von Hippel-Landau syndrome"),
        ("MRI (magnetic radiation imaging)", "magnetic radiation imaging"),
        ("NET (a neuroendocrine tissue)", "neuroendocrine tissue"),
        ("NET stands for neuroendocrine tissue.", "neuroendocrine tissue"),
        ('"NETs" are short for "neuroendocrine tissues".', "neuroendocrine tissues"),
        ("Neuroendocrine *tissue* (**NET**)", "Neuroendocrine *tissue"),
        (
            "Multiple endocrine neoplasia type 1 (MEN2 (once Sipple syndrome))",
            "Multiple endocrine neoplasia type 1",
        ),
        (
            "Multiple endocrine neoplasia type 2 (MEN1, MEN-1 or Wermer)",
            "Multiple endocrine neoplasia type 2",
        ),
    ],
)
def test_words_that_are_nearly_those_of_the_vocabulary_are_wrong(text: str, expected: str) -> None:
    assert expected in _wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        # The same words, written otherwise.
        "Neuro-endocrine tumors (NETs)",
        "tumours of the neuroendocrine system (NETs)",
        "gastro-entero-pancreatic neuroendocrine tumours (GEP-NETs)",
        "mixed neuroendocrine and non-neuroendocrine neoplasm (MiNEN)",
        "multiple endocrine neoplasia, type I (MEN1)",
        "paraganglioma and phaeochromocytoma (PPGL)",
        "multiple endocrine neoplasia (MEN) type 1 (MEN1)",
        "5-hydroxyindole acetic acid (5-HIAA)",
        # A slip is TERM001's matter.
        "neurofibrmatosis type 1 (NF1)",
        # Another name for the same thing.
        "tuberous sclerosis (TSC) and small cell lung carcinoma (SCLC)",
        "medullary carcinoma of the thyroid (MTC)",
        "neuroendocrine tumours of the pancreas (pNETs)",
        "pituitary neuroendocrine tumour (PitNET)",
        "carcinoid tumours (NETs) and islet cell tumours (NETs)",
        "radioligand therapy (RLT or PRRT)",
        # More, or fewer, words than the name has.
        "pancreatic neuroendocrine tumours (NETs)",
        "functioning tumours (NETs)",
        "rare tumours (NETs) and slow-growing tumours (NETs)",
        "neurofibromatosis (NF1)",
        "multiple endocrine neoplasia type 2 (MEN2A)",
        "magnetic resonance (MRI) scans",
        "small cell carcinoma (SCLC)",
        # Words of the same root, or of the same kind.
        "peptide receptor radioligand therapy (PRRT)",
        "selective internal radiotherapy (SIRT)",
        "transcatheter arterial chemoembolisation (TACE)",
        "neuroendocrine neoplasia (NEN)",
        "von Hippel-Lindau disease (VHL)",
        # Several at once.
        "neuroendocrine tumours or carcinomas (NET or NEC)",
        "multiple endocrine neoplasia type 2 (MEN2A and MEN2B)",
        "transarterial embolisation or chemoembolisation (TAE or TACE)",
        # Another thing that shares the letters.
        "neutrophil extracellular traps (NETs)",
        "the net present value (NET)",
        "connective tissue (CT)",
        "Social Security Administration (SSA)",
        # A short form with 2 meanings in the vocabulary.
        "coronary heart disease (CHD)",
        "pancreatic neuroectodermal tumour (PNET)",
        # What the vocabulary marks as not verified.
        "transarterial chemoembolisation (TAE)",
        "radiofrequency operation (RFA)",
        # Explanations, and other names.
        "NET (a rare kind of tumour)",
        "NET (tumour)",
        "neuroendocrine cancers (also called NETs)",
        "neuroendocrine cancers (known as NETs)",
        "NET stands for a lot of things.",
    ],
)
def test_words_that_are_right_or_of_another_thing_are_fine(text: str) -> None:
    assert _wrong(text) == []


def test_the_message_says_both_and_offers_the_other_short_form() -> None:
    (found,) = findings("ABBR002", "Neuroendocrine carcinomas (NETs)")
    assert found.suggestions == ("neuroendocrine tumours",)
    assert found.concept == "net"
    assert found.message == (
        'The vocabulary says "neuroendocrine tumours" for "NETs", and this page says "Neuroendocrine '
        'carcinomas". Write "neuroendocrine tumours (NETs)", or "(NECs)" if you mean Neuroendocrine '
        "carcinomas."
    )


def test_the_vocabularys_words_come_in_the_locale_of_the_page() -> None:
    (found,) = findings("ABBR002", "A neuroendocrine tissue (NET)", profile="plain-us")
    assert found.suggestions == ("neuroendocrine tumor",)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("tumours", "tumor", True),
        ("neoplasm", "neoplasia", True),
        ("pancreas", "pancreatic", True),
        ("neurofibrmatosis", "neurofibromatosis", True),
        ("disease", "syndrome", True),
        ("tissue", "tumour", False),
        ("1", "2", False),
    ],
)
def test_words_are_alike_but_for_an_ending_a_slip_or_their_kind(
    one: str, other: str, expected: bool
) -> None:
    assert alike(read_words(one)[0], read_words(other)[0]) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("vein", "venous", True),
        ("transaminase", "aminotransferase", True),
        ("lymphocytic", "lymphoblastic", True),
        ("tissue", "tumour", False),
        ("mammography", "tomography", False),
    ],
)
def test_words_of_the_same_parts_are_akin(one: str, other: str, expected: bool) -> None:
    assert akin(read_words(one)[0], read_words(other)[0]) is expected


_PIECES = st.sampled_from(
    "neuroendocrine tumour tumours multiple endocrine neoplasia type 1 2A II NET NETs (NET) (MEN1 (NF1) [GEP NETs] ) ( "
    "[ , ; . : – - or and of 'MRI' (magnetic \n\n* - # | ~~ PNET stands for also called A&E é \u0301".split(
        " "
    )
)


@given(st.lists(_PIECES, max_size=30).map(" ".join))
def test_no_rule_of_the_family_fails_on_any_brackets(text: str) -> None:
    for code in ABBR_RULES:
        for found in findings(code, text):
            assert found.message
