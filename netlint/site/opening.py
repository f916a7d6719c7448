"""From a page that is being checked to the website around it."""

from __future__ import annotations

import os
from pathlib import Path

from netlint.result import PageFile
from netlint.site.disk import starts_repository
from netlint.site.pagesite import PageSite, Place


def open_site(file: PageFile, source: str) -> PageSite:
    """The site that a page belongs to. Nothing is read before a link asks for it."""
    site = file.settings.site
    where = file.location
    if where is None:
        return PageSite(file.path, source, file.format, None, site)
    path = Path(os.path.abspath(where)).as_posix()  # noqa: PTH100 - links keep their own names
    return PageSite(file.path, source, file.format, _place(path, file.path, site.root), site)


def _place(path: str, shown: str, root: str) -> Place:
    """A page's place. Its links may lead to its repository, else to the folder that netlint was
    started in, else to its own; and to the root of the site, where that lies further up."""
    own = Path(path).parent
    folders = (own, *own.parents)
    top = next((one.as_posix() for one in folders if starts_repository(one.as_posix())), "")
    whole = bool(top or root)
    if not top:
        top = path[: -len(shown) - 1] or "/" if path.endswith("/" + shown) else own.as_posix()
    if root and (top == root or top.startswith(root.rstrip("/") + "/")):
        top = root
    return Place(path, top, whole)
