"""Checks pages, and takes what an earlier run found where nothing that matters has changed.

Only the process that was started reads and writes the file; those that check pages for it hand
their results back. No rule and no parser is imported before a page has to be checked.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from netlint.pagecache.encoding import decode, encode
from netlint.pagecache.keys import digest, page_key, settings_key
from netlint.pagecache.program import content_of_program, state_of_program
from netlint.pagecache.questions import Questions, as_text
from netlint.pagecache.store import ResultStore
from netlint.result import PageFile, PageResult
from netlint.settings import Settings

if TYPE_CHECKING:
    from netlint.mending import Mended
    from netlint.pagecache.noting import Noted

#: So many results are read, or kept, at a time. A run that is killed loses the last of them.
_AT_A_TIME = 100


class PageCache:
    """What earlier runs found, for one run."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._store = ResultStore(folder)
        self._keys: dict[int, tuple[Settings, bytes | None]] = {}
        self._known: dict[bytes, int] = {}
        self._used: dict[bytes, int] = {}
        self._waiting: dict[bytes, tuple[str, bytes]] = {}
        self._questions = Questions(folder)

    def prepare(self, settings: Sequence[Settings]) -> None:
        """As `netlint.engine.prepare`, for settings that no earlier run has found right."""
        _forget()
        for one in settings:
            key = self._key_of(one)
            if key is not None and key in self._known:
                self._used[key] = self._known[key]
                continue
            from netlint.engine import prepare

            prepare([one])
            if key is not None:
                self._waiting[key] = ("", b"")

    def check_files(
        self, files: Sequence[PageFile], *, jobs: int, fix: bool = False, unsafe: bool = False
    ) -> Iterator[PageResult]:
        """As `netlint.parallel.check_files`, and with the same results."""
        self._begin()
        try:
            if fix:
                from netlint.mending import left

                done = self._mended(files, jobs, unsafe)
                yield from left(files, done, partial(self._checked, jobs=jobs))
            else:
                yield from self._checked(files, jobs)
        finally:
            self._write()
            self._store.close()

    def _begin(self) -> None:
        _forget()
        self._questions = Questions(self._folder)

    def _write(self) -> None:
        self._store.put(self._waiting)
        self._store.touch(self._used)
        self._waiting, self._used = {}, {}

    def _checked(self, files: Sequence[PageFile], jobs: int) -> Iterator[PageResult]:
        keys = [self._page_key(file) for file in files]
        pages = {key: file for key, file in zip(keys, files, strict=True) if key is not None}
        standing = self._standing(pages)
        new = self._new(
            [file for key, file in zip(keys, files, strict=True) if key not in standing], jobs
        )
        for at in range(0, len(files), _AT_A_TIME):
            some = keys[at : at + _AT_A_TIME]
            results = self._store.results(key for key in some if key in standing)
            for file, key in zip(files[at : at + _AT_A_TIME], some, strict=True):
                if key is None or key not in standing:
                    yield self._keep(file, next(new))
                    continue
                result = decode(results[key], file.path) if key in results else None
                if result is not None:
                    self._used[key] = standing[key]
                    yield result
                else:  # what is damaged is found anew
                    (noted,) = self._new([file], jobs=1)
                    yield self._keep(file, noted)

    def _new(self, files: list[PageFile], jobs: int) -> Iterator[Noted]:
        """What is found on pages that have to be checked."""
        if files:
            from netlint.engine import prepare
            from netlint.pagecache.noting import check_noted, lost
            from netlint.parallel import Work, proofreading, work_on

            with proofreading(files, self._folder) as proofread:
                yield from work_on(files, Work(prepare, check_noted, lost, proofread), jobs=jobs)

    def _mended(self, files: Sequence[PageFile], jobs: int, unsafe: bool) -> Iterable[Mended]:
        """Mend pages in their files, but those on which there is nothing to mend, as far as is
        known; what is left of them is kept."""
        from netlint.mending import NOTHING, mend_all

        if any(file.settings.grammar.on for file in files):
            # Mending asks no LanguageTool, so what is found then is not all that is left.
            return list(mend_all(files, jobs=jobs, unsafe=unsafe))
        from netlint.engine import prepare
        from netlint.fixing.pages import clear_folders
        from netlint.pagecache.mending import lost, mend_noted
        from netlint.parallel import Work, work_on

        clear_folders(files)
        done = [NOTHING] * len(files)
        places = self._to_mend(files, unsafe)
        work = Work(prepare, partial(mend_noted, unsafe=unsafe), lost)
        results = work_on([files[at] for at in places], work, jobs=jobs)
        for at, (mended, noted) in zip(places, results, strict=True):
            done[at] = mended
            if noted is not None:
                self._keep(files[at], noted)
        self._write()
        self._begin()
        return done

    def _to_mend(self, files: Sequence[PageFile], unsafe: bool) -> list[int]:
        """Which pages have to be looked at: those of which nothing is known, and those known to
        have something to mend."""
        keys = [self._page_key(file) for file in files]
        pages = {key: file for key, file in zip(keys, files, strict=True) if key is not None}
        standing = self._standing(pages)
        clean: set[bytes] = set()
        for at in range(0, len(files), _AT_A_TIME):
            some = [key for key in keys[at : at + _AT_A_TIME] if key in standing]
            for key, data in self._store.results(filter(None, some)).items():
                result = decode(data, "")
                if result is not None and not any(
                    one.fixable or (unsafe and one.offered) for one in result.findings
                ):
                    clean.add(key)
        return [at for at, key in enumerate(keys) if key not in clean]

    @cached_property
    def _program(self) -> bytes:
        """What tells this netlint from others."""
        state = state_of_program()
        known = self._store.results([state]).get(state)
        if known is None:
            known = content_of_program()
            self._waiting[state] = "", known
        return known

    def _key_of(self, settings: Settings) -> bytes | None:
        if id(settings) not in self._keys:
            key = settings_key(self._program, settings)
            self._keys[id(settings)] = settings, key
            if key is not None:
                self._known.update(
                    (one, kept.used) for one, kept in self._store.kept([key]).items()
                )
        return self._keys[id(settings)][1]

    def _page_key(self, file: PageFile) -> bytes | None:
        """The key of a page; None for what is not kept: what comes from standard input, or cannot
        be read."""
        settings = self._key_of(file.settings)
        if settings is None or file.location is None:
            return None
        try:
            data = Path(file.location).read_bytes() if file.data is None else file.data
        except OSError:
            return None
        return page_key(settings, file, digest(data))

    def _standing(self, pages: Mapping[bytes, PageFile]) -> dict[bytes, int]:
        """Those of these pages of which what is kept still holds, with the day of its last use."""
        found: dict[bytes, int] = {}
        keys = list(pages)
        for at in range(0, len(keys), _AT_A_TIME):
            for key, kept in self._store.kept(keys[at : at + _AT_A_TIME]).items():
                if self._questions.hold(kept.asked, pages[key].settings):
                    found[key] = kept.used
        return found

    def _keep(self, file: PageFile, noted: Noted) -> PageResult:
        settings = self._key_of(file.settings)
        if settings is not None and noted.content:
            key = page_key(settings, file, noted.content)
            self._waiting[key] = as_text(noted.answers), encode(noted.result)
            if len(self._waiting) >= _AT_A_TIME:
                self._store.put(self._waiting)
                self._waiting = {}
        return noted.result


def _forget() -> None:
    """Ask the disk anew: files may have changed since an earlier run in this process."""
    disk = sys.modules.get("netlint.site.disk")
    if disk is not None:
        disk.forget()
