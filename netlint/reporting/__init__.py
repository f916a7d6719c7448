"""The output formats: one module each, imported only where it is asked for.

A format is a module here with a function `make(stream, options) -> Reporter`, and a line in
`_MODULES`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TextIO

from netlint.reporting.options import ReportOptions

if TYPE_CHECKING:
    from pathlib import Path

    from netlint.reporting.options import SourceProvider
    from netlint.reporting.rule_help import RuleHelpProvider
    from netlint.result import Reporter

__all__ = ["FORMATS", "NAMED", "make_reporter"]

_MODULES = {
    "text": "text",
    "concise": "concise",
    "json": "json_report",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "rdjsonl": "rdjsonl",
    "markdown": "markdown",
}

#: The names of the formats, the usual one first.
FORMATS: tuple[str, ...] = tuple(_MODULES)
#: Those that give each finding a name of its own, and so need the words around it.
NAMED = ("sarif", "gitlab")


def make_reporter(
    format: str,
    stream: TextIO,
    *,
    version: str,
    colour: bool = False,
    width: int | None = None,
    rules: RuleHelpProvider | None = None,
    step_summary: Path | None = None,
    source: SourceProvider | None = None,
) -> Reporter:
    """A reporter of this format (one of `FORMATS`) that writes to `stream`.

    `version` is netlint's own, `rules` gives the help of a rule by its code, `step_summary` is the
    file that GitHub Actions names for the summary of a step, `source` gives the text of a page by
    its path. Raises KeyError for another format.
    """
    module = import_module(f"{__name__}.{_MODULES[format]}")
    reporter: Reporter = module.make(
        stream, ReportOptions(version, colour, width, rules, step_summary, source)
    )
    return reporter
