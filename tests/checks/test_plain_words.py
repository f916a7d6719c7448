"""PLAIN001 and PLAIN011: words with plainer ones, and verbs that hide in nouns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.finding import Finding
from netlint.shipped import load_words
from tests.support import findings, result, settings_for


def plain(text: str, **more: object) -> list[str]:
    return [finding.match for finding in findings("PLAIN001", text + "\n", **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It may commence.", 'Write "start" instead of "commence".'),
        ("Commencing now.", 'Write "Starting" instead of "Commencing".'),
        (
            "It is a chronic condition.",
            'Write "long-term" or "long-lasting" instead of "chronic", except in the name of a condition.',
        ),
        (
            "We triage your form.",
            'Write "triage" another way. Say what happens, such as "we decide who you should see and when".',
        ),
        (
            "It may occur. It can occur twice. It occurs.",
            'Write "happen" instead of "occur". It is on this page 3 times.',
        ),
    ],
)
def test_the_message_has_the_plain_word_in_its_form_and_the_condition(
    text: str, message: str
) -> None:
    (found,) = findings("PLAIN001", text + "\n")
    assert found.message == message


def test_a_word_is_reported_once_with_its_other_places() -> None:
    (found,) = findings("PLAIN001", "It may occur.\n\nIt occurs often.\n\nIt occurred once.\n")
    assert (found.line, found.column) == (1, 8)
    assert [(other.line, other.message) for other in found.related] == [
        (3, 'Write "happens" instead of "occurs".'),
        (5, 'Write "happened" instead of "occurred".'),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Acute myeloid leukaemia is rare.",
        "He has type 1 diabetes and chronic obstructive pulmonary disease.",
        "Stroke is a disease of the brain.",
        "Ask the National Renal Network or Chronic Pain Scotland.",
        "The Seek Help Trust answers.",
        '"We will commence prior to that," it said.',
        "> Commence treatment.",
        "See `commence` and example.org/renal or renal.pdf.",
        "Your kidneys (renal system) work.",
        "You may hear this called renal pain.",
        "The word renal means kidney. Renal pain is common.",
        "The womb, or uterus, grows. Your uterus is strong.",
        "# Vomiting\n\nVomiting can last a day.",
        "---\ntitle: Flatulence\n---\n\n# Wind\n\nFlatulence is common.",
        "Acute 90% Renal 40% Uterus 7% Clavicle 2%",
        "Apply for a card. They took it in stages. Step on the stool.",
        "The anti-renal effect of pre-renal and renal-cell things.",
        "## Sources\n\n- Smith. Commencing treatment prior to surgery.",
    ],
)
def test_names_quotations_explanations_and_other_meanings_are_left(text: str) -> None:
    assert plain(text) == []


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Your renal team will call.\n\nYour kidney (renal) team.\n\nRenal pain.", ["renal"]),
        ("The hospital (prior to surgery) calls.", ["prior to"]),
        ("They are *unable* to come.", ["are *unable* to"]),
        ("In order\nto rest, lie down.", ["In order\nto"]),
        ("Prior To Surgery you rest.", []),
    ],
)
def test_a_word_counts_until_the_page_explains_it(text: str, matches: list[str]) -> None:
    assert plain(text) == matches


@pytest.mark.parametrize(
    ("text", "british", "american"),
    [
        ("You may vomit or have nausea.", ["nausea"], []),
        ("Use the tummy cream after weeing.", ["weeing"], []),
        ("Your health care provider can help.", ["health care"], ["health care provider"]),
        ("You may utilize it.", ["utilize"], ["utilize"]),
        ("Use the wifi of your ante-natal clinic.", ["wifi", "ante-natal"], []),
    ],
)
def test_each_english_has_words_of_its_own(
    text: str, british: list[str], american: list[str]
) -> None:
    assert plain(text) == british
    assert plain(text, profile="plain-us") == american


def test_more_words_are_reported_where_they_are_asked_for() -> None:
    text = "However, you require a scan, and the risk of harm is small."
    assert plain(text) == []
    assert plain(text, options={"words": "more"}) == ["require"]
    assert plain(text, options={"words": "all"}) == ["However", "require", "risk"]


def test_the_house_forms_can_be_switched_off() -> None:
    text = "Use the wifi prior to that."
    assert plain(text) == ["wifi", "prior to"]
    assert plain(text, options={"house-forms": False}) == ["prior to"]


def test_easy_read_leaves_its_own_hard_words_to_read005() -> None:
    text = "You get additional help prior to that. You may belch."
    assert "additional" in plain(text)
    assert "additional" not in plain(text, profile="easy-read")
    assert "belch" in plain(text, profile="easy-read")


@pytest.mark.parametrize(
    ("allow", "left"), [("renal", []), ("RENAL", []), ("renal unit", []), ("liver", ["renal"])]
)
def test_what_the_settings_allow_is_never_reported(allow: str, left: list[str]) -> None:
    settings = settings_for("PLAIN001")._replace(allow=(allow,))
    found = result("Go to the renal unit.\n", settings=settings).findings
    assert [finding.match for finding in found] == left


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("It may commence prior to May.", ["start", "before"]),
        ("You may get acute pain.", [None]),
        ("We will alleviate it.", [None]),
        ("Eat prior *to* it.", [None]),
        ("It may occur. It occurs.", [("happen", "happens")]),
    ],
)
def test_a_fix_is_offered_where_there_is_one_plain_word(text: str, fixed: list[object]) -> None:
    found = findings("PLAIN001", text + "\n")
    assert [_texts(finding) for finding in found] == fixed
    assert not any(finding.fixable for finding in found)


def _texts(finding: Finding) -> object:
    if finding.fix is None:
        return None
    texts = tuple(edit.text for edit in finding.fix.edits)
    return texts if len(texts) > 1 else texts[0]


@pytest.mark.parametrize(
    ("text", "match", "suggestions"),
    [
        ("They carry out an assessment of it.", "carry out an assessment of", "assess check"),
        ("She carried out assessments of it.", "carried out assessments of", "assessed checked"),
        ("Carrying out a review of it.", "Carrying out a review of", "Reviewing"),
        ("He has made an attempt to eat.", "made an attempt to", "tried to"),
        ("He has given an explanation of it.", "given an explanation of", "explained"),
        ("She made use of it and he makes use of it.", "made use of", "used"),
        ("You can make a purchase of it.", "make a purchase of", "buy"),
        ("They have made a purchase of it.", "made a purchase of", "bought"),
        ("It has an effect on sleep.", "has an effect on", "affects changes"),
        ("It has had an effect on sleep.", "had an effect on", "affected changed"),
        ("We made the decision to wait.", "made the decision to", "decided to"),
        ("Do a full check of it, and conduct a\nscreening of all.", "conduct a\nscreening of", "screen for"),
    ],
)  # fmt: skip
def test_a_hidden_verb_is_given_in_the_form_that_fits(
    text: str, match: str, suggestions: str
) -> None:
    found = findings("PLAIN011", text + "\n")[0]
    assert found.match == match
    assert " ".join(found.suggestions) == suggestions


def test_an_adjective_is_not_lost_without_a_word() -> None:
    (found,) = findings("PLAIN011", "They made a careful assessment of it.\n")
    assert found.suggestions == ()
    assert found.message == (
        'Write a verb, such as "assessed" or "checked", instead of "made a careful assessment of".'
    )


@pytest.mark.parametrize(
    "text",
    [
        "Make an appointment and take a break.",
        "They carry out a risk assessment of the home.",
        "It can have a big impact on you.",
        "Someone makes decisions on your behalf. Make decisions on your own.",
        "Pain makes diagnosis of it hard.",
        "The assessment of your needs takes a day.",
        "Drugs that cause an increase in or loss of weight.",
        '"We made a decision about it," she said.',
        "We make every effort to help.",
        "They provide support to help you.",
        "A remake of use of it.",
    ],
)
def test_a_noun_that_is_a_thing_stays(text: str) -> None:
    assert findings("PLAIN011", text + "\n") == []


def test_one_phrase_is_reported_by_one_rule() -> None:
    text = "They undertake an evaluation of it and provide assistance to you.\n"
    assert plain(text) == []
    assert len(findings("PLAIN011", text)) == 2


def test_each_hidden_verb_is_found_with_each_verb_that_hides_it() -> None:
    for row in load_words("hidden-verbs"):
        for verb in row.part.split("|"):
            text = f"They {verb} an {row.avoid} it.\n"
            locale = row.locale or None
            (found,) = findings("PLAIN011", text, locale=locale)
            assert found.suggestions == tuple(row.use.split("|")), text


_PIECES = st.sampled_from(
    "commence prior to renal ( ) , or called the an “ ” ’ & 10mcg °C \n \n\n **bold** `code` İ ﬁ % . "
    "carry out make a full assessment of decisions about <b> </b> &amp; App Covid-19 in-patient".split(
        " "
    )
)


@given(st.lists(_PIECES, max_size=40), st.sampled_from(["md", "html", "text"]))
def test_every_finding_is_the_source_it_points_at(pieces: list[str], format: str) -> None:
    text = " ".join(pieces)
    for code in ("PLAIN001", "PLAIN011"):
        for found in findings(code, text, format=format):
            lines = text.splitlines(keepends=True) or [""]
            start = sum(map(len, lines[: found.line - 1])) + found.column - 1
            assert text[start : start + len(found.match)] == found.match
