"""Remembers what was made of an object by the object itself, not by what is in it.

A word list or a page type holds hundreds of texts: to hash it on every page would take longer than
most rules do.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

KeyT = TypeVar("KeyT")
ValueT = TypeVar("ValueT")

#: More objects than this are of a program that makes them anew all the time.
_MOST = 256


def by_identity(make: Callable[[KeyT], ValueT]) -> Callable[[KeyT], ValueT]:
    """A pure function of one object that never changes, called once for each such object. The
    object is kept, so that no other can take its place in memory."""
    known: dict[int, tuple[KeyT, ValueT]] = {}

    @wraps(make)
    def remembered(key: KeyT) -> ValueT:
        found = known.get(id(key))
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[id(key)] = (key, make(key))
        return found[1]

    return remembered
