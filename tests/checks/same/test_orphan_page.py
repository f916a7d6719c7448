"""SAME009: no page links to this one."""

from __future__ import annotations

import pytest

from tests.checks.same.pages import found, messages

_SITE = {
    "index.md": "[Scans](scans.md), [tests](tests.md) and [food](food.md).\n",
    "scans.md": "# Scans\n",
    "tests.md": "# Tests\n",
    "food.md": "# Food\n",
}


@pytest.mark.parametrize("path", ["sleep.md", "living/sleep.md", "sleep.html"])
def test_a_page_without_a_link_is_told(path: str) -> None:
    text = "<html><body><h1>Sleep</h1></body></html>" if path.endswith("html") else "# Sleep\n"
    assert messages("SAME009", {**_SITE, path: text}) == {
        path: [
            "No other page links to this one, so readers find it only by a search. Link to it from the "
            "page that they come from, or take it out if it is no longer needed."
        ]
    }


@pytest.mark.parametrize(
    "more",
    [
        {"sleep.md": "# Sleep\n", "scans.md": "[Sleep well](sleep.md)\n"},
        {"sleep.md": "# Sleep\n", "scans.md": '<a href="sleep.md">Sleep</a>\n'},
        {"sleep.md": "---\ndraft: true\n---\n\n# Sleep\n"},
        {"index.html": "<html><body><h1>Start</h1></body></html>"},
        {"living/README.md": "# Living\n"},
        {"_part.md": "# Part\n"},
        {"part.html": "<p>Part</p>"},
    ],
)
def test_these_pages_are_found_or_need_no_link(more: dict[str, str]) -> None:
    assert found("SAME009", {**_SITE, **more}) == {}


def test_where_few_pages_are_linked_a_menu_leads_to_them() -> None:
    pages = {f"p{at}.md": f"# Page {at}\n" for at in range(4)}
    assert found("SAME009", {**_SITE, **pages}) == {}
