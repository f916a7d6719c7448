"""Plain words: the right form of the right word."""

import pytest

from netlint.language.inflection import plural, verb_forms
from netlint.language.plainwords import PlainWords, plain_words
from netlint.shipped import load_words


@pytest.fixture(scope="module")
def shipped() -> PlainWords:
    return plain_words(load_words("plain-words"))


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("commence", "start"),
        ("commences", "starts"),
        ("commenced", "started"),
        ("commencing", "starting"),
        ("Commencing", "Starting"),
        ("ADDITIONAL", "EXTRA"),
        ("administered", "given"),
        ("underwent", "had"),
        ("submitting", "sending in"),
        ("deteriorates", "gets worse"),
        ("medications", "medicines"),
        ("siblings", "brothers or sisters"),
        ("spouses", "husbands or wives"),
        ("carcinogens", "causes of cancer"),
        ("fatalities", "deaths"),
        ("approximately", "about"),
        ("subsequently", "later"),
        ("demonstrated", "shown"),
        ("frequently", "often"),
    ],
)
def test_a_long_word_gets_its_plain_one_in_the_same_form(
    shipped: PlainWords, word: str, plain: str
) -> None:
    assert shipped.plain_form(word)[0] == plain


@pytest.mark.parametrize(
    "word", ["tumour", "positive", "negative", "severe", "hospital", "start", "type", "", "acute"]
)
def test_a_word_with_no_plain_one_that_always_fits_gets_none(
    shipped: PlainWords, word: str
) -> None:
    assert shipped.plain_form(word) == ()


def test_a_word_that_is_right_in_some_places_is_offered_only_with_its_neighbours(
    shipped: PlainWords,
) -> None:
    assert shipped.plain_form("hypertension") == ()
    assert shipped.plain_form("hypertension", "pulmonary", "is") == ()
    assert shipped.plain_form("hypertension", "have", "and") == ("high blood pressure",)


@pytest.mark.parametrize(
    ("text", "word", "plain"),
    [
        ("She administered the dose.", "administered", "gave"),
        ("The dose is administered by a nurse.", "administered", "given"),
        ("the dose administered by a nurse", "administered", "given"),
        ("Ensure that you rest.", "Ensure", "Make sure"),
        ("Ensure safety.", "Ensure", "Make sure of"),
        ("The majority of the cells", "The majority of", "Most of"),
        ("The majority of people", "The majority of", "Most"),
        ("It hurts. Therefore, rest.", "Therefore", "So"),
        ("It significantly reduces pain.", "significantly", "greatly"),
        ("It is significantly higher.", "significantly", "much"),
        ("Signs vary considerably.", "considerably", "greatly"),
        ("They are considerably larger.", "considerably", "much"),
        ("It is not significantly higher.", "significantly", None),
        ("There are alternatives to this.", "alternatives", None),
        ("There are alternatives.", "alternatives", "other choices"),
        ("It is therefore important.", "therefore", None),
        ("a sufficient amount of sleep", "sufficient", None),
        ("sufficient sleep", "sufficient", "enough"),
        ("sexually transmitted", "transmitted", None),
        ("Acute pain", "Acute", "Sudden"),
        ("It is an opportunity to ask.", "opportunity", None),
        ("It is your opportunity to ask.", "opportunity", "chance"),
        ("an additional dose", "additional", "extra"),
        ("the uterus (womb)", "uterus", None),
        ("the uterus", "uterus", "womb"),
        ("Cover is provided by us.", "provided", None),
    ],
)
def test_the_words_around_decide(
    shipped: PlainWords, text: str, word: str, plain: str | None
) -> None:
    start = text.index(word)
    offer = shipped.offer_at(text, start, start + len(word))
    assert (offer.use[0] if offer else None) == plain


def test_a_word_of_several_meanings_says_which_is_meant(shipped: PlainWords) -> None:
    offer = shipped.offer_at("chronic pain", 0, 7)
    assert offer is not None
    assert not offer.safe
    assert offer.row.sense == "outside the names of conditions"


def test_no_plain_word_is_the_word_itself_or_empty(shipped: PlainWords) -> None:
    for form, offers in shipped.forms.items():
        for offer in offers:
            assert form not in offer.use
            assert all(offer.use), form


@pytest.mark.parametrize("name", ["plain-words", "easy-read-words"])
def test_every_row_has_a_source_and_a_kind_of_word(name: str) -> None:
    rows = load_words(name)
    assert len(rows) >= 300
    kinds = {"verb", "verb without -ed", "verb without -ing", "verb without -ed -ing", "noun"}
    for row in rows:
        assert row.use, row.avoid
        assert row.source, row.avoid
        assert row.part in kinds | {"as written"}, row.avoid
        assert row.avoid == row.avoid.lower()


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("get rid of", "get rid of, gets rid of, got rid of, got rid of, getting rid of"),
        ("eat or drink", "eat or drink, eats or drinks, ate or drank, eaten or drunk, eating or drinking"),
        ("stop", "stop, stops, stopped, stopped, stopping"),
        ("carry on", "carry on, carries on, carried on, carried on, carrying on"),
        ("lie", "lie, lies, lied, lied, lying"),
        ("use", "use, uses, used, used, using"),
        ("slow", "slow, slows, slowed, slowed, slowing"),
        ("occur", "occur, occurs, occurred, occurred, occurring"),
        ("be enough", "be enough, is enough, was enough, been enough, being enough"),
    ],
)  # fmt: skip
def test_a_verb_takes_all_its_forms(verb: str, forms: str) -> None:
    assert ", ".join(verb_forms(verb)) == forms


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("baby", "babies"),
        ("heart attack", "heart attacks"),
        ("cause of cancer", "causes of cancer"),
        ("husband or wife", "husbands or wives"),
        ("person", "people"),
        ("stitch", "stitches"),
        ("day", "days"),
        ("diagnosis", "diagnoses"),
    ],
)
def test_a_noun_takes_its_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected
