"""What docs/precision.md says of a rule: once a table, at its severity, and as right as it has to be."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import NamedTuple

import pytest

from tests.command import ROOT

_TEXT = (ROOT / "docs" / "precision.md").read_text(encoding="utf-8")
_ROW = re.compile(
    r"^\| (?P<rule>[A-Z]+\d{3}) [\w-]+ \| (?P<severity>\w+) \|[^|]+\|[^|]+\| (?P<read>\d+) \| (?P<right>\d+) \|$",
    re.M,
)
#: So many findings of 100 have to be right. A rule that is off has to be as right as information.
_BARS = {"error": 90, "warning": 80, "info": 60, "off": 60}
#: Fewer findings than this, read on all pages together, say too little of a rule.
_TOO_FEW = 10
#: By rule, why it is below its bar.
_EXCUSED = {"HEAD002": "on American pages it is off: it names conditions that have long names"}


class Judged(NamedTuple):
    rule: str
    severity: str
    read: int
    right: int


def _table(heading: str) -> list[Judged]:
    part = _TEXT.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return [
        Judged(row["rule"], row["severity"], int(row["read"]), int(row["right"]))
        for row in _ROW.finditer(part)
    ]


TABLES = {"plain-us": _table("American pages"), "nhs": _table("British and Irish pages")}


@pytest.mark.parametrize("profile", TABLES)
def test_a_table_has_each_rule_once_at_the_severity_of_the_profile(profile: str) -> None:
    path = ROOT / "rules" / "profiles" / f"{profile}.toml"
    severities = tomllib.loads(path.read_text(encoding="utf-8"))["severity"]
    rows = TABLES[profile]
    assert len(rows) > 30
    assert [rule for rule, times in Counter(row.rule for row in rows).items() if times > 1] == []
    assert [row.rule for row in rows if row.severity != severities[row.rule]] == []


@pytest.mark.parametrize("rule", sorted({row.rule for table in TABLES.values() for row in table}))
def test_a_rule_is_as_right_as_its_severity_asks(rule: str) -> None:
    rows = [row for table in TABLES.values() for row in table if row.rule == rule]
    read, right = sum(row.read for row in rows), sum(row.right for row in rows)
    bar = max(_BARS[row.severity] for row in rows)
    enough = 100 * right >= bar * read
    if rule in _EXCUSED:
        assert not enough, f"{rule} needs no excuse any more"
    else:
        assert enough or read < _TOO_FEW, f"{right} of {read}"
