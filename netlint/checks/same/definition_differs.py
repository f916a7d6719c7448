"""SAME005: pages that explain one term in two ways that do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import NoOptions, repository_check
from netlint.checks.same.explained import EXPLAINED, Explained
from netlint.language.explanations import Disagreement, disagreement

#: So many pages with the other explanation are named at each finding.
_MOST_RELATED = 20
#: More explanations than this of one term tell nothing new, and would be compared each with each.
_MOST_EXPLANATIONS = 24
#: A term that is explained in more ways, of which no two agree, is explained for each page: "a biopsy
#: takes a piece of your liver", "of your kidney", "of your skin".
_MOST_CAMPS = 3


@dataclass
class _Explanation:
    """What some pages say of a term: how many say so, the first places, and by which others it is
    contradicted, with what shows it."""

    said: str
    pages: int = 0
    places: list[Place] = field(default_factory=list)
    against: list[tuple[_Explanation, Disagreement]] = field(default_factory=list)

    @property
    def opposed(self) -> int:
        """How many pages contradict it."""
        return sum(other.pages for other, _ in self.against)


@repository_check("SAME005", "definition-differs", facts=(EXPLAINED,))
def definition_differs(repository: Repository, options: NoOptions) -> Iterator[RepositoryRemark]:
    """Show on each page an explanation that does not agree with that of other pages."""
    disputed = {key: known for key, known in _terms(repository).items() if _is_disputed(known)}
    if not disputed:
        return
    for page in repository.facts(EXPLAINED):
        for row in page.rows:
            known = disputed.get(row.key)
            mine = known.get(row.said.casefold()) if known else None
            found = _against(row, mine) if mine else None
            if mine and found:
                yield _remark(Place.at(page.path, row.spot), row, mine, *found)


def _terms(repository: Repository) -> dict[str, dict[str, _Explanation]]:
    """The explanations of each term, by their text in small letters, the first ones first."""
    terms: dict[str, dict[str, _Explanation]] = {}
    for page in repository.facts(EXPLAINED):
        for row in page.rows:
            known = terms.setdefault(row.key, {})
            text = row.said.casefold()
            if text not in known:
                if len(known) == _MOST_EXPLANATIONS:
                    continue
                known[text] = _Explanation(row.said)
            mine = known[text]
            mine.pages += 1
            if len(mine.places) < _MOST_RELATED:
                mine.places.append(Place.at(page.path, row.spot))
    return terms


def _is_disputed(known: Mapping[str, _Explanation]) -> bool:
    """True where some explanations of a term disagree; each is told by which others."""
    for one, other in combinations(known.values(), 2):
        if one.pages == other.pages == 1 and one.places[0].path == other.places[0].path:
            continue  # a page that contradicts itself is not for this rule
        shown = disagreement(one.said, other.said)
        if shown is not None:
            one.against.append((other, shown))
            other.against.append((one, Disagreement(shown.theirs, shown.mine)))
    camps: list[_Explanation] = []
    for one in sorted(known.values(), key=lambda one: -len(one.against)):
        rivals = [id(other) for other, _ in one.against]
        if all(id(camp) in rivals for camp in camps):
            camps.append(one)
    return len(camps) <= _MOST_CAMPS and any(one.against for one in known.values())


def _against(row: Explained, mine: _Explanation) -> tuple[_Explanation, Disagreement] | None:
    """The explanation that the page's own should agree with, and what shows that it does not: the
    one that the vocabulary is for, else that of more pages, else that of the first page."""
    chosen = None
    for other, shown in mine.against:
        told = _told(row, other)
        if told is other:
            return other, shown
        # By those that contradict each, since an explanation may be in words of its own.
        stands = (other.opposed, other.places[0]) < (mine.opposed, mine.places[0])
        if told is None and stands and (chosen is None or other.pages > chosen[0].pages):
            chosen = other, shown
    return chosen


def _told(row: Explained, one: _Explanation) -> Explained | _Explanation | None:
    """The one of two explanations that the vocabulary is for; None where it does not say."""
    if not row.plain:
        return None
    wrong = disagreement(row.said, row.plain) is not None
    if wrong == (disagreement(one.said, row.plain) is not None):
        return None
    return one if wrong else row


def _remark(
    place: Place, row: Explained, mine: _Explanation, other: _Explanation, shown: Disagreement
) -> RepositoryRemark:
    says = f"{other.places[0].path} says" if other.pages == 1 else f"{other.pages} other pages say"
    message = (
        f'This page says that "{row.term}" is "{row.said}"; {says} "{other.said}". '
        f'"{shown.mine}" and "{shown.theirs}" do not go together.'
    )
    if _told(row, other) is other:
        message += f' The vocabulary says "{row.plain}".'
    elif mine.opposed > other.opposed:
        message += " Find out which is right: more pages agree with the other."
    else:
        message += " Find out which is right."
    return RepositoryRemark(
        place,
        message,
        concept=row.concept or None,
        related=tuple(
            RelatedPlace(one, f'It is explained as "{other.said}" here.') for one in other.places
        ),
    )
