"""What was found on a page as bytes, and back. Plain data only: nothing that is read is ever run.

In this form results pass from one process to another, wait for the end of a run, and are kept between
runs. What every finding of a page or of a rule has in common is not written: the path of the page, and
the name, address and reason of the rule. The bytes carry a check sum.
"""

from __future__ import annotations

import json
import zlib
from typing import Any, NamedTuple

from netlint.catalogue import rule_index
from netlint.finding import Edit, Finding, Fix, Origin, Problem, Related, Severity, Span
from netlint.result import PageResult

#: What reading bytes that are not ours may raise.
FAULTS = (ValueError, TypeError, KeyError, IndexError, zlib.error, RecursionError)
_SEVERITIES = {severity.value: severity for severity in Severity}


class Sealed(NamedTuple):
    """A result of which the findings, and how many comments silenced, are bytes in `body`. `piece`
    is its part of the report where that has been drawn (see `netlint.reporting.pieces`)."""

    path: str
    body: bytes
    facts: str = ""
    problems: tuple[Problem, ...] = ()
    fixed: int = 0
    piece: bytes = b""


def seal(result: PageResult) -> Sealed:
    """The result of a page, ready to be sent or kept."""
    return Sealed(result.path, encode(result), result.facts, result.problems, result.fixed)


def unseal(sealed: Sealed) -> PageResult:
    """The result again. Only what this run has sealed, or `decode` has read, may be given."""
    found = decode(sealed.body, sealed.path)
    if found is None:
        raise ValueError(f"what was found on {sealed.path} cannot be read again")
    return found._replace(facts=sealed.facts, problems=sealed.problems, fixed=sealed.fixed)


def encode(result: PageResult) -> bytes:
    """The findings of a page and how many its comments silenced. Its problems are not kept."""
    text = json.dumps(as_rows(result), separators=(",", ":"))
    return zlib.compress(text.encode("ascii"), 1)


def decode(data: bytes, path: str) -> PageResult | None:
    """What was found on the page at a path; None where the bytes are not what `encode` made."""
    try:
        return from_rows(json.loads(zlib.decompress(data)), path)
    except FAULTS:
        return None


def as_rows(result: PageResult) -> list[Any]:
    """The findings of a page and how many its comments silenced, as plain values."""
    return [result.suppressed, [_row(finding, result.path) for finding in result.findings]]


def from_rows(rows: list[Any], path: str) -> PageResult:
    """What `as_rows` made of the page at a path. Raises one of `FAULTS` for anything else."""
    suppressed, findings = rows
    return PageResult(
        path, tuple(_finding(row, path) for row in findings), suppressed=int(suppressed)
    )


def _row(finding: Finding, path: str) -> list[Any]:
    """A finding without what it shares."""
    entry = rule_index()[finding.rule]
    fix = finding.fix
    return [
        finding.rule,
        finding.line,
        finding.column,
        finding.end_line,
        finding.end_column,
        int(finding.severity),
        finding.message,
        finding.match,
        finding.excerpt,
        finding.excerpt_column,
        None if finding.why == entry.why else finding.why,
        finding.suggestions,
        finding.concept,
        fix and [fix.safe, [[*edit.span, edit.text] for edit in fix.edits]],
        [[None if one.path == path else one.path, *one[1:]] for one in finding.related],
        finding.origin,
        finding.places,
    ]


def _finding(row: list[Any], path: str) -> Finding:
    (
        rule, line, column, end_line, end_column, severity, message, match, excerpt, excerpt_column,
        why, suggestions, concept, fix, related, origin, places,
    ) = row  # fmt: skip
    entry = rule_index()[rule]
    return Finding(
        path,
        line,
        column,
        end_line,
        end_column,
        entry.code,
        entry.name,
        _SEVERITIES[severity],
        message,
        match,
        tuple(suggestions) if suggestions else (),
        concept,
        fix and _fix(*fix),
        entry.url,
        tuple(Related(path if one[0] is None else one[0], *one[1:]) for one in related)
        if related
        else (),
        entry.why if why is None else why,
        excerpt,
        excerpt_column,
        None if origin is None else Origin(*origin),
        places,
    )


def _fix(safe: bool, edits: list[Any]) -> Fix:
    return Fix(tuple(Edit(Span(start, end), text) for start, end, text in edits), safe)
