"""LINK001 and LINK002, beyond the examples of their pages."""

from __future__ import annotations

import pytest

from tests.support import findings


@pytest.mark.parametrize(
    "text",
    ["click here", "Click Here", "here", "here.", "**more**", "Read more »", "More…", "this page"],
)
def test_vague_texts(text: str) -> None:
    (finding,) = findings("LINK001", f"About NETs: [{text}](a.md)\n")
    assert finding.rule == "LINK001"


@pytest.mark.parametrize(
    "text", ["more about NETs", "here for you", "Find out more about PRRT", "NHS website", "0300"]
)
def test_texts_that_say_where_they_lead(text: str) -> None:
    assert findings("LINK001", f"About NETs: [{text}](a.md)\n") == []


def test_a_vague_text_stays_vague_with_a_templated_address() -> None:
    assert len(findings("LINK001", "About NETs: [here]({{ base }}/a)\n")) == 1


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("Text [](a.md) here.\n", "md"),
        ("Text [ ](a.md) here.\n", "md"),
        ("<p>Text <a href='a'><span></span></a> here.</p>\n", "html"),
        ("<p>Text <a href='a'>\N{ZERO WIDTH SPACE}</a> here.</p>\n", "html"),
    ],
)
def test_links_without_text(text: str, format: str) -> None:
    assert len(findings("LINK002", text, format=format)) == 1


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("Text [`code`](a.md) here.\n", "md"),
        ("Text [![A logo](a.png)](a.md) here.\n", "md"),
        ("Text [![](a.png)](a.md) here.\n", "md"),  # IMG001 says it
        ("Text <https://example.org> here.\n", "md"),
        ("<p>Text <a href='a' title='Home'></a> here.</p>\n", "html"),
        ("<p>Text <a name='x'></a> here.</p>\n", "html"),
        ("<p>Text <a href='a'>{{ name }}</a> here.</p>\n", "html"),
    ],
)
def test_links_that_say_something_or_are_none(text: str, format: str) -> None:
    assert findings("LINK002", text, format=format) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("<a href='/a'><svg></svg></a>", 1),
        ("<a href='/a'><svg><text>Map</text></svg></a>", 0),
        ("<a href='/a'><svg aria-label='Map'></svg></a>", 0),
        ("<a href='/a'><svg><g><title>Map</title></g></svg></a>", 0),
        ("<a href='/a'><svg></svg> Map</a>", 0),
        ("<a href='/a'><i role='img' aria-label='Map'></i></a>", 0),
        ("<a href='/a' aria-label=' ' title='Map'></a>", 0),
        ("<p id='m'>Map</p><a href='/a' aria-labelledby='m'></a>", 0),
        ("<html><p id='m'></p><a href='/a' aria-labelledby='m'></a></html>", 1),
        ("<html><a href='/a' aria-labelledby='none'></a></html>", 1),
        ("<a href='/a' aria-labelledby='elsewhere'></a>", 0),
        ("<map><area href='/a'><area href='/b' title='Map'></map>", 1),
    ],
)
def test_links_that_drawings_and_other_parts_name(text: str, count: int) -> None:
    assert len(findings("LINK002", f"<p>Text.</p>{text}", format="html")) == count
