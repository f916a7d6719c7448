"""The words by which two texts differ."""

from __future__ import annotations

from netlint.checks.same.differences import Difference, Differences, differences


def test_what_differs_is_shown_with_how_much_is_the_same() -> None:
    found = differences("Call the clinic on Monday.", "Call the ward on Monday.")
    assert found == Differences((Difference("clinic", "ward", at=2),), 0.8, 1)
    assert differences("", "").alike == 1.0


def test_few_words_that_come_again_and_again_are_not_all_compared_with_each_other() -> None:
    one, other = ("plain words " * 1_400, "plain words " * 1_450)
    assert differences(f"begin {one}", f"begin {other}").words == 100
    # With autojunk off, this takes minutes.
    assert differences(f"one {one} end", f"other {other} last").words > 0
