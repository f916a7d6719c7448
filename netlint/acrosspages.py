"""What rules that compare pages work on: small facts of each page, and remarks on what disagrees.

A page's text is gone when pages are compared. A kind of facts (`Facts`) says what is noted of each
page: flat rows of plain values (text, numbers, true or false, None), written to a file between. A
place on a page is noted as a `Spot`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from netlint.finding import Span

if TYPE_CHECKING:
    from netlint.analysis import Analysis
    from netlint.page import Page

RowT = TypeVar("RowT", bound=NamedTuple)


class Spot(NamedTuple):
    """A place on a page: its source offsets in code points, and the 1-based line and column of its
    start. In rows that were kept it is a plain sequence: read it with `Place.at`."""

    start: int
    end: int
    line: int
    column: int


def spot_of(page: Page, span: Span) -> Spot:
    """The spot of a span of the source."""
    return Spot(span.start, span.end, *page.position(span.start))


def spot_in_prose(page: Page, start: int, end: int) -> Spot:
    """The spot of `page.prose[start:end]`."""
    return spot_of(page, page.source_span(start, end))


class Facts(NamedTuple, Generic[RowT]):
    """A kind of facts: its name in what is kept, the named tuple of a row, and the pure function
    that yields the rows of one page. A kind is asked once for a page, whatever the number of rules
    that compare it, so it knows no rule's options."""

    name: str
    row: type[RowT]
    collect: Callable[[Analysis], Iterable[RowT]]


class PageFacts(NamedTuple, Generic[RowT]):
    """The rows of one kind that one page yielded, in its order, with the path as reports show it and
    the page's locale."""

    path: str
    locale: str
    rows: tuple[RowT, ...]


class Repository(Protocol):
    """The pages that are compared, in the order of their paths."""

    @property
    def paths(self) -> Sequence[str]:
        """The path of every page, as reports show it."""

    def facts(self, kind: Facts[RowT]) -> Iterator[PageFacts[RowT]]:
        """The pages that have facts of a kind. They are read again each time that this is asked, so
        that they need not all be in memory: keep what is small."""

    def text(self, path: str, spot: Sequence[int] | None = None) -> str:
        """The prose of a page, or the source of a spot of it, read again for a finding that shows
        words; "" where it can no longer be read."""

    def named_elsewhere(self, paths: Sequence[str]) -> frozenset[str]:
        """Those of these pages, by their absolute paths, that a file of their repository names which
        was not read for this: a menu, or a page that nobody asked to check."""


class Place(NamedTuple):
    """A place on one of the pages."""

    path: str
    spot: Spot

    @classmethod
    def at(cls, path: str, spot: Sequence[int]) -> Place:
        """The place of a spot that was kept in a row."""
        return cls(path, Spot(*spot))


class RelatedPlace(NamedTuple):
    """A place, on this page or another, that explains a remark."""

    place: Place
    message: str


class RepositoryRemark(NamedTuple):
    """What a rule says that compares pages: as `netlint.finding.Remark`, about a place on a page."""

    place: Place
    message: str
    suggestions: tuple[str, ...] = ()
    concept: str | None = None
    related: tuple[RelatedPlace, ...] = ()
    why: str | None = None


#: Facts of any kind.
AnyFacts = Facts[Any]
