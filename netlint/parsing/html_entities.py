"""Character references of HTML (`&amp;`, `&nbsp`, `&#8217;`) as a browser reads them."""

from __future__ import annotations

import re
from functools import lru_cache

from netlint.patterns import lazy_pattern

#: What may be a reference. The longest name has 31 letters, so a flood of letters stays cheap.
REFERENCE = lazy_pattern(r"&(?:#(?:[0-9]++|[xX][0-9a-fA-F]++);?|[A-Za-z][A-Za-z0-9]{0,31}+;?)")

#: Digits of the largest code point, without leading noughts; more of them name nothing.
_MOST_DIGITS = 7


@lru_cache(maxsize=1024)
def decode_reference(reference: str) -> tuple[str, int] | None:
    """The characters that a match of `REFERENCE` stands for and how much of it they take up.

    None where it is no reference but plain text. A name without its semicolon counts where HTML
    allows that, and may be shorter than the match (`&notit` is "¬it").
    """
    import html
    from html.entities import html5

    if reference[1] == "#":
        hexadecimal = reference[2] in "xX"
        digits = reference[3 if hexadecimal else 2 :].rstrip(";").lstrip("0") or "0"
        if len(digits) > _MOST_DIGITS:
            return "\N{REPLACEMENT CHARACTER}", len(reference)
        number = int(digits, 16 if hexadecimal else 10)
        return html.unescape(f"&#{number};"), len(reference)
    name = reference[1:]
    whole = html5.get(name)
    if whole is not None:
        return whole, len(reference)
    for size in range(len(name) - 1, 1, -1):
        part = html5.get(name[:size])
        if part is not None:
            return part, size + 1
    return None


def decode_attribute(value: str) -> str:
    """An attribute's value with its references decoded.

    In attributes a name without a semicolon before a letter, digit or "=" is no reference, so that
    the `&copy=` of an address stays as it is.
    """
    if "&" not in value:
        return value

    def decoded(match: re.Match[str]) -> str:
        reference = match.group()
        found = decode_reference(reference)
        if found is None:
            return reference
        text, width = found
        if reference[width - 1] != ";" and reference[1] != "#":
            following = match.string[match.start() + width : match.start() + width + 1]
            if following == "=" or following.isalnum():
                return reference
        return text + reference[width:]

    return REFERENCE.sub(decoded, value)


def decode_text(text: str) -> str:
    """Text with its references decoded, as it reads outside attributes."""
    if "&" not in text:
        return text

    def decoded(match: re.Match[str]) -> str:
        found = decode_reference(match.group())
        return match.group() if found is None else found[0] + match.group()[found[1] :]

    return REFERENCE.sub(decoded, text)
