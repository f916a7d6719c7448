"""Findings, problems and counts as JSON objects; keys stand in the order that users rely on."""

from __future__ import annotations

import json
from json.encoder import encode_basestring as _text
from typing import Any

from netlint.finding import Finding, Origin, Problem, Related, Severity
from netlint.reporting.escape import json_text, web_address
from netlint.result import Summary

_dumped = json.JSONEncoder(ensure_ascii=False).encode
_LABELS = {severity: severity.label for severity in Severity}


def dump(value: object) -> str:
    """A value as JSON on one line, safe to write and to look at."""
    return json_text(_dumped(value))


def finding_json(finding: Finding) -> str:
    """A finding as the `json` and `jsonl` formats give it, on one line, as `dump` would write it. Only
    one that comes from another program has an `origin`.

    A run has tens of thousands of findings, and one process writes them all: the line is put
    together here, which takes a tenth of the time that a dictionary takes to make and to dump.
    """
    suggestions = ", ".join(map(_text, finding.suggestions))
    concept = "null" if finding.concept is None else _text(finding.concept)
    related = ", ".join(map(_related, finding.related)) if finding.related else ""
    origin = (
        f', "origin": {dump(origin_object(finding.origin))}' if finding.origin is not None else ""
    )
    fixable = "true" if finding.fix is not None and finding.fix.safe else "false"
    return json_text(
        f'{{"path": {_text(finding.path)}, "line": {finding.line}, "column": {finding.column}, '
        f'"endLine": {finding.end_line}, "endColumn": {finding.end_column}, '
        f'"rule": {_text(finding.rule)}, "name": {_text(finding.name)}, '
        f'"severity": "{_LABELS[finding.severity]}", "message": {_text(finding.message)}, '
        f'"match": {_text(finding.match)}, "suggestions": [{suggestions}], "concept": {concept}, '
        f'"fixable": {fixable}, "url": {_text(finding.url)}, "related": [{related}]{origin}}}'
    )


def _related(related: Related) -> str:
    return (
        f'{{"path": {_text(related.path)}, "line": {related.line}, "column": {related.column}, '
        f'"message": {_text(related.message)}}}'
    )


def origin_object(origin: Origin) -> dict[str, object]:
    """Another program's rule; what it says of an address is not trusted."""
    return {**origin._asdict(), "url": web_address(origin.url)}


def problem_object(problem: Problem) -> dict[str, object]:
    """A problem of the run."""
    return {"path": problem.path, "message": problem.message}


def summary_object(summary: Summary) -> dict[str, object]:
    """The counts of the run."""
    return {
        "files": summary.files,
        "errors": summary.errors,
        "warnings": summary.warnings,
        "infos": summary.infos,
        "fixable": summary.fixable,
        "suppressed": summary.suppressed,
        "baselined": summary.baselined,
    }


def line_schema(report: dict[str, Any]) -> dict[str, Any]:
    """The schema of a line of `jsonl`, made of the one of the whole report."""
    return {
        "$schema": report["$schema"],
        "$id": "urn:netlint:report-line:1",
        "title": "A line of a netlint report",
        "description": "What `netlint check --format jsonl` writes on each line: a finding, or a "
        "problem of the run.",
        "$ref": "#/$defs/line",
        "$defs": report["$defs"],
    }
