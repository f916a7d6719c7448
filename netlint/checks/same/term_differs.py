"""SAME001: pages that name one thing in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import NoOptions, repository_check
from netlint.checks.same.names_used import NAMES_USED, NameUsed
from netlint.language.casing import cased_like
from netlint.naming.namings import compete, name_key
from netlint.shortforms.rivalry import Difference, difference
from netlint.vocabulary.forms import plurals

#: So many pages with the other name are named at each finding.
_MOST_RELATED = 20
#: Of so many pages the places of a name are kept, and so many places of each name are looked at to
#: write it as the page's own locale does.
_KEPT = _MOST_RELATED + 1


class _Thing(NamedTuple):
    """What one name stands for, in pages that ask for the same name of it."""

    id: str
    house: str


@dataclass
class _Name:
    """A name over all pages: how many use it, the first of their places, and how each locale
    writes it."""

    key: str
    pages: int = 0
    short: bool = False  # a page has its short form with it
    places: list[Place] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The name as the first page that has it writes it."""
        return next(iter(self.texts.values()))


class _Choice(NamedTuple):
    """The name to write in place of another; `by` says who prefers it: the house, most pages, or
    nobody."""

    name: _Name
    by: str


@repository_check("SAME001", "term-differs", facts=(NAMES_USED,))
def term_differs(repository: Repository, options: NoOptions) -> Iterator[RepositoryRemark]:
    """Say on each page that uses only another name of a thing which name the other pages have."""
    things = _things(repository)
    disputed = {thing: names for thing, names in things.items() if len(names) > 1}
    del things
    if not disputed:
        return
    for page in repository.facts(NAMES_USED):
        told: list[tuple[int, int]] = []
        on_page: dict[_Thing, list[NameUsed]] = {}
        for row in page.rows:
            on_page.setdefault(_thing(row), []).append(row)
        for thing, rows in on_page.items():
            first = next((row for row in rows if row.used), None)
            if first is None or thing not in disputed:
                continue
            if not first.concept and name_key(first.name) == thing.house:
                told.append((first.spot[0], first.spot[1]))  # whatever the vocabulary says of it
                continue
            names = disputed[thing]
            choice = _chosen(first, names)
            # A page that has the other name too says that both are one, or TERM007 speaks of it.
            if choice is None or any(name_key(one.name) == choice.name.key for one in rows):
                continue
            if first.short and choice.name.short and _is_expansion(first.name, choice.name.text):
                continue  # SAME002 says it
            place = Place.at(page.path, first.spot)
            if any(start < place.spot.end and place.spot.start < end for start, end in told):
                continue
            told.append((place.spot.start, place.spot.end))
            yield _remark(place, page.locale, first, names[name_key(first.name)], choice)


def _is_expansion(one: str, other: str) -> bool:
    return difference(one, other) is Difference.WORDING


def _thing(row: NameUsed) -> _Thing:
    return _Thing(row.thing, name_key(row.house))


def _things(repository: Repository) -> dict[_Thing, dict[str, _Name]]:
    """The names of each thing by their keys, those of the first pages first."""
    things: dict[_Thing, dict[str, _Name]] = {}
    for page in repository.facts(NAMES_USED):
        for row in page.rows:
            if not row.used:
                continue
            key = name_key(row.name)
            name = things.setdefault(_thing(row), {}).setdefault(key, _Name(key))
            name.pages += 1
            name.short = name.short or row.short
            name.texts.setdefault(page.locale, row.name)
            if len(name.places) < _KEPT:
                name.places.append(Place.at(page.path, row.spot))
    return things


def _chosen(row: NameUsed, names: Mapping[str, _Name]) -> _Choice | None:
    """The name that the page should have; None where its own is as good as any."""
    own = name_key(row.name)
    house = name_key(row.house)
    if row.preferred and own == house:
        return None
    rivals = [
        name
        for key, name in names.items()
        if key != own and (not row.concept or compete(row.name, name.text))
    ]
    if row.preferred:
        for name in rivals:
            if name.key == house:
                return _Choice(name, "house")
    # Where as many pages have one as the other, the one that comes first stays.
    best = max([names[own], *rivals], key=lambda name: name.pages)
    mine = list(names).index(own)
    first = next(name for key, name in names.items() if name.pages == best.pages)
    if best.pages > names[own].pages:
        return _Choice(best, "pages")
    if list(names).index(first.key) < mine and first in rivals:
        return _Choice(first, "nobody")
    return None


def _remark(
    place: Place, locale: str, row: NameUsed, mine: _Name, choice: _Choice
) -> RepositoryRemark:
    other = choice.name
    text = row.house if choice.by == "house" else other.texts.get(locale, other.text)
    right = next(iter(plurals(text)), text) if row.several else text
    form = next(iter(plurals(row.name)), row.name) if row.several else row.name
    right = cased_like(row.written, form, right)
    says = f"{other.places[0].path} says" if other.pages == 1 else f"{other.pages} other pages say"
    mine_too = "This page says"
    if mine.pages > 1:
        mine_too = f"{mine.pages} pages, of which this is one, say"
    said = f'{mine_too} "{row.name}", and {says} "{text}"'
    if choice.by == "house":
        said += f', the preferred name. Both mean the same. Write "{right}" here.'
    elif choice.by == "pages":
        said += f'. Both mean the same. Write "{right}" here, as most pages do.'
    else:
        said += (
            ". Both mean the same, and neither is on more pages. Write one of them on every page."
        )
    return RepositoryRemark(
        place,
        said,
        suggestions=() if choice.by == "nobody" else (right,),
        concept=row.concept or None,
        related=tuple(
            RelatedPlace(one, f'"{text}" stands here.') for one in other.places[:_MOST_RELATED]
        ),
    )
