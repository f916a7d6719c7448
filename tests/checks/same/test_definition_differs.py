"""SAME005: one term, two explanations that do not agree."""

from __future__ import annotations

import pytest

from netlint.language.explanations import disagreement
from tests.checks.same.pages import found

#: Two explanations of one term, and what in them does not go together.
_PAIRS = """
a hormone that raises blood sugar | an enzyme of the pancreas | hormone/enzyme
a benign tumour | a malignant tumour of the skin | benign/malignant
a tumour of the adrenal gland | a tumour of the thyroid | adrenal/thyroid
an injection that you have every 4 weeks | an injection you have every two weeks | 4 weeks/2 weeks
a rare condition | a common condition | rare/common
a type of virus | a group of bacteria | virus/bacteria
a gland behind the stomach | a gland in your chest | stomach/chest
a device under the skin of your chest | a device under the skin of your arm | chest/arm
when your blood sugar is too low | when your blood sugar is too high | too low/too high
a nurse who is your main contact | a doctor who leads your care | nurse/doctor
a scan that uses magnets | a scan that uses X-rays | magnets/x-rays
an inherited condition | a condition that is not inherited | inherited/not inherited
an EKG is a test that records the heart's electrical activity | an EKG is a test that records the stomach's electrical activity | heart's/stomach's
a rare disorder of the liver that begins in children | a rare disorder of the liver that begins in adults | children/adults
an illness with joint pain, a rash and high fevers | an illness with joint pain, a rash and low fevers | high/low
a gene change that stops a hormone that the gut needs | a gene change that stops an enzyme that the gut needs | hormone/enzyme
the growth of noncancerous (benign) lumps in the body | the growth of noncancerous (malignant) lumps in the body | benign/malignant
a series of detailed pictures of the body, such as the eye | a series of detailed pictures of the body, such as the liver |
a disorder in which an adult has fewer than 3 stools | a disorder in which a child has fewer than 2 stools |
an illness with joint pain, a rash and high fevers | an illness with joint pain, a cough and low energy for weeks |
a condition with a slow start | a disorder that lasts for years |
a gland behind your stomach | a gland that makes insulin |
a hormone | a protein that cells make |
a treatment that uses medicines | a medicine that kills cells |
a disease caused by a virus | an infection |
a disorder of the brain | a condition that affects the skin |
a condition in which a child has fewer than 2 stools | one in which an adult has fewer than 3 stools |
a scan of parts of the body such as the lung | a scan of parts of the body such as the liver |
a small tube | a thin device |
8 to 12 hours without food | 12 hours without food |
"""


@pytest.mark.parametrize("row", _PAIRS.strip().splitlines())
def test_explanations_disagree_where_something_shows_it(row: str) -> None:
    one, other, shown = (part.strip() for part in row.split("|"))
    told = disagreement(one, other)
    assert "/".join(told or ()) == shown
    back = disagreement(other, one)
    assert "/".join(reversed(back or ())) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Gastrin is an enzyme.",
        "The gastrin is an enzyme of the gut.",
        "Gastrin (GAS) is an enzyme of the gut.",
        "Gastrin, also called that, is an enzyme of the gut.",
        "Gastrin: an enzyme of the gut.",
        "**Gastrin** – an enzyme of the gut.",
        "This is gastrin. Your gastrin (an enzyme of the gut) is low.",
        "## What is gastrin?\n\nIt is an enzyme of the gut.",
        "<dl><dt>Gastrin</dt><dd>Enzyme of the gut.</dd></dl>",
        "| Word | Meaning |\n| --- | --- |\n| Gastrin | An enzyme of the gut |",
    ],
)
def test_each_way_to_explain_is_read(text: str) -> None:
    pages = {
        "a.md": "Gastrin is a hormone that the gut makes.",
        "b.md": "Gastrin means a hormone of the gut.",
        "c.md": text,
    }
    assert list(found("SAME005", pages)) == ["c.md"]


@pytest.mark.parametrize(
    "text",
    [
        "It is an enzyme of the gut.",
        "Gastrin is the most important enzyme of the gut.",
        "Gastrin is rising.",
        '"Gastrin is an enzyme of the gut," she said.',
        "> Gastrin is an enzyme of the gut.",
        "Gastrin test: an enzyme of the gut.",
        "Gastrin: an enzyme can help.",
    ],
)
def test_what_explains_nothing_is_silent(text: str) -> None:
    pages = {"a.md": "Gastrin is a hormone of the gut.", "b.md": text}
    assert found("SAME005", pages) == {}


def test_what_a_page_says_in_passing_is_read_too() -> None:
    pages = {
        "a.md": "Gastrin is a hormone of the gut.",
        "b.md": "Gastrin is a substance in the blood.\n\nGastrin is an enzyme of the gut.",
    }
    (finding,) = found("SAME005", pages)["b.md"]
    assert finding.line == 3


def test_a_page_that_contradicts_itself_is_not_compared_with_itself() -> None:
    text = "Gastrin is a hormone of the gut.\n\nGastrin is an enzyme of the gut."
    assert found("SAME005", {"a.md": text, "b.md": "Text."}) == {}


def test_the_explanation_of_more_pages_is_shown_with_all_its_places() -> None:
    pages = {
        "a.md": "Gastrin is an enzyme of the gut.",
        "b.md": "Text.\n\nGastrin is a hormone of the gut.",
        "c.md": "Gastrin is a hormone of the gut.",
    }
    (finding,) = found("SAME005", pages)["a.md"]
    assert finding.message == (
        'This page says that "Gastrin" is "an enzyme of the gut"; 2 other pages say "a hormone of the '
        'gut". "enzyme" and "hormone" do not go together. Find out which is right: more pages agree '
        "with the other."
    )
    assert [(one.path, one.line) for one in finding.related] == [("b.md", 3), ("c.md", 1)]
    assert finding.suggestions == ()


def test_the_vocabulary_says_which_explanation_is_wrong() -> None:
    pages = {
        "a.md": "Acromegaly is a condition caused by too little growth hormone.",
        "b.md": "Acromegaly is a condition caused by too little growth hormone.",
        "c.md": "Acromegaly is a condition caused by too much growth hormone.",
    }
    by_page = found("SAME005", pages)
    assert list(by_page) == ["a.md", "b.md"]
    assert "The vocabulary says" in by_page["a.md"][0].message


def test_a_term_that_each_page_explains_for_itself_is_silent() -> None:
    parts = ("liver", "kidney", "skin", "bladder", "lung")
    pages = {f"{part}.md": f"A biopsy is a test of a piece of your {part}." for part in parts}
    assert found("SAME005", pages) == {}


def test_hostile_text_is_compared_too() -> None:
    pages = {
        "a.md": "Word " * 4000 + "is a " * 4000,
        "b.md": "\n".join(f"Term{at} is a thing of sort {at}." for at in range(3000)),
        "c.md": "A is a (a " * 3000,
    }
    assert found("SAME005", pages) == {}
