"""The website around one page: whether its links lead to files and places of the repository."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property
from pathlib import PurePosixPath

from netlint.page import PLACEHOLDER, Page
from netlint.parsing.landmarks import UNKNOWN, read_landmarks
from netlint.settings import SiteSettings
from netlint.site.disk import (
    INDEXES,
    Entry,
    Kind,
    find,
    index_of,
    names_in,
)
from netlint.site.meant import ENDING, as_written, is_page_address, is_pretty, nearest_address
from netlint.site.paths import (
    MADE,
    as_address,
    below,
    is_below,
    is_html,
    parts_below,
)
from netlint.site.places import Places, places_of
from netlint.site.published import Published, parts_of, published
from netlint.site.slugs import slugs
from netlint.site.target import Place, Target, read_target
from netlint.sitelinks import BrokenLink, LinkFault

#: So many broken links of a page are given the address that was meant: looking for it takes time,
#: and a page with more of them has been moved or cut as a whole.
_MOST_OFFERS = 50


class PageSite:
    """What a page can link to. `place` is None for a text that lies nowhere: then only the links
    to its own headings can be checked."""

    def __init__(
        self, page: Page, format: str, place: Place | None, settings: SiteSettings
    ) -> None:
        self._page = page
        self._format = format
        self._place = place
        self._settings = settings
        self._offers = 0

    @cached_property
    def _own(self) -> Places:
        known = self._format in ("md", "html")
        landmarks = (
            read_landmarks(self._page.path, self._page.source, self._format) if known else UNKNOWN
        )
        return Places(landmarks, self._settings.generator)

    def _surely_has(self, fragment: str) -> bool:
        """True for a place that the page has for all to see, so that it need not be read again."""
        source = self._page.source
        return (
            not fragment
            or f'id="{fragment}"' in source
            or f"id='{fragment}'" in source
            or fragment in self._plain
        )

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The addresses of the page's headings, as far as the page itself tells them."""
        page = self._page
        if "{#" in page.source or "{:" in page.source:
            return frozenset()  # ids of their own may take their place
        texts = [page.text(heading) for heading in page.headings]
        generator = self._settings.generator or "github"
        return frozenset(slugs(generator, [(t, t) for t in texts if PLACEHOLDER not in t]))

    def broken(self, target: str) -> BrokenLink | None:
        """See `netlint.sitelinks.Site`."""
        read = read_target(target, self._settings.base)
        if read is None:
            return None
        if not read.path:
            if self._surely_has(read.fragment):
                return None
            return self._missing_place(read, self._own, "")
        if self._place is None:
            return None
        return self._missing_file(read, self._place)

    def leads_to(self, target: str) -> str:
        """See `netlint.sitelinks.Site`."""
        read = read_target(target, self._settings.base)
        if read is None or not read.path or self._place is None:
            return ""
        for path in self._paths(read, self._place):
            entry = self._entry(path, self._place) if is_below(path, self._place.top) else None
            if entry is not None:
                found = index_of(entry.path) if entry.kind is Kind.FOLDER else entry.path
                return found if found != self._place.path else ""
        return ""

    @property
    def own_path(self) -> str:
        """See `netlint.sitelinks.Site`."""
        return self._place.path if self._place is not None else ""

    def _missing_place(self, target: Target, there: Places, page: str) -> BrokenLink | None:
        fault = there.missing(target.fragment, offer=self._offers < _MOST_OFFERS)
        if fault is None:
            return None
        self._offers += 1
        return BrokenLink(
            LinkFault.ANCHOR_CASE if fault.case else LinkFault.NO_ANCHOR,
            f"#{target.fragment}",
            page,
            target.with_fragment(fault.better) if fault.better else "",
            f"#{fault.better}" if fault.better else "",
        )

    def _missing_file(self, target: Target, place: Place) -> BrokenLink | None:
        asked = list(self._paths(target, place))
        inside = [path for path in asked if is_below(path, place.top)]
        differs: Entry | None = None
        for path in inside:
            entry = self._entry(path, place)
            if entry is None:
                continue
            spelled_alike = entry.path.casefold() != path.casefold() or entry.path == path
            if spelled_alike or self._settings.generator == "hugo":  # which writes small letters
                return self._in_file(target, entry)
            differs = differs or entry
        if len(inside) < len(asked) or not inside:
            return None
        if differs is not None:
            return self._differing(target, differs, place)
        if self._may_be_elsewhere(target, inside[0], place):
            return None
        nearest = ""
        if self._offers < _MOST_OFFERS:
            nearest = nearest_address(target, inside[0], place, self._settings)
        self._offers += 1
        better = target.with_path(nearest) if nearest else ""
        return BrokenLink(LinkFault.NO_FILE, target.path, better=better, nearest=nearest)

    def _in_file(self, target: Target, entry: Entry) -> BrokenLink | None:
        """What is wrong with the fragment of a link to a file that is there."""
        path = entry.path
        if entry.kind is Kind.FOLDER:
            path = index_of(path)
        if not target.fragment or not path:
            return None
        assert self._place is not None
        if path == self._place.path:
            if self._surely_has(target.fragment):
                return None
            return self._missing_place(target, self._own, "")
        return self._missing_place(
            target, places_of(path, self._settings.generator), posixpath.basename(path)
        )

    def _differing(self, target: Target, entry: Entry, place: Place) -> BrokenLink:
        end = "/" if target.path.endswith("/") else ""
        nearest = as_written(target, entry.path, place, self._settings) if end == "" else ""
        better = target.with_path(nearest) if nearest else ""
        spelled = "/".join(entry.path.split("/")[-len(target.parts) :])
        return BrokenLink(LinkFault.FILE_CASE, target.path, "", better, spelled)

    # Where a link may lead

    def _paths(self, target: Target, place: Place) -> Iterator[str]:
        """The paths that a link may ask for, the likeliest first."""
        settings = self._settings
        if target.rooted:
            if settings.root:
                for folder in (settings.root, *settings.static):
                    yield posixpath.normpath(f"{folder}/{target.path}")
            return
        here = PurePosixPath(place.path)
        folder = str(here.parent)
        yield posixpath.normpath(f"{folder}/{target.path}")
        if is_pretty(self._settings) and here.stem.lower() not in INDEXES:
            # The page may be published as a folder of its own name.
            yield posixpath.normpath(f"{folder}/{here.stem}/{target.path}")
        if settings.root and is_below(folder, settings.root):
            below = posixpath.relpath(folder, settings.root)
            for static in settings.static:
                yield posixpath.normpath(f"{static}/{below}/{target.path}")

    def _entry(self, path: str, place: Place) -> Entry | None:
        """What stands at a path, or the page that is published there."""
        parts = parts_below(path, place.top)
        entry = find(place.top, parts)
        if entry is not None or not parts or not is_page_address(path, self._settings):
            return entry
        folder = find(place.top, parts[:-1])
        if folder is None or folder.kind is not Kind.FOLDER:
            return self._in_collection(parts, place)
        wanted = as_address(PurePosixPath(parts[-1]).stem if is_html(path) else parts[-1])
        for name, kind in names_in(folder.path).items():
            if kind is Kind.FILE and as_address(name.partition(".")[0]) == wanted:
                return Entry(f"{folder.path}/{name}", kind)
            if kind is Kind.FOLDER and as_address(name) == wanted:
                return Entry(f"{folder.path}/{name}", kind)
        return self._in_collection(parts, place)

    def _in_collection(self, parts: tuple[str, ...], place: Place) -> Entry | None:
        """A page of a Jekyll collection: "care/x" is made from "_care/x.md"."""
        if self._settings.generator != "jekyll":
            return None
        root = parts_below(self._settings.root or place.top, place.top)
        below = parts[len(root) :]
        if not below or below[0].startswith("_"):
            return None
        path = "/".join((place.top, *root, "_" + below[0], *below[1:]))
        return self._entry(path, place)

    # Doubt

    def _may_be_elsewhere(self, target: Target, path: str, place: Place) -> bool:
        """True where what is not a file may still be on the site."""
        settings = self._settings
        if not settings.generator:
            # Nobody has said how the site is made: only what is plainly a file is judged, and not
            # where it lies at the same path from a folder further up.
            if ENDING.search(target.path) is None:
                return True
            if not place.whole and find(place.top, parts_below(path, place.top)[:-1]) is None:
                return True  # its folder is missing: these may be some pages of a larger site
            if any(
                find(str(folder), target.parts) is not None
                for folder in PurePosixPath(place.path).parents
                if is_below(str(folder), place.top)
            ):
                return True
        if settings.generator == "github" or not is_page_address(path, self._settings):
            return False
        if MADE.match(below(path, settings.root or place.top)) is not None:
            return True
        if not target.rooted and any(
            key in self._page.metadata for key in ("permalink", "url", "slug")
        ):
            return True
        site = self._published
        parts = parts_below(path, settings.root or place.top)
        return site.free or parts_of("/".join(parts)) in site.addresses

    @property
    def _published(self) -> Published:
        assert self._place is not None
        return published(self._settings.root or self._place.top, self._place.top)
