"""What kind of page a page is where that is said: in its front matter, or by its path.

What is only guessed from headings is a matter of the one rule that reads headings
(`netlint.checks.sect.page_type`): a guess never changes what other rules ask for.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from netlint.page import Page
from netlint.settings import PageType

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Basis(Enum):
    """How the type of a page is known."""

    DECLARED = "declared"
    PATH = "path"
    GUESSED = "guessed"


class KnownType(NamedTuple):
    """The type of a page and how it is known."""

    page_type: PageType
    basis: Basis


def declared_type(page: Page) -> str | None:
    """The name that the page's own front matter gives its type, known or not, or None."""
    return page.own_setting("page-type")


def stated_type(page: Page, page_types: tuple[PageType, ...]) -> KnownType | None:
    """The page's type as its front matter says or else its path; None where neither does.

    A page that declares a type which is not among these is of none, wherever it lies.
    """
    declared = declared_type(page)
    if declared is not None:
        found = next((kind for kind in page_types if kind.name == declared), None)
        return KnownType(found, Basis.DECLARED) if found else None
    kind = type_by_path(page.path, page_types)
    return KnownType(kind, Basis.PATH) if kind else None


def type_by_path(path: str, page_types: tuple[PageType, ...]) -> PageType | None:
    """The first type whose globs a path fits."""
    fit = (kind for kind in page_types if kind.match and _spec(kind.match).match_file(path))
    return next(fit, None)


@lru_cache(maxsize=64)
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
