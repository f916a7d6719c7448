"""SAME003: a paragraph that stands on many pages differs by a few words on some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import repository_check
from netlint.checks.same.differences import Differences, differences, in_words, most_alike
from netlint.checks.same.fingerprints import repeated
from netlint.checks.same.paragraphs import PARAGRAPHS
from netlint.language.explanations import is_of_a_body
from netlint.patterns import lazy_pattern

_MOST_RELATED = 20
_MOST_SHOWN, _LONGEST = 3, 60
#: A paragraph with more other words than this says something else: a share, and a number of words.
_MOST_SHARE, _MOST_WORDS = 0.2, 6
#: So many paragraphs that stand on many pages are compared with one that differs.
_MOST_TRIED = 5
#: A page says what it is about in its title, in its first so many characters, with words of so many
#: letters.
_TITLE, _LONG = 300, 5
_TITLES = lazy_pattern(r"^\W*(?:title\s*:|#+\s|<title|.{0,80}<h1)[^\n]*", re.I | re.M)


#: Words of titles that do not tell what a page is about.
_GENERAL = frozenset(("condition", "disease", "disorder", "illness", "syndrome"))
#: A page that has so many words more in one place says more on purpose.
_ADDED = 3


class Options(NamedTuple):
    """`min-pages` is how many pages a paragraph has to stand on to be one that is meant to be the
    same everywhere."""

    min_pages: int = 3


class _Drift(NamedTuple):
    """A paragraph that differs from the common one of a number, and how."""

    place: Place
    common: int
    found: Differences


class _Common:
    """A paragraph that stands on many pages."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.pages = 0
        self.bands: Sequence[int] = ()

    def add(self, place: Place, bands: Sequence[int]) -> None:
        self.pages += 1
        self.bands = self.bands or bands
        if len(self.places) < _MOST_RELATED:
            self.places.append(place)


@repository_check("SAME003", "boilerplate-drift", facts=(PARAGRAPHS,), options=Options)
def boilerplate_drift(repository: Repository, options: Options) -> Iterator[RepositoryRemark]:
    """Say of each paragraph that differs from a common one how it does."""
    on_pages = (
        number
        for page in repository.facts(PARAGRAPHS)
        for number in {row.exact for row in page.rows}
    )
    known = repeated(on_pages, max(2, options.min_pages))
    if not known:
        return
    common: dict[int, _Common] = {number: _Common() for number in sorted(known)}
    bands: dict[int, list[int]] = {}
    for page in repository.facts(PARAGRAPHS):
        for number, row in {row.exact: row for row in page.rows}.items():
            if number in known:
                if not common[number].pages:
                    for band in row.bands:
                        bands.setdefault(band, []).append(number)
                common[number].add(Place.at(page.path, row.spot), row.bands)
    drifts: dict[int, list[_Drift]] = {}
    for page in repository.facts(PARAGRAPHS):
        own = {row.exact for row in page.rows}
        for row in page.rows:
            if row.exact in known:
                continue
            near = {number for band in row.bands for number in bands.get(band, ())}
            # A page that has the common paragraph too means something else by this one.
            ordered = sorted(near - own, key=lambda number: (-common[number].pages, number))
            place = Place.at(page.path, row.spot)
            drift = _nearest(place, ordered[:_MOST_TRIED], common, repository)
            if drift is not None:
                drifts.setdefault(drift.common, []).append(drift)
    for number, some in drifts.items():
        filled = _filled_in([*some, *_siblings(number, common, bands, repository)])
        slips = [drift for drift in some if _is_slip(drift, filled, repository)]
        if len(slips) <= common[number].pages:
            for drift in slips:
                yield _remark(drift, common[number])


def _siblings(
    number: int,
    common: Mapping[int, _Common],
    bands: Mapping[int, list[int]],
    repository: Repository,
) -> Iterator[_Drift]:
    """How other paragraphs that stand on many pages differ from this one."""
    there = common[number].places[0]
    near = {other for band in common[number].bands for other in bands.get(band, ())} - {number}
    for other in sorted(near, key=lambda one: (-common[one].pages, one))[:_MOST_TRIED]:
        place = common[other].places[0]
        text, usual = (repository.text(one.path, one.spot) for one in (place, there))
        found = differences(text, usual)
        if _is_near(found):
            yield _Drift(place, number, found)


def _filled_in(drifts: Sequence[_Drift]) -> frozenset[int]:
    """Where paragraphs differ each in its own words: there each page fills in its own."""
    words: dict[int, set[str]] = {}
    for drift in drifts:
        for one in drift.found.places:
            for at in range(one.at, one.at + max(1, len(one.there.split()))):
                words.setdefault(at, set()).add(one.here.casefold())
    return frozenset(at for at, some in words.items() if len(some) > 1)


def _is_slip(drift: _Drift, filled: frozenset[int], repository: Repository) -> bool:
    """True where words have been changed or lost, and not where the page says more on purpose."""
    places = drift.found.places
    added = [one.here.split() for one in places if not one.there]
    if any(len(words) >= _ADDED for words in added):
        return False
    if len(added) == len(places) and sum(map(len, added)) > 1:
        return False
    if any(
        not filled.isdisjoint(range(one.at, one.at + max(1, len(one.there.split()))))
        for one in places
    ):
        return False
    return not _is_about_it(drift, repository)


def _nearest(
    place: Place, near: list[int], common: dict[int, _Common], repository: Repository
) -> _Drift | None:
    """The common paragraph that differs least, where one differs by a few words only."""
    best = None
    here = repository.text(place.path, place.spot)
    for number in near:
        there = common[number].places[0]
        usual = repository.text(there.path, there.spot)
        if most_alike(here, usual)[1] > _MOST_WORDS:
            continue  # most paragraphs whose fingerprints meet differ by far more
        found = differences(here, usual)
        if best is None or found.words < best.found.words:
            best = _Drift(place, number, found)
    return best if best is not None and _is_near(best.found) else None


def _remark(drift: _Drift, common: _Common) -> RepositoryRemark:
    found = drift.found
    return RepositoryRemark(
        drift.place,
        f"This paragraph stands on {common.pages} other pages and differs here: "
        f"{in_words(found.places, most=_MOST_SHOWN, longest=_LONGEST)}. Use the same words on all "
        "of them, or say why this page is different.",
        related=tuple(
            RelatedPlace(there, "The paragraph stands here with its usual words.")
            for there in common.places
        ),
    )


def _is_near(found: Differences) -> bool:
    return 0 < found.words <= _MOST_WORDS and found.alike >= 1 - _MOST_SHARE


def _is_about_it(drift: _Drift, repository: Repository) -> bool:
    """True where what differs is what the page is about: the words of its title, a name, a part of the
    body."""
    first = repository.text(drift.place.path, (0, min(_TITLE, drift.place.spot.start)))
    subject = " ".join(_TITLES.findall(first)).casefold()
    return any(
        one.names
        or any(_tells(word) and word in subject for word in one.here.casefold().split())
        or any(map(is_of_a_body, (*one.here.split(), *one.there.split())))
        for one in drift.found.places
    )


def _tells(word: str) -> bool:
    return len(word) >= _LONG and word not in _GENERAL
