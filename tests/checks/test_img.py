"""IMG001, beyond the examples of its page."""

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
