"""SAME003: a paragraph that stands on many pages differs by a few words on some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import repository_check
from netlint.checks.same.differences import Differences, differences, in_words
from netlint.checks.same.fingerprints import repeated
from netlint.checks.same.paragraphs import PARAGRAPHS

_MOST_RELATED = 20
_MOST_SHOWN, _LONGEST = 3, 60
#: A paragraph with more other words than this says something else: a share, and a number of words.
_MOST_SHARE, _MOST_WORDS = 0.2, 6
#: So many paragraphs that stand on many pages are compared with one that differs.
_MOST_TRIED = 5
#: For each page on which a paragraph differs, it has to stand on so many.
_PAGES_FOR_ONE = 3
#: A page says what it is about in its first so many characters, with words of so many letters.
_TITLE, _LONG = 300, 5


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

    def add(self, place: Place) -> None:
        self.pages += 1
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
                common[number].add(Place.at(page.path, row.spot))
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
        # What differs on page after page is a pattern that each page fills in.
        if len(some) * _PAGES_FOR_ONE <= common[number].pages:
            for drift in some:
                yield _remark(drift, common[number])


def _nearest(
    place: Place, near: list[int], common: dict[int, _Common], repository: Repository
) -> _Drift | None:
    """The common paragraph that differs least, where one differs by a few words only."""
    best = None
    here = repository.text(place.path, place.spot)
    for number in near:
        there = common[number].places[0]
        found = differences(here, repository.text(there.path, there.spot))
        if best is None or found.words < best.found.words:
            best = _Drift(place, number, found)
    return best if best is not None and _is_drift(best, repository) else None


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


def _is_drift(drift: _Drift, repository: Repository) -> bool:
    found = drift.found
    if not 0 < found.words <= _MOST_WORDS or found.alike < 1 - _MOST_SHARE:
        return False
    title = min(_TITLE, drift.place.spot.start)
    subject = repository.text(drift.place.path, (0, title)).casefold()
    return not any(
        one.names
        or any(len(word) >= _LONG and word in subject for word in one.here.casefold().split())
        for one in found.places
    )
