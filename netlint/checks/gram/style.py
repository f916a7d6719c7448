"""GRAM004: what LanguageTool says of style."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Needs, NoOptions, check
from netlint.finding import Remark
from netlint.grammar.findings import remarks_of


@check("GRAM004", "style", needs=Needs.LANGUAGETOOL)
def style(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report what LanguageTool says of style."""
    yield from remarks_of(analysis, "GRAM004", analysis.grammar_slips)
