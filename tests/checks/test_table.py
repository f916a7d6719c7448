"""TABLE001, beyond the examples of its page."""

from __future__ import annotations

import pytest

from tests.support import findings

_ROW = "<tr><td>a</td><td>b</td></tr>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"<table>{_ROW}{_ROW}</table>", ["a"]),
        (f"<table>{_ROW}</table>", []),
        (f"<table><caption>Doses</caption>{_ROW}{_ROW}</table>", ["a"]),
        (f"<table><tr><th>a</th><th>b</th></tr>{_ROW}</table>", []),
        (f"<table role='none'>{_ROW}{_ROW}</table>", []),
        ("<table><tr><td><h2>a</h2></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", []),
    ],
)
def test_tables_in_html(text: str, expected: list[str]) -> None:
    assert [finding.match for finding in findings("TABLE001", text, format="html")] == expected
