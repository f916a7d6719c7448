"""Which of many findings of a kind are told one by one: the worst, in the order of the page.

A page with fifty long sentences is not mended by fifty messages. The worst are named, the others
counted and shown as places of the last, and come up when these are mended.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

#: So many are named on any page, however short.
_LEAST = 2
#: So many of the others are shown as places.
OTHERS_SHOWN = 20


def worst(
    found: Sequence[T], size: Callable[[T], int], most: int, words: int, least: int = _LEAST
) -> tuple[Sequence[T], Sequence[T]]:
    """Those to name and the others, each in the order given.

    `most` is how many to name for each 1,000 of the page's words, at least `least`; 0 names all.
    """
    number = max(least, -(-most * words // 1000))
    if not most or len(found) <= number:
        return found, ()
    order = sorted(range(len(found)), key=lambda at: (-size(found[at]), at))
    chosen = set(order[:number])
    return (
        [one for at, one in enumerate(found) if at in chosen],
        [one for at, one in enumerate(found) if at not in chosen],
    )
