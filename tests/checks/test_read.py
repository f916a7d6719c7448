from __future__ import annotations

import pytest

from tests.support import findings

LONG = "word " * 20 + "word."
HARD = (
    "Preparation requirements differ considerably, and additional instructions accompany the "
    "confirmation. "
)


@pytest.mark.parametrize("words", [20, 21])
def test_a_sentence_of_the_limit_passes_and_one_more_word_does_not(words: int) -> None:
    found = findings("READ003", "word " * (words - 1) + "word.\n")
    assert len(found) == (words > 20)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "We look at the scans and the blood tests first; then the team will meet and talk about you in full.",
            "then the",
        ),
        (
            "We look at the scans and the blood tests first, and then, but you can ask us to wait for a week.",
            "but you",
        ),
        (
            "The first number is how many people had it, and the second is how many there were in all.",
            "and the",
        ),
        (
            "We look for the gene in which the change that leads to the tumour is most often found in us.",
            None,
        ),
        (
            "You may need to stay for one more night on the ward because some people feel sick after the drug.",
            "because some",
        ),
        (
            "We look at the first scan and the last one side by side, the old one (which may be blurred) too.",
            None,
        ),
        (
            "If you have had a scan in the last 4 weeks at some other clinic, you may not need a new one.",
            None,
        ),
    ],
)
def test_a_place_to_split_is_named_where_there_is_one(text: str, place: str | None) -> None:
    (found,) = findings("READ003", text, options={"max-words": 15})
    if place is None:
        assert "split it before" not in found.message
    else:
        assert f' You could split it before "{place}".' in found.message


@pytest.mark.parametrize("text", [LONG, f"> {LONG}", f"- {LONG}"])
def test_prose_is_counted_wherever_it_stands(text: str) -> None:
    (found,) = findings("READ003", text)
    assert found.match == LONG


@pytest.mark.parametrize(
    "text", [f"# {LONG}", f"| a |\n|---|\n| {LONG} |", f"```\n{LONG}\n```", f"![{LONG}](a.png)"]
)
def test_what_is_no_running_text_is_not_counted(text: str) -> None:
    assert findings("READ003", text) == []


def test_zero_switches_a_limit_of_paragraphs_off() -> None:
    text = "It is. It is. It is. It is. It is.\n"
    assert len(findings("READ004", text, options={"max-sentences": 3, "max-words": 0})) == 1
    assert findings("READ004", text, options={"max-sentences": 0, "max-words": 0}) == []
    assert len(findings("READ004", text, options={"max-sentences": 0, "max-words": 9})) == 1


def test_a_grade_is_an_estimate_until_there_are_30_sentences() -> None:
    (few,) = findings("READ001", "# Scan\n\n" + HARD * 29)
    (enough,) = findings("READ001", "# Scan\n\n" + HARD * 30)
    assert "This is an estimate: the page has only 29 sentences to judge by." in few.message
    assert "estimate" not in enough.message


def test_the_three_hardest_sentences_are_shown() -> None:
    easy = "You can eat and drink as soon as it is over. "
    (found,) = findings("READ001", "# Scan\n\n" + easy + HARD * 12)
    assert found.match == "Scan"
    assert len(found.related) == 3
    assert all(
        related.message.startswith("One of the hardest sentences: 10 words")
        for related in found.related
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "word",
        "word " * 20_000,
        "1 2 3. " * 200,
        "🙂 🙂. " * 200,
        "神経内分泌腫瘍は稀な腫瘍です。 " * 200,
        "Нейроэндокринные опухоли встречаются редко. " * 100,
        "\ufffc. " * 100,
    ],
)
def test_a_text_that_cannot_be_judged_gets_no_grade(text: str) -> None:
    assert findings("READ001", text, options={"target": 2, "aim": 1}) == []
