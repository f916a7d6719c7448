"""GRAM002: what LanguageTool says of spelling."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Needs, NoOptions, check
from netlint.finding import Remark
from netlint.grammar.findings import remarks_of


@check("GRAM002", "spelling", needs=Needs.LANGUAGETOOL)
def spelling(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report what LanguageTool says of spelling."""
    yield from remarks_of(analysis, "GRAM002", analysis.grammar_slips)
