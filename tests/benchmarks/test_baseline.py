"""The bar for baselines, in small: many edits, no old finding reported and none planted hidden."""

from __future__ import annotations

from benchmarks.baseline import FIXTURES, check_edits


def test_after_many_edits_no_old_finding_is_new_and_every_planted_fault_is_seen() -> None:
    outcome = check_edits(FIXTURES / "nhs-style", 80, 1, ("--isolated", "--ignore", "PLAIN004"))
    assert outcome.wrong == []
    assert outcome.planted
    assert outcome.recorded > 100
    assert {"insert", "wrap", "shift", "rename", "move", "swap"} <= outcome.edits.keys()
