"""HEAD007: a line in bold is used as a heading."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.head.fakes import FakeHeading, fake_headings
from netlint.finding import Remark
from netlint.language.wordsets import word_set

_DEEPEST = 6


@check("HEAD007", "fake-heading")
def fake_heading(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which short lines in bold name what follows and are no headings by their markup."""
    page = analysis.page
    for fake in fake_headings(page, word_set(analysis.word_rows("label-headings"))):
        yield Remark(
            page.source_span(fake.start, fake.end),
            "This line in bold looks like a heading, but screen readers do not know that it is "
            f"one. Make it {_kind(fake)}.",
        )


def _kind(fake: FakeHeading) -> str:
    if fake.above is None or not 0 < fake.above.level < _DEEPEST:
        return "a heading"
    return f"a heading of level {fake.above.level + 1}"
