"""Whether two addresses lead to one place, as far as that can be told from how they are written."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import unquote

from netlint.patterns import lazy_pattern

_SCHEME = lazy_pattern(r"(?i)([a-z][a-z0-9+.-]*):")
_INDEX = lazy_pattern(r"(?i)(?:\A|/)_?(?:index|default|readme)(?:\.\w+)?\Z")
_ENDING = lazy_pattern(r"(?i)\.(?:md|mdx|markdown|html?|aspx|php)\Z")
#: Parts of a query that say where a reader came from, and not where the link leads.
_TRACKING = lazy_pattern(
    r"(?i)(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|ref|source|src|campaign|WT\.[\w.]+)(?:=|\Z)"
)


class Place(NamedTuple):
    """Where an address leads: `host` is empty for one on the same site, `rooted` says that the path
    starts at the top of the site."""

    host: str
    path: tuple[str, ...]
    query: tuple[str, ...]
    rooted: bool


def place_of(target: str) -> Place | None:
    """The place that an address names; None for one that is no page (a place on the same page, an
    e-mail address, a telephone number)."""
    address = unquote(target.strip())
    scheme = _SCHEME.match(address)
    if scheme is not None and scheme[1].lower() not in ("http", "https"):
        return None
    address = address[scheme.end() :] if scheme is not None else address
    address, _, _ = address.partition("#")
    if not address:
        return None
    address, _, query = address.partition("?")
    host = ""
    if address.startswith("//"):
        host, _, address = address[2:].partition("/")
        address = "/" + address
    path = _ENDING.sub("", _INDEX.sub("", address.rstrip("/")))
    return Place(
        host.lower().removeprefix("www."),
        tuple(part for part in path.lower().split("/") if part not in ("", ".", "..")),
        tuple(sorted(p for p in query.split("&") if p and _TRACKING.match(p) is None)),
        bool(host) or address.startswith("/"),
    )


def may_be_one(a: Place, b: Place) -> bool:
    """True where both may be the same: one that does not name its site may be on any, one that
    starts at its own page may start anywhere, and a page that has moved often keeps its name."""
    if (a.host and b.host and a.host != b.host) or a.query != b.query:
        return False
    if a.rooted and b.rooted:
        return a.path == b.path or (a.host == b.host and a.path[-1:] == b.path[-1:] != ())
    shorter = min(len(a.path), len(b.path))
    return a.path[len(a.path) - shorter :] == b.path[len(b.path) - shorter :]
