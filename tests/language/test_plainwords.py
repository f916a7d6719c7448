"""Plain words: the right form of the right word."""

import re

import pytest

from netlint.language.inflection import plural, verb_forms
from netlint.language.plainwords import PlainWords, plain_words
from netlint.shipped import load_words


@pytest.fixture(scope="module")
def shipped() -> PlainWords:
    return plain_words(load_words("plain-words"), locale="en-GB")


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
    offer = shipped.offer_at(f"is {word} by", 3, 3 + len(word))
    assert offer is not None
    assert offer.use[0] == plain


@pytest.mark.parametrize(
    "text",
    [
        "tumour",
        "positive",
        "negative",
        "severe",
        "hospital",
        "start",
        "type",
        "acute",
        "acute myeloid leukaemia",
    ],
)
def test_a_word_that_has_to_stay_gets_no_plain_one(shipped: PlainWords, text: str) -> None:
    assert shipped.offer_at(text, 0, len(text.split()[0])) is None


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
        ("pulmonary hypertension", "hypertension", None),
        ("people with hypertension and pain", "hypertension", "high blood pressure"),
        ("a water infection", "water infection", "urinary tract infection"),
        ("an unwanted pregnancy", "unwanted pregnancy", "unplanned pregnancy"),
        ("Apply the cream thinly.", "Apply", "Put on"),
        ("Apply for a card.", "Apply", None),
        ("Put your foot on a stool.", "stool", None),
        ("blood in your stool", "stool", "poo"),
        ("a\nmedical\nrecord", "medical\nrecord", "health record"),
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
    assert offer.row.sense == "except in the name of a condition"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("it will commence, prior to that", ["commence", "prior to"]),
        ("oral cancer and oral thrush", ["oral cancer", "oral"]),
        ("anal, manuscript, non-renal, renal-function", []),
        ("see example.org/renal or renal.pdf", []),
        ("renal. uterus", ["renal", "uterus"]),
    ],
)
def test_words_are_found_whole_and_the_longest_first(
    shipped: PlainWords, text: str, found: list[str]
) -> None:
    assert [text[start:end] for start, end in shipped.places(text)] == found


def test_a_list_may_be_for_one_english_only_and_for_some_rows() -> None:
    rows = load_words("plain-words")
    assert "weeing" in plain_words(rows, locale="en-GB").forms
    assert "weeing" not in plain_words(rows, locale="en-US").forms
    assert "require" not in plain_words(rows, locale="en-US", levels=("clear",)).forms
    assert "utilize" in plain_words(rows, locale="en-US", levels=("clear",)).forms


def test_no_plain_word_is_the_word_itself_or_empty(shipped: PlainWords) -> None:
    for form, offers in shipped.forms.items():
        for offer in offers:
            assert form not in offer.use
            assert all(offer.use), form
            assert offer.use or offer.row.why.endswith("."), form


@pytest.mark.parametrize("name", ["plain-words", "easy-read-words", "house-forms"])
def test_every_row_has_a_source_and_a_kind_of_word(name: str) -> None:
    rows = load_words(name)
    assert len(rows) >= 160
    kinds = {"verb", "verb without -ed", "verb without -ing", "verb without -ed -ing", "noun"}
    for row in rows:
        assert row.use or row.why, row.avoid
        assert row.source, row.avoid
        assert row.part in kinds | {"as written", "exact", "unit"}, row.avoid
        assert row.part == "exact" or row.avoid == row.avoid.lower()
        assert row.level in {"", "clear", "british", "house"}
        assert row.locale in {"", "en-GB", "en-US"}


def test_every_condition_of_a_word_is_one_that_is_known() -> None:
    known = re.compile(
        r"(?:only )?(?:before|after|near|page) \S.*|(?:only )?at start|only in prose"
    )
    for name in ("plain-words", "easy-read-words", "house-forms"):
        for row in load_words(name):
            for condition in filter(None, map(str.strip, row.unless.split(";"))):
                assert known.fullmatch(condition), (row.avoid, condition)


def test_every_list_is_in_the_order_of_the_alphabet() -> None:
    for name in ("plain-words", "easy-read-words", "house-forms", "hidden-verbs"):
        words = [row.avoid.lower() for row in load_words(name)]
        assert words == sorted(words), name


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
