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
    top = _top(path, file.path, site.root)
    return PageSite(file.path, source, file.format, Place(path, top), site)


def _top(path: str, shown: str, root: str) -> str:
    """The folder that a page's links may lead to: its repository, else the folder that netlint was
    started in, else its own; and the root of the site, where that lies further up."""
    own = Path(path).parent
    top = own.as_posix()
    for folder in (own, *own.parents):
        if starts_repository(folder.as_posix()):
            top = folder.as_posix()
            break
    else:
        if path.endswith("/" + shown):
            top = path[: -len(shown) - 1] or "/"
    if root and (top == root or top.startswith(root.rstrip("/") + "/")):
        return root
    return top
