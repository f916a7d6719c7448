"""Runs over a folder through the cache, told from runs without it."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

from netlint import runs
from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.discovery import discover
from netlint.pagecache.cache import PageCache
from netlint.result import PageFile, PageResult

DAY = datetime.date(2026, 1, 1)


class Runs:
    """Runs over one folder. `checked` has the pages that the last run could not take from the
    cache."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder = folder
        self.cache = cache
        self.checked: list[str] = []

    def watch(self, real: Callable[[PageFile], PageResult]) -> Callable[[PageFile], PageResult]:
        """The same check of a page, which is noted."""

        def check(file: PageFile) -> PageResult:
            self.checked.append(file.path)
            return real(file)

        return check

    def write(self, **files: str) -> None:
        """Write pages and others; `care__a_md` stands for care/a.md."""
        for name, text in files.items():
            stem, _, suffix = name.replace("__", "/").rpartition("_")
            path = self.folder / f"{stem}.{suffix}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def run(self, **said: object) -> list[PageResult]:
        """Check all pages, through the cache; the same comes of a run without it."""
        with contextlib.chdir(self.folder):
            plain = list(runs.check_files(self._files(said), jobs=1))
        found = self.cached(**said)
        assert found == plain
        return found

    def cached(self, **said: object) -> list[PageResult]:
        """Check all pages through the cache; with `fix`, mend them."""
        fix = bool(said.pop("fix", False))
        self.checked = []
        with contextlib.chdir(self.folder):
            files = self._files(said)
            cache = PageCache(self.cache)
            cache.prepare([file.settings for file in files])
            return list(cache.check_files(files, jobs=1, fix=fix))

    def _files(self, said: Mapping[str, object]) -> tuple[PageFile, ...]:
        line = CommandLine(today=DAY)._replace(**said)  # type: ignore[arg-type]
        return discover(["."], Project(line)).files
