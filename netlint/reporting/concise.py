"""A line a finding, for editors, grep and people who like it short."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from netlint.finding import Finding, Problem, Severity
from netlint.reporting.escape import visible
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import write_text
from netlint.reporting.style import Style
from netlint.result import PageResult, Summary

if TYPE_CHECKING:
    from netlint.reporting.pieces import Drawn

_MOST_RELATED = 3


def concise_line(finding: Finding, style: Style) -> str:
    """The finding as `path:line:column: severity CODE message`, with its places on other pages."""
    severity = style.of(finding.severity, finding.severity.label)
    where = f"{visible(finding.path)}:{finding.line}:{finding.column}"
    return f"{where}: {severity} {finding.rule} {visible(finding.message)}{_elsewhere(finding)}"


def _elsewhere(finding: Finding) -> str:
    """The first places on other pages, and how many more there are; those on this page are close
    to the finding."""
    others = [one for one in finding.related if one.path != finding.path]
    if not others:
        return ""
    shown = [f"{visible(one.path)}:{one.line}:{one.column}" for one in others[:_MOST_RELATED]]
    more = len(others) - len(shown)
    return f" See also {', '.join(shown)}{f' and {more:,} more' if more else ''}."


class ConciseReporter:
    """Writes each page as it comes, then the problems of the run; no counts."""

    def __init__(self, stream: TextIO, style: Style) -> None:
        self._stream = stream
        self._style = style

    def page(self, result: PageResult) -> None:
        """Write the findings of one page."""
        write_text(self._stream, self.piece(result))

    def add(self, drawn: Drawn) -> None:
        """Write the part of one page."""
        write_text(self._stream, drawn.piece)

    def piece(self, result: PageResult) -> str:
        """The findings of one page, a line each."""
        return "".join(f"{concise_line(finding, self._style)}\n" for finding in result.findings)

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write a line for each problem."""
        word = self._style.of(Severity.ERROR, "problem")
        for problem in problems:
            path = f"{visible(problem.path)}: " if problem.path else ""
            write_text(self._stream, f"{path}{word}: {visible(problem.message)}\n")


def make(stream: TextIO, options: ReportOptions) -> ConciseReporter:
    """The reporter of the `concise` format."""
    return ConciseReporter(stream, Style(colour=options.colour))
