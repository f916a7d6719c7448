"""SAME004: one fact with two figures, or two phone numbers, addresses or opening hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import NoOptions, repository_check
from netlint.checks.same.amounts import agree
from netlint.checks.same.contacts import CONTACTS, Contact
from netlint.checks.same.figures import FIGURES, SUBJECTS, Figure
from netlint.checks.same.fingerprints import exact, repeated

#: So many other places are named at each.
_MOST_RELATED = 20
#: What is said in more ways than this is no one fact.
_MOST_WAYS = 3
_KINDS = {"phone": "phone number", "email": "e-mail address", "hours": "opening hours"}


class _Value(NamedTuple):
    """What is said of a fact, as far as it is compared: a figure, or `text` for what is none."""

    kind: str
    low: float = 0.0
    high: float = 0.0
    rough: bool = False
    text: str = ""


class _Statement(NamedTuple):
    """A fact, as a number, and what a page says of it. `whose` is the name that a contact has."""

    fact: int
    value: _Value
    said: str
    place: Place
    whose: str = ""


class _Way:
    """Statements that agree, with the pages that make them."""

    def __init__(self, value: _Value) -> None:
        self.value = value
        self.pages = 0
        self.made: list[_Statement] = []

    def add(self, statement: _Statement) -> None:
        self.pages += 1
        self.made.append(statement)


@repository_check("SAME004", "figure-differs", facts=(FIGURES, SUBJECTS, CONTACTS))
def figure_differs(repository: Repository, options: NoOptions) -> Iterator[RepositoryRemark]:
    """Say at each figure which pages have another one for the same fact."""
    topics = {row.topic for page in repository.facts(SUBJECTS) for row in page.rows}
    topics |= _said_of_things(repository)
    known = repeated((one.fact for one in _statements(repository, topics)), 2)
    values: dict[int, dict[_Value, int]] = {}
    for one in _statements(repository, topics):
        if one.fact in known:
            counts = values.setdefault(one.fact, {})
            counts[one.value] = counts.get(one.value, 0) + 1
    ways = {fact: _ways(counts) for fact, counts in values.items() if len(counts) > 1}
    differing = {fact: some for fact, some in ways.items() if 1 < len(some) <= _MOST_WAYS}
    if not differing:
        return
    for one in _statements(repository, topics):
        if one.fact in differing:
            some = differing[one.fact]
            next((way for way in some if _agree(way.value, one.value)), some[0]).add(one)
    for some in differing.values():
        yield from _remarks(sorted(some, key=lambda way: -way.pages))


def _said_of_things(repository: Repository) -> set[int]:
    """The facts of "1 in 50 people have gout" for which another page says "gout affects": it is
    something that people live with, and not what happens on some page to some of them."""
    had = {
        row.plain
        for page in repository.facts(FIGURES)
        for row in page.rows
        if row.plain and row.plain == row.topic
    }
    if not had:
        return had
    rows = (row for page in repository.facts(FIGURES) for row in page.rows)
    return {row.fact for row in rows if row.fact in had and not row.plain}


def _statements(repository: Repository, topics: set[int]) -> Iterator[_Statement]:
    """What the pages say, one statement for each fact of a page. `topics` are what
    pages are about: a sentence about one of them means the same on any page."""
    for figures in repository.facts(FIGURES):
        british = figures.locale == "en-GB"
        rows = (
            row._replace(fact=row.plain) if row.plain and row.topic in topics else row
            for row in figures.rows
        )
        yield from _own(_of_figure(figures.path, row, british=british) for row in rows)
    for contacts in repository.facts(CONTACTS):
        yield from _own(_of_contact(contacts.path, row) for row in contacts.rows)


def _of_figure(path: str, row: Figure, *, british: bool) -> _Statement:
    """What British and American pages say is not compared: how often and how much may well differ."""
    value = _Value(row.kind, row.low, row.high, row.rough)
    return _Statement(row.fact ^ british, value, row.said, Place.at(path, row.spot))


def _of_contact(path: str, row: Contact) -> _Statement:
    fact = exact(" ".join([row.kind, *row.name.casefold().split()]))
    value = _Value(row.kind, text=row.value)
    return _Statement(fact, value, row.said, Place.at(path, row.spot), row.name)


def _own(statements: Iterable[_Statement]) -> list[_Statement]:
    """The statements of a page, but for facts of which it says several things: they are no one fact."""
    first: dict[int, _Statement] = {}
    several = set()
    for one in statements:
        other = first.setdefault(one.fact, one)
        if not _agree(other.value, one.value):
            several.add(one.fact)
    return [one for one in first.values() if one.fact not in several]


def _agree(one: _Value, other: _Value) -> bool:
    if one.text or other.text:
        return one.text == other.text
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


def _remarks(ways: list[_Way]) -> Iterator[RepositoryRemark]:
    """Remarks on what few pages say; on all, where as many say one thing as another."""
    most = ways[0] if ways[0].pages > ways[1].pages else None
    for way in ways:
        others = [one for other in ways if other is not way for one in other.made]
        for one in way.made if way is not most else ():
            yield RepositoryRemark(
                one.place,
                _message(one, others[0], most),
                related=tuple(
                    RelatedPlace(other.place, f'This page says "{other.said}".')
                    for other in others[:_MOST_RELATED]
                ),
            )


def _message(one: _Statement, other: _Statement, most: _Way | None) -> str:
    what = f' as the {_KINDS[one.value.kind]} for "{one.whose}"' if one.whose else ""
    more = most.pages - 1 if most is not None else 0
    also = f" and {more} other {'page' if more == 1 else 'pages'} say" if more else " says"
    said = f'This page says "{one.said}"{what}; {other.place.path}{also} "{other.said}".'
    if most is None:
        return f"{said} A reader cannot tell which is right: find out, and say it on both pages."
    return f"{said} Check which is right, and say the same on all of them."
