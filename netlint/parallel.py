"""Checks many pages, on several processes where that is quicker, in the order they were given.

A page that takes its process with it (a fault in a native parser, or no memory left) is named, and
the others are checked all the same.
"""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from netlint import engine
from netlint.finding import Problem
from netlint.result import PageFile, PageResult
from netlint.settings import Settings

#: A process is given pages of about so many bytes at a time.
CHUNK_BYTES = 160_000
CHUNK_PAGES = 64
#: So many objects more than were freed make a process look for garbage.
_ALLOCATIONS = 50_000
#: Less than this is done before the processes have started.
WORTH_PROCESSES = 400_000

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext

Chunk = tuple[PageFile, ...]


def check_files(files: Sequence[PageFile], *, jobs: int, fix: bool = False) -> Iterator[PageResult]:
    """Yield the result of every page, in order. What is found does not depend on `jobs`.

    With `fix`, what can be mended safely is mended in the files, one after the other.
    """
    engine.prepare(_distinct(files))
    if fix:
        from netlint.fixing import fix_file

        yield from map(fix_file, files)
        return
    if jobs > 1 and len(files) > 1:
        chunks = list(_chunks(files))
        if len(chunks) > 1 and sum(map(_size, files)) >= WORTH_PROCESSES:
            yield from _check_in_processes(chunks, jobs)
            return
    for file in files:
        yield engine.check_file(file)


def _distinct(files: Sequence[PageFile]) -> list[Settings]:
    return list({id(file.settings): file.settings for file in files}.values())


def _size(file: PageFile) -> int:
    if file.data is not None:
        return len(file.data)
    try:
        return Path(file.location or "").stat().st_size
    except OSError:
        return 0


def _chunks(files: Sequence[PageFile]) -> Iterator[Chunk]:
    chunk: list[PageFile] = []
    size = 0
    for file in files:
        chunk.append(file)
        size += _size(file)
        if size >= CHUNK_BYTES or len(chunk) >= CHUNK_PAGES:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)


def _context() -> BaseContext:
    """Forked processes have rules and vocabularies already; elsewhere they load them again."""
    import multiprocessing

    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _pool(jobs: int, settings: list[Settings]) -> ProcessPoolExecutor:
    # Only here: this import costs as much as the rules of a single page.
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(
        jobs, mp_context=_context(), initializer=_start_process, initargs=(settings,)
    )


_SETTINGS: list[Settings] = []


def _start_process(settings: list[Settings]) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the run
    _SETTINGS[:] = settings
    engine.prepare(settings)
    # Pages leave hardly any rings behind, and what was loaded stays: look for garbage seldom.
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS)


def _check_chunk(chunk: tuple[tuple[PageFile, int], ...]) -> list[PageResult]:
    return [engine.check_file(file._replace(settings=_SETTINGS[at])) for file, at in chunk]


_NO_SETTINGS = Settings()


def _portable(chunk: Chunk, settings: list[Settings]) -> tuple[tuple[PageFile, int], ...]:
    """The pages of a chunk with an index in place of their settings, which each process has."""
    places = {id(one): at for at, one in enumerate(settings)}
    return tuple(
        (file._replace(settings=_NO_SETTINGS), places[id(file.settings)]) for file in chunk
    )


def _check_in_processes(chunks: list[Chunk], jobs: int) -> Iterator[PageResult]:
    from concurrent.futures.process import BrokenProcessPool

    settings = _distinct([file for chunk in chunks for file in chunk])
    waiting = deque(chunks)
    pool = _pool(jobs, settings)
    running: deque[tuple[Chunk, Future[list[PageResult]]]] = deque()
    try:
        while waiting or running:
            try:
                while waiting and len(running) < 2 * jobs + 2:
                    running.append(
                        (waiting[0], pool.submit(_check_chunk, _portable(waiting[0], settings)))
                    )
                    waiting.popleft()
                yield from running[0][1].result()
                running.popleft()
            except BrokenProcessPool:
                # The chunk at the head may be innocent: all that were under way are taken page by
                # page, each in a process of its own, until a whole pool can go on.
                pool.shutdown(wait=True, cancel_futures=True)
                for chunk, future in running:
                    if future.done() and future.exception() is None:
                        yield from future.result()
                    else:
                        for file in chunk:
                            yield _check_alone(file, settings)
                running.clear()
                pool = _pool(jobs, settings)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _check_alone(file: PageFile, settings: list[Settings]) -> PageResult:
    from concurrent.futures.process import BrokenProcessPool

    with _pool(1, settings) as pool:
        try:
            return pool.submit(_check_chunk, _portable((file,), settings)).result()[0]
        except BrokenProcessPool:
            return PageResult(
                file.path,
                problems=(
                    Problem(
                        file.path,
                        "Not checked: this page ended the process that was reading it. The other "
                        "pages were checked. Please report this.",
                    ),
                ),
            )
