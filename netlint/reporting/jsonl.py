"""A JSON object a line: each finding as it comes, then `{"problem": …}` for each problem."""

from __future__ import annotations

from typing import TextIO

from netlint.finding import Problem
from netlint.reporting.as_json import dump, finding_json, problem_object
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import json_writer
from netlint.result import PageResult, Summary


class JsonLinesReporter:
    """Writes each page as it comes. The counts are left to the reader, who can count lines."""

    def __init__(self, stream: TextIO) -> None:
        self._write = json_writer(stream)

    def page(self, result: PageResult) -> None:
        """Write the findings of one page."""
        for finding in result.findings:
            self._write(finding_json(finding) + "\n")

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write the problems, so that a run that failed cannot look like a clean one."""
        for problem in problems:
            self._write(dump({"problem": problem_object(problem)}) + "\n")


def make(stream: TextIO, options: ReportOptions) -> JsonLinesReporter:
    """The reporter of the `jsonl` format."""
    return JsonLinesReporter(stream)
