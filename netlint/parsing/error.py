"""What a parser raises where a page cannot be read."""

from __future__ import annotations


class PageError(Exception):
    """The page cannot be read; `line` and `column` (1-based) say where, `message` what to mend."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column
