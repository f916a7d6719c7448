"""What comparing pages found, as it is added to the results of each. Imports no rule: an earlier run
may have compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from netlint.finding import Finding, Problem
from netlint.result import PageResult


class Comparison(NamedTuple):
    """What comparing all pages gave: findings by the path of their page, how many of them comments
    silenced there, and what went wrong."""

    findings: Mapping[str, tuple[Finding, ...]]
    suppressed: Mapping[str, int]
    problems: tuple[Problem, ...] = ()


class More(NamedTuple):
    """What comparing pages found on one of them, and how much of it comments silenced. What went
    wrong with the comparison comes with the first page."""

    findings: tuple[Finding, ...] = ()
    suppressed: int = 0
    problems: tuple[Problem, ...] = ()


NOTHING = More()


def more_on(comparison: Comparison, path: str, *, first: bool) -> More:
    """What a comparison found on a page."""
    return More(
        comparison.findings.get(path, ()),
        comparison.suppressed.get(path, 0),
        comparison.problems if first else (),
    )


def whole_result(result: PageResult, more: More) -> PageResult:
    """A result with what comparing pages added to it."""
    findings = result.findings
    if more.findings:
        findings = tuple(sorted((*findings, *more.findings), key=lambda finding: finding.sort_key))
    return result._replace(
        findings=findings,
        problems=(*result.problems, *more.problems),
        suppressed=result.suppressed + more.suppressed,
        facts="",
    )
