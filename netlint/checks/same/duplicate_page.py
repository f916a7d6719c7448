"""SAME007: two pages that are nearly the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import repository_check
from netlint.checks.same.differences import Differences, differences, in_words, most_alike
from netlint.checks.same.fingerprints import repeated
from netlint.checks.same.paragraphs import PAGES, WholePage
from netlint.language.words import WORD

#: So many pages that share a band are compared with the first of them.
_MOST_ALIKE = 200
_MOST_RELATED = 20
#: A title stands at the top of a page, and before that in what search engines show.
_IN_TITLES = 2
#: Shorter words of a title are numbers and letters that tell kinds of one thing apart.
_CODE = 3
#: More pages than this that are like each other are made by a pattern.
_MOST_OF_A_KIND = 10
_MOST_SHOWN, _LONGEST = 3, 40


class Options(NamedTuple):
    """`alike` is the share of their words, in order, that two pages have in common, in percent."""

    alike: int = 85


class _Page(NamedTuple):
    place: Place
    row: WholePage


@repository_check("SAME007", "duplicate-page", facts=(PAGES,), options=Options)
def duplicate_page(repository: Repository, options: Options) -> Iterator[RepositoryRemark]:
    """Say at each page which others are nearly the same, and how the nearest differs."""
    shared = repeated(
        (band for page in repository.facts(PAGES) for row in page.rows for band in row.bands), 2
    )
    meeting: dict[int, list[_Page]] = {}
    for page in repository.facts(PAGES):
        for row in page.rows:
            own = _Page(Place.at(page.path, row.spot), row)
            for band in row.bands:
                if band in shared:
                    meeting.setdefault(band, []).append(own)
    for group in _groups(meeting, repository, options.alike / 100):
        same = {one.row.exact for one in group}
        if len(group) <= _MOST_OF_A_KIND or len(same) == 1:
            yield from _remarks(group, repository)


def _groups(
    meeting: dict[int, list[_Page]], repository: Repository, alike: float
) -> list[list[_Page]]:
    """Pages that are alike, together; a page is in one group, that of the first it is like."""
    leader: dict[str, _Page] = {}
    groups: dict[str, list[_Page]] = {}
    tried: set[tuple[str, str]] = set()
    for pages in meeting.values():
        first = pages[0]
        for other in pages[1:_MOST_ALIKE]:
            head = leader.get(first.place.path, first)
            pair = head.place.path, other.place.path
            if pair in tried or other.place.path in leader or other.place.path in groups:
                continue
            tried.add(pair)
            if _alike(head, other, repository, alike):
                leader[other.place.path] = head
                groups.setdefault(head.place.path, [head]).append(other)
    return list(groups.values())


def _alike(first: _Page, second: _Page, repository: Repository, alike: float) -> bool:
    if first.row.exact == second.row.exact:
        return True
    shorter, longer = sorted((first.row.words, second.row.words))
    # Of two texts of these lengths, so much can be the same at most.
    if 2 * shorter / (shorter + longer) < alike:
        return False
    texts = (repository.text(one.place.path) for one in (first, second))
    if most_alike(*texts)[0] < alike:
        return False
    found = _compared(first, second, repository)
    return found.alike >= alike and not _is_pattern(found, first, second, repository)


def _is_pattern(found: Differences, first: _Page, second: _Page, repository: Repository) -> bool:
    """True for pages of which each is about a thing of its own: somebody fills in a pattern."""
    here, there = (_subject(page, repository) for page in (first, second))
    if all(_words(one.here) <= here and _words(one.there) <= there for one in found.places):
        return True
    own = here - there, there - here
    if all(own) and all(_is_code(word) for word in own[0] | own[1]):
        return True  # "type 1" and "type 2" are two things
    return _insists(first, own[0], second, repository) and _insists(
        second, own[1], first, repository
    )


def _subject(page: _Page, repository: Repository) -> set[str]:
    return _words(repository.text(page.place.path, page.row.spot))


def _is_code(word: str) -> bool:
    return len(word) < _CODE or not word.isalpha()


def _insists(page: _Page, own: set[str], other: _Page, repository: Repository) -> bool:
    """True where a word of the title alone comes again and again, and never on the other page."""
    text, elsewhere = (
        [word.casefold() for word in WORD.findall(repository.text(one.place.path))]
        for one in (page, other)
    )
    return any(text.count(word) > _IN_TITLES and word not in elsewhere for word in own)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(text)}


def _compared(first: _Page, second: _Page, repository: Repository) -> Differences:
    return differences(repository.text(first.place.path), repository.text(second.place.path))


def _remarks(group: list[_Page], repository: Repository) -> Iterator[RepositoryRemark]:
    for page in group:
        nearest = next(
            (one for one in group if one is not page and one.row.exact == page.row.exact),
            next(one for one in group if one is not page),
        )
        others = [nearest, *(one for one in group if one is not page and one is not nearest)]
        if nearest.row.exact == page.row.exact:
            said = f"{nearest.place.path} has the same words"
            how = ""
        else:
            said = f"{nearest.place.path} is nearly the same"
            found = _compared(page, nearest, repository)
            how = f": {in_words(found.places, most=_MOST_SHOWN, longest=_LONGEST)}"
        more = len(others) - 1
        also = (
            f", and {more} more {'page is' if more == 1 else 'pages are'} like it" if more else ""
        )
        yield RepositoryRemark(
            page.place,
            f"{said}{also}{how}. Keep 1 page and link to it, or say in each whom it is for.",
            related=tuple(
                RelatedPlace(one.place, "This page is nearly the same.")
                for one in others[:_MOST_RELATED]
            ),
        )
