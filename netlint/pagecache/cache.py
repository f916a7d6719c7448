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
from netlint.result import PageFile, PageResult
from netlint.scope import distinct
from netlint.sealed import Sealed, decode
from netlint.settings import Settings

if TYPE_CHECKING:
    from netlint.asked import Question
    from netlint.mending import Mended
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
        self,
        files: Sequence[PageFile],
        *,
        jobs: int,
        fix: bool = False,
        unsafe: bool = False,
        done: Done = nothing,
    ) -> Iterator[PageResult]:
        """As `netlint.runs.check_files`, and with the same results."""
        if not fix:
            with self._in_use():
                yield from CachedRun(self, files, jobs, done=done).results()
            return
        from netlint.mending import left

        with self._in_use():
            mended = list(self._mended(files, jobs, unsafe))
        check = partial(self.check_files, jobs=jobs, done=done)
        yield from left(files, mended, check)

    def draw_files(
        self, files: Sequence[PageFile], drawing: Drawing, *, jobs: int, done: Done = nothing
    ) -> Iterator[Drawn]:
        """As `netlint.runs.draw_files`, and with the same results."""
        with self._in_use():
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

    def _mended(self, files: Sequence[PageFile], jobs: int, unsafe: bool) -> Iterable[Mended]:
        """Mend pages in their files, but those on which there is nothing to mend, as far as is
        known; what is left of them is kept."""
        from netlint.mending import NOTHING, mend_all

        if any(one.grammar.on for one in distinct(files)):
            # Mending asks no LanguageTool, so what is found then is not all that is left.
            return mend_all(files, jobs=jobs, unsafe=unsafe)
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
                self.keep_new(files[at], noted)
        return done

    def _to_mend(self, files: Sequence[PageFile], unsafe: bool) -> list[int]:
        """Which pages have to be looked at: those of which nothing is known, and those known to
        have something to mend."""
        keys = [self.key_of_page(file) for file in files]
        pages = {key: file for key, file in zip(keys, files, strict=True) if key is not None}
        standing = self.standing(pages)
        clean: set[bytes] = set()
        for at in range(0, len(files), AT_A_TIME):
            some = [key for key in keys[at : at + AT_A_TIME] if key is not None]
            for key, data in self._store.results(key for key in some if key in standing).items():
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
