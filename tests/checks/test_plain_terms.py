"""PLAIN002 and PLAIN003: clinical terms, and where their plain words stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.checks.plain.terms import as_explanation
from tests.support import findings


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("You may need a biopsy.", "biopsy"),
        ("Biopsies of the lung can bleed.", "Biopsies"),
        ("She had a *biopsy* in May.", "biopsy"),
        ("A carcinoid crisis came on in the theatre.", "carcinoid crisis"),
        ("It is passed on in an autosomal dominant way.", "autosomal dominant"),
        ("Stop before ascites (see page 3) gets worse.", "ascites"),
        ("| a | b |\n|---|---|\n| x | y |\n\nYou may need a biopsy.", "biopsy"),
        ("# Biopsy\n\nWe do 20 of them a day. Bring a friend to your biopsy.", "biopsy"),
        ("## Before your biopsy\n\nEat nothing before the biopsy.", "biopsy"),
    ],
)
def test_a_term_that_nothing_explains_is_found(text: str, match: str) -> None:
    (found,) = findings("PLAIN002", text + "\n")
    assert found.match == match
    assert found.message.startswith(f'Nothing near says what "{match}" means. Explain it here')


@pytest.mark.parametrize(
    "text",
    [
        "You may need a biopsy (a small piece is cut out).",
        "You may need a biopsy [a small piece is cut out].",
        "You may need a biopsy – a small piece is cut out.",
        "You may need a biopsy, where a small piece is cut out.",
        "You may need a biopsy, a test of a small piece of the lump.",
        "You may need a biopsy to find out what the lump is.",
        "A biopsy is a test of a small piece of the lump.",
        "A biopsy means that a small piece is cut out.",
        "A biopsy takes a small piece of the lump.",
        "Biopsy: a small piece is cut out.",
        "A small piece is cut out. This is called a biopsy.",
        "A small piece is cut out (a biopsy).",
        "A small piece is cut out, also known as a biopsy.",
        "You may need a biopsy. This is a test of a small piece of the lump.",
        "You may need a biopsy. It involves cutting out a small piece.",
        "You may need cerebrospinal fluid (CSF) taken. CSF is the fluid around your spine.",
        "A nurse takes a small sample of tissue to look at. The biopsy is quick.",
        "You may need [a biopsy](biopsy.md).",
        "<p>You may need a <abbr title='a small piece is cut out'>biopsy</abbr>.</p>",
        "## What is a biopsy?\n\nA piece is cut out.\n\n## Tests\n\nYou may need a biopsy.",
        "| Test | What it is |\n|---|---|\n| Biopsy | A piece is cut out |\n\nYou may need a biopsy.",
        "Sensorineural hearing loss is a loss that begins in the nerve.",
    ],
)
def test_a_term_that_the_page_explains_is_fine(text: str) -> None:
    assert findings("PLAIN002", text + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "# Biopsy\n\nThis page has no such word in it.",
        "Ask about:\n\n- a biopsy\n- ascites",
        "There are tests such as a biopsy.",
        "Problems are jaundice, ascites, and itching.",
        '"I had a biopsy," she said.',
        "> I had a biopsy.",
        "The Ascites Club meets here.",
        "See biopsy.html and `biopsy`.",
        "People with cystic fibrosis cough.",
        "You may need chemotherapy, an MRI scan or an X-ray.",
        "Ataxia 90% Ascites 50% Ptosis 50% Myopathy 7%",
        "It can cause hypertension.",  # one plain word: PLAIN001
        "You may have NETs.",  # an abbreviation: ABBR001
    ],
)
def test_where_a_term_need_not_be_explained_the_rule_is_silent(text: str) -> None:
    assert findings("PLAIN002", text + "\n") == []


def test_a_term_is_reported_once_and_a_kind_of_it_not_at_all() -> None:
    text = "Neuroendocrine tumours are treated here. We see pancreatic neuroendocrine tumours too."
    (found,) = findings("PLAIN002", text + "\n")
    assert (found.match, found.concept) == ("Neuroendocrine tumours", "net")


def test_an_explanation_that_comes_late_is_shown() -> None:
    filler = "\n\n".join(["Bring a friend. Wear loose clothes, and leave your watch at home."] * 5)
    text = f"You may need a biopsy.\n\n{filler}\n\nA biopsy is a test of a small piece of the lump."
    (found,) = findings("PLAIN002", text + "\n")
    assert found.message.startswith('"biopsy" stands here before line 13 explains it.')
    assert [related.line for related in found.related] == [13]


def test_terms_that_readers_know_are_an_option() -> None:
    text = "You may need biopsies, or ascites may go away.\n"
    assert findings("PLAIN002", text, options={"known": ["biopsy", "biopsies", "Ascites"]}) == []


def test_so_many_terms_of_a_page_are_reported_as_an_option_says() -> None:
    text = "You may need a biopsy. Then ascites came back.\n"
    assert len(findings("PLAIN002", text)) == 2
    assert len(findings("PLAIN002", text, options={"max-terms": 1})) == 1


def test_the_explanation_is_in_the_spelling_of_the_page() -> None:
    (found,) = findings(
        "PLAIN002", "Embolization comes first.\n", profile="plain-us", locale="en-US"
    )
    assert 'as "a treatment that blocks the blood supply to the tumor"' in found.message


def test_a_plain_wording_that_could_not_be_traced_is_not_offered() -> None:
    (found,) = findings("PLAIN002", "Prolactinoma surgery went well.\n")
    assert found.message.endswith("Explain it here, where readers meet it first.")


@pytest.mark.parametrize(
    ("plain", "shown"),
    [
        ("A rare growth. It is slow", "a rare growth"),
        ("MEN1 without tumours", "MEN1 without tumours"),
        ("Cushing's syndrome with a growth", "Cushing's syndrome with a growth"),
        ("3 signs of low sugar", "3 signs of low sugar"),
    ],
)
def test_a_plain_wording_becomes_part_of_a_sentence(plain: str, shown: str) -> None:
    assert as_explanation(plain, "en-GB") == shown


@pytest.mark.parametrize(
    ("text", "match", "offer"),
    [
        ("He has oedema (swelling).", "oedema (swelling)", "swelling (oedema)"),
        ("Epistaxis (nosebleeds) is common.", "Epistaxis (nosebleeds)", "Nosebleeds (epistaxis)"),
        ("It causes ascites (fluid).", "ascites (fluid)", "fluid (ascites)"),
        ("She has mastalgia (breast pain).", "mastalgia (breast pain)", "breast pain (mastalgia)"),
    ],
)
def test_plain_words_in_brackets_are_offered_first(text: str, match: str, offer: str) -> None:
    (found,) = findings("PLAIN003", text + "\n")
    assert (found.match, found.suggestions) == (match, (offer,))


def test_an_article_that_does_not_fit_is_left_to_the_writer() -> None:
    (found,) = findings("PLAIN003", "It is an oedema (swelling).\n")
    assert found.suggestions == ()


@pytest.mark.parametrize(
    "text",
    [
        "He has swelling (oedema).",
        "## Oedema (swelling)",
        "## Oedema\n\nOedema (swelling) is common.",
        "He has oedema (in both legs).",
        "He has oedema (such as swelling).",
        "He had a deep vein thrombosis (clot in your leg).",
        "He takes furosemide (a water tablet that some people know as a pill).",
        "He has flu (influenza).",
        "He has oedema (HF) and oedema (2 weeks).",
        '"He has oedema (swelling)," she wrote.',
    ],
)
def test_other_brackets_are_left_alone(text: str) -> None:
    assert findings("PLAIN003", text + "\n") == []


@given(
    st.lists(
        st.sampled_from(
            [
                "biopsy",
                "ascites",
                "(a test)",
                "\n\n",
                "- ",
                "## ",
                "is a",
                "called",
                ".",
                "50%",
                "“",
                "é",
            ]
        ),
        max_size=30,
    )
)
def test_what_is_found_is_what_stands_there(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for found in findings("PLAIN002", text):
        line = text.split("\n")[found.line - 1]
        assert line[found.column - 1 : found.end_column - 1] == found.match
        assert found.match in ("biopsy", "ascites")
