"""PAGE001 and PAGE002, beyond the examples of their pages."""

from __future__ import annotations

import pytest

from tests.support import findings

_REST = "<head><title>NETs</title></head><body><p>NETs are rare.</p></body></html>"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("<html>", ["<html>"]),
        ("<HTML class='a'>", ["<HTML class='a'>"]),
        ("<html lang=' '>", ["<html lang=' '>"]),
        ("<html lang='en'>", []),
        ("<html lang='EN-gb'>", []),
        ("<html lang='tok'>", []),
        ("<html lang='x-house'>", []),
        ("<html lang='gb'>", ["<html lang='gb'>"]),
        ("<html lang='en' xml:lang='en-GB'>", []),
        ("<html lang='en' xml:lang='klingon'>", ["<html lang='en' xml:lang='klingon'>"]),
    ],
)
def test_the_language_of_a_whole_page(tag: str, expected: list[str]) -> None:
    assert [f.match for f in findings("PAGE001", tag + _REST, format="html")] == expected


def test_the_language_asked_for_is_the_locale() -> None:
    (finding,) = findings("PAGE001", "<html>" + _REST, format="html", profile="plain-us")
    assert finding.suggestions == ('<html lang="en-US">',)


@pytest.mark.parametrize("title", ["", "<title></title>", "<title>\n</title>"])
def test_a_whole_page_without_a_title(title: str) -> None:
    text = f"<html lang='en'><head>{title}</head><body><p>NETs are rare.</p></body></html>"
    assert len(findings("PAGE002", text, format="html")) == 1


def test_a_wrong_code_is_said_once_with_its_other_places() -> None:
    text = "<p lang='welsh'>Tiwmor</p><p lang='cy'>Tiwmor</p><p>A <i lang='welsh'>tiwmor</i></p>"
    (finding,) = findings("PAGE001", text, format="html")
    assert finding.match == "welsh"
    assert [related.column for related in finding.related] == [text.rindex("welsh") + 1]


def test_a_code_that_the_site_generator_fills_in_may_be_any() -> None:
    assert findings("PAGE001", "<p lang='{{ code }}'>Tiwmor</p>", format="html") == []


def test_a_whole_page_of_an_image_needs_a_title_too() -> None:
    text = "<html lang='en'><body><img src='a.png' alt=''></body></html>"
    assert len(findings("PAGE002", text, format="html")) == 1
    assert findings("PAGE002", "<html lang='en'><body></body></html>", format="html") == []


def test_a_wrong_code_in_a_line_of_markdown_is_found_at_its_place() -> None:
    (finding,) = findings("PAGE001", "In Welsh: <span lang='welsh'>tiwmor</span>.\n")
    assert (finding.match, finding.column) == ("welsh", 23)
    assert findings("PAGE001", "In Welsh: <span lang='cy'>tiwmor</span>.\n") == []
