"""What the tables for a terminal share: its width, the signs it can show, the problems at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TextIO

from netlint.finding import Problem, Severity
from netlint.reporting.display import wrapped
from netlint.reporting.statistics.options import TableOptions
from netlint.reporting.statistics.wording import ASCII_MARKS, Marks
from netlint.reporting.style import Style
from netlint.reporting.wording import counted, problem_line

_USUAL_WIDTH = 80
_NARROWEST, _WIDEST = 60, 110


def width_for(stream: TextIO, options: TableOptions) -> int:
    """The columns to write for."""
    width = options.width if options.width is not None else _stream_width(stream)
    return max(_NARROWEST, min(width, _WIDEST))


def _stream_width(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or _USUAL_WIDTH
    except (OSError, ValueError, AttributeError):  # no terminal
        return _USUAL_WIDTH


def marks_for(stream: TextIO) -> Marks:
    """The signs of a table, those of ASCII where the stream can hold no others."""
    marks = Marks()
    try:
        "".join((*marks, "─")).encode(stream.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError, AttributeError):
        return ASCII_MARKS
    return marks


def problem_lines(problems: tuple[Problem, ...], style: Style, width: int) -> Iterator[str]:
    """The problems of the run, which must not be overlooked, after an empty line."""
    if not problems:
        return
    yield ""
    yield style.of(Severity.ERROR, f"{counted(len(problems), 'problem')} with this run:")
    yield ""
    for problem in problems:
        first, *rest = wrapped(problem_line(problem), width - 4)
        yield f"  - {first}"
        yield from (f"    {line}" for line in rest)
