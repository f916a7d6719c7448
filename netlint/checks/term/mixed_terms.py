"""TERM007: two names for one thing on one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import RelatedSpan, Remark
from netlint.language.casing import cased_like
from netlint.naming.namings import Naming, Use, compete, concept_namings, word_namings
from netlint.naming.owning import is_explained, own_uses
from netlint.page import Page

_MOST_RELATED = 5
_TIMES = ("", "once", "twice")


@check("TERM007", "mixed-terms")
def mixed_terms(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report each thing that goes by two names on a page, where the page does not say that they
    are the same."""
    told: list[tuple[int, int]] = []
    for naming in (*word_namings(analysis), *concept_namings(analysis)):
        # Most pages say so; only for the others it matters in whose words each name stands.
        if not any(_unexplained(analysis.page, naming, naming.uses)):
            continue
        remark = _mixed(analysis.page, naming)
        if remark is None:
            continue
        place = (remark.span.start, remark.span.end)
        if any(start < place[1] and place[0] < end for start, end in told):
            continue
        told.append(place)
        yield remark


def _unexplained(page: Page, naming: Naming, uses: Sequence[Use]) -> Iterator[tuple[str, str]]:
    """The pairs of names of which a page should have only one, and that it does not explain."""
    names = dict.fromkeys(use.name for use in uses)
    for first, second in combinations(names, 2):
        if not naming.concept or compete(first, second):
            of_both = [use for use in uses if use.name in (first, second)]
            if not is_explained(page, of_both):
                yield first, second


def _mixed(page: Page, naming: Naming) -> Remark | None:
    """The remark on the first two names that compete unexplained."""
    uses = list(own_uses(page, naming.uses))
    for first, second in _unexplained(page, naming, uses):
        counts = Counter(use.name for use in uses)
        kept, other = _choose(naming, counts, first, second)
        return _remark(page, naming, uses, counts, kept, other)
    return None


def _choose(naming: Naming, counts: Counter[str], first: str, second: str) -> tuple[str, str]:
    """The name to keep and the one to change: the house's stays, else the commoner, else the first."""
    if second == naming.house or (first != naming.house and counts[second] > counts[first]):
        return second, first
    return first, second


def _remark(
    page: Page, naming: Naming, uses: list[Use], counts: Counter[str], kept: str, other: str
) -> Remark:
    wrong = [use for use in uses if use.name == other]
    place = wrong[0]
    written = page.prose[place.start : place.end]
    right = cased_like(written, other, place.instead.get(kept, kept))
    related = [(use, "The other name stands here.") for use in uses if use.name == kept][:1]
    related += [(use, f'"{other}" stands here too.') for use in wrong[1:_MOST_RELATED]]
    return Remark(
        page.source_span(place.start, place.end),
        f'This page says "{kept}" {_times(counts[kept])} and "{other}" {_times(counts[other])}, and '
        f'both mean the same. Write "{right}" here.',
        suggestions=(right,),
        concept=naming.concept or None,
        related=tuple(
            RelatedSpan(page.source_span(use.start, use.end), message) for use, message in related
        ),
    )


def _times(count: int) -> str:
    return _TIMES[count] if count < len(_TIMES) else f"{count} times"
