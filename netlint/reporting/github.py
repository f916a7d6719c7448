"""GitHub Actions: findings as workflow commands, the worst first, and a summary of the step.

Everything that holds page text or a path is written inside a command, escaped; a plain line of
the log is read by GitHub too, and could hold a command of somebody else's.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from netlint.finding import Finding, Problem, Severity
from netlint.reporting.escape import visible, workflow_message, workflow_property
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import write_text
from netlint.reporting.spool import Spool
from netlint.reporting.wording import also, conclusion, instead
from netlint.result import PageResult, Summary

if TYPE_CHECKING:
    from netlint.reporting.rule_help import RuleHelpProvider

#: GitHub shows so many findings of a kind for each step beside the lines that they are about.
SHOWN_OF_A_KIND = 10

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class GithubReporter:
    """Keeps commands aside, by severity, until all pages are read."""

    def __init__(
        self, stream: TextIO, step_summary: Path | None, rules: RuleHelpProvider | None = None
    ) -> None:
        self._stream = stream
        self._commands = {severity: Spool() for severity in sorted(Severity, reverse=True)}
        self._pages = 0
        self._file = step_summary
        self._summary = None
        if step_summary is not None:
            from netlint.reporting.step_summary import StepSummary  # only GitHub names a file

            self._summary = StepSummary(rules)

    def page(self, result: PageResult) -> None:
        """Keep the findings of one page."""
        if not result.findings:
            return
        for finding in result.findings:
            self._commands[finding.severity].add(finding_command(finding))
        self._pages += 1
        if self._summary is not None:
            self._summary.add(result.path, result.findings)

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write problems, errors, warnings and notes, in this order, then the counts."""
        for problem in problems:
            write_text(self._stream, problem_command(problem) + "\n")
        too_many = False
        for severity, commands in self._commands.items():
            held = commands.count + (len(problems) if severity is Severity.ERROR else 0)
            too_many |= held > SHOWN_OF_A_KIND
            for command in commands.drain():
                write_text(self._stream, command + "\n")
        ending = told = conclusion(summary, self._pages, len(problems))
        if too_many:
            ending += (
                f" GitHub shows the first {SHOWN_OF_A_KIND} errors, warnings and notes beside the "
                "lines that they are about. This log has all of them."
            )
        write_text(self._stream, ending + "\n")
        if self._summary is not None and self._file is not None:
            self._add_step_summary(self._file, self._summary.markdown(told, problems))

    def _add_step_summary(self, file: Path, markdown: str) -> None:
        try:
            with file.open("a", encoding="utf-8", newline="\n") as opened:
                opened.write(markdown)
        except OSError as error:
            message = f"The summary of this step could not be written: {error.strerror or error}."
            write_text(self._stream, f"::warning title=netlint::{workflow_message(message)}\n")


def finding_command(finding: Finding) -> str:
    """The workflow command of one finding, on one line."""
    properties = {
        "title": f"{finding.rule} {finding.name}",
        "file": visible(finding.path),
        "line": str(finding.line),
        "endLine": str(finding.end_line),
    }
    if finding.line == finding.end_line:  # GitHub takes columns of one line only
        properties["col"] = str(finding.column)
        properties["endColumn"] = str(finding.end_column)
    # The log of a step shows the message alone, so that it must say where.
    where = f"{finding.path}:{finding.line}:{finding.column}"
    lines = [f"{visible(where)}: {finding.rule} {visible(finding.message)}"]
    suggested = instead(finding)
    if suggested:
        lines.append(f"Write instead: {suggested}")
    lines += also(finding)
    if finding.why:
        lines.append(f"Why: {visible(finding.why)}")
    return _command(_COMMANDS[finding.severity], properties, "\n".join(lines))


def problem_command(problem: Problem) -> str:
    """The workflow command of one problem of the run, on one line."""
    properties = {"title": "netlint could not check everything"}
    message = visible(problem.message)
    if problem.path:
        properties["file"] = visible(problem.path)
        message = f"{visible(problem.path)}: {message}"
    return _command("error", properties, message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={workflow_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{workflow_message(message)}"


def make(stream: TextIO, options: ReportOptions) -> GithubReporter:
    """The reporter of the `github` format."""
    return GithubReporter(stream, options.step_summary, options.rules)
