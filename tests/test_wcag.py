"""The profile wcag and the page that goes through its criteria say the same."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict

from netlint.catalogue import rule_index
from tests.command import ROOT

_PROFILE = ROOT / "rules" / "profiles" / "wcag.toml"
_PAGE = ROOT / "docs" / "standards" / "wcag.md"
_ROW = re.compile(r"\| (?P<number>\d\.\d+\.\d+) [^|]+ \| (?P<level>A+) \| (?P<rules>[^|]+) \|")
_LINE = re.compile(r'(?m)^(?P<rule>[A-Z]+\d{3}) = "(?P<severity>\w+)"(?: # (?P<criteria>.+))?$')
_NAMED = re.compile(r"(\d\.\d+\.\d+) [^;,(]+(?: \([^)]*\))?, (A+)\b")
_SEVERITY = {"A": "error", "AA": "warning", "AAA": "info"}


def _criteria() -> dict[str, tuple[str, frozenset[str]]]:
    """The level and the rules of each criterion, by the page."""
    rows = _ROW.finditer(_PAGE.read_text(encoding="utf-8"))
    return {
        row["number"]: (row["level"], frozenset(re.findall(r"[A-Z]+\d{3}", row["rules"])))
        for row in rows
    }


def _named() -> dict[str, list[tuple[str, str]]]:
    """The criteria and levels that the profile names for each rule that is on."""
    text = _PROFILE.read_text(encoding="utf-8")
    return {
        line["rule"]: _NAMED.findall(line["criteria"] or "")
        for line in _LINE.finditer(text)
        if line["severity"] != "off" and not line["rule"].startswith("NETLINT")
    }


def test_all_86_criteria_are_there_with_their_levels() -> None:
    levels = [level for level, _ in _criteria().values()]
    assert {level: levels.count(level) for level in _SEVERITY} == {"A": 31, "AA": 24, "AAA": 31}


def test_the_severity_of_a_rule_is_the_strictest_level_of_its_criteria() -> None:
    severities = tomllib.loads(_PROFILE.read_text(encoding="utf-8"))["severity"]
    for rule, criteria in _named().items():
        assert criteria, f"{rule} names no criterion"
        strictest = min((level for _, level in criteria), key=len)
        assert severities[rule] == _SEVERITY[strictest], rule


def test_the_page_names_each_rule_at_the_criteria_that_the_profile_names() -> None:
    criteria = _criteria()
    by_rule: dict[str, set[str]] = defaultdict(set)
    for number, (_, rules) in criteria.items():
        for rule in rules:
            by_rule[rule].add(number)
    for rule, named in _named().items():
        assert {number for number, _ in named} <= by_rule[rule], rule
        for number, level in named:
            assert criteria[number][0] == level, f"{rule}: {number} is {criteria[number][0]}"
    assert set(by_rule) <= set(rule_index())
    assert set(by_rule) == set(_named())
