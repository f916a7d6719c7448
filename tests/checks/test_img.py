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
    ],
)
def test_images_without_alternative_text(text: str, format: str, count: int) -> None:
    assert len(findings("IMG001", text, format=format)) == count
