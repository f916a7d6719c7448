"""SAME006: two pages with one title or one description."""

from __future__ import annotations

import pytest

from tests.checks.same.pages import found, messages

_FRONT = "---\ntitle: {}\ndescription: {}\n---\n\nText.\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("# Scans", "# Scans"),
        ("# Scans", "# SCANS"),
        ("# Your  scans", "# Your scans"),
        ("---\ntitle: Scans\n---\n\nText.", "# Scans"),
        ("---\ntitle: Scans\n---\n\n# Your scan", "---\ntitle: Scans\n---\n\n# Your results"),
    ],
)
def test_pages_with_one_title_are_both_told(one: str, other: str) -> None:
    assert messages("SAME006", {"a.md": one, "b.md": other}) == {
        "a.md": [
            "b.md has the same title. Give this page its own, which says what a reader finds here."
        ],
        "b.md": [
            "a.md has the same title. Give this page its own, which says what a reader finds here."
        ],
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("# Scans", "# Your scans"),
        ("---\ntitle: Scans\n---\n\nText.", "---\ntitle: Tests\n---\n\n# Scans"),
        ("# Scans", "---\nnetlint:\n  locale: en-US\n---\n\n# Scans"),
        ("# {{ title }}", "# {{ title }}"),
        ("## Scans", "## Scans"),
        ("Text.", "Text."),
        ("#", "#"),
    ],
)
def test_these_are_no_two_pages_with_one_title(one: str, other: str) -> None:
    assert found("SAME006", {"a.md": one, "b.md": other}) == {}


def test_a_description_is_compared_with_descriptions() -> None:
    pages = {
        "a.md": _FRONT.format("Scans", "How to get ready"),
        "b.md": _FRONT.format("Tests", "How to get ready"),
        "c.md": _FRONT.format("How to get ready", "What comes next"),
    }
    assert messages("SAME006", pages) == {
        "a.md": [
            "b.md has the same description. Give this page its own, which says what a reader finds here."
        ],
        "b.md": [
            "a.md has the same description. Give this page its own, which says what a reader finds here."
        ],
    }


def test_at_most_20_of_many_pages_are_named() -> None:
    pages = {f"p{at:02}.md": "Text.\n\n# Scans\n" for at in range(23)}
    by_page = found("SAME006", pages)
    assert len(by_page) == 23
    (finding,) = by_page["p03.md"]
    assert finding.message.startswith("22 other pages have the same title.")
    places = [(one.path, one.line, one.column) for one in finding.related]
    assert places == [(f"p{at:02}.md", 3, 3) for at in range(21) if at != 3]
