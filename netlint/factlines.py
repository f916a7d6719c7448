"""The facts of a page as lines of text, and back: the locale first, then a kind of facts a line.

Plain data only: what an earlier run kept is read as JSON and never run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

_BETWEEN = "\t"
_QUIET = "quiet"
#: The characters of a check sum.
_SUM = 8


class FactLines(NamedTuple):
    """The facts of one page, each kind still as JSON. `quiet` says that comments on the page switch
    off rules that compare pages."""

    locale: str
    quiet: bool
    kinds: Mapping[str, str]


def fact_lines(locale: str, rows: Mapping[str, Sequence[Any]], *, quiet: bool) -> str:
    """The facts of one page as lines; kinds without rows are left out."""
    import json  # here and below: a page alone has no facts

    lines = [f"{locale}{_BETWEEN}{_QUIET if quiet else ''}"]
    lines += [
        f"{kind}{_BETWEEN}{json.dumps(some, separators=(',', ':'))}"
        for kind, some in rows.items()
        if some
    ]
    return "\n".join(lines)


def read_fact_lines(text: str) -> FactLines:
    """What `fact_lines` made; "" and what is not ours hold no facts."""
    first, *others = text.split("\n")
    locale, _, mark = first.partition(_BETWEEN)
    return FactLines(locale, mark == _QUIET, dict(_kinds(others)))


def _kinds(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        kind, between, rows = line.partition(_BETWEEN)
        if between:
            yield kind, rows


def with_sum(text: str) -> str:
    """The facts of a page with a check sum before them, to be kept."""
    return f"{_sum(text)}{text}"


def without_sum(text: str) -> str | None:
    """What `with_sum` was given; None where it is damaged.

    >>> without_sum(with_sum("en-GB")), without_sum("en-GB")
    ('en-GB', None)
    """
    told, facts = text[:_SUM], text[_SUM:]
    return facts if told == _sum(facts) else None


def _sum(text: str) -> str:
    import zlib

    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def read_rows(line: str) -> list[list[Any]]:
    """The rows of one kind. Raises ValueError where the line is not ours."""
    import json

    rows = json.loads(line)
    if not isinstance(rows, list):
        raise ValueError("facts are rows")
    return rows
