"""The part of a report that is about one page, drawn on its own: by any process, and kept between
runs.

Such a part depends on the findings of its page and on how the report is drawn, on nothing else. Not
every format has such parts: where a finding has a number, or all rules come first, there are none.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from io import StringIO
from typing import NamedTuple, Protocol

from netlint.finding import Problem, Severity
from netlint.reporting import make_reporter
from netlint.result import PageResult

#: The formats that have parts.
WITH_PIECES = frozenset(("text", "concise", "json", "jsonl"))


class Drawing(NamedTuple):
    """How a report is drawn: its format with what that depends on, and the least severity shown."""

    format: str
    version: str
    colour: bool = False
    width: int | None = None
    least: Severity = Severity.INFO


class Counts(NamedTuple):
    """What the findings of one page come to. Only `worst`, the weight of the heaviest or 0, counts
    those that are not shown; `rules` has how many each rule shows, by code and name."""

    errors: int = 0
    warnings: int = 0
    infos: int = 0
    fixable: int = 0
    worst: int = 0
    suppressed: int = 0
    rules: tuple[tuple[str, int], ...] = ()


class Drawn(NamedTuple):
    """A page as the report has it: its part, its counts, what went wrong, and how much was mended."""

    path: str
    piece: str
    counts: Counts
    problems: tuple[Problem, ...] = ()
    fixed: int = 0


class DrawingReporter(Protocol):
    """A reporter of a format that has parts."""

    def piece(self, result: PageResult) -> str:
        """The part of one page; "" where it has nothing to say of it."""

    def add(self, drawn: Drawn) -> None:
        """Take the next page's part."""


def draw(result: PageResult, drawing: Drawing) -> Drawn:
    """The page as a report shows it."""
    counts, shown = counted(result, drawing.least)
    piece = _drawer(drawing).piece(shown) if shown.findings else ""
    return Drawn(result.path, piece, counts, result.problems, result.fixed)


def counted(result: PageResult, least: Severity) -> tuple[Counts, PageResult]:
    """What the findings of a page come to, and the page with those that weigh enough to be shown."""
    shown = tuple(one for one in result.findings if one.severity >= least)
    weights = Counter(one.severity for one in shown)
    rules = Counter(f"{one.rule} {one.name}" for one in shown)
    counts = Counts(
        weights[Severity.ERROR],
        weights[Severity.WARNING],
        weights[Severity.INFO],
        sum(one.fixable for one in shown),
        max((int(one.severity) for one in result.findings), default=0),
        result.suppressed,
        tuple(sorted(rules.items())),
    )
    return counts, result._replace(findings=shown)


@lru_cache(maxsize=4)
def _drawer(drawing: Drawing) -> DrawingReporter:
    return make_reporter(  # type: ignore[return-value]  # those of WITH_PIECES draw
        drawing.format,
        StringIO(),
        version=drawing.version,
        colour=drawing.colour,
        width=drawing.width,
    )


def encode_drawn(drawn: Drawn) -> bytes:
    """A page's part and counts as bytes; its problems and what was mended are left out."""
    import json  # here and below: a single page is not kept
    import zlib

    head = json.dumps(drawn.counts, separators=(",", ":"))
    return zlib.compress(f"{head}\n{drawn.piece}".encode("utf-8", "surrogatepass"), 1)


def decode_drawn(
    data: bytes, path: str, problems: tuple[Problem, ...] = (), fixed: int = 0
) -> Drawn | None:
    """What `encode_drawn` made; None where the bytes are not ours."""
    import json
    import zlib

    try:
        head, _, piece = zlib.decompress(data).decode("utf-8", "surrogatepass").partition("\n")
        errors, warnings, infos, fixable, worst, suppressed, rules = json.loads(head)
        counted = tuple((str(rule), int(n)) for rule, n in rules)
        counts = Counts(errors, warnings, infos, fixable, worst, suppressed, counted)
    except (ValueError, TypeError, zlib.error, RecursionError):
        return None
    return Drawn(path, piece, counts, problems, fixed)
