"""GitLab's Code Quality report: one array, an object a finding.

GitLab tells findings apart by their fingerprint alone, in the whole report: of two that share one,
it shows one.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TextIO

from netlint.finding import Finding, Problem, Related, Severity
from netlint.reporting.as_json import dump
from netlint.reporting.escape import shorten, visible
from netlint.reporting.fingerprint import fingerprints
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import json_writer
from netlint.reporting.wording import also, unsaid
from netlint.result import PageResult, Summary

#: GitLab knows "critical" and "blocker" too. A run that went wrong is a blocker.
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
#: GitLab shows a description on one line of a list.
_LONGEST = 1_000
_MOST_RELATED = 100
#: GitLab takes no entry without a path: this one is the folder in which netlint ran.
_HERE = "."


class GitlabReporter:
    """Writes each page as it comes, for nothing stands before the findings."""

    def __init__(self, stream: TextIO) -> None:
        self._write = json_writer(stream)
        self._between = "["

    def page(self, result: PageResult) -> None:
        """Write the findings of one page."""
        for finding, fingerprint in zip(
            result.findings, fingerprints(result.findings), strict=True
        ):
            self._add(finding_object(finding, fingerprint))

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write the problems, so that a run that failed cannot look like a clean one."""
        for number, problem in enumerate(problems, 1):
            self._add(problem_object(problem, number))
        self._write("\n]\n" if self._between == "," else "[]\n")

    def _add(self, entry: dict[str, object]) -> None:
        self._write(f"{self._between}\n  {dump(entry)}")
        self._between = ","


def finding_object(finding: Finding, fingerprint: str) -> dict[str, object]:
    """A finding as an entry; `fingerprint` tells it from others of its page."""
    entry: dict[str, object] = {
        "description": _description(finding),
        "check_name": finding.rule,
        "fingerprint": _unique("finding", finding.path, fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.path,
            "lines": {"begin": finding.line, "end": finding.end_line},
        },
    }
    if finding.related:
        entry["other_locations"] = [_place(one) for one in finding.related[:_MOST_RELATED]]
    return entry


def problem_object(problem: Problem, number: int) -> dict[str, object]:
    """A problem of the run as an entry; it is the report's `number`-th."""
    return {
        "description": shorten(
            f"netlint could not check everything: {visible(problem.message)}", _LONGEST
        ),
        "check_name": "netlint",
        "fingerprint": _unique("problem", problem.path, f"{number} {problem.message}"),
        "severity": "blocker",
        "location": {"path": problem.path or _HERE, "lines": {"begin": 1}},
    }


def _description(finding: Finding) -> str:
    parts = [visible(finding.message)]
    suggested = unsaid(finding)
    if suggested:
        parts.append(f"Write instead: {suggested}.")
    parts += also(finding)
    ending = f" ({finding.rule})"
    return shorten(" ".join(parts), _LONGEST - len(ending)) + ending


def _place(related: Related) -> dict[str, object]:
    return {"path": related.path, "lines": {"begin": related.line}}


def _unique(*parts: str) -> str:
    """A name that no other entry has: neither one of another page nor a problem."""
    return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def make(stream: TextIO, options: ReportOptions) -> GitlabReporter:
    """The reporter of the `gitlab` format."""
    return GitlabReporter(stream)
