"""SAME006: two pages with one title, or one description."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import NoOptions, repository_check
from netlint.checks.same.titles import TITLES

#: So many other pages are named at each.
_MOST_RELATED = 20


@repository_check("SAME006", "duplicate-title", facts=(TITLES,))
def duplicate_title(repository: Repository, options: NoOptions) -> Iterator[RepositoryRemark]:
    """Say at each page which others have its title or its description."""
    places: dict[tuple[str, str, str], list[Place]] = {}
    for page in repository.facts(TITLES):
        for row in page.rows:
            # A page and its American edition may well have one title.
            key = row.kind, row.text.casefold(), page.locale
            places.setdefault(key, []).append(Place.at(page.path, row.spot))
    for (kind, *_), same in places.items():
        if len(same) > 1:
            yield from _remarks(kind, same)


def _remarks(kind: str, same: list[Place]) -> Iterator[RepositoryRemark]:
    for place in same:
        around = [other for other in same[: _MOST_RELATED + 1] if other != place]
        others = len(same) - 1
        named = f"{around[0].path} has" if others == 1 else f"{others} other pages have"
        yield RepositoryRemark(
            place,
            f"{named} the same {kind}. Give this page its own, which says what a reader finds here.",
            related=tuple(
                RelatedPlace(other, f"This page has the same {kind}.")
                for other in around[:_MOST_RELATED]
            ),
        )
