"""What a reporter is told when it is made, whatever its format."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

    from netlint.reporting.rule_help import RuleHelpProvider

#: Gives the text of a page by its path, as it stands in the file: with the byte order mark, where it
#: begins with one. None where it cannot be had any more.
SourceProvider: TypeAlias = Callable[[str], str | None]


class ReportOptions(NamedTuple):  # made five times as fast as a dataclass, at every start
    """Options of all formats; each takes what it knows.

    `width` is the number of columns to write for (None: the terminal's, or 80 elsewhere), `rules`
    gives the help of a rule, `step_summary` is the file to which `github` adds its summary, and
    `source` gives the text of a page to formats that count in another way.
    """

    version: str = ""
    colour: bool = False
    width: int | None = None
    rules: RuleHelpProvider | None = None
    step_summary: Path | None = None
    source: SourceProvider | None = None
