"""GRAM003: what LanguageTool says of punctuation."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Needs, NoOptions, check
from netlint.finding import Remark
from netlint.grammar.findings import remarks_of


@check("GRAM003", "punctuation", needs=Needs.LANGUAGETOOL)
def punctuation(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report what LanguageTool says of punctuation."""
    yield from remarks_of(analysis, "GRAM003", analysis.grammar_slips)
