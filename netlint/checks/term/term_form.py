"""TERM006: a term written in another way than the house writes it."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Remark
from netlint.language.casing import cased_like, joined_wrongly
from netlint.language.mending import exact_replacement
from netlint.language.places import foreign_text, in_address, quoted_text
from netlint.vocabulary.concept import Status
from netlint.vocabulary.matching import Mention


@check("TERM006", "term-form", fixes=Fixes.SAFE)
def term_form(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report variants ("MEN 1"), and dashes and blanks where a name or a code has a hyphen."""
    page = analysis.page
    locale = analysis.locale
    for mention in analysis.mentions:
        form = mention.form
        if not form.verified or form.status in (Status.RETIRED, Status.SPLIT, Status.CONTEXT):
            continue
        written = page.prose[mention.start : mention.end]
        if form.status is Status.VARIANT:
            right = form.house[locale]
        elif written != form.text and joined_wrongly(form.text, written):
            right = form.text
        else:
            continue
        if (
            written.lower() == right.lower()  # TERM005 tells of capitals
            or foreign_text(page).hold(mention.start)
            or quoted_text(page).hold(mention.start)
            or in_address(page, mention.start, mention.end)
        ):
            continue
        yield _remark(analysis, mention, written, cased_like(written, form.text, right))


def _remark(analysis: Analysis, mention: Mention, written: str, right: str) -> Remark:
    page = analysis.page
    span = page.source_span(mention.start, mention.end)
    shown = " ".join(written.split())
    return Remark(
        span,
        f'"{shown}" is written another way here. Write "{right}".',
        suggestions=(right,),
        concept=mention.form.concept_id,
        fix=exact_replacement(page, mention.start, mention.end, right),
    )
