"""How a command has pages checked: through the cache of earlier runs, or without."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from netlint.cachefiles import cache_folder
from netlint.discovery import Discovered
from netlint.reporting.pieces import Drawn
from netlint.result import PageResult
from netlint.settings import Settings

#: From so many pages on, what earlier runs found is asked for.
WORTH_CACHE = 2


class Way(NamedTuple):
    """How pages are checked: what their settings need beforehand, and the checking itself."""

    prepare: Callable[[list[Settings]], object]
    check_files: Callable[..., Iterator[PageResult]]
    draw_files: Callable[..., Iterator[Drawn]]


def way_to_check(found: Discovered, *, drafts: bool = False) -> Way:
    """Through the cache, but for a single page, which is checked in the time that opening takes, and
    for `drafts` of pages, of which nothing is kept."""
    if len(found.files) >= WORTH_CACHE and cache_folder() is not None and not drafts:
        from netlint.pagecache.cache import PageCache

        cache = PageCache()
        return Way(cache.prepare, cache.check_files, cache.draw_files)
    from netlint.engine import prepare
    from netlint.runs import check_files, draw_files

    return Way(prepare, check_files, draw_files)
