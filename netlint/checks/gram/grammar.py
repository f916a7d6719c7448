"""GRAM001: what LanguageTool says of grammar."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Needs, NoOptions, check
from netlint.finding import Remark
from netlint.grammar.findings import remarks_of


@check("GRAM001", "grammar", needs=Needs.LANGUAGETOOL)
def grammar(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report what LanguageTool says of grammar."""
    yield from remarks_of(analysis, "GRAM001", analysis.grammar_slips)
