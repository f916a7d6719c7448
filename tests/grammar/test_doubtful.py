"""What LanguageTool says for a reason that does not hold is left out; real slips like it are not."""

from __future__ import annotations

import pytest

from tests.grammar.slips import Said, rules_where

_TWICE = Said("", "PHRASE_REPETITION")


def _twice(words: str) -> Said:
    return _TWICE._replace(words=words, suggestions=(words.split()[0],))


@pytest.mark.parametrize(
    ("text", "said", "is_reported"),
    [
        # A heading that has run into its text has a capital where a doubled word has none.
        ("We use Radiation therapy Radiation therapy here.", "Radiation therapy Radiation therapy", False),
        ("A lymphoma Lymphoma is a cancer.", "lymphoma Lymphoma", False),
        ("If You Drink Drinking harms you.", "Drink Drinking", False),
        ("You will need to need to apply.", "need to need to", True),
        ("The the page.", "The the", True),
        ("Ask your nurse or your nurse.", "your nurse or", True),
    ],
)  # fmt: skip
def test_words_that_stand_twice(text: str, said: str, is_reported: bool) -> None:
    assert bool(rules_where(text, _twice(said))) is is_reported


@pytest.mark.parametrize(
    ("text", "words", "is_reported"),
    [
        ("Factor I deficiency is rare.", "I deficiency", False),
        ("The cells of I cell disease grow.", "I cell", False),
        ("Hepatitis A can harm the liver.", "can", False),
        ("With copolymer I has few effects.", "has", False),
        ("People with CPT I deficiency sleep.", "I deficiency", False),
        ("When I has a scan, I sleep.", "has", True),
        ("Can I has a scan?", "has", True),
        ("I has a headache.", "has", True),
        ("A works of art.", "A works", True),
        ("It helps. I has a headache.", "has", True),
    ],
)
def test_the_letter_of_a_name_is_no_word(text: str, words: str, is_reported: bool) -> None:
    assert bool(rules_where(text, Said(words))) is is_reported


@pytest.mark.parametrize(
    ("text", "words", "is_reported"),
    [
        ("Try an 8pm meal.", "an", False),
        ("Try an 18-month course.", "an", False),
        ("Try an 80% cream.", "an", False),
        ("Try an 11-week course.", "an", False),
        ("Try an 118-hour course.", "an", True),
        ("Try an 4pm meal.", "an", True),
        ("Try a 8pm meal.", "a", True),
    ],
)
def test_an_before_a_number_is_as_it_is_said(text: str, words: str, is_reported: bool) -> None:
    assert bool(rules_where(text, Said(words, "EN_A_VS_AN", "MISC"))) is is_reported


@pytest.mark.parametrize(
    ("text", "words", "is_reported"),
    [
        ("How might acquired heart disease be treated?", "acquired", False),
        ("Can dislocated joints heal?", "dislocated", False),
        ("Read this. Should untreated people wait?", "untreated", False),
        ("The nurse can invited you.", "invited", True),
        ("What you can invited.", "invited", True),
    ],
)
def test_the_subject_of_a_question_is_no_verb(text: str, words: str, is_reported: bool) -> None:
    assert bool(rules_where(text, Said(words, "MD_BASEFORM"))) is is_reported


@pytest.mark.parametrize(
    ("text", "words", "suggestion", "is_reported"),
    [
        ("You may have tests in hospital.", "tests", "tested", False),
        ("If you have early stage cancer, ask.", "stage", "staged", False),
        ("The team has wrote to you.", "wrote", "written", True),
        ("It is test in a lab.", "test", "tested", True),
    ],
)
def test_what_someone_has_is_no_verb(
    text: str, words: str, suggestion: str, is_reported: bool
) -> None:
    said = Said(words, "HAVE_PART_AGREEMENT", suggestions=(suggestion,))
    assert bool(rules_where(text, said)) is is_reported


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tests you may have include scans.", "include"),
        ("Treatments that were tried include tablets.", "tried include"),
    ],
)
def test_the_verb_that_leads_into_a_list_is_left_alone(text: str, words: str) -> None:
    assert rules_where(text, Said(words)) == []


@pytest.mark.parametrize(
    ("text", "is_reported"),
    [
        ("Write to us, in writing, to", False),
        ("Write to us, in writing, to us.", True),
    ],
)
def test_to_leads_into_a_list_where_the_text_ends(text: str, is_reported: bool) -> None:
    said = Said(", to", "TO_TOO", "CONFUSED_WORDS", (", too",))
    assert bool(rules_where(text, said)) is is_reported


