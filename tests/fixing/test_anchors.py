"""Links of a page to its own headings follow when the words of a heading are mended."""

from __future__ import annotations

import pytest

from tests.fixing.rewriting import mended

PAGE = "# Page\n\n{link}\n\n## A baad thing\n\nText.\n"


@pytest.mark.parametrize(
    ("link", "after"),
    [
        ("[x](#a-baad-thing)", "[x](#a-good-thing)"),
        (
            '[x](#a-baad-thing "A title") and [y](#page)',
            '[x](#a-good-thing "A title") and [y](#page)',
        ),
        ("[x](<#a-baad-thing>)", "[x](<#a-good-thing>)"),
        ("[x][1]\n\n[1]: #a-baad-thing", "[x][1]\n\n[1]: #a-good-thing"),
        ('<a href="#a-baad-thing">x</a>', '<a href="#a-good-thing">x</a>'),
        ("[x](#a-baad-thing), [y](#a-baad-thing)", "[x](#a-good-thing), [y](#a-good-thing)"),
        ("[x](#elsewhere)", "[x](#elsewhere)"),  # it led nowhere before
        ("[x](other.md#a-baad-thing)", "[x](other.md#a-baad-thing)"),
        ("`[x](#a-baad-thing)`", "`[x](#a-baad-thing)`"),
    ],
)
@pytest.mark.parametrize("generator", ["", "github", "hugo", "jekyll", "eleventy"])
def test_links_follow_their_heading(link: str, after: str, generator: str) -> None:
    done = mended(PAGE.format(link=link), ("baad", "good"), generator=generator)
    assert done.after.decode() == PAGE.format(link=after).replace("baad thing", "good thing")


def test_a_heading_with_an_address_of_its_own_is_mended_and_keeps_it() -> None:
    text = "[x](#here)\n\n## A baad thing {#here}\n"
    assert mended(text, ("baad", "good")).after == text.replace("baad", "good").encode()


def test_an_encoded_address_is_encoded_again() -> None:
    text = "[x](#caf%C3%A9-baad)\n\n## Café baad\n"
    expected = text.replace("-baad", "-good").replace("baad", "good")
    assert mended(text, ("baad", "good")).after.decode() == expected


def test_a_heading_stays_where_its_links_cannot_follow() -> None:
    """Of two headings of one text nobody can tell which one is meant."""
    text = "[x](#baad-1)\n\n## Baad\n\nThe Baad one.\n\n## Baad\n\nText.\n"
    done = mended(text, ("## Baad", "## Good"), ("The Baad", "The good"))
    assert b"## Baad" in done.after
    assert b"The good one" in done.after
