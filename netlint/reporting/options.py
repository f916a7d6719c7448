"""What a reporter is told when it is made, whatever its format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from netlint.reporting.rule_help import RuleHelpProvider


class ReportOptions(NamedTuple):  # made five times as fast as a dataclass, at every start
    """Options of all formats; each takes what it knows.

    `width` is the number of columns to write for (None: the terminal's, or 80 elsewhere), `rules`
    gives the help of a rule, `step_summary` is the file to which `github` adds its summary.
    """

    version: str = ""
    colour: bool = False
    width: int | None = None
    rules: RuleHelpProvider | None = None
    step_summary: Path | None = None
