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
