"""The word that stands in for code and addresses raises no alarm in the words around it."""

from __future__ import annotations

import pytest

from netlint.grammar.paragraphs import paragraphs
from netlint.parsing import parse
from tests.languagetool.needed import needs_server
from tests.languagetool.test_slips import asked

pytestmark = needs_server

#: Each is right, whatever the code is.
SENTENCES = (
    "`It` and `that` are files.",
    "`It` is a file.",
    "Use a `file` or an `image`.",
    "A `file` and an `image`, each with its `name`.",
    "This is a `file`. `It` is new. So is `that`.",
    "The `files` are here, and the `image` is not.",
    "These `files` are new, and this `one` is old.",
    "Two `files` are here.",
    "There is a `file`, and there are `files`.",
    "`One`, `two` and `three` help.",
    "Neither `one` nor `two` helps.",
    "You can `open` it, and I have `opened` it.",
    "Do not `open` it.",
    "It is very `new`, and as `new` as that.",
    "He `opens` it and they `open` it.",
    "Take `two` tablets `twice` a day for `ten` days.",
    "Is `it` safe? Are `they` safe?",
    "Please `open` it.",
    "Read https://a.example/b, then write to a@b.example or @someone.",
    "See https://a.example/b",
    "Visit nhs.uk/flu (or call 111).",
    "If `it` hurts, stop. To `stop`, press `this`.",
    "`one` `two` `three` help.",
    "Your `one` is ready, and your `two` are ready.",
    "The <span lang='fr'>mot juste</span> is a <span lang='fr'>bon mot</span>.",
    "Between `one` and `two` people in `ten` have it.",
    "`It`’s here: `one`/`two`, `one`–`two`.",
)


#: Each is right without its signs, too.
SIGNS = (
    "1️⃣ Wash your hands. 2️⃣ Dry them.",
    "Rest. 😴 Drink water 💧.",
    "Is it 🔥hot🔥?",
    "❗️Important: call us.",
    "Eat 🍎, 🍌 and 🥕.",
    "(😀) This is it. “😀 Hello,” she said.",
    "If it is ≥38 °C, go to Settings → Help.",
    "Well done 👏👏",
)


@pytest.mark.parametrize("sentence", SIGNS)
def test_nothing_is_said_around_a_sign(sentence: str) -> None:
    (paragraph,) = paragraphs(parse("page.txt", sentence, "text"), "en-GB")
    assert [match["message"] for match in asked(paragraph.text)] == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_nothing_is_said_around_a_stand_in(sentence: str) -> None:
    (paragraph,) = paragraphs(parse("page.md", sentence, "md"), "en-GB")
    assert "X1" in paragraph.text
    assert [match["message"] for match in asked(paragraph.text)] == []


def test_the_parts_of_a_long_text_raise_no_alarm_that_the_whole_does_not() -> None:
    source = (
        "Some people (about one in ten) feel “sick” for a day, and that is no cause for alarm. "
        * 60
    )
    rules: list[str] = []
    made = list(paragraphs(parse("page.md", source, "md"), "en-GB"))
    assert len(made) == 2
    for paragraph in made:
        for match in asked(paragraph.text):
            place = paragraph.place(match["offset"], match["offset"] + match["length"])
            rules += [match["rule"]["id"]] if place else []
    assert set(rules) <= {match["rule"]["id"] for match in asked(source)}


def test_a_cut_in_the_middle_of_a_sentence_raises_none() -> None:
    source = "They may feel “sick” (" + "for an hour, and then for a day, and then " * 150 + "go)."
    made = list(paragraphs(parse("page.md", source, "md"), "en-GB"))
    assert len(made) == 2
    for paragraph in made:
        for match in asked(paragraph.text):
            assert paragraph.place(match["offset"], match["offset"] + match["length"]) is None, (
                match
            )
