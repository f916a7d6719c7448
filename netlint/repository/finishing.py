"""From remarks on places of a page to findings: only now is the page read again, for its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from netlint.catalogue import codes_of, compares_pages, rule_index
from netlint.engine import UNUSED_SUPPRESSION, complete
from netlint.finding import Finding, Related, Remark, Severity, Span
from netlint.page import Page
from netlint.parsing.error import PageError
from netlint.reading import read_page, read_source
from netlint.result import PageFile
from netlint.suppression import Suppressions, read_suppressions

if TYPE_CHECKING:
    from netlint.repository.comparing import Said

_NO_SUPPRESSIONS = Suppressions((), ())


def finish_page(
    file: PageFile,
    said: Sequence[Said],
    *,
    quiet: bool,
    whole: bool,
    severities: Mapping[str, Severity],
) -> tuple[tuple[Finding, ...], int]:
    """The findings of one page from comparing it with others, in order, and how many its comments
    silenced. `quiet` says that it has comments which may, and `whole` that all pages were compared, so
    that a comment which silenced nothing is of no use. A page that has changed since its facts
    were noted has none."""
    try:
        page = read_page(file) if quiet else _bare(file)
    except PageError:
        return (), 0
    suppressions = read_suppressions(page, codes_of) if quiet else _NO_SUPPRESSIONS
    findings = []
    silenced = 0
    for one in said:
        spot = one.remark.place.spot
        if spot.end > len(page.source) or page.position(spot.start) != (spot.line, spot.column):
            continue
        if suppressions.silence(one.entry.code, spot.start):
            silenced += 1
        else:
            findings.append(_finding(page, one))
    if whole and UNUSED_SUPPRESSION in severities:
        ran = [code for code in severities if compares_pages(code)]
        findings += [
            complete(page, remark, rule_index()[UNUSED_SUPPRESSION], severities[UNUSED_SUPPRESSION])
            for remark in suppressions.idle_entries(ran)
        ]
    findings.sort(key=lambda finding: finding.sort_key)
    return tuple(findings), silenced


def _bare(file: PageFile) -> Page:
    """The page with its source alone: places need no more."""
    return Page(file.path, read_source(file), "", (), (), (), ())


def _finding(page: Page, said: Said) -> Finding:
    remark = said.remark
    alone = Remark(
        Span(remark.place.spot.start, remark.place.spot.end),
        remark.message,
        suggestions=remark.suggestions,
        concept=remark.concept,
        why=remark.why,
    )
    related = tuple(
        Related(one.place.path, one.place.spot.line, one.place.spot.column, one.message)
        for one in remark.related
    )
    return complete(page, alone, said.entry, said.severity)._replace(related=related)
