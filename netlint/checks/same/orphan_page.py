"""SAME009: a page that no other page links to."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.acrosspages import Place, Repository, RepositoryRemark
from netlint.checks.declaration import NoOptions, repository_check
from netlint.checks.same.links import LINKS, STANDING


@repository_check("SAME009", "orphan-page", facts=(STANDING, LINKS))
def orphan_page(repository: Repository, options: NoOptions) -> Iterator[RepositoryRemark]:
    """Say at each page that nothing leads to it, where links lead to most of the others."""
    linked = {row.target for page in repository.facts(LINKS) for row in page.rows}
    lonely: list[tuple[str, Place]] = []
    pages = 0
    for page in repository.facts(STANDING):
        for row in page.rows:
            if row.needs_link:
                pages += 1
                if row.path not in linked:
                    lonely.append((row.path, Place.at(page.path, row.spot)))
    # Where hardly a page is linked to, menus that netlint does not read lead to them.
    if 2 * len(lonely) >= pages:
        return
    named = repository.named_elsewhere([path for path, _ in lonely])
    for path, place in lonely:
        if path not in named:
            yield RepositoryRemark(
                place,
                "No other page links to this one, so readers find it only by a search. Link to it "
                "from the page that they come from, or take it out if it is no longer needed.",
            )
