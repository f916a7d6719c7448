"""Which digits of a page have a sign of a figure, a phone number or a time."""

from __future__ import annotations

import pytest

from netlint.checks.same.digit_signs import digit_signs
from netlint.parsing import parse

_CASES = [
    ("It affects 1 in 2,500 babies, or 40% of those.", ["1 in", "0 babies", "0%"], False, False),
    ("People in their 20s and 30s.", ["20s", "30s"], False, False),
    ("It was found in 1998 (see figure 3).", [], False, False),
    ("Call 020 7946 0123.", [], True, False),
    ("Call 555-0100, or 1-202-555-0100.", [], True, False),
    ("We open at 9 am.", [], False, True),
    ("We open at 10:30 minutes before.", ["0 minutes"], False, True),
    ("٣ in 4 and ٥%", [], False, False),
    ("", [], False, False),
]


@pytest.mark.parametrize(("text", "figures", "phone", "time"), _CASES)
def test_signs_of_digits(text: str, figures: list[str], phone: bool, time: bool) -> None:
    page = parse("one.txt", text, "text")
    signs = digit_signs(page)
    assert len(signs.figures) == len(figures)
    for at, begins in zip(signs.figures, figures, strict=True):
        assert page.prose.startswith(begins, at)
    assert (signs.phone, signs.time) == (phone, time)


def test_pages_are_kept_apart() -> None:
    one, other = (
        parse("one.txt", "It takes 5 days.", "text"),
        parse("other.txt", "It takes days.", "text"),
    )
    assert [len(digit_signs(page).figures) for page in (one, other, one)] == [1, 0, 1]
