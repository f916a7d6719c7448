"""Regular expressions that are compiled when they are first used.

A run on one page needs few of netlint's patterns, and compiling them all would take longer than
everything else together.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _LazyPattern:
    """Stands for a compiled pattern; compiles it when an attribute of it is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = getattr(re.compile(self._source, self._flags), name)
        # Kept, so that the next use goes straight to the compiled pattern's method.
        setattr(self, name, value)
        return value


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`, but costs nothing until it is used."""
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
