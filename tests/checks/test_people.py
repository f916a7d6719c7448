"""PEOPLE001 and PEOPLE002: words about people."""

from __future__ import annotations

import pytest

from tests.support import findings


@pytest.mark.parametrize(
    ("rule", "text", "match", "suggestions"),
    [
        ("PEOPLE001", "She is a diabetic.", "a diabetic", ("a person with diabetes",)),
        ("PEOPLE001", "Epileptics can call.", "Epileptics", ("People with epilepsy",)),
        ("PEOPLE001", "Diabetic people can call.", "Diabetic people", ("People with diabetes",)),
        ("PEOPLE001", "A ward for the mentally ill.", "the mentally ill", None),
        ("PEOPLE001", "He is wheelchair-bound.", "wheelchair-bound", None),
        ("PEOPLE001", "confined to her\nwheelchair", "confined to her\nwheelchair", None),
        ("PEOPLE002", "He suffers from gout.", "suffers from", ("has", "lives with")),
        ("PEOPLE002", "A cancer victim called.", "cancer victim", ("person with cancer",)),
        ("PEOPLE002", "victims of stroke", "victims of", ("people with",)),
        ("PEOPLE002", "He lost his brave battle.", "lost his brave battle", ("died",)),
        ("PEOPLE002", "Battling breast cancer is hard.", "Battling breast cancer", ()),
    ],
)
def test_a_person_comes_before_a_condition(
    rule: str, text: str, match: str, suggestions: tuple[str, ...] | None
) -> None:
    (found,) = findings(rule, text + "\n")
    assert found.match == match
    if suggestions is not None:
        assert found.suggestions == suggestions


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            "PEOPLE001",
            "A diabetic diet, an epileptic fit, an alcoholic drink, a depressive illness.",
        ),
        ("PEOPLE001", "Pre-diabetics, non-alcoholics and Alcoholics Anonymous."),
        ("PEOPLE001", "The Blind Welfare Allowance; the disabled toilet; the blind spot."),
        ("PEOPLE001", '"I am a diabetic," he said.'),
        ("PEOPLE001", "> The mentally ill deserve better."),
        ("PEOPLE001", "The tumour is confined to the eye. Disabled people use wheelchairs."),
        ("PEOPLE002", "Victims of domestic abuse can call Victim Support."),
        ("PEOPLE002", "Pain and suffering from war. She lost her hearing. Lose the fat."),
        ("PEOPLE002", "Your body fights infection. Cancer, sex, drugs, stroke and disease."),
    ],
)
def test_ordinary_words_names_and_quotations_stay(rule: str, text: str) -> None:
    assert findings(rule, text + "\n") == []


@pytest.mark.parametrize(
    ("rule", "text", "match", "suggestion"),
    [
        ("PEOPLE003", "The elderly are at risk.", "The elderly", "Older people"),
        ("PEOPLE003", "An elderly man.", "elderly", "older"),
        ("PEOPLE003", "Aged 4-16.", "4-16", "4 to 16"),
        ("PEOPLE003", "It is for 11–15 year olds.", "11–15", "11 to 15"),
        ("PEOPLE003", "Between the ages of 20-50.", "20-50", "20 and 50"),
        ("PEOPLE004", "BAME groups.", "BAME", "ethnic minority"),
        ("PEOPLE004", "In Caucasians.", "Caucasians", "white people"),
        ("PEOPLE004", "Ask him/her.", "him/her", "them"),
        ("PEOPLE004", "She hurt himself or herself.", "himself or herself", "themselves"),
        ("PEOPLE006", "He refused treatment.", "refused treatment", "decided against …"),
        ("PEOPLE006", "Patients who failed to respond.", "who failed to respond", ""),
        ("PEOPLE006", "People who abused alcohol.", "abused alcohol", "misused …"),
        ("PEOPLE006", "She committed suicide.", "committed suicide", "died by suicide"),
    ],
)
def test_words_that_lump_or_blame_have_better_ones(
    rule: str, text: str, match: str, suggestion: str
) -> None:
    (found,) = findings(rule, text + "\n")
    assert found.match == match
    assert not suggestion or suggestion in found.message


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("PEOPLE003", "Elderly Care Ward. The 16 year old people. In 2026-27 we met, aged 9."),
        ("PEOPLE003", "Take 4-16 tablets. Ages 90-20."),
        ("PEOPLE004", "Ask him, or her. Whites of the eyes. Sex and gender."),
        ("PEOPLE005", "Red eyes, red blood cells and a red throat. The light turns blue."),
        ("PEOPLE005", "Redness is harder to see on brown and black skin."),
        ("PEOPLE006", "You may refuse treatment. Treatment was refused treatment funding."),
        ("PEOPLE006", "The medicine failed to work. He complained to the trust."),
    ],
)
def test_names_things_and_rights_stay(rule: str, text: str) -> None:
    assert findings(rule, text + "\n") == []


def test_a_sign_on_white_skin_is_said_once_with_its_other_places() -> None:
    (found,) = findings("PEOPLE005", "Redness is common.\n\nA red rash may come. Pale skin too.\n")
    assert (found.match, [place.line for place in found.related]) == ("Redness", [3, 3])


def test_the_colour_of_skin_is_judged_by_its_own_sentence() -> None:
    long = "and then some more words " * 12
    assert findings("PEOPLE005", f"The throat hurts {long}redness may come.\n")
