"""HEAD003, beyond the examples of its page: which capitals belong to a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.finding import Finding
from tests.support import findings


def _mended(source: str, finding: Finding) -> str:
    assert finding.fix is not None
    assert not finding.fix.safe
    for edit in sorted(finding.fix.edits, key=lambda edit: -edit.span.start):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


@pytest.mark.parametrize(
    ("heading", "text", "instead"),
    [
        ("Causes And Symptoms", "The symptoms differ.", "Causes and symptoms"),
        (
            "Living with Crohn's Disease",
            "It is a disease of the gut.",
            "Living with Crohn's disease",
        ),
        ("Turner Syndrome", "The syndrome is rare.", "Turner syndrome"),
        ("Down Syndrome in Adults", "Some adults look down.", "Down syndrome in adults"),
        ("Von Hippel-Lindau Disease", "A rare disease.", "Von Hippel-Lindau disease"),
        ("MRI And PET Scans", "You may have 2 scans.", "MRI and PET scans"),
        ("Long-Term Side Effects", "Some effects are long-term.", "Long-term side effects"),
        ("Tests: How to Get Ready", "You have to get ready.", "Tests: How to get ready"),
        ("Vitamin D and Your Bones", "Your bones need it.", "Vitamin D and your bones"),
        ("SIDE EFFECTS OF PRRT", "You may feel sick.", "Side effects of PRRT"),
        ("SYMPTOMS", "Most symptoms come slowly.", "Symptoms"),
    ],
)
def test_a_heading_is_put_like_a_sentence(heading: str, text: str, instead: str) -> None:
    source = f"# Page\n\n## {heading}\n\n{text}\n"
    (finding,) = findings("HEAD003", source)
    assert finding.suggestions == (instead,)
    assert f"## {instead}\n" in _mended(source, finding)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Causes and symptoms", "The symptoms differ."),
        ("Zollinger-Ellison syndrome", "The syndrome is rare."),
        ("Merkel cell carcinoma", "It is a cancer of the skin."),
        ("The NHS App", "The app shows your results."),
        ("Blue Badge", "A Blue Badge lets you park near the clinic."),
        ("Macmillan Cancer Support", "They give support to people with cancer."),
        ("Marie Curie", "They care for people at the end of their life."),
        ("Adult Disability Payment", "The payment helps with costs."),
        ("Mental Capacity Act", "The act says who decides."),
        ("Getting help from Citizens Advice", "They give advice."),
        ("Ann's Big Day", "It was a big day."),
        ("Overview: Insulinomas", "They are rare."),
        ("Questions? Answers from our nurses", "Our nurses give answers."),
        ("MEN1", "It is rare."),
        ("CT and MRI", "You lie on a bed."),
        ("Lutathera", "It is a medicine."),
        ("5 A Day", "Eat fruit every day."),
        ('"My New Life"', "One man tells of his new life."),
        ("{{ Title }} And More", "There is more."),
        ("[Living With A NET](https://example.org/net)", "Living with a NET is hard."),
        ("El Tratamiento", "You may need an interpreter."),
    ],
)
def test_capitals_of_names_stay(heading: str, text: str) -> None:
    assert findings("HEAD003", f"# Page\n\n## {heading}\n\n{text}\n") == []


def test_markup_inside_a_heading_stays() -> None:
    source = "## Your **First** Scan\n\nThe first scan takes an hour.\n"
    (finding,) = findings("HEAD003", source)
    assert _mended(source, finding).startswith("## Your **first** scan\n")


@given(st.text(alphabet="aA bB-'’:(é.🙂ß", min_size=1, max_size=40))
def test_no_heading_breaks_the_rule_and_the_mended_one_differs_in_case_only(heading: str) -> None:
    source = f"<h2>{heading}</h2><p>a b aa bb ab</p>"
    for finding in findings("HEAD003", source, format="html"):
        assert _mended(source, finding).lower() == source.lower()
