"""What the address of a link asks for. Pure functions of text."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple
from urllib.parse import quote, unquote

from netlint.patterns import lazy_pattern

_SCHEME = lazy_pattern(r"(?i)[a-z][a-z0-9+.-]*:")
_HOST = lazy_pattern(r"(?i)(?:https?:)?//([^/?#]*)")
#: Characters that stand in patterns, templates and paths of another system, not in addresses.
_ODD = lazy_pattern(r"[\\{}<>|*$\"\x00-\x1f\ufdd0\ufdd1]")
#: Fragments that are for the browser or a program: the top of the page, a text to show, a route.
_FREE = lazy_pattern(r"(?i)(?:top\Z|:~:|/|!)")
#: What layouts call the parts that they put around a page.
_LAYOUT = lazy_pattern(
    r"(?i)(?:back|to|the|of|start|skip|jump|link|main|page|site|content|contents|toc|table|top|nav|"
    r"navigation|menu|header|footer|sidebar|search|body|wrapper|container|area|region|comments|"
    r"respond|cookies|[-_])+\Z"
)


class Place(NamedTuple):
    """Where a page lies: its own path, the top folder of what its links may lead to, and whether
    that is known to be a `whole` repository, and not some of its pages."""

    path: str
    top: str
    whole: bool = True


class Target(NamedTuple):
    """An address inside a site, decoded: `path` is empty for the page itself, `rooted` says that
    it starts at the top of the site, and `rest` is what follows the path, as written."""

    path: str
    fragment: str
    rooted: bool
    rest: str

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the path, with the steps upward left out."""
        return tuple(part for part in self.path.split("/") if part not in ("", ".", ".."))

    def with_path(self, path: str) -> str:
        """The address with another path in it."""
        return quote(path, safe="/!$&'()*+,;=:@~-._") + self.rest

    def with_fragment(self, fragment: str) -> str:
        """The address with another fragment in it."""
        before = self.rest.partition("#")[0]
        own = quote(self.path, safe="/!$&'()*+,;=:@~-._")
        return f"{own}{before}#{fragment}"


def read_target(written: str, base: str) -> Target | None:
    """The target of a link on a site that lies at `base` ("/health/", or with its host in front);
    None where it leads to another site, or where it is no address."""
    text = written.strip()
    host = _HOST.match(text)
    own = _HOST.match(base)
    if host is not None:
        if own is None or host[1].lower() != own[1].lower():
            return None
        text = text[host.end() :] or "/"
    elif _SCHEME.match(text) is not None:
        return None
    before, _, fragment = text.partition("#")
    path = unquote(before.partition("?")[0])
    if _ODD.search(path) is not None:
        return None
    if not path and "?" in before:
        return None
    path = unicodedata.normalize("NFC", path)
    rooted = path.startswith("/")
    if rooted:
        top = top_path(base)
        if top != "/":
            if path.rstrip("/") != top and not path.startswith(top + "/"):
                return None
            path = path[len(top) :] or "/"
    rest = text[len(before.partition("?")[0]) :]
    return Target(path, unquote(fragment), rooted, rest)


def top_path(base: str) -> str:
    """The path of the address that a site lies at: "/" or, say, "/health"."""
    host = _HOST.match(base)
    return "/" + (base[host.end() :] if host else base).strip("/")


def is_for_browser(fragment: str, *, whole: bool) -> bool:
    """True for a fragment that names no place of the page's own content. A layout puts parts of its
    own around a page that is no `whole` document."""
    return (
        not fragment
        or _FREE.match(fragment) is not None
        or (not whole and _LAYOUT.match(fragment) is not None)
    )
