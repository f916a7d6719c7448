"""The whole run as one JSON document; `report.schema.json` beside this file describes it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, TextIO

from netlint.finding import Problem
from netlint.reporting.as_json import dump, finding_json, problem_object, summary_object
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import json_writer
from netlint.reporting.spool import Spool
from netlint.result import PageResult, Summary

if TYPE_CHECKING:
    from netlint.reporting.pieces import Drawn

#: The version of the document's form. Raise it when a reader of the old form would break.
FORM = 1
#: So many findings are written at a time.
_AT_ONCE = 500


class JsonReporter:
    """Keeps findings aside until the counts, which stand before them, are known."""

    def __init__(self, stream: TextIO, version: str) -> None:
        self._write = json_writer(stream)
        self._version = version
        self._findings = Spool()

    def page(self, result: PageResult) -> None:
        """Keep the findings of one page."""
        self._take(self.piece(result))

    def add(self, drawn: Drawn) -> None:
        """Keep the part of one page."""
        self._take(drawn.piece)

    def piece(self, result: PageResult) -> str:
        """The findings of one page, a line each."""
        return "\n".join(finding_json(finding) for finding in result.findings)

    def _take(self, piece: str) -> None:
        if piece:
            self._findings.add(piece)

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write the document."""
        tool = dump({"name": "netlint", "version": self._version})
        self._write(f'{{\n  "version": {FORM},\n  "tool": {tool},\n')
        self._write(f'  "summary": {dump(summary_object(summary))},\n  "problems": [')
        self._array(dump(problem_object(problem)) for problem in problems)
        self._write('],\n  "findings": [')
        self._array(line for piece in self._findings.drain() for line in piece.split("\n"))
        self._write("]\n}\n")

    def _array(self, items: Iterable[str]) -> None:
        """Write the inside of an array, an item a line, so that reports can be compared."""
        items = iter(items)
        between = "\n    "
        while some := list(islice(items, _AT_ONCE)):
            self._write(between + ",\n    ".join(some))
            between = ",\n    "
        if between.startswith(","):
            self._write("\n  ")


def make(stream: TextIO, options: ReportOptions) -> JsonReporter:
    """The reporter of the `json` format."""
    return JsonReporter(stream, options.version)
