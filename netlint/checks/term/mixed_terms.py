"""TERM007: two names for one thing on one page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.term.names import is_name, titled_text
from netlint.checks.term.naming import Naming, Use, compete, concept_namings, word_namings
from netlint.finding import RelatedSpan, Remark
from netlint.language.casing import cased_like
from netlint.language.places import foreign_text, headings_over, in_address, quoted_text
from netlint.page import BODY_KINDS, Page

_MOST_RELATED = 5
#: What may stand between two names of which one explains the other.
_EXPLAINS = r"[(\[/=]|\b(?:or|called|known as|referred to as|termed|named|i\.e|aka|that is|means?|meaning)\b|[,:–—-]\s+(?:the|an?)?\s*$"
#: What may stand before a name that is given as another one.
_ANOTHER = r"(?:[(\[][^()\[\]\0]*|\b(?:or|also|called|known as|referred to as|termed|named|term)\s+(?:an?\s+|the\s+)?[\"“'‘]?)$"
#: A list of other names of which this is one: "Also called: a, b".
_LISTED = r"\b(?:also (?:called|known as)|other names?|synonyms?):?\s[^.;\0]*$"
_OTHER_NAMES = r"other names|also (?:called|known)|synonyms|alternative names"
_REACH = 80  # characters between two names of which one explains the other
_LISTED_REACH = 400  # characters of a list of other names
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
            if not _is_explained(page, of_both):
                yield first, second


def _is_own(page: Page, use: Use) -> bool:
    """True for a name in the page's own words, in its body."""
    start, end = use.start, use.end
    return (
        page.block_at(start).kind in BODY_KINDS
        and not foreign_text(page).hold(start)
        and not quoted_text(page).hold(start)
        and not titled_text(page).hold(start)
        and not in_address(page, start, end)
        and not (is_name(page, start, end) and not page.prose[start:end].istitle())
    )


def _is_gloss(page: Page, before: Use | None, use: Use) -> bool:
    """True for a name alone in brackets that explains a word other than the name before it."""
    prose = page.prose
    if prose[use.start - 1 : use.start] not in ("(", "[") or prose[use.end : use.end + 1] not in (
        ")",
        "]",
    ):
        return False
    return before is None or bool(prose[before.end : use.start - 1].strip())


def _mixed(page: Page, naming: Naming) -> Remark | None:
    """The remark on the first two names that compete unexplained."""
    uses = [
        use
        for before, use in zip((None, *naming.uses), naming.uses, strict=False)
        if _is_own(page, use) and not _is_gloss(page, before, use)
    ]
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


def _is_explained(page: Page, uses: list[Use]) -> bool:
    """True where the second name, when it first comes, is said to be another name."""
    earlier = uses[0].name
    new = next(use for use in uses if use.name != earlier)
    block = page.block_at(new.start)
    before = page.prose[max(block.start, new.start - _REACH) : new.start]
    if re.search(_ANOTHER, before, re.I):
        return True
    for use in uses:
        # A glossary may use a name before the entry that lists it.
        start = page.block_at(use.start).start
        start = max(start, use.start - _LISTED_REACH)
        if re.search(_LISTED, page.prose[start : use.start], re.I):
            return True
    if any(
        re.search(_OTHER_NAMES, page.text(over), re.I) for over in headings_over(page, new.start)
    ):
        return True
    for use in uses:
        if use.name == earlier and block.start <= use.start < block.end:
            left, right = sorted((use, new))
            between = page.prose[left.end : right.start]
            if len(between) <= _REACH and re.search(_EXPLAINS, between, re.I):
                return True
    ordered = sorted(uses)
    # "Small bowel (small intestine)" makes it plain wherever it stands.
    return any(
        left.name != right.name and page.prose[left.end : right.start] == " ("
        for left, right in pairwise(ordered)
    )


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
