"""Holds lines until the end of a run, in memory while they are few and then in a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO


class Spool:
    """Lines that must be written after something that is known only at the end.

    `limit` is the number of characters kept in memory. The temporary file has no name where the
    system allows it and goes away by itself, whatever ends the run.
    """

    def __init__(self, limit: int = 2_000_000) -> None:
        self._limit = limit
        self._size = 0
        self._lines: list[str] = []
        self._file: IO[str] | None = None
        self.count = 0

    def add(self, line: str) -> None:
        """Keep one line; it holds no line break."""
        self.count += 1
        self._size += len(line)
        self._lines.append(line)
        if self._size > self._limit:
            self._roll_over()

    def _roll_over(self) -> None:
        from tempfile import TemporaryFile  # takes several milliseconds, seldom needed

        if self._file is None:
            self._file = TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115 — kept open
        self._file.write("\n".join(self._lines) + "\n")
        self._lines.clear()
        self._size = 0

    def drain(self) -> Iterator[str]:
        """Yield every line, in the order they came, and forget them."""
        if self._file is not None:
            self._file.seek(0)
            for line in self._file:
                yield line[:-1]
            self._file.close()
            self._file = None
        yield from self._lines
        self._lines.clear()
        self._size = self.count = 0
