from __future__ import annotations

import pytest

from netlint import check_text, planning

TEXT = "# A scan\n\nThe hypoglycamia passed.\n"


def test_a_text_is_checked_without_a_file() -> None:
    (found,) = check_text(TEXT, select=["TERM001"])
    assert (found.match, found.line, found.column) == ("hypoglycamia", 3, 5)
    assert check_text(TEXT, ignore=["TERM", "READ", "SECT", "GRAM"]) == []


def test_many_calls_that_ask_for_the_same_keep_one_plan() -> None:
    check_text(TEXT)
    before = len(planning._PLANS)
    for _ in range(5):
        check_text(TEXT)
    assert len(planning._PLANS) == before


def test_a_profile_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        check_text(TEXT, profile="nowhere")
