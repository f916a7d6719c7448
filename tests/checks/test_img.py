"""The IMG rules, beyond the examples of their pages."""

from __future__ import annotations

import pytest

from tests.support import findings


@pytest.mark.parametrize(
    ("text", "format", "count"),
    [
        ("![](a.png) and ![ ](b.png)\n", "md", 2),
        ("![A ring](a.png)\n", "md", 0),
        ("![][ring]\n\n[ring]: a.png\n", "md", 1),
        ("<p><img src='a.png'></p>\n", "html", 1),
        ("<p><img src='a.png' alt></p>\n", "html", 0),
        ("<p><img src='a.png' role='presentation'></p>\n", "html", 0),
        ("<img src='a.png'>\n\nText.\n", "md", 1),
        ("Text <img src='a.png' title='A ring'> goes on.\n", "md", 0),
        ("<svg role='img' aria-hidden='true'></svg>", "html", 0),
        ("<svg role='img' aria-label='{{ name }}'></svg>", "html", 0),
        ("<div hidden><svg role='img'></svg></div>", "html", 0),
        ("<object data='a.pdf' role='presentation'></object>", "html", 0),
        ("<object data='a.pdf' aria-label='Leaflet'></object>", "html", 0),
        ("<span role='img'></span><span role='IMG'></span>", "html", 2),
    ],
)
def test_images_without_alternative_text(text: str, format: str, count: int) -> None:
    assert len(findings("IMG001", text, format=format)) == count


@pytest.mark.parametrize(
    "alt",
    [
        "heart.png",
        "uploads/2026/heart.jpg",
        "IMG_2034",
        "image1",
        "Screenshot 2026-01-01 at 10.11.12",
        "photo",
        "Logo",
        "alt text",
        "...",
        "Image of a heart",
        "A picture showing a heart",
        "x" * 126,
    ],
)
def test_texts_that_tell_the_reader_little(alt: str) -> None:
    assert len(findings("IMG002", f"![{alt}](a.png)\n")) == 1


@pytest.mark.parametrize(
    "alt",
    [
        "Heart",
        "Logo of the clinic",
        "Ultrasound image of a liver",
        "Graph of weight over 12 weeks",
        "Figure 8 stretch for the shoulders",
        "Image-guided biopsy",
        "Photographer at work",
        "x" * 125,
        "{{ image.alt }}",
    ],
)
def test_texts_that_tell_what_the_image_does(alt: str) -> None:
    assert findings("IMG002", f"![{alt}](a.png)\n") == []


@pytest.mark.parametrize(
    ("text", "format", "count"),
    [
        ("## Neck stretch\n\n![Neck stretch](a.png)\n", "md", 1),
        ("![Neck stretch](a.png)\n\nNeck stretch.\n", "md", 1),
        ("![Neck stretch](a.png)\n\nStretch your neck.\n", "md", 0),
        ("<p><a href='/'><img src='a' alt='Clinic home'> Clinic home</a></p>", "html", 1),
        ("<p aria-hidden='true'><img src='a' alt='photo'></p>", "html", 0),
        ("<p><img src='my_heart.png' alt='my_heart'></p>", "html", 1),
        ("<p><img src='heart_a.png' alt='The heart'></p>", "html", 0),
    ],
)
def test_texts_that_are_on_the_page_already(text: str, format: str, count: int) -> None:
    assert len(findings("IMG002", text, format=format)) == count


def test_a_lead_in_is_taken_out_only_where_asked() -> None:
    (finding,) = findings("IMG002", "![Photo of a heart](a.png)\n")
    assert finding.suggestions == ("A heart",)
    assert finding.fix is not None
    assert not finding.fixable
