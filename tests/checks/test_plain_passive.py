"""PLAIN004: how a passive verb is turned round, and what is said of sentences and pages."""

from __future__ import annotations

import pytest

from netlint.checks.plain.active import active_form, doer_of, instruction
from netlint.nlp.facts import Passive
from tests.nlp.needed import needs_parser
from tests.support import findings


def passive(text: str, base: str, *, particle: str = "", follows: str = "") -> Passive:
    """A verb from "[subject] {auxiliaries participle} by <doer>"."""
    plain = text.translate({ord(sign): None for sign in "[]{}<>"})

    def place(opening: str, closing: str) -> tuple[int, int]:
        if opening not in text:
            return (0, 0)
        inner = text[text.index(opening) + 1 : text.index(closing)]
        inner = inner.translate({ord(sign): None for sign in "[]{}<>"})
        return (plain.index(inner), plain.index(inner) + len(inner))

    start, end = place("{", "}")
    *helpers, participle = plain[start:end].split()
    small = tuple(word for word in helpers if word not in ("not", "never", "often"))
    return Passive(
        start, end, participle, base, particle, small, place("[", "]"), place("<", ">"), False,
        follows, False,
    )  # fmt: skip


def plain(text: str) -> str:
    return text.translate({ord(sign): None for sign in "[]{}<>"})


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("[It] {is given} early.", "give", "a nurse gives it"),
        ("[They] {were given} tea.", "give", "a nurse gave them"),
        ("[You] {will be given} tea.", "give", "a nurse will give you"),
        ("[Your blood] {has been tested}.", "test", "a nurse has tested your blood"),
        ("[The wound] {is being cleaned}.", "clean", "a nurse is cleaning the wound"),
        ("[A swab] {may have been taken}.", "take", "a nurse may have taken a swab"),
        ("[Insulin] {was used}.", "use", "a nurse used insulin"),
        ("[The MRI scan] {was read}.", "read", "a nurse read the MRI scan"),
        ("[It] {is not known}.", "know", ""),
        ("{Is} it {checked}?", "check", ""),
        ("[What] {is done} next?", "do", ""),
        ("[The very long story of the man next door] {is told}.", "tell", ""),
        ("Ask [who] {was seen}.", "see", ""),
        ("[It] {is smitten}.", "smit", ""),
    ],
)
def test_a_verb_is_turned_round_in_its_own_tense(text: str, base: str, expected: str) -> None:
    assert active_form(passive(text, base), plain(text), "a nurse", plural=False) == expected


def test_a_verb_of_two_words_takes_its_second_along() -> None:
    noun = "[The test] {is carried}"
    assert active_form(passive(noun, "carry", particle="out"), plain(noun), "we", plural=True) == (
        "we carry out the test"
    )
    pronoun = "[It] {is carried}"
    assert active_form(
        passive(pronoun, "carry", particle="out"), plain(pronoun), "we", plural=True
    ) == ("we carry it out")


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("[These tablets] {should be taken} with food.", "take", "take these tablets"),
        ("[The jar] {must not be opened}.", "open", "do not open the jar"),
        ("[Towels] {should never be shared}.", "share", "never share towels"),
        ("[You] {must be driven} home.", "drive", ""),
    ],
)
def test_what_the_reader_is_told_to_do_can_be_said_straight(
    text: str, base: str, expected: str
) -> None:
    assert instruction(passive(text, base), plain(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[It] {is done} by <a nurse>.", "a nurse"),
        ("[It] {is done} by <us>.", "we"),
        ("[It] {is given} by <injection>.", None),
        ("[It] {was cut} by <10%>.", None),
        ("[It] {is done}.", None),
        ("[It] {is caused} by <faults in the genes that make the skin strong>.", ""),
        ("[It] {is caused} by <a virus>, or by cold air.", ""),
    ],
)
def test_a_doer_is_who_or_what_and_not_how(text: str, expected: str | None) -> None:
    assert doer_of(passive(text, "do"), plain(text)) == expected


@needs_parser
@pytest.mark.parametrize(
    "text",
    [
        "He said: “I was given a leaflet and told to wait.”",
        "> You will be given a drip by a nurse.",
        "# How the test is done by a nurse",
        "- given by a nurse",
        "## Sources\n\nHow aspirin was discovered by chance, a talk from 2010.",
    ],
)
def test_other_peoples_words_headings_and_lists_of_sources_are_left_alone(text: str) -> None:
    assert findings("PLAIN004", f"{text}\n") == []


@needs_parser
def test_a_second_passive_verb_is_shown_with_the_first() -> None:
    (found,) = findings("PLAIN004", "You will be seen by a nurse and your bag will be checked.\n")
    assert found.match == "will be seen"
    assert [related.message for related in found.related] == ['"will be checked" is passive too.']


PASSIVE = "Your blood will be tested. "
ACTIVE = "A nurse tests your blood. "


@needs_parser
@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (PASSIVE * 4 + ACTIVE * 6, True),
        (PASSIVE * 3 + ACTIVE * 7, False),
        (PASSIVE * 4 + ACTIVE * 5, False),  # too few sentences to judge
    ],
)
def test_a_page_with_too_many_passive_sentences_is_reported_a_step_higher(
    text: str, reported: bool
) -> None:
    found = findings("PLAIN004", f"# Blood test\n\n{text}\n", options={"max-share": 30})
    whole = [finding for finding in found if "of the" in finding.message]
    assert [finding.severity.label for finding in whole] == ["warning"] * reported
    assert {f.severity.label for f in found if f not in whole} == {"info"}


@needs_parser
def test_no_limit_is_set_by_0() -> None:
    found = findings("PLAIN004", f"# Test\n\n{PASSIVE * 20}\n", options={"max-share": 0})
    assert {finding.severity.label for finding in found} == {"info"}


@needs_parser
def test_markup_inside_the_verb_keeps_the_place_right() -> None:
    (found,) = findings("PLAIN004", "<p>It <b>will</b> be <i>taken</i> out.</p>", format="html")
    assert found.match == "will</b> be <i>taken"
