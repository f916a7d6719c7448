"""A progress bar on standard error: only on a terminal, and only after a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType

_WIDTH = 30
_PATIENCE = 1.0
_EVERY = 0.1


class Progress:
    """Counts pages; draws nothing where nobody is looking."""

    def __init__(self, total: int, *, enabled: bool) -> None:
        self._total = total
        self._done = 0
        self._enabled = enabled and total > 1 and sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._drawn = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def step(self) -> None:
        """One more page is done."""
        self._done += 1
        if self._enabled and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            filled = _WIDTH * self._done // self._total
            bar = "#" * filled + "." * (_WIDTH - filled)
            sys.stderr.write(f"\r[{bar}] {self._done} of {self._total} pages")
            sys.stderr.flush()
            self._drawn = True

    def clear(self) -> None:
        """Take the bar away, so that a report can be written where it stood."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False