@pytest.mark.parametrize(
    ("text", "words", "suggestion", "is_reported"),
    [
        ("Your team are here to help.", "are", "is", False),
        ("The Department of Health have a plan.", "have", "has", False),
        ("NHS Scotland have a leaflet.", " have", " has", False),
        ("The council run a helpline.", "run", "runs", False),
        ("Your nurse are here to help.", "are", "is", True),
        ("The team asks what the nurse have.", "have", "has", True),
        ("Your team are well.", "well", "good", True),
    ],
)
def test_a_group_is_one_or_many(text: str, words: str, suggestion: str, is_reported: bool) -> None:
    said = Said(words, suggestions=(suggestion,))
    assert bool(rules_where(text, said)) is is_reported


@pytest.mark.parametrize(
    ("text", "is_reported"),
    [
        ("Have someone with you for 24 hours.", False),
        ("Have anyone who lives with you tested", False),
        ("Have someone been told?", True),
        ("Have someone called you?", True),
        ("Have the nurse a scan?", True),
    ],
)
def test_have_someone_asks_a_reader_to_do_something(text: str, is_reported: bool) -> None:
    assert bool(rules_where(text, Said("Have", suggestions=("Has",)))) is is_reported


@pytest.mark.parametrize(
    ("text", "is_reported"), [("This lets staff know.", False), ("This tablets help.", True)]
)
def test_what_something_lets_is_no_plural(text: str, is_reported: bool) -> None:
    said = Said("This", "THIS_NNS_VB", suggestions=("These",))
    assert bool(rules_where(text, said)) is is_reported


@pytest.mark.parametrize(
    ("text", "words", "suggestion", "is_reported"),
    [
        ("Look at these protein deposits.", "these protein", "these proteins", False),
        ("Either of the gene mutations.", "gene", "genes", False),
        ("Try these simple measure when you can.", "these simple measure", "these simple measures", True),
        ("Look if these protein is there.", "these protein", "these proteins", True),
        ("Look at these protein.", "these protein", "these proteins", True),
    ],
)  # fmt: skip
def test_the_plural_may_be_that_of_several_words(
    text: str, words: str, suggestion: str, is_reported: bool
) -> None:
    said = Said(words, "THIS_NNS", suggestions=("this protein", suggestion))
    assert bool(rules_where(text, said)) is is_reported


@pytest.mark.parametrize(
    ("word", "is_reported"), [("However", True), ("Therefore", True), ("Currently", False)]
)
def test_a_comma_is_asked_for_after_words_that_link(word: str, is_reported: bool) -> None:
    said = Said(word, "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA", "PUNCTUATION", (f"{word},",))
    assert bool(rules_where(f"It is rare. {word} known causes can be many.", said)) is is_reported


def test_the_first_words_of_an_item_go_on_from_the_line_above() -> None:
    page = "You may have a rash that:\n\n- has blisters\n- itch and has blisters\n"
    assert rules_where(page, Said("has blisters")) == ["HE_VERB_AGR"]
    assert rules_where("- a other plan", Said("a", "EN_A_VS_AN", "MISC")) == ["EN_A_VS_AN"]


@pytest.mark.parametrize(
    "text",
    [
        'Ann said: "The nurses was kind."',
        "Ann read <cite>The nurses was kind</cite>.",
        "> The nurses was kind.\n",
        "<q>The nurses was kind.</q>",
    ],
)
def test_the_words_of_others_are_left_alone(text: str) -> None:
    assert rules_where(text, Said("was")) == []


def test_words_that_are_a_name_of_the_vocabulary_are_left_alone() -> None:
    page = "You may have a carcinoid syndrome. It have signs."
    assert rules_where(page, Said("carcinoid syndrome"), Said("have signs")) == ["HE_VERB_AGR"]


def test_a_hyphen_that_only_some_dictionaries_leave_out_is_left_alone() -> None:
    joined = Said("multi-site", "EN_COMPOUNDS_MULTI_SITE", "MISC", ("multisite",))
    parted = Said("life threatening", "EN_COMPOUNDS_X", "MISC", ("life-threatening",))
    page = "A multi-site trial of life threatening conditions."
    assert rules_where(page, joined, parted) == ["EN_COMPOUNDS_X"]
