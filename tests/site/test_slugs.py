"""The addresses of headings, as each generator is documented to make them."""

from __future__ import annotations

import pytest

from netlint.settings import GENERATORS
from netlint.site import slugs as makers
from netlint.site.slugs import slugs, squeezed


@pytest.mark.parametrize(
    ("text", "address"),
    [
        # The examples and tests of github-slugger.
        ("Symptoms of NETs", "symptoms-of-nets"),
        ("What is it?", "what-is-it"),
        ("MEN1, MEN2 & VHL", "men1-men2--vhl"),
        ("foo_bar", "foo_bar"),
        ("Crème brûlée", "crème-brûlée"),
        ("Привет", "привет"),
        ("🎉 News", "-news"),
        ("1. Diagnosis", "1-diagnosis"),
        ("68Ga-DOTATATE", "68ga-dotatate"),
    ],
)
def test_github_takes_out_punctuation_and_keeps_letters_of_any_script(
    text: str, address: str
) -> None:
    assert makers.github(text) == address


@pytest.mark.parametrize(
    ("text", "plain", "ascii"),
    [
        ("Crème brûlée", "crème-brûlée", "creme-brulee"),
        ("What is it?", "what-is-it", "what-is-it"),
        ("foo_bar", "foo_bar", "foo_bar"),
        ("???", "heading", "heading"),
        ("A & B", "a--b", "a--b"),
    ],
)
def test_hugo_leaves_nothing_empty_and_can_take_accents_off(
    text: str, plain: str, ascii: str
) -> None:
    assert (makers.hugo(text), makers.hugo_ascii(text)) == (plain, ascii)


@pytest.mark.parametrize(
    ("text", "gfm", "own"),
    [
        ("1. Diagnosis", "1-diagnosis", "diagnosis"),
        ("Crème", "crème", "crme"),
        ("123", "123", "section"),
        ("Tests & scans", "tests--scans", "tests--scans"),
    ],
)
def test_jekyll_has_the_addresses_of_github_or_those_of_kramdown(
    text: str, gfm: str, own: str
) -> None:
    assert (makers.kramdown_gfm(text), makers.kramdown(text)) == (gfm, own)


@pytest.mark.parametrize(
    ("text", "slugified", "anchored"),
    [
        ("Crème & co", "creme-and-co", "crème-&-co"),
        ("What's next?", "whats-next", "what's-next?"),
        ("  Two   words ", "two-words", "two-words"),
        ("Straße", "strasse", "straße"),
    ],
)
def test_eleventy_slugifies_or_has_markdown_it_anchor(
    text: str, slugified: str, anchored: str
) -> None:
    assert (makers.eleventy(text), makers.markdown_it_anchor(text)) == (slugified, anchored)


@pytest.mark.parametrize("generator", GENERATORS)
def test_a_second_heading_of_one_text_gets_a_number(generator: str) -> None:
    found = list(slugs(generator, [("Tests", "Tests")] * 3))
    assert {"tests", "tests-1", "tests-2"} <= set(found)


def test_a_heading_may_take_its_address_from_its_markup() -> None:
    found = set(slugs("jekyll", [("PRRT", "[PRRT](prrt.md)")]))
    assert {"prrt", "prrtprrtmd"} <= found


@pytest.mark.parametrize("maker", [makers.github, makers.hugo, makers.kramdown, makers.eleventy])
def test_what_is_left_when_squeezed_is_the_same_for_every_generator(maker: object) -> None:
    assert callable(maker)
    for text in ("What is it?", "Tests and scans", "MEN-1: a guide", "foo_bar"):
        assert squeezed(maker(text)) == squeezed(text)
