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
