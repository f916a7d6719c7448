"""The address that a broken link was meant to have, and where generators publish pages."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath

from netlint.patterns import lazy_pattern
from netlint.settings import SiteSettings
from netlint.site.disk import PAGE_FORMATS, Kind, find, names_in, only_file_named
from netlint.site.paths import is_below, is_html, parts_below
from netlint.site.target import Place, Target, top_path

#: Generators that give a page an address of its own instead of its file's name.
_PRETTY = ("hugo", "jekyll", "eleventy")
#: The end of a file's name that tells its format.
ENDING = lazy_pattern(r"\.[A-Za-z][A-Za-z0-9]{0,4}\Z")


def is_pretty(settings: SiteSettings) -> bool:
    """True where pages may have addresses of their own instead of their files' names."""
    return settings.generator in _PRETTY or not settings.generator


def is_page_address(path: str, settings: SiteSettings) -> bool:
    """True where a path need not be a file's own name: a generator publishes pages there."""
    return is_pretty(settings) and (is_html(path) or ENDING.search(path) is None)


def nearest_address(target: Target, path: str, place: Place, settings: SiteSettings) -> str:
    """The address of the file that was meant, or "": one of nearly the same name in its folder,
    else the only one of just this name elsewhere. `path` is where the link leads, and `place` where
    the page lies."""
    published = is_page_address(path, settings)
    if published and not target.rooted and settings.generator:
        return ""  # such an address may start at the page's own or at its folder's
    folder, name = posixpath.split(path)
    close = _close_by(folder, name, place, published=published)
    if close:
        return as_written(target, close, place, settings)
    if published:
        return ""
    only = only_file_named(place.top, name)
    return as_written(target, only, place, settings) if only and only != place.path else ""


def _close_by(folder: str, name: str, place: Place, *, published: bool) -> str:
    """The path of a file in a folder with nearly the same name, or ""."""
    there = find(place.top, parts_below(folder, place.top))
    if there is None or there.kind is not Kind.FOLDER:
        return ""
    asked = PurePosixPath(name)
    is_page = published or asked.suffix.lower() in PAGE_FORMATS
    near: dict[str, str] = {}
    for one in names_in(there.path):
        pure = PurePosixPath(one)
        if f"{there.path}/{one}" == place.path:
            continue
        if is_page and pure.suffix.lower() in PAGE_FORMATS:
            near.setdefault(pure.stem, one)
        elif not is_page:
            near.setdefault(one, one)
    from difflib import get_close_matches

    close = get_close_matches(asked.stem if is_page else name, near, 1, 0.75)
    return f"{there.path}/{near[close[0]]}" if close else ""


def as_written(target: Target, path: str, place: Place, settings: SiteSettings) -> str:
    """A path as the link would write it; "" where no address on the site leads there."""
    if is_page_address(target.path, settings) and PurePosixPath(path).suffix in PAGE_FORMATS:
        end = PurePosixPath(target.path).suffix or ("/" if target.path.endswith("/") else "")
        path = path.removesuffix(PurePosixPath(path).suffix) + end
    if target.rooted:
        for folder in (settings.root, *settings.static):
            if is_below(path, folder):
                top = top_path(settings.base).rstrip("/")
                return top + "/" + path[len(folder) :].lstrip("/")
        return ""
    end = "/" if path.endswith("/") else ""
    return posixpath.relpath(path, posixpath.dirname(place.path)) + end
