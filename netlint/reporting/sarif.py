"""SARIF 2.1.0 for code scanning and editors, within the limits that GitHub sets for one run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from netlint.finding import Finding, Problem, Severity
from netlint.reporting.as_json import dump
from netlint.reporting.escape import visible
from netlint.reporting.fingerprint import fingerprints
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import json_writer
from netlint.reporting.rule_help import RuleHelp, RuleHelpProvider
from netlint.reporting.sarif_objects import (
    ROOT,
    SCHEMA,
    notification,
    result_object,
    rule_object,
)
from netlint.reporting.spool import Spool
from netlint.reporting.wording import counted, listed
from netlint.result import PageResult, Summary

#: GitHub refuses a run with more results.
MOST_RESULTS = 25_000


class SarifReporter:
    """Keeps results aside until the rules, which stand before them, are known."""

    def __init__(
        self,
        stream: TextIO,
        version: str,
        rules: RuleHelpProvider | None,
        most: int = MOST_RESULTS,
    ) -> None:
        self._write = json_writer(stream)
        self._version = version
        self._help = rules
        self._most = most
        self._rules: dict[str, RuleHelp] = {}
        self._places: dict[str, int] = {}
        self._results = Spool()
        self._counts = dict.fromkeys(sorted(Severity, reverse=True), 0)

    def page(self, result: PageResult) -> None:
        """Keep the results of one page; each line is marked with the weight of its severity."""
        for finding, fingerprint in zip(
            result.findings, fingerprints(result.findings), strict=True
        ):
            place = self._rule_place(finding)
            # A severity that is already over the limit alone can show no more of its kind.
            if self._counts[finding.severity] < self._most:
                line = dump(result_object(finding, place, fingerprint))
                self._results.add(f"{int(finding.severity)}{line}")
            self._counts[finding.severity] += 1

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write the document."""
        shown = self._allowance()
        left_out = {kind: self._counts[kind] - shown[kind] for kind in shown}
        notes = [notification(problem.message, "error", problem.path) for problem in problems]
        if any(left_out.values()):
            notes.append(notification(self._left_out_message(left_out), "warning", ""))
        invocation: dict[str, object] = {"executionSuccessful": not problems}
        if notes:
            invocation["toolExecutionNotifications"] = notes
        driver = {
            "name": "netlint",
            "version": self._version,
            "rules": [rule_object(rule) for rule in self._rules.values()],
        }
        base = {"description": {"text": "The folder that netlint was run in."}}
        write = self._write
        write(f'{{\n"$schema": {dump(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n')
        write(f'"tool": {dump({"driver": driver})},\n')
        write(f'"invocations": {dump([invocation])},\n')
        write(f'"originalUriBaseIds": {dump({ROOT: base})},\n')
        write('"columnKind": "unicodeCodePoints",\n"results": [')
        between = "\n"
        for line in self._worst(shown):
            write(between + line)
            between = ",\n"
        write("\n]\n}]\n}\n")

    def _rule_place(self, finding: Finding) -> int:
        """The place of the finding's rule in the list of rules."""
        code = finding.rule
        if code not in self._places:
            self._places[code] = len(self._places)
            self._rules[code] = self._rule_help(finding)
        return self._places[code]

    def _rule_help(self, finding: Finding) -> RuleHelp:
        if self._help is not None:
            try:
                return self._help(finding.rule)
            except KeyError:  # a rule without a page, such as one of another program
                pass
        return RuleHelp(finding.rule, finding.name, "", finding.why, "", finding.url)

    def _allowance(self) -> dict[Severity, int]:
        """How many results of each severity fit, the worst first."""
        room = self._most
        allowance = {}
        for severity, count in self._counts.items():
            allowance[severity] = min(count, room)
            room -= allowance[severity]
        return allowance

    def _worst(self, allowance: dict[Severity, int]) -> Iterator[str]:
        left = {str(int(severity)): count for severity, count in allowance.items()}
        for line in self._results.drain():
            if left[line[0]]:
                left[line[0]] -= 1
                yield line[1:]

    def _left_out_message(self, left_out: dict[Severity, int]) -> str:
        words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
        parts = [counted(count, words[kind]) for kind, count in left_out.items() if count]
        return (
            f"GitHub takes at most {self._most:,} results a run, so this file leaves out "
            f"{listed(parts, 'and')}. The json format has them all."
        )


def make(stream: TextIO, options: ReportOptions) -> SarifReporter:
    """The reporter of the `sarif` format."""
    return SarifReporter(stream, visible(options.version), options.rules)
