"""Ranges are merged, and tell what they hold and share of a stretch."""

from __future__ import annotations

import pytest

from netlint.language.ranges import Ranges

_RANGES = Ranges([(20, 30), (5, 8), (28, 35), (40, 40)])


@pytest.mark.parametrize(
    ("start", "end", "shared"),
    [(0, 5, 0), (0, 6, 1), (5, 8, 3), (6, 22, 4), (0, 100, 18), (21, 25, 4), (35, 50, 0)],
)
def test_what_is_shared_is_counted_once(start: int, end: int, shared: int) -> None:
    assert _RANGES.shared(start, end) == shared


def test_overlapping_ranges_hold_together() -> None:
    assert _RANGES.hold(20, 35)
    assert not _RANGES.hold(4, 6)


def test_no_ranges_share_nothing() -> None:
    assert Ranges(()).shared(0, 10) == 0
    assert not Ranges(()).hold(0, 1)
