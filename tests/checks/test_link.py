"""The LINK rules but LINK006, beyond the examples of their pages."""

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


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("See https://www.example.org/a1/b2?c=3 for more.\n", "md"),
        ("See www.example.org/a1/b2/c3/d4.\n", "md"),
        ("<p><a href='https://example.org/a1/b2'>example.org/a1/b2</a></p>\n", "html"),
    ],
)
def test_addresses_in_place_of_a_text(text: str, format: str) -> None:
    assert len(findings("LINK003", text, format=format)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "See www.example.org for more.\n",
        "Write to nurse@example.org or <mailto:nurse@example.org>.\n",
        "> See https://www.example.org/a1/b2\n",
        "Credit: A. Person https://www.example.org/photo/1234\n",
        "Lee et al. 2026. https://doi.org/10.1000/182\n",
        "# A\n\n## Sources\n\n- https://www.example.org/a1/b2\n",
        "A link that lacks a bracket](https://www.example.org/a1/b2)\n",
        "[^1]\n\n[^1]: https://www.example.org/a1/b2\n",
        "`https://www.example.org/a1/b2`\n",
        "[https://{{ host }}/a1](https://{{ host }}/a1)\n",
    ],
)
def test_addresses_that_are_meant_to_be_read(text: str) -> None:
    assert findings("LINK003", text) == []


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("https://example.org/a", "http://www.example.org/a/", 0),
        ("https://example.org/a?utm_source=x&b=1", "https://example.org/a?b=1", 0),
        ("https://example.org/a?b=1", "https://example.org/a?b=2", 1),
        ("a.md", "a.html#part", 0),
        ("../a/", "/x/a/index.html", 0),
        ("/old/a-guide/", "/new/a-guide/", 0),
        ("/a/", "https://example.org/a", 0),
        ("a.md", "b.md", 1),
        ("https://one.example.org/", "https://two.example.org/", 1),
        ("a.md", "#a", 0),
        ("a.md", "mailto:a@example.org", 0),
        ("a.md", "{{ other }}", 0),
    ],
)
def test_one_text_for_two_places(first: str, second: str, count: int) -> None:
    text = f"Read [the guide]({first}) or [The guide.]({second})\n"
    assert len(findings("LINK004", text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[Diet sheet](a.pdf)\n", 1),
        ("[Diet sheet (PDF)](a.pdf)\n", 1),
        ("[Diet sheet (PDF, 1.2MB)](a.pdf)\n", 0),
        ("[Diet sheet](a.PDF?v=2#page=3) (PDF, 300 KB)\n", 0),
        ("[Diet sheet: 4-page PDF](a.pdf) (4 pages)\n", 0),
        ("Download the PDF (2 MB): [diet sheet](a.pdf)\n", 0),
        ("[Diary](a.docx) and [table](b.xlsx)\n", 2),
        ("[Diet sheet](a.pdf.html)\n", 0),
        ("[Diet sheet](https://example.org/?file={{ name }}.pdf)\n", 0),
        ('[Clinic](a.md){:target="_blank"}\n', 1),
        ('[Clinic (new tab)](a.md){:target="_blank" rel="noopener"}\n', 0),
        ("[Clinic](a.md){: .button}\n", 0),
        ('See <a href="a.md" target="_blank">the clinic</a>.\n', 1),
        ('Links with a star open in a new tab. <a href="a.md" target="_blank">Clinic*</a>\n', 0),
        (
            '<a href="a.md" target="_blank" aria-label="Clinic, opens in a new window">Clinic</a>\n',
            0,
        ),
        ('<a href="a.md" target="map">the clinic</a>\n', 0),
    ],
)
def test_files_and_new_windows(text: str, count: int) -> None:
    assert len(findings("LINK005", text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[NHS](http://www.nhs.uk/)\n", 1),
        ("[NHS](HTTP://www.nhs.uk/)\n", 1),
        ("[NHS](https://www.nhs.uk/?from=http://www.nhs.uk)\n", 0),
        ("www.nhs.uk\n", 0),
        ("[a](http://localhost/) [b](http://10.0.0.1/x) [c](http://site.test)\n", 0),
        ("[a](http://intranet/)\n", 0),
    ],
)
def test_links_without_encryption(text: str, count: int) -> None:
    assert len(findings("LINK007", text)) == count


def test_the_secure_address_is_only_offered() -> None:
    (finding,) = findings("LINK007", "[NHS](http://www.nhs.uk/a)\n")
    assert finding.suggestions == ("https://www.nhs.uk/a",)
    assert finding.fix is not None
    assert not finding.fixable
