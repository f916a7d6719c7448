"""Every entry of the A to Z of NHS health writing has its place, and what is said of it is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from netlint.catalogue import rule_index
from tests.support import findings
from tools.a_to_z import Entry, entries

ENTRIES = entries()
SOURCE = Path(__file__).resolve().parents[2] / "shared" / "standards" / "nhs_a_to_z.txt"
#: Rules that a single sentence cannot show need no example.
JUDGED = [entry for entry in ENTRIES if entry.wrong or entry.right]


@pytest.mark.skipif(not SOURCE.exists(), reason="the A to Z itself is not here")
def test_no_entry_of_the_a_to_z_is_left_out() -> None:
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    names = [line.lstrip("# ").strip() for line in lines if line.startswith("###")]
    assert [entry.name for entry in ENTRIES] == names


def test_every_entry_says_in_short_what_it_asks_or_why_no_rule_can_judge_it() -> None:
    for entry in ENTRIES:
        assert entry.says.endswith("."), entry.name
        assert entry.rule or not entry.wrong, entry.name


@pytest.mark.parametrize("entry", JUDGED, ids=lambda entry: entry.name)
def test_the_rule_of_an_entry_speaks_where_the_entry_does(entry: Entry) -> None:
    if entry.rule not in rule_index():
        pytest.skip(f"{entry.rule} is not written yet")
    if entry.wrong:
        assert findings(entry.rule, entry.wrong + "\n", options=entry.options), entry.wrong
    assert findings(entry.rule, entry.right + "\n", options=entry.options) == []
