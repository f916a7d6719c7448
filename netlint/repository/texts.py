"""The texts of pages, read again where a finding shows words of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache

from netlint.page import BLOCK_END
from netlint.parsing.error import PageError
from netlint.reading import read_page, read_source
from netlint.result import PageFile

#: So many texts are in memory at a time.
_MOST = 32


class Texts:
    """The pages of a run by their paths."""

    def __init__(self, files: Sequence[PageFile]) -> None:
        self._files = {file.path: file for file in files}
        self.source = lru_cache(maxsize=_MOST)(self._source)
        self.prose = lru_cache(maxsize=_MOST)(self._prose)

    @property
    def places(self) -> frozenset[str]:
        """The files of the pages, as absolute paths with "/" between their parts."""
        return frozenset(
            os.path.abspath(file.location).replace(os.sep, "/")  # noqa: PTH100  # as links name them
            for file in self._files.values()
            if file.location is not None
        )

    def _source(self, path: str) -> str:
        """The page as it stands in its file; "" where it can no longer be read."""
        try:
            return read_source(self._files[path])
        except PageError:
            return ""

    def _prose(self, path: str) -> str:
        """The words of the page, a block a line; "" where it can no longer be read."""
        try:
            return read_page(self._files[path]).prose.replace(BLOCK_END, "\n")
        except PageError:
            return ""
