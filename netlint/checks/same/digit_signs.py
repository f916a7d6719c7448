"""Where digits of a page have a sign of what is compared between pages: a figure, a phone number, a
time of day.

Most digits are none of these, and looking through a page costs more than what is found: several
kinds of facts share one look. Pure functions.
"""

from __future__ import annotations

from typing import NamedTuple

from netlint.page import Page
from netlint.patterns import lazy_pattern

#: A phone number, and a time such as opening hours have.
PHONE = (
    r"[0-9](?:[0-9]{1,4}\)?(?:[\s\u00a0-]{1,2}\(?[0-9]{2,4}\)?){1,4}|(?:[0-9]{9,10})|"
    r"-[0-9]{3}-[0-9]{3}-[0-9]{4})(?![\w-])"
)
TIME = r"[0-9](?:\s?[apAP]\.?[mM]\b|[:.][0-9][0-9]\b)"
#: It begins with what the engine finds fast. No digit has two of these signs, and none takes the
#: next digit with it that may have one.
_SIGNS = lazy_pattern(
    r"[0-9](?:"
    r"(?P<figure>\s?%|\s?-?(?:mc?g|g|ml|per\s?cent|in|out|times|seconds?|minutes?|hours?|days?|weeks?|"
    r"months?|years?|units?|people|individuals|adults|children|wom[ae]n|men|babies|cases|patients|"
    r"newborns|births)\b|0s\b)"
    rf"|(?P<phone>(?={PHONE.removeprefix('[0-9]')}))|(?P<time>(?={TIME.removeprefix('[0-9]')})))"
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
    for sign in _SIGNS.finditer(prose):
        if sign.lastgroup == "figure":
            figures.append(sign.start())
        else:
            others.add(sign.lastgroup)
    return DigitSigns(figures, "phone" in others, "time" in others)
