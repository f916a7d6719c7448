"""JUnit XML: a suite a page, a case a finding; errors and warnings fail."""

from __future__ import annotations

from typing import TextIO

from netlint.finding import Finding, Problem, Severity
from netlint.reporting.escape import visible, xml_attribute, xml_text
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import xml_writer
from netlint.reporting.spool import Spool
from netlint.reporting.text import finding_in_words
from netlint.reporting.wording import place
from netlint.result import PageResult, Summary


class JunitReporter:
    """Keeps suites aside until the totals, which stand before them, are known."""

    def __init__(self, stream: TextIO) -> None:
        self._write = xml_writer(stream)
        self._suites = Spool()
        self._tests = 0
        self._failures = 0

    def page(self, result: PageResult) -> None:
        """Keep one page: its findings, or one passed case where it is clean."""
        path = _attribute(result.path)
        failures = sum(finding.severity > Severity.INFO for finding in result.findings)
        if result.findings:
            cases = [_case(finding, path) for finding in result.findings]
        elif result.problems:
            return  # neither passed nor failed: `finish` names it
        else:
            cases = [f'    <testcase classname="{path}" name="No findings" file="{path}"/>']
        self._suite(path, cases, failures=failures, errors=0)

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write the document; each problem is a case with an error in a suite of its own."""
        if problems:
            cases = [_problem_case(problem) for problem in problems]
            self._suite("Problems with this run", cases, failures=0, errors=len(problems))
        self._write('<?xml version="1.0" encoding="utf-8"?>\n')
        self._write(
            f'<testsuites name="netlint" tests="{self._tests}" failures="{self._failures}"'
            f' errors="{len(problems)}">\n'
        )
        for line in self._suites.drain():
            self._write(line + "\n")
        self._write("</testsuites>\n")

    def _suite(self, name: str, cases: list[str], *, failures: int, errors: int) -> None:
        self._tests += len(cases)
        self._failures += failures
        numbers = f'tests="{len(cases)}" failures="{failures}" errors="{errors}"'
        self._suites.add(f'  <testsuite name="{name}" {numbers}>')
        for case in cases:
            for line in case.split("\n"):
                self._suites.add(line)
        self._suites.add("  </testsuite>")


def _attribute(text: str) -> str:
    return xml_attribute(visible(text))


def _case(finding: Finding, path: str) -> str:
    name = f"{finding.rule} {finding.name}, {place(finding)}"
    severity = finding.severity.label
    message = visible(finding.message)
    words = xml_text(finding_in_words(finding))
    if finding.severity > Severity.INFO:
        head = f'<failure type="{severity}" message="{xml_attribute(message)}">'
        outcome = f"{head}{words}</failure>"
    else:
        outcome = f"<system-out>{words}</system-out>"
    return (
        f'    <testcase classname="{path}" name="{_attribute(name)}" file="{path}"'
        f' line="{finding.line}">\n      {outcome}\n    </testcase>'
    )


def _problem_case(problem: Problem) -> str:
    path = _attribute(problem.path or "netlint")
    message = _attribute(problem.message)
    return (
        f'    <testcase classname="{path}" name="{message}">\n'
        f'      <error type="problem" message="{message}"/>\n    </testcase>'
    )


def make(stream: TextIO, options: ReportOptions) -> JunitReporter:
    """The reporter of the `junit` format."""
    return JunitReporter(stream)
