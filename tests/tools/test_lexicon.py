"""The word sources of the lexicon: what is taken of a label, and what is left out."""

import pytest

from tools.lexicon import families, kinds, locales, rarity, slips
from tools.lexicon.evidence import gather
from tools.lexicon.label import Case, Label, is_plain, words


def test_a_label_gives_its_words_without_the_possessive() -> None:
    assert list(words("Crohn\u2019s disease")) == [("Crohn", True), ("disease", False)]


def test_names_by_the_rules_of_chemistry_are_not_plain() -> None:
    assert is_plain("octreotide acetate")
    assert not is_plain("2-(methylamino)propan-1-ol")


def test_a_label_counts_once_for_each_source() -> None:
    labels = [Label("lung carcinoid", source, "d") for source in ("mondo", "mondo", "ncit")]
    assert gather(labels)["carcinoid"].labels == 2


def test_words_with_capitals_inside_are_codes() -> None:
    table = gather([Label("CDKN1B deletion", "mondo", "d", Case.MEANS_NAME)])
    assert sorted(table) == ["deletion"]


def test_the_first_capital_of_a_sentence_says_nothing() -> None:
    table = gather([Label("Tumor of Meckel cave", "hpo", "d", Case.FIRST_IS_FREE)])
    assert (table["tumor"].capital, table["meckel"].capital) == (0, 1)


def test_a_rare_word_one_letter_from_a_common_one_is_a_slip() -> None:
    found = slips.find_slips(
        {"carciniod": 1.0, "neruoblastoma": 1.0}, {"carcinoid": 60.0, "neuroblastoma": 90.0}
    )
    assert found == {"carciniod": "carcinoid", "neruoblastoma": "neuroblastoma"}


@pytest.mark.parametrize(
    ("word", "strong"),
    [
        ("tumours", "tumors"),  # British and American
        ("carcinoids", "carcinoid"),
        ("alymphoid", "lymphoid"),
        ("acanthocytic", "acanthocyte"),
        ("insulinomas", "insulinoma"),
    ],
)
def test_twins_and_inflections_are_no_slips(word: str, strong: str) -> None:
    assert slips.find_slips({word: 1.0}, {strong: 900.0}) == {}


def test_families_make_plurals_and_instruments() -> None:
    assert set(families.relatives("ureteroscopy")) >= {"ureteroscope", "ureteroscopes"}
    assert set(families.relatives("gastrinoma")) == {"gastrinomas"}
    assert set(families.relatives("mycosis")) == {"mycoses"}


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("transesophageal", "transoesophageal"),
        ("hyperinsulinemia", "hyperinsulinaemia"),
        ("hematoma", "haematoma"),
        ("hemicolectomy", "hemicolectomy"),
        ("epidemic", "epidemic"),
    ],
)
def test_british_spelling_follows_from_the_parts_of_a_word(american: str, british: str) -> None:
    assert families.british(american) == british


def test_both_words_of_a_pair_get_their_locale() -> None:
    both = {"lymphoedema", "lymphedema", "oedema"}
    assert locales.twins(sorted(both), both) == {"lymphoedema": "GB", "lymphedema": "US"}


def test_a_word_of_no_label_is_rare_and_a_word_of_many_is_not() -> None:
    many = gather(
        Label(f"carcinoid {number}", f"source {number % 6}", "d") for number in range(900)
    )
    assert rarity.by_labels(None, known=True) == rarity.RAREST
    assert rarity.by_labels(many["carcinoid"], known=True) <= 3


def test_a_word_of_everyday_english_is_of_health_only_where_its_senses_are() -> None:
    evidence = gather([Label("type of heart", "mondo", "d")])
    assert kinds.health(evidence["type"], {"": 1.0}, 10, 12.0) == ""
    assert kinds.health(evidence["type"], {"a": 0.9, "": 0.1}, 10, 12.0) == "a"


def test_a_word_that_only_has_capitals_is_a_name() -> None:
    table = gather([Label("syndrome of Meckel", "mondo", "d", Case.MEANS_NAME)])
    assert kinds.is_name(table["meckel"], small_in_lists=False, capital_in_lists=False)
    assert not kinds.is_name(table["syndrome"], small_in_lists=False, capital_in_lists=False)
