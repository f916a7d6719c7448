"""PEOPLE001: a person called by a condition: "a diabetic", "the mentally ill"."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.people.wording import wording
from netlint.finding import Remark


@check("PEOPLE001", "person-first")
def person_first(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say where the condition stands in the place of the person, and what to write instead."""
    yield from wording(analysis.page, analysis.word_rows("person-first"))
