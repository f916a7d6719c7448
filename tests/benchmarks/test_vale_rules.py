"""The style for Vale: valid YAML, a rule of netlint behind each rule, and patterns that find."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.vale_rules import made_rules, shipped_patterns, write_style
from benchmarks.vale_syntax import BATCH, in_batches, pattern
from netlint.shipped import rules_folder

KINDS = {
    "capitalization",
    "conditional",
    "consistency",
    "existence",
    "metric",
    "occurrence",
    "repetition",
    "spelling",
    "substitution",
}


@pytest.fixture(scope="module")
def rules() -> dict[str, Any]:
    return {
        code: yaml.safe_load(rule.text)
        for code, rule in {**shipped_patterns(), **made_rules()}.items()
    }


def test_every_rule_is_one_of_vale_and_stands_for_one_of_netlint(rules: dict[str, Any]) -> None:
    pages = {path.name.partition("-")[0] for path in (rules_folder() / "pages").glob("*.md")}
    assert len(rules) > 55
    for code, rule in rules.items():
        assert code in pages
        assert rule["extends"] in KINDS
        assert rule["message"]


def test_rules_of_words_hold_the_shipped_words(rules: dict[str, Any]) -> None:
    assert rules["PLAIN001"]["swap"]["commence"] == "start"
    assert rules["TERM004"]["swap"]["tumor"] == "tumour"
    assert any("carcinoid" in wrong for wrong in rules["TERM002"]["swap"])
    assert "MRI" in rules["ABBR001"]["exceptions"]
    assert "click here" in rules["LINK001"]["tokens"][0]
    assert "weeks" in rules["PLAIN008"]["tokens"][0]


@pytest.mark.parametrize(
    ("phrase", "found", "not_found"),
    [
        ("suffer*", "suffering", "suf"),
        ("{poor|bad} compliance", "bad compliance", "compliance"),
        ("# replies", "12 replies", "replies"),
        ("skin … red", "skin that is red", "skin"),
        ("can't", "can’t", "cannot"),
        ("5-HIAA (urine)", "5-HIAA (urine)", "5-HIAA urine"),
    ],
)
def test_a_phrase_is_a_pattern(phrase: str, found: str, not_found: str) -> None:
    assert re.fullmatch(pattern(phrase), found)
    assert not re.fullmatch(pattern(phrase), not_found)


def test_long_rules_are_cut_and_lose_nothing() -> None:
    rule = made_rules()["TERM004"].text
    parts = [yaml.safe_load(part)["swap"] for part in in_batches(rule)]
    assert all(len(part) <= BATCH for part in parts)
    assert {key: value for part in parts for key, value in part.items()} == yaml.safe_load(rule)[
        "swap"
    ]


def test_the_style_is_written(tmp_path: Path) -> None:
    dictionary = tmp_path / "dictionary"
    dictionary.mkdir()
    for ending in ("aff", "dic"):
        (dictionary / f"index.{ending}").write_text("1\nword\n")
    style = write_style(tmp_path / "with", dictionary)
    assert "StylesPath = styles" in style.settings.read_text()
    folder = style.settings.parent / "styles"
    assert (folder / "dictionaries" / "en-GB.dic").exists()
    assert "neuroendocrine" in (folder / "words.txt").read_text()
    assert (folder / "Health" / "HEAD003.yml").exists()
    assert (folder / "Health" / "TERM004-2.yml").exists()
    without = write_style(tmp_path / "without", None)
    assert set(style.rules) - set(without.rules) == {"TERM001"}
