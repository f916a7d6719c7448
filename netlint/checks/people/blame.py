"""PEOPLE006: words that blame or doubt people: "non-compliant", "refused treatment"."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.people.wording import wording
from netlint.finding import Remark


@check("PEOPLE006", "blame")
def blame(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say where the words put the blame on a person, and what to write instead."""
    yield from wording(analysis.page, analysis.word_rows("blaming-words"))
