"""The figures of netlint and its peers as a table of Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from benchmarks.measuring import Facts

#: What is aimed at: megabytes a second, seconds above `import click` in a second run and after a
#: change to one page, and how many times as long as it one page may take.
MEGABYTES_A_SECOND = 5.0
AGAIN, CHANGED, ONE_PAGE = 0.5, 1.0, 3.0


class Row(NamedTuple):
    """A program. It read one of every `part` pages: `megabytes` in so many seconds, with `peak`
    megabytes of memory in all its processes."""

    name: str
    looks_for: str
    megabytes: float
    part: int
    seconds: float
    processor: float
    peak: float
    findings: int

    @property
    def speed(self) -> float:
        """Megabytes a second."""
        return self.megabytes / self.seconds


class Starts(NamedTuple):
    """Seconds: `import click`, netlint on one page, over all pages again with nothing changed, and
    again with one page changed."""

    click: float
    one_page: float
    again: float
    changed: float


class Report(NamedTuple):
    """All of a run; the first row is netlint's. `missing` says why a program was left out."""

    machine: Facts
    pages: int
    megabytes: float
    rounds: int
    starts: Starts
    rows: tuple[Row, ...]
    missing: Mapping[str, str]


def table(report: Report) -> str:
    """The report for people."""
    rounds = f"medians of {report.rounds} rounds" if report.rounds > 1 else "1 round"
    lines = [
        f"{report.pages:,} pages, {report.megabytes:.1f} megabytes, {rounds}.",
        f"{report.machine.line()}.",
        "",
        "| Program | Looks for | Seconds | Processor seconds | Megabytes a second "
        "| Peak memory | Findings | Times netlint |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    lines += [_line(row, report.rows[0]) for row in report.rows]
    lines += ["", *(f"- {name}: {why}" for name, why in report.missing.items())]
    return "\n".join([*lines, *_starts(report)]) + "\n"


def _line(row: Row, own: Row) -> str:
    name = row.name if row.part == 1 else f"{row.name}, 1 of {row.part} pages"
    return (
        f"| {name} | {row.looks_for} | {row.seconds:.2f} | {row.processor:.2f} | {row.speed:.2f} "
        f"| {row.peak:.0f} MB | {row.findings:,} | {own.speed / row.speed:.2f} |"
    )


def _starts(report: Report) -> list[str]:
    """What a person at a keyboard waits for, each beside what is aimed at."""
    click, one_page, again, changed = report.starts
    speed = report.rows[0].speed
    return [
        f"- all pages: {speed:.2f} megabytes a second (aim: {MEGABYTES_A_SECOND:g})",
        f"- 1 page: {one_page:.3f} s, {one_page / click:.2f} times `import click` "
        f"at {click:.3f} s (aim: {ONE_PAGE:g})",
        f"- all pages again: {again - click:.2f} s more than `import click` (aim: {AGAIN:g})",
        f"- 1 page changed: {changed - click:.2f} s more than `import click` (aim: {CHANGED:g})",
    ]


def as_json(report: Report) -> str:
    """The report for programs."""
    return (
        json.dumps(
            {
                **report._asdict(),
                "machine": report.machine._asdict(),
                "starts": report.starts._asdict(),
                "rows": [{**row._asdict(), "megabytesASecond": row.speed} for row in report.rows],
                "missing": dict(report.missing),
            },
            indent=2,
        )
        + "\n"
    )
