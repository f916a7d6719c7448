"""Which faults that axe-core finds netlint finds too, and what only netlint finds."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from netlint.api import check_text
from netlint.finding import Finding
from netlint.lines import line_starts

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGES = ROOT / "fixtures" / "accessibility"
#: What axe-core found, as kept: so netlint is compared where there is no Node.js too.
RECORD = PAGES / "axe.json"
FAMILIES = ("IMG", "HEAD", "LINK", "TABLE", "PAGE")


class AxeRule(NamedTuple):
    """A rule of axe-core; `netlint` are the rules that say the same, none where that is no matter
    of content. `note` says how the two differ, or why it is none."""

    id: str
    netlint: tuple[str, ...]
    note: str


class AxeFinding(NamedTuple):
    """An element that axe-core finds at fault (or, where `review`, wants a person to look at)."""

    rule: str
    review: bool
    start: int
    end: int
    line: int
    text: str


class Pair(NamedTuple):
    """A finding of axe-core and those of netlint that meet it."""

    page: str
    axe: AxeFinding
    netlint: tuple[Finding, ...]


@cache
def axe_rules() -> dict[str, AxeRule]:
    """Every rule of axe-core and what is decided of it."""
    with (HERE / "rules.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["axe"]: AxeRule(row["axe"], tuple(row["netlint"].split()), row["note"])
            for row in csv.DictReader(file)
        }


@cache
def record() -> dict[str, Any]:
    """What axe-core found, as kept in the repository."""
    data: dict[str, Any] = json.loads(RECORD.read_text(encoding="utf-8"))
    return data


def pages() -> list[str]:
    """The pages, by their path below the folder of pages."""
    return sorted(path.relative_to(PAGES).as_posix() for path in PAGES.glob("*/*.html"))


def axe_findings(page: str) -> list[AxeFinding]:
    """What axe-core found on a page, in the rules that are compared."""
    found = [AxeFinding(*row) for row in record()["pages"].get(page, [])]
    return [finding for finding in found if axe_rules()[finding.rule].netlint]


@cache
def netlint_findings(page: str, profile: str = "nhs") -> tuple[Finding, ...]:
    """What netlint finds on a page in the families that are compared."""
    text = (PAGES / page).read_text(encoding="utf-8")
    found = check_text(text, format="html", profile=profile, path=page)
    return tuple(finding for finding in found if finding.rule.startswith(FAMILIES))


def pairs(page: str, profile: str = "nhs") -> Iterator[Pair]:
    """Each finding of axe-core with those of netlint at the same element."""
    text = (PAGES / page).read_text(encoding="utf-8")
    for axe in axe_findings(page):
        rules = axe_rules()[axe.rule].netlint
        met = (
            finding
            for finding in netlint_findings(page, profile)
            if finding.rule in rules and _at(finding, axe, text)
        )
        yield Pair(page, axe, tuple(met))


def only_netlint(page: str) -> list[Finding]:
    """What netlint finds on a page and axe-core does not."""
    met = {finding.sort_key for pair in pairs(page) for finding in pair.netlint}
    return [finding for finding in netlint_findings(page) if finding.sort_key not in met]


def _at(finding: Finding, axe: AxeFinding, text: str) -> bool:
    """True where the finding, or another place that it names, is in axe-core's element."""
    starts = line_starts(text)
    places = [(finding.line, finding.column)]
    places += [(related.line, related.column) for related in finding.related]
    return any(axe.start <= starts[line - 1] + column - 1 < axe.end for line, column in places)
