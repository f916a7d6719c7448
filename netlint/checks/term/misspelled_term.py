"""TERM001: a word that is no word, and close to a word of the vocabulary or of health."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.term.casing import cased_like
from netlint.checks.term.places import foreign_text, in_address
from netlint.finding import Remark
from netlint.language.mending import exact_replacement
from netlint.proofreading import slip_remark
from netlint.vocabulary.concept import Status
from netlint.vocabulary.matching import Mention


@check("TERM001", "misspelled-term", fixes=Fixes.SAFE)
def misspelled_term(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report slips in words of the vocabulary, and long terms written as two words."""
    for slip in analysis.slips:
        if slip.term:
            yield slip_remark(analysis, slip)
    split = [mention for mention in analysis.mentions if mention.form.status is Status.SPLIT]
    if not split:
        return
    closed = foreign_text(analysis.page)
    for mention in split:
        if mention.form.verified and not closed.hold(mention.start):
            joined = _joined(analysis, mention)
            if joined:
                yield joined


def _joined(analysis: Analysis, mention: Mention) -> Remark | None:
    """A term that was written as two words, unless both are meant: "neuro- and …"."""
    page = analysis.page
    written = page.prose[mention.start : mention.end]
    if in_address(page, mention.start, mention.end):
        return None
    right = cased_like(written, mention.form.text, mention.form.house[analysis.locale])
    shown = " ".join(written.split())
    span = page.source_span(mention.start, mention.end)
    return Remark(
        span,
        f'"{shown}" is one word. Write "{right}".',
        suggestions=(right,),
        concept=mention.form.concept_id,
        fix=exact_replacement(page, mention.start, mention.end, right),
    )
