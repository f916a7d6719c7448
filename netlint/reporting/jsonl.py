"""A JSON object a line: each finding as it comes, then `{"problem": …}` for each problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from netlint.finding import Problem
from netlint.reporting.as_json import dump, finding_json, problem_object
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import json_writer
from netlint.result import PageResult, Summary

if TYPE_CHECKING:
    from netlint.reporting.pieces import Drawn


class JsonLinesReporter:
    """Writes each page as it comes. The counts are left to the reader, who can count lines."""

    def __init__(self, stream: TextIO) -> None:
        self._write = json_writer(stream)

    def page(self, result: PageResult) -> None:
        """Write the findings of one page."""
        self._write(self.piece(result))

    def add(self, drawn: Drawn) -> None:
        """Write the part of one page."""
        self._write(drawn.piece)

    def piece(self, result: PageResult) -> str:
        """The findings of one page, a line each."""
        return "".join(f"{finding_json(finding)}\n" for finding in result.findings)

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write the problems, so that a run that failed cannot look like a clean one."""
        for problem in problems:
            self._write(dump({"problem": problem_object(problem)}) + "\n")


def make(stream: TextIO, options: ReportOptions) -> JsonLinesReporter:
    """The reporter of the `jsonl` format."""
    return JsonLinesReporter(stream)
