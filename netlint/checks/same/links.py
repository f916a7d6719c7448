"""Facts: where the links of a page lead and what they are called, and where the page itself lies."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import basename, splitext
from typing import NamedTuple

from netlint.acrosspages import Facts, Spot, spot_of
from netlint.analysis import Analysis
from netlint.page import PLACEHOLDER, Link, Page

#: A page that links to more is a list of links; its first ones are noted.
_MOST = 300
_LONGEST = 80
_EDGES = " \t\n\r.,;:!?…[]<>«»‹›→➔➜►▶↗⇒|-–—*_\"'“”‘’\u00a0"
_WEB = ("http://", "https://", "//")
#: Pages that readers do not come to by a link, by the names of their files.
_ENTRANCES = frozenset(
    ("index", "_index", "readme", "home", "404", "500", "search", "sitemap", "default")
)


class PageLink(NamedTuple):
    """A link: the file that it leads to as an absolute path, or the address of another website
    without what does not change where it leads; its text; and its place."""

    target: str
    text: str
    spot: Spot


class Standing(NamedTuple):
    """Where a page lies (an absolute path), whether readers need a link to come to it, and where a
    finding about all of it is shown."""

    path: str
    needs_link: bool
    spot: Spot


def collect_links(analysis: Analysis) -> Iterator[PageLink]:
    """The links of a page whose text and target are known, each pair once."""
    page, site = analysis.page, analysis.site
    told: set[tuple[str, str]] = set()
    if site is None or "<base " in page.source:
        return
    for link in page.links[:_MOST]:
        if link.templated or link.bare or not link.target:
            continue
        text = _text(page, link)
        if not text:
            continue
        target = _elsewhere(link.target) if link.target.startswith(_WEB) else ""
        target = target or site.leads_to(link.target.strip())
        if target and (target, text) not in told:
            told.add((target, text))
            yield PageLink(target, text, spot_of(page, link.span))


def collect_standing(analysis: Analysis) -> Iterator[Standing]:
    """The page itself, where it lies in a repository."""
    page, site = analysis.page, analysis.site
    if site is None or not site.own_path:
        return
    name, ending = splitext(basename(site.own_path).lower())
    part = page.fragment and ending in (".html", ".htm")
    entrance = name in _ENTRANCES or name.startswith(("_", "."))
    draft = "draft" in page.metadata and page.metadata["draft"].value is True
    yield Standing(site.own_path, not (part or entrance or draft), spot_of(page, page.anchor))


def _text(page: Page, link: Link) -> str:
    text = link.label.strip() or page.prose[link.start : link.end]
    if PLACEHOLDER in text or len(text) > _LONGEST:
        return ""
    return " ".join(text.strip(_EDGES).split())


def _elsewhere(target: str) -> str:
    """An address of another website, without its scheme, "www.", a closing slash and the place on
    the page."""
    address = target.partition("#")[0].partition("//")[2]
    host, slash, path = address.partition("/")
    return (host.lower().removeprefix("www.") + slash + path).rstrip("/")


LINKS = Facts("links", PageLink, collect_links)
STANDING = Facts("standing", Standing, collect_standing)
