"""PEOPLE002: words of suffering and war: "suffers from", "lost her battle"."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.people.wording import wording
from netlint.finding import Remark


@check("PEOPLE002", "victim-and-battle")
def victim_and_battle(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say where a person is made a victim or a fighter, and what to write instead."""
    yield from wording(analysis.page, analysis.word_rows("victim-and-battle"))
