"""The shape of a text: what kind of character stands where.

A pattern is tried at every character of a page, and most pages hold nothing of what a rule looks
for. Whether they do is seen many times faster in the shape of the text: its characters as bytes,
all that are alike to the rule made one. A rule asks for short runs of the shape, and tries its
pattern only where there is one:

    _SHAPE = shape_table({",": ",;", "a": LETTERS})
    if b",a" in shape_of(prose).translate(_SHAPE): ...

Every character is one byte. Those that Latin-1 lacks, such as dashes and curly marks, are all "?".
"""

from __future__ import annotations

from collections.abc import Mapping

DIGITS = "0123456789"
SMALL = "abcdefghijklmnopqrstuvwxyz"
CAPITALS = SMALL.upper()
LETTERS = SMALL + CAPITALS
#: What counts as a space in a pattern.
SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0"
#: What any character stands for that no rule tells from others.
OTHER = b"\x01"

#: Several rules ask of the same text one after the other: the last is kept.
_LAST: list[tuple[str, bytes]] = []


def shape_of(prose: str) -> bytes:
    """One byte for each character of the prose."""
    if _LAST and _LAST[0][0] is prose:
        return _LAST[0][1]
    shape = prose.encode("latin-1", "replace")
    _LAST[:] = [(prose, shape)]
    return shape


def shape_table(kinds: Mapping[str, str], *, keep: str = "") -> bytes:
    """The table for `bytes.translate` that makes each of the characters of a kind its sign; those
    of `keep` stay, and any other becomes `OTHER`."""
    table = bytearray(OTHER * 256)
    for letter in keep:
        table[ord(letter)] = ord(letter)
    for sign, letters in kinds.items():
        for letter in letters:
            table[ord(letter)] = ord(sign)
    return bytes(table)
