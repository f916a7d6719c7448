"""The tables of standards name rules that exist, and every rule that a reader of them would miss."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netlint.catalogue import rule_index

ROOT = Path(__file__).resolve().parent.parent
PAGES = [*sorted((ROOT / "docs" / "standards").glob("*.md")), ROOT / "docs" / "standards.md"]
#: Families that are about the field or the run, and not about a standard for writing.
OTHERS = ("TERM", "ABBR", "TEXT", "NETLINT", "SAME", "GRAM")


def _codes(path: Path) -> set[str]:
    return set(re.findall(r"\b[A-Z]{3,7}\d{3}\b", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_rule_that_is_named_exists(path: Path) -> None:
    assert _codes(path) - rule_index().keys() == set()


def test_every_rule_about_writing_has_a_place_in_a_standard() -> None:
    named = set().union(*map(_codes, PAGES))
    rules = {code for code in rule_index() if not code.startswith(OTHERS)}
    assert rules - named == set()
