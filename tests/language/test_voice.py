"""Which sentences are worth a parse, from their words alone."""

from __future__ import annotations

import pytest

from netlint.language.voice import may_be_passive
from netlint.language.words import WORD


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You will be given a drip.", True),
        ("It’s caused by a virus.", True),
        ("They're seen by a nurse.", True),
        ("WERE you told?", True),
        ("The cause is still not very well understood.", True),
        ("He got bitten.", True),
        ("Is the wound re-dressed each day?", True),
        ("You are tired.", True),  # only a parse or a word list can tell
        ("A nurse gives you a drip.", False),
        ("The drug was in the blood.", False),
        ("You need to be in bed.", False),
        ("The tests found a lump.", False),
        ("She was a nurse who, on all of the days of that long winter, walked.", False),
        ("", False),
    ],
)
def test_a_form_of_be_or_get_with_something_like_a_participle_is_worth_a_parse(
    text: str, expected: bool
) -> None:
    assert may_be_passive(WORD.findall(text)) is expected
