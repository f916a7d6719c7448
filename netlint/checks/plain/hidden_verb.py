"""PLAIN011: a verb that hides in a noun: "carry out an assessment of"."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Remark
from netlint.language.hiddenverbs import hidden_verbs
from netlint.language.mending import exact_replacement
from netlint.language.places import listed_sources
from netlint.language.quoting import OthersWords


@check("PLAIN011", "hidden-verb", fixes=Fixes.OFFERED)
def hidden_verb(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Offer the verb itself."""
    page, prose = analysis.page, analysis.page.prose
    others = OthersWords(page)
    verbs = hidden_verbs(analysis.word_rows("hidden-verbs"), analysis.locale)
    for found in verbs.places(prose):
        start, end = found.start, found.end
        if others.hold(start, end) or listed_sources(page).hold(start):
            continue
        words = " ".join(prose[start:end].split())
        either = " or ".join(f'"{use}"' for use in found.use)
        if found.described:
            yield Remark(
                page.source_span(start, end),
                f'Write a verb, such as {either}, instead of "{words}".',
            )
            continue
        sure = len(found.use) == 1
        yield Remark(
            page.source_span(start, end),
            f'Write {either} instead of "{words}".',
            suggestions=found.use,
            fix=exact_replacement(page, start, end, found.use[0], safe=False) if sure else None,
        )
