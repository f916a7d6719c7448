"""What stands beside the figures of a page, for rules about numbers, dates and ages: most pages have
no cause for most of their patterns."""

from __future__ import annotations

from netlint.language.shapes import DIGITS, SMALL, SPACES, shape_of, shape_table

_SIGNS = SMALL + "%:,/."
#: "-" is any dash; so is every sign that Latin-1 lacks, since it may be one.
_TABLE = shape_table(
    {"0": DIGITS, "-": "-?", **{sign: sign + sign.upper() for sign in _SIGNS}}, keep=_SIGNS
)
#: These may stand between a figure and what belongs to it.
_BETWEEN = (SPACES + "£$").encode("latin-1")

#: Several rules ask of the same text one after the other: the last is kept.
_LAST: list[tuple[str, bytes]] = []


def figures_of(prose: str) -> bytes:
    """The prose without its spaces, in small letters, each figure as "0" and each dash as "-"; ""
    where there is no figure."""
    if _LAST and _LAST[0][0] is prose:
        return _LAST[0][1]
    shape = shape_of(prose).translate(_TABLE, _BETWEEN)
    if b"0" not in shape:
        shape = b""
    _LAST[:] = [(prose, shape)]
    return shape


def has_one(shape: bytes, runs: tuple[bytes, ...]) -> bool:
    """Whether one of these runs stands in a shape."""
    return any(run in shape for run in runs)
