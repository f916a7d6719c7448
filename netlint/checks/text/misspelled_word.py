"""TEXT010: any other word that is not a word and is one slip away from a common one."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Remark
from netlint.checks.term.misspelled_term import remark


@check("TEXT010", "misspelled-word", fixes=Fixes.OFFERED)
def misspelled_word(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report slips in words that are not of health."""
    for slip in analysis.slips:
        if not slip.term:
            yield remark(analysis, slip)
