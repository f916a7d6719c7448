"""The larger vocabulary, `netlint:cancer`: only names that are right, and none that is the house's."""

from __future__ import annotations

from netlint.vocabulary.concept import Status
from netlint.vocabulary.forms import fold
from netlint.vocabulary.loading import load_rows, load_vocabulary
from netlint.vocabulary.respelling import respell
from netlint.vocabulary.sources import vocabulary_folder

ROWS = load_rows(("netlint:cancer",)).rows


def test_it_is_large_and_its_file_is_small() -> None:
    assert len(ROWS) > 3000
    assert (vocabulary_folder() / "cancer.csv").stat().st_size < 1_000_000


def test_nothing_in_it_asks_anybody_to_prefer_it() -> None:
    assert all(row.concept.known for row in ROWS)
    assert not any(row.concept.retired or row.variants or row.contexts for row in ROWS)


def test_it_shares_no_name_with_the_vocabulary_of_the_house() -> None:
    house = {fold(form.text) for form in load_vocabulary(("netlint:net",)).forms}
    shared = [
        name
        for row in ROWS
        for name in (*row.concept.preferred.values(), *row.concept.accepted)
        if fold(name) in house
    ]
    assert shared == []


def test_no_name_in_it_hides_a_name_that_the_house_retires() -> None:
    wrong = {Status.RETIRED, Status.VARIANT}
    house = load_vocabulary(("netlint:net",))
    hidden = [
        name
        for row in ROWS
        for name in row.concept.preferred.values()
        if any(mention.form.status in wrong for mention in house.mentions(name, "en-GB"))
    ]
    assert hidden == []


def test_each_locale_has_its_own_spelling() -> None:
    for row in ROWS:
        for locale, name in row.concept.preferred.items():
            assert respell(name, locale) == name


def test_names_are_such_as_a_page_may_have() -> None:
    for row in ROWS:
        for name in (*row.concept.preferred.values(), *row.concept.accepted):
            assert len(name.split()) <= 8, name
            assert not any(mark in name for mark in "()[]/,;:"), name
