"""The parts of a SARIF document that findings, rules and problems become."""

from __future__ import annotations

from urllib.parse import quote

from netlint.finding import Finding, Related, Severity
from netlint.patterns import lazy_pattern
from netlint.reporting.as_json import origin_object
from netlint.reporting.escape import shorten, visible
from netlint.reporting.rule_help import RuleHelp
from netlint.reporting.wording import listed, unsaid

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
#: GitHub takes 1,000 locations a result; one is the finding's own.
_MOST_RELATED = 999
_MOST_LINKS = 5
_LONGEST_LABEL = 200
#: GitHub cuts longer descriptions.
_LONGEST_DESCRIPTION = 1024
#: A snippet must be whole, so a long one is left out.
_LONGEST_SNIPPET = 1000

_DRIVE = lazy_pattern(r"[A-Za-z]:/")
_PLACEHOLDER = lazy_pattern(r"\{(\d+)\}")


def result_object(finding: Finding, rule_place: int, fingerprint: str) -> dict[str, object]:
    """A finding as a result; `rule_place` is the place of its rule in the run's list."""
    region: dict[str, object] = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    if 0 < len(finding.match) <= _LONGEST_SNIPPET:
        region["snippet"] = {"text": finding.match}
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_place,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(_with_suggestions(finding)) + _links(finding)},
        "locations": [{"physicalLocation": _physical(finding.path, region)}],
    }
    if finding.related:
        result["relatedLocations"] = [
            _related_location(related, number)
            for number, related in enumerate(finding.related[:_MOST_RELATED])
        ]
    result["partialFingerprints"] = {"primaryLocationLineHash": fingerprint}
    properties: dict[str, object] = {
        "suggestions": list(finding.suggestions),
        "concept": finding.concept,
        "fixable": finding.fixable,
    }
    if finding.origin is not None:
        properties["origin"] = origin_object(finding.origin)
    result["properties"] = properties
    return result


def rule_object(rule: RuleHelp) -> dict[str, object]:
    """A rule as a reporting descriptor with its help."""
    text = " ".join(part for part in (rule.summary, rule.why) if part)
    found: dict[str, object] = {"id": rule.code, "name": rule.name}
    if rule.summary or rule.name:
        found["shortDescription"] = {"text": _description(rule.summary or rule.name)}
    if text:
        found["fullDescription"] = {"text": _description(text)}
        found["help"] = {"text": text, "markdown": rule.help_markdown or text}
    if rule.url:
        found["helpUri"] = rule.url
    found["properties"] = {"tags": [rule.code.rstrip("0123456789").lower()]}
    return found


def notification(message: str, level: str, path: str) -> dict[str, object]:
    """Something said about the run itself."""
    said: dict[str, object] = {"level": level, "message": {"text": _message(message)}}
    if path:
        said["locations"] = [{"physicalLocation": _physical(path, None)}]
    return said


def artifact_location(path: str) -> dict[str, object]:
    """A page as a URI: relative to where netlint ran, or a file URI for a page elsewhere.

    A path's bytes are percent-encoded as they are, whether or not they are UTF-8.
    """
    encoded = quote(path, safe="/", errors="surrogateescape")
    if path.startswith("/"):
        return {"uri": f"file://{encoded}"}
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{quote(path[2:], safe='/', errors='surrogateescape')}"}
    return {"uri": encoded, "uriBaseId": ROOT}


def _physical(path: str, region: dict[str, object] | None) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": artifact_location(path)}
    if region is not None:
        location["region"] = region
    return location


def _related_location(related: Related, number: int) -> dict[str, object]:
    region: dict[str, object] = {"startLine": related.line, "startColumn": related.column}
    return {
        "id": number,
        "physicalLocation": _physical(related.path, region),
        "message": {"text": _message(related.message)},
    }


def _with_suggestions(finding: Finding) -> str:
    """The message, with what to write instead where the message does not say it already."""
    suggested = unsaid(finding)
    return f"{finding.message} Write instead: {suggested}." if suggested else finding.message


def _links(finding: Finding) -> str:
    """Links to the first related places: GitHub shows only those that the message links to."""
    links = [
        f"[{_label(related, finding.path)}]({number})"
        for number, related in enumerate(finding.related[:_MOST_LINKS])
    ]
    return f" See also {listed(links, 'and')}." if links else ""


def _label(related: Related, path: str) -> str:
    """A place in few words, without what would end a link early."""
    line = f"line {related.line}"
    if related.path == path:
        return line
    shown = shorten(visible(related.path), _LONGEST_LABEL)
    plain = shown.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return _PLACEHOLDER.sub(r"{{\1}}", f"{plain}, {line}")


def _message(text: str) -> str:
    """Text in which page text makes no link (`[text](target)`) and no placeholder (`{0}`)."""
    plain = visible(text).replace("](", "\\](")
    return _PLACEHOLDER.sub(r"{{\1}}", plain)


def _description(text: str) -> str:
    return shorten(text, _LONGEST_DESCRIPTION)
