"""SAME004: one fact with two figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import NoOptions, repository_check
from netlint.checks.same.amounts import agree
from netlint.checks.same.figures import FIGURES, Figure
from netlint.checks.same.fingerprints import repeated

#: So many other places are named at each.
_MOST_RELATED = 20
#: What is said in more ways than this is no one fact.
_MOST_WAYS = 3


class _Value(NamedTuple):
    """A figure as far as it is compared."""

    kind: str
    low: float
    high: float
    rough: bool


class _Way:
    """Figures that agree, with the pages that have them."""

    def __init__(self, value: _Value) -> None:
        self.value = value
        self.pages = 0
        self.said: list[tuple[Place, str]] = []

    def add(self, place: Place, said: str) -> None:
        self.pages += 1
        if len(self.said) <= _MOST_RELATED:
            self.said.append((place, said))


@repository_check("SAME004", "figure-differs", facts=(FIGURES,))
def figure_differs(repository: Repository, options: NoOptions) -> Iterator[RepositoryRemark]:
    """Say at each figure which pages have another one for the same fact."""
    known = repeated(
        (_number(page.locale, row) for page in repository.facts(FIGURES) for row in _own(page.rows)),
        2,
    )
    values: dict[int, dict[_Value, int]] = {}
    for page in repository.facts(FIGURES):
        for row in _own(page.rows):
            number = _number(page.locale, row)
            if number in known:
                counts = values.setdefault(number, {})
                counts[_value(row)] = counts.get(_value(row), 0) + 1
    ways = {number: _ways(counts) for number, counts in values.items() if len(counts) > 1}
    differing = {number: some for number, some in ways.items() if 1 < len(some) <= _MOST_WAYS}
    del values, ways
    if not differing:
        return
    pages: list[tuple[int, Place]] = []
    for page in repository.facts(FIGURES):
        for row in _own(page.rows):
            number = _number(page.locale, row)
            if number in differing:
                place = Place.at(page.path, row.spot)
                _of(differing[number], _value(row)).add(place, row.said)
                pages.append((number, place))
    for number, some in differing.items():
        yield from _remarks(some)


def _number(locale: str, row: Figure) -> int:
    """A number for a fact; what British and American pages say is not compared."""
    return row.fact ^ (1 if locale == "en-GB" else 0)


def _value(row: Figure) -> _Value:
    return _Value(row.kind, row.low, row.high, row.rough)


def _own(rows: Iterable[Figure]) -> list[Figure]:
    """The figures of a page, but for facts to which it gives several itself: they are no one fact."""
    first: dict[int, Figure | None] = {}
    for row in rows:
        other = first.setdefault(row.fact, row)
        if other is not None and not _agree(_value(other), _value(row)):
            first[row.fact] = None
    return [row for row in first.values() if row is not None]


def _agree(one: _Value, other: _Value) -> bool:
    return agree(
        one.kind, (one.low, one.high), (other.low, other.high), rough=one.rough or other.rough
    )


def _ways(counts: dict[_Value, int]) -> list[_Way]:
    """Figures of a fact that agree, together; what most pages say comes first."""
    ways: list[_Way] = []
    for value in sorted(counts, key=lambda one: (-counts[one], one)):
        if not any(_agree(way.value, value) for way in ways):
            ways.append(_Way(value))
    return ways


def _of(ways: list[_Way], value: _Value) -> _Way:
    return next((way for way in ways if _agree(way.value, value)), ways[0])


def _remarks(ways: list[_Way]) -> Iterator[RepositoryRemark]:
    ordered = sorted(ways, key=lambda way: -way.pages)
    first, second = ordered[0], ordered[1]
    majority = first if first.pages > second.pages else None
    for way in ordered:
        if way is majority:
            continue
        others = [one for other in ordered if other is not way for one in other.said]
        for place, said in way.said:
            yield _remark(place, said, others, majority)


def _remark(
    place: Place, said: str, others: list[tuple[Place, str]], majority: _Way | None
) -> RepositoryRemark:
    there, other = others[0]
    if majority is not None and majority.pages > 1:
        more = majority.pages - 1
        also = f" and {more} more {'page says' if more == 1 else 'pages say'}"
        advice = (
            f'{there.path}{also} "{other}". If that is still right, say it here too.'
        )
    else:
        advice = f'{there.path} says "{other}". Find out which is right, and say it on both pages.'
    return RepositoryRemark(
        place,
        f'This page says "{said}" where {advice}',
        suggestions=(),
        related=tuple(
            RelatedPlace(one, f'This page says "{words}".')
            for one, words in others[:_MOST_RELATED]
        ),
    )
