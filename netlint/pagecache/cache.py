"""Checks pages, and takes what an earlier run found where nothing that matters has changed.

Only the process that was started reads and writes the file; those that check pages for it hand
their results back. No rule and no parser is imported before a page has to be checked.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from netlint.pagecache.keys import digest, page_key, settings_key
from netlint.pagecache.program import content_of_program, state_of_program
from netlint.pagecache.questions import Questions, as_text
from netlint.pagecache.run import AT_A_TIME, CachedRun
from netlint.pagecache.store import ResultStore, Stored
from netlint.parallel import Done, nothing
from netlint.reporting.pieces import Drawing, Drawn
from netlint.repository.comparison import whole_result
from netlint.repository.whole import compared, drawn_result
from netlint.result import PageFile, PageResult
from netlint.sealed import Sealed, decode, seal, unseal
from netlint.settings import Settings

if TYPE_CHECKING:
    from netlint.asked import Question
    from netlint.pagecache.noting import Noted


class PageCache:
    """What earlier runs found, for one run."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._store = ResultStore(folder)
        self._keys: dict[int, tuple[Settings, bytes | None]] = {}
        self._known: dict[bytes, int] = {}
        self._used: dict[bytes, int] = {}
        self._waiting: dict[bytes, Stored] = {}
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
                self._waiting[key] = Stored()

    def check_files(
        self, files: Sequence[PageFile], *, jobs: int, fix: bool = False, done: Done = nothing
    ) -> Iterator[PageResult]:
        """As `netlint.parallel.check_files`, and with the same results."""
        with self._in_use():
            if fix:
                for sealed, more in compared(files, self._fixed(files, jobs), done):
                    yield whole_result(unseal(sealed), more)
            else:
                yield from CachedRun(self, files, jobs, done=done).results()

    def draw_files(
        self,
        files: Sequence[PageFile],
        drawing: Drawing,
        *,
        jobs: int,
        fix: bool = False,
        done: Done = nothing,
    ) -> Iterator[Drawn]:
        """As `netlint.parallel.draw_files`, and with the same results."""
        with self._in_use():
            if fix:
                for sealed, more in compared(files, self._fixed(files, jobs), done):
                    yield drawn_result(sealed, more, drawing)
            else:
                yield from CachedRun(self, files, jobs, drawing, done).drawn(drawing)

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        """Within the block nothing is believed that was asked before; what it found is kept."""
        _forget()
        self._questions = Questions(self._folder)
        try:
            yield
        finally:
            self._store.put(self._waiting)
            self._store.touch(self._used)
            self._waiting, self._used = {}, {}
            self._store.close()

    def check(self, file: PageFile) -> PageResult:
        """Check one page, here and now; it is not proofread."""
        key = self.key_of_page(file)
        if key is not None:
            used = self.standing({key: file}).get(key)
            data = self._store.results([key]).get(key) if used is not None else None
            result = decode(data, file.path) if data is not None else None
            if result is not None and used is not None:
                self._used[key] = used
                return result._replace(facts=self._store.facts([key]).get(key, ""))
        from netlint.pagecache.noting import check_noted

        return unseal(self.keep_new(file, check_noted(file))[1])

    def checked(
        self, files: Sequence[PageFile], jobs: int, drawing: Drawing | None = None
    ) -> Iterator[Noted]:
        """What is found on pages that have to be checked."""
        if files:
            from netlint.engine import prepare
            from netlint.pagecache.noting import check_noted, lost
            from netlint.parallel import Work, proofreading, work_on

            check = partial(check_noted, drawing=drawing)
            with proofreading(files, self._folder) as proofread:
                yield from work_on(files, Work(prepare, check, lost, proofread), jobs=jobs)

    def _fixed(self, files: Sequence[PageFile], jobs: int) -> Iterator[Sealed]:
        from netlint.parallel import mended

        def check(some: Sequence[PageFile]) -> Iterator[Sealed]:
            return CachedRun(self, some, jobs).sealed()

        yield from mended(files, self._mended, check)

    def _mended(self, file: PageFile) -> Sealed:
        result = self.check(file)
        if any(finding.fixable for finding in result.findings):
            from netlint.fixing import fix_file

            result = fix_file(file, self.check)
        return seal(result)

    @cached_property
    def _program(self) -> bytes:
        """What tells this netlint from others."""
        state = state_of_program()
        known = self._store.results([state]).get(state)
        if known is None:
            known = content_of_program()
            self._waiting[state] = Stored(result=known)
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

    def key_of_page(self, file: PageFile) -> bytes | None:
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

    def standing(self, pages: Mapping[bytes, PageFile]) -> dict[bytes, int]:
        """Those of these pages of which what is kept still holds, with the day of its last use."""
        found: dict[bytes, int] = {}
        keys = list(pages)
        for at in range(0, len(keys), AT_A_TIME):
            for key, kept in self._store.kept(keys[at : at + AT_A_TIME]).items():
                if self._questions.hold(kept.asked, pages[key].settings):
                    found[key] = kept.used
        return found

    def known_of(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is kept under these keys, which counts as used."""
        rows = self._store.used_results(keys)
        self._used.update((key, used) for key, (used, _) in rows.items())
        return {key: result for key, (_, result) in rows.items()}

    def facts_of(self, keys: Iterable[bytes | None]) -> dict[bytes, str]:
        """The facts that are kept under these keys."""
        return self._store.facts(key for key in keys if key is not None)

    def keep(
        self, key: bytes, result: bytes, answers: Mapping[Question, str] | None = None
    ) -> None:
        """Keep this under a key, with what it rests on."""
        self._put(key, Stored(as_text(answers or {}), result))

    def keep_new(self, file: PageFile, noted: Noted) -> tuple[bytes | None, Sealed]:
        """Keep what was found on a page, and give the key that it has now; None where it is not
        kept."""
        settings = self._key_of(file.settings)
        sealed = noted.result
        if settings is None or not noted.content:
            return None, sealed
        key = page_key(settings, file, noted.content)
        self._put(key, Stored(as_text(noted.answers), sealed.body, sealed.facts))
        return key, sealed

    def _put(self, key: bytes, stored: Stored) -> None:
        self._waiting[key] = stored
        if len(self._waiting) >= AT_A_TIME:
            self._store.put(self._waiting)
            self._waiting = {}


def _forget() -> None:
    """Ask the disk anew: files may have changed since an earlier run in this process."""
    disk = sys.modules.get("netlint.site.disk")
    if disk is not None:
        disk.forget()
