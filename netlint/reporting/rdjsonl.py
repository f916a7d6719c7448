"""The Reviewdog Diagnostic Format: a JSON object a line, for reviewdog and programs that read it.

reviewdog counts columns in bytes of UTF-8, so the text of each page with findings is read again.
"""

from __future__ import annotations

from typing import TextIO

from netlint.finding import Finding, Problem, Related
from netlint.reporting.as_json import dump
from netlint.reporting.byte_places import BytePlace, BytePlaces
from netlint.reporting.escape import json_ascii, review_text, shorten, visible, web_address
from netlint.reporting.options import ReportOptions, SourceProvider
from netlint.reporting.output import json_writer
from netlint.reporting.wording import unsaid
from netlint.result import PageResult, Summary

#: Versions of reviewdog before 0.21.1 stop at a line of 65,536 bytes or more.
_LONGEST_LINE = 60_000
_LONGEST_TEXT = 1_000
_MOST_RELATED = 20
#: The folder in which netlint ran, for a problem that is about no page.
_HERE = "."
_SOURCE = {"name": "netlint"}


class RdjsonlReporter:
    """Writes each page as it comes."""

    def __init__(self, stream: TextIO, source: SourceProvider | None) -> None:
        self._write = json_writer(stream)
        self._source = source

    def page(self, result: PageResult) -> None:
        """Write the findings of one page."""
        if not result.findings:
            return
        text = self._source(result.path) if self._source is not None else None
        places = BytePlaces(text) if text is not None else None
        for finding in result.findings:
            self._write(_line(diagnostic(finding, places)) + "\n")

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write the problems, so that a run that failed cannot look like a clean one."""
        for problem in problems:
            self._write(_line(problem_diagnostic(problem)) + "\n")


def diagnostic(finding: Finding, places: BytePlaces | None) -> dict[str, object]:
    """A finding as a diagnostic. Without the places of its page it names lines and no columns, and
    suggests nothing."""
    found = places.range_of(finding) if places is not None else None
    made: dict[str, object] = {
        "message": _message(finding),
        "location": {"path": finding.path, "range": _range(finding, found)},
        "severity": finding.severity.name,
        "source": _SOURCE,
        "code": _code(finding),
    }
    if found is not None and places is not None and finding.fix is not None:
        suggested = places.replacement(finding.fix.edits)
        if suggested is not None:
            start, end, text = suggested
            made["suggestions"] = [
                {"range": {"start": start._asdict(), "end": end._asdict()}, "text": text}
            ]
    if finding.related:
        made["related_locations"] = [_related(one) for one in finding.related[:_MOST_RELATED]]
    return made


def problem_diagnostic(problem: Problem) -> dict[str, object]:
    """A problem of the run as a diagnostic about a whole file."""
    message = _escaped(problem.message)
    return {
        "message": f"netlint could not check everything: {message}",
        "location": {"path": problem.path or _HERE},
        "severity": "ERROR",
        "source": _SOURCE,
    }


def _message(finding: Finding) -> str:
    """What is wrong, what to write instead, and why: reviewdog shows nothing else in a comment."""
    lines = [_escaped(finding.message)]
    suggested = unsaid(finding)
    if suggested:
        lines.append(f"Write instead: {_escaped(suggested)}")
    if finding.why:
        lines.append(f"Why: {_escaped(finding.why)}")
    return "\n\n".join(lines)


def _escaped(text: str) -> str:
    return review_text(shorten(visible(text), _LONGEST_TEXT))


def _code(finding: Finding) -> dict[str, str]:
    code = {"value": finding.rule}
    url = web_address(finding.url)
    return {**code, "url": url} if url else code


def _range(finding: Finding, found: tuple[BytePlace, BytePlace] | None) -> dict[str, object]:
    if found is None:
        return {"start": {"line": finding.line}, "end": {"line": finding.end_line}}
    start, end = found
    return {"start": start._asdict(), "end": end._asdict()}


def _related(related: Related) -> dict[str, object]:
    """Another place, by its line: the text of another page is not read for a column."""
    return {
        "message": _escaped(related.message),
        "location": {"path": related.path, "range": {"start": {"line": related.line}}},
    }


def _line(made: dict[str, object]) -> str:
    """The diagnostic on one line, without what makes it longer than reviewdog reads."""
    line = dump(made)
    for key in ("related_locations", "suggestions"):
        if len(json_ascii(line)) <= _LONGEST_LINE:
            break
        made.pop(key, None)
        line = dump(made)
    return line


def make(stream: TextIO, options: ReportOptions) -> RdjsonlReporter:
    """The reporter of the `rdjsonl` format."""
    return RdjsonlReporter(stream, options.source)
