"""PLAIN002: a clinical term that nothing explains near its first use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.plain.explaining import Explanations, Place
from netlint.checks.plain.terms import Term, as_explanation, clinical_terms, has_plain_word
from netlint.finding import RelatedSpan, Remark
from netlint.page import BODY_KINDS


class Options(NamedTuple):
    """`known` are terms that the readers of these pages know. `max_terms` is how many terms of a page
    are reported at most, 0 for all of them."""

    known: tuple[str, ...] = ()
    max_terms: int = 0


@check("PLAIN002", "unexplained-term", options=Options)
def unexplained_term(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Report each such term once, where it first stands in running text."""
    page = analysis.page
    known = {_singular(term) for term in options.known}
    groups: dict[str, list[Term]] = defaultdict(list)
    for term in clinical_terms(analysis):
        if page.block_at(term.start).kind in BODY_KINDS:
            groups[term.key].append(term)
    if not groups:
        return
    explanations = Explanations(analysis)
    found = 0
    names: set[str] = set()
    for terms in groups.values():
        written = {_singular(_written(analysis, term)) for term in terms[:_FEW]}
        told = any(_is_kind(one, names) for one in written)
        names |= written
        if told or not known.isdisjoint(written) or any(map(explanations.entry, terms)):
            continue
        remark = _remark(analysis, explanations, terms)
        if remark is not None:
            found += 1
            yield remark
        if found == options.max_terms > 0:
            return


def _singular(term: str) -> str:
    return term.lower().removesuffix("s")


def _is_kind(name: str, names: set[str]) -> bool:
    """True for a kind of what the page has named before: "pancreatic neuroendocrine tumour"."""
    return any(
        name.endswith(f" {general}") and (" " in general or len(general) >= _CLEAR)
        for general in names
    )


#: So long a word, in letters, is enough to tell what a name with it is a kind of.
_CLEAR = 6
#: An explanation so near, in characters, is near enough, and so is one in the same paragraph.
_NEAR = 250
#: A term is looked at in so many places at most.
_ENOUGH = 40
#: So many places of a term show how the page writes it.
_FEW = 3


def _remark(analysis: Analysis, explanations: Explanations, terms: list[Term]) -> Remark | None:
    bare: Term | None = None
    later: Term | None = None
    for term in terms[:_ENOUGH]:
        place = explanations.at(term)
        if place is Place.BARE:
            bare = bare or term
        elif place is Place.EXPLAINED:
            if bare is None or _near(analysis, bare, term):
                return None
            later = term if explanations.surely(term) else None
            break
    if bare is None or has_plain_word(analysis, bare):
        return None
    return _too_late(analysis, bare, later) if later is not None else _never(analysis, bare)


def _near(analysis: Analysis, term: Term, later: Term) -> bool:
    if later.start - term.end < _NEAR:
        return True
    return later.start < analysis.page.block_at(term.start).end


def _too_late(analysis: Analysis, term: Term, later: Term) -> Remark:
    page = analysis.page
    written = _written(analysis, term)
    span = page.source_span(later.start, later.end)
    line, _ = page.position(span.start)
    return Remark(
        page.source_span(term.start, term.end),
        f'"{written}" stands here before line {line} explains it. Explain it here, where readers meet it '
        f"first{_example(analysis, term)}.",
        concept=term.concept or None,
        related=(RelatedSpan(span, "It is explained here."),),
    )


def _never(analysis: Analysis, term: Term) -> Remark:
    written = _written(analysis, term)
    return Remark(
        analysis.page.source_span(term.start, term.end),
        f'Nothing near says what "{written}" means. Explain it here, where readers meet it first'
        f"{_example(analysis, term)}.",
        concept=term.concept or None,
    )


def _written(analysis: Analysis, term: Term) -> str:
    return " ".join(analysis.page.prose[term.start : term.end].split())


#: What a vocabulary says of a plain wording that could not be traced: it is not passed on.
_UNTRACED = "plain wording"


def _example(analysis: Analysis, term: Term) -> str:
    if term.concept and _UNTRACED in analysis.concept(term.concept).unverified:
        return ""
    return f', for example as "{as_explanation(term.plain, analysis.locale)}"'
