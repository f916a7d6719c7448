"""Whether a page has the place that a link asks for, and which one was meant. Pure functions."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote

from netlint.asked import PAGE, note
from netlint.parsing.error import PageError
from netlint.parsing.landmarks import UNKNOWN, Landmarks, read_landmarks
from netlint.patterns import lazy_pattern
from netlint.reading import decode
from netlint.site.disk import PAGE_FORMATS, derived, digest, read_bytes
from netlint.site.slugs import slugs, squeezed, without_number
from netlint.site.target import is_for_browser

_UNSEEN = lazy_pattern("[\ufe0f\u200d]")
_FOOTNOTE = lazy_pattern(r"(?i)(?:user-content-)?_?(?:fn|footnote|note|cite|ref)")
#: GitHub looks for an address with this in front as well.
_GITHUB = "user-content-"
#: Where capitals in an address count.
_STRICT = ("hugo", "jekyll", "eleventy")


class Missing(NamedTuple):
    """A place that is not on a page: the one that was meant ("" where none is near), and whether it
    differs in capitals only."""

    better: str
    case: bool = False


class Places:
    """The places of one page, as a generator addresses them. Worked out once for all links to it.

    Without a known `generator` an address counts as right where any could make it.
    """

    def __init__(self, landmarks: Landmarks, generator: str) -> None:
        self.landmarks = landmarks
        self._generator = generator

    def missing(self, fragment: str, *, offer: bool = True) -> Missing | None:
        """What is wrong with a fragment; None where the place is there or nobody can tell. The one
        that was meant is looked for where `offer` says so."""
        there = self.landmarks
        if there.incomplete or is_for_browser(fragment, whole=there.whole):
            return None
        wanted = fragment.removeprefix(_GITHUB)
        if not self._known.keys().isdisjoint((fragment, wanted)):
            return None
        if there.footnotes and _FOOTNOTE.match(fragment) is not None:
            return None
        if not self._generator and not self._squeezed.isdisjoint(
            (squeezed(wanted), squeezed(without_number(wanted)))
        ):
            return None
        alike = self._small.get(wanted.casefold())
        if alike is not None:
            return Missing(alike, case=True) if self._generator in _STRICT else None
        return Missing(self._nearest(wanted.lower()) if offer else "")

    def _nearest(self, wanted: str) -> str:
        """The address that is spelled nearly so, else the only one that goes on from there."""
        from difflib import get_close_matches

        close = get_close_matches(wanted, self._known, 1, 0.75)
        longer = [one for one in self._known if one.startswith(f"{wanted}-")]
        return close[0] if close else longer[0] if len(longer) == 1 else ""

    @cached_property
    def _known(self) -> dict[str, None]:
        """The addresses, those of headings first."""
        # An id that is written beside a heading takes the place of one made from its text, except
        # on GitHub, which shows it as text, and wherever the generator is not known.
        own = self._generator in _STRICT
        headings = self.landmarks.headings
        texts = [(one.text, one.raw) for one in headings if not (own and one.id)]
        found = dict.fromkeys(one for one in slugs(self._generator or "github", texts) if one)
        found |= dict.fromkeys(one.id for one in headings if one.id)
        found |= dict.fromkeys(sorted(self.landmarks.ids))
        found |= dict.fromkeys(unquote(one) for one in found if "%" in one)
        # Signs of emoji that nobody sees: generators leave them in, and writers leave them out.
        return found | dict.fromkeys(_UNSEEN.sub("", one) for one in found)

    @cached_property
    def _small(self) -> dict[str, str]:
        return {one.casefold(): one for one in reversed(self._known)}

    @cached_property
    def _squeezed(self) -> frozenset[str]:
        texts = [text for one in self.landmarks.headings for text in (one.text, one.raw)]
        return frozenset(map(squeezed, (*texts, *self._known)))


def places_of(path: str, generator: str) -> Places:
    """The places on the page in a file, for links of sites of this generator."""
    note(_read(path)[1], PAGE, path)
    return _places(path, generator)


@lru_cache(maxsize=2_000)
def _places(path: str, generator: str) -> Places:
    return Places(_read(path)[0], generator)


@lru_cache(maxsize=2_000)
def _read(path: str) -> tuple[Landmarks, str]:
    """The places of a page that links can lead to, unknown where it cannot be read, and what tells
    its content from another."""
    data = read_bytes(path)
    if data is None:
        return UNKNOWN, ""
    try:
        format = PAGE_FORMATS[PurePosixPath(path).suffix.lower()]
        return read_landmarks(path, decode(data), format), digest(data)
    except PageError:
        return UNKNOWN, digest(data)


for _store in (_places, _read):
    derived(_store.cache_clear)
