"""Where digits of a page have a sign of what is compared between pages: a figure, a phone number, a
time of day.

Most digits are none of these, and looking through a page costs more than what is found: several
kinds of facts share one look. Pure functions.
"""

from __future__ import annotations

from typing import NamedTuple

from netlint.page import Page
from netlint.patterns import lazy_pattern

_DIGIT = "[0-9]"
#: A phone number, and a time such as opening hours have.
PHONE = (
    r"[0-9](?:[0-9]{1,4}\)?(?:[\s\u00a0-]{1,2}\(?[0-9]{2,4}\)?){1,4}|(?:[0-9]{9,10})|"
    r"-[0-9]{3}-[0-9]{3}-[0-9]{4})(?![\w-])"
)
TIME = r"[0-9](?:\s?[apAP]\.?[mM]\b|[:.][0-9][0-9]\b)"
#: No digit has two of these signs.
_SIGNS = lazy_pattern(
    r"[0-9](?:"
    r"(?P<figure>\s?%|\s?-?(?:mc?g|g|ml|per\s?cent|in|out|times|seconds?|minutes?|hours?|days?|weeks?|"
    r"months?|years?|units?|people|individuals|adults|children|wom[ae]n|men|babies|cases|patients|"
    r"newborns|births)\b|0s\b)"
    rf"|(?P<phone>{PHONE.removeprefix(_DIGIT)})|(?P<time>{TIME.removeprefix(_DIGIT)}))"
)


class DigitSigns(NamedTuple):
    """The places in the prose of digits with a sign of a figure, in order, and whether any digit has
    one of a phone number, or of a time."""

    figures: list[int]
    phone: bool
    time: bool


#: What was found on the last page is kept, with the page.
_LAST: list[tuple[Page, DigitSigns]] = []


def digit_signs(page: Page) -> DigitSigns:
    """The signs that the digits of a page have."""
    if not _LAST or _LAST[0][0] is not page:
        _LAST[:] = [(page, _find(page.prose))]
    return _LAST[0][1]


def _find(prose: str) -> DigitSigns:
    figures: list[int] = []
    others: set[str | None] = set()
    find, match = prose.find, _SIGNS.match
    for digit in "0123456789":  # twice as fast as a pattern that looks for any digit
        at = find(digit)
        while at >= 0:
            sign = match(prose, at)
            if sign is not None:
                if sign.lastgroup == "figure":
                    figures.append(at)
                else:
                    others.add(sign.lastgroup)
            at = find(digit, at + 1)
    return DigitSigns(sorted(figures), "phone" in others, "time" in others)
