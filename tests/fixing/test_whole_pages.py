"""Pages are mended as a whole: twice is once, nothing is left that could be mended, nothing breaks.

A folder of real pages can be named in NETLINT_PAGES; our own fixtures are always tried.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.fixing import FIXTURES, Outcome, outcomes

_VARIABLE = "NETLINT_PAGES"


def _told(one: Outcome) -> tuple[object, ...]:
    return one.again, one.left, one.new, one.part, one.problems


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("profile", ["nhs", "plain-us"])
def test_our_own_pages(profile: str, unsafe: bool) -> None:
    found = list(outcomes(FIXTURES, profile, unsafe=unsafe, jobs=1, show=False))
    # Some fixtures cannot be read, which their check tells.
    broken = [one for one in found if one.problems and not one.changed]
    for one in found:
        if one not in broken:
            assert _told(one) == (False, (), (), "", ()), one.path
    assert sum(one.changed for one in found) > 20


@pytest.mark.skipif(_VARIABLE not in os.environ, reason=f"{_VARIABLE} names no folder of pages")
@pytest.mark.parametrize("profile", ["nhs", "plain-us"])
def test_real_pages(profile: str) -> None:
    pages = Path(os.environ[_VARIABLE])
    for one in outcomes(pages, profile, unsafe=False, jobs=2, show=False):
        assert _told(one) == (False, (), (), "", ()), one.path
