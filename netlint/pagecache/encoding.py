"""What was found on a page as bytes, and back. Plain data only: nothing that is read is ever run.

What every finding of a page or of a rule has in common is not written: the path of the page, and
the name, address and reason of the rule. The bytes carry a check sum.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from netlint.catalogue import rule_index
from netlint.finding import Edit, Finding, Fix, Origin, Related, Severity, Span
from netlint.result import PageResult

#: What reading bytes that are not ours may raise.
_FAULTS = (ValueError, TypeError, KeyError, IndexError, zlib.error, RecursionError)
_SEVERITIES = {severity.value: severity for severity in Severity}


def encode(result: PageResult) -> bytes:
    """The findings of a page and how many its comments silenced. Its problems are not kept."""
    rows = [_row(finding, result.path) for finding in result.findings]
    text = json.dumps([result.suppressed, rows], separators=(",", ":"))
    return zlib.compress(text.encode("ascii"), 1)


def decode(data: bytes, path: str) -> PageResult | None:
    """What was found on the page at a path; None where the bytes are not what `encode` made."""
    try:
        suppressed, rows = json.loads(zlib.decompress(data))
        return PageResult(
            path, tuple(_finding(row, path) for row in rows), suppressed=int(suppressed)
        )
    except _FAULTS:
        return None


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
