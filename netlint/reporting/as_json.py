"""Findings, problems and counts as JSON objects; keys stand in the order that users rely on."""

from __future__ import annotations

import json
from typing import Any

from netlint.finding import Finding, Origin, Problem
from netlint.reporting.escape import json_text, web_address
from netlint.result import Summary


def dump(value: object) -> str:
    """A value as JSON on one line, safe to write and to look at."""
    return json_text(json.dumps(value, ensure_ascii=False))


def finding_object(finding: Finding) -> dict[str, object]:
    """A finding as the `json` and `jsonl` formats give it. Only one that comes from another program
    has an `origin`."""
    made: dict[str, object] = {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.label,
        "message": finding.message,
        "match": finding.match,
        "suggestions": list(finding.suggestions),
        "concept": finding.concept,
        "fixable": finding.fixable,
        "url": finding.url,
        "related": [
            {
                "path": related.path,
                "line": related.line,
                "column": related.column,
                "message": related.message,
            }
            for related in finding.related
        ],
    }
    if finding.origin is not None:
        made["origin"] = origin_object(finding.origin)
    return made


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
