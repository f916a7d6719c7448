"""PLAIN013 and PLAIN014: figures for how often, and "you" for the reader."""

from __future__ import annotations

import pytest

from tests.support import findings


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Most people recover.", "Most people"),
        ("Many women do not get side effects.", "Many women"),
        ("Rarely, it is fatal.", "Rarely"),
        ("In some\ncases the damage is permanent.", "In some\ncases"),
        ("There is a slight risk of infection.", "slight risk of"),
        ("Complications are very rare.", "Complications are very rare"),
        ("You have a **good chance** of a cure.", "good chance** of"),
    ],
)
def test_how_often_without_a_figure_is_found(text: str, match: str) -> None:
    (found,) = findings("PLAIN013", text + "\n")
    assert found.match == match


def test_a_page_is_told_once_and_shown_every_place() -> None:
    text = "Most people recover.\n\nRarely, it is fatal.\n\nSide effects are common.\n"
    (found,) = findings("PLAIN013", text)
    assert (found.line, [related.line for related in found.related]) == (1, [3, 5])


@pytest.mark.parametrize(
    "text",
    [
        "Most people recover: 9 in 10.",
        "Most people recover. That is nine in ten.",
        "About half get side effects. Most people recover.",
        "Some people like tea.",
        "Some people need a second operation to recover.",
        "Most adults can have the vaccine if they had no allergic reaction.",
        "We rarely see you on a Sunday.",
        "Women at low risk of a stroke should ask.",
        "The charity Most People Recover helps.",
        "“Side effects are rare,” he said.",
        "## Side effects are rare",
    ],
)
def test_a_figure_or_no_outcome_is_fine(text: str) -> None:
    assert findings("PLAIN013", text + "\n") == []


@pytest.mark.parametrize(
    ("text", "match", "offer"),
    [
        ("Patients should rest.", "Patients should", "You should"),
        ("The patient has to rest.", "The patient has to", "You have to"),
        ("All patients must call.", "All patients must", "You must"),
        ("Individuals are advised to rest.", "Individuals are advised to", "You are advised to"),
        ("After it, patients should rest.", "patients should", "you should"),
        (
            "People with gout should drink more.",
            "People with gout should",
            "If you have gout, you should",
        ),
        (
            "People who smoke must tell us.",
            "People who smoke must",
            "If you smoke, you must",
        ),
        (
            "Anyone taking warfarin needs to call.",
            "Anyone taking warfarin needs to",
            "If you take warfarin, you need to",
        ),
        (
            "A person who has gout should\nrest.",
            "A person who has gout should",
            "If you have gout, you should",
        ),
    ],
)
def test_an_instruction_speaks_to_the_reader(text: str, match: str, offer: str) -> None:
    (found,) = findings("PLAIN014", text + "\n")
    assert (found.match, found.suggestions) == (match, (offer,))


@pytest.mark.parametrize(
    "text",
    [
        "Anyone who thinks they have gout should call.",
        "A person who takes warfarin should call.",
        "People with gout who take warfarin should call.",
    ],
)
def test_no_words_are_offered_where_more_has_to_change(text: str) -> None:
    (found,) = findings("PLAIN014", text + "\n")
    assert found.suggestions == ()
    assert found.message.startswith('Speak to the reader: write "you" instead of')


@pytest.mark.parametrize(
    "text",
    [
        "You should rest.",
        "People should drink water.",
        "Each person should sign.",
        "Some patients have to rest.",
        "People with gout may need to rest.",
        "People who smoke do not have to stop.",
        "People with gout should be able to work.",
        "Patients often get better.",
        "Nurses must wash their hands.",
        "Patients should bring your letter.",
        "# For doctors and nurses\n\nPatients should rest.",
        "## If your child has gout\n\nPatients should rest.",
        "“Patients should rest,” he said.",
        "> Patients should rest.",
        "## Patients should rest",
        "Tell us what patients should do.",
    ],
)
def test_others_than_the_reader_are_spoken_of_rightly(text: str) -> None:
    assert findings("PLAIN014", text + "\n") == []
