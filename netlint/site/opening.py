"""From a page that is being checked to the website around it."""

from __future__ import annotations

import os
import posixpath

from netlint.page import Page
from netlint.result import PageFile
from netlint.site.disk import repository_of
from netlint.site.pagesite import PageSite
from netlint.site.target import Place


def open_site(file: PageFile, page: Page) -> PageSite:
    """The site that a page belongs to. Nothing is read before a link asks for it."""
    site = file.settings.site
    where = file.location or file.place
    if where is None:
        return PageSite(page, file.format, None, site)
    # Links keep their own names, so nothing is resolved.
    path = os.path.abspath(where).replace(os.sep, "/")  # noqa: PTH100
    return PageSite(page, file.format, _place(path, file.path, site.root), site)


def _place(path: str, shown: str, root: str) -> Place:
    """A page's place. Its links may lead to its repository, else to the folder that netlint was
    started in, else to its own; and to the root of the site, where that lies further up."""
    own = posixpath.dirname(path)
    top = repository_of(own)
    whole = bool(top or root)
    if not top:
        top = path[: -len(shown) - 1] or "/" if path.endswith("/" + shown) else own
    if root and (top == root or top.startswith(root.rstrip("/") + "/")):
        top = root
    return Place(path, top, whole)
