"""Does something with many pages, on several processes where that is quicker, in the order they were
given: checking them, or counting what is on them.

A page that takes its process with it (a fault in a native parser, or no memory left) is named, and
the others are checked all the same.
"""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from netlint.finding import Problem
from netlint.result import PageFile, PageResult
from netlint.scope import distinct
from netlint.settings import GrammarSettings, Settings

#: A process is given pages of about so many bytes at a time.
CHUNK_BYTES = 160_000
CHUNK_PAGES = 64
#: And of so many where pages are proofread, which takes a hundred times as long.
PROOFREAD_BYTES = 20_000
#: So many objects more than were freed make a process look for garbage.
_ALLOCATIONS = 50_000
#: Less than this is done before the processes have started.
WORTH_PROCESSES = 400_000

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext

    from netlint.reporting.pieces import Drawing, Drawn
    from netlint.sealed import Sealed

Chunk = tuple[PageFile, ...]
#: Called when a page has been checked.
Done = Callable[[], object]
Reader = Callable[[Iterable[PageFile]], Iterator[PageFile]]
Result = TypeVar("Result")


def nothing() -> None:
    """What is done where nobody counts pages, and what a process is given so that it starts."""


class Work(NamedTuple, Generic[Result]):
    """What is done with each page. The functions are those of a module, for processes to find them.

    `prepare` loads what settings ask for, once in each process; `page` does the work and raises
    nothing; `lost` makes the result of a page that ended the process it was read in. `read` is what
    the main process does with the pages before, in order, some of them ahead.
    """

    prepare: Callable[[list[Settings]], object]
    page: Callable[[PageFile], Result]
    lost: Callable[[PageFile], Result]
    read: Reader = iter


def check_files(
    files: Sequence[PageFile], *, jobs: int, fix: bool = False, done: Done = nothing
) -> Iterator[PageResult]:
    """Yield the result of every page, in order. What is found does not depend on `jobs`. Pages are
    compared with each other where their settings ask for that.

    With `fix`, what can be mended safely is mended in the files, one after the other.
    """
    # Here and below only where it is called for: counting words needs none of it.
    from netlint.repository.comparison import whole_result
    from netlint.repository.whole import compared
    from netlint.sealed import unseal

    for sealed, more in compared(files, _checked(files, jobs, fix=fix), done):
        yield whole_result(unseal(sealed), more)


def draw_files(
    files: Sequence[PageFile],
    drawing: Drawing,
    *,
    jobs: int,
    fix: bool = False,
    done: Done = nothing,
) -> Iterator[Drawn]:
    """As `check_files`, with each page as the report shows it: the processes that check pages draw
    them too. `done` is called when a page has been checked, which may be long before it is given."""
    from netlint.repository.whole import compared, drawn_result

    for sealed, more in compared(files, _checked(files, jobs, drawing, fix=fix), done):
        yield drawn_result(sealed, more, drawing)


def _checked(
    files: Sequence[PageFile], jobs: int, drawing: Drawing | None = None, *, fix: bool = False
) -> Iterator[Sealed]:
    """The result of every page, in order, before pages are compared."""
    # Only here: a run in which no page has changed needs no more of this than the count of cores.
    from netlint.engine import check_file, prepare

    if fix:
        from netlint.fixing import fix_file
        from netlint.sealed import seal

        def mend(file: PageFile) -> Sealed:
            return seal(fix_file(file, check_file))

        prepare(distinct(files))
        yield from mended(files, mend, partial(_checked, jobs=jobs, drawing=drawing))
        return
    with proofreading(files) as proofread:
        work = Work(prepare, partial(_check_sealed, drawing), _lost_sealed, proofread)
        yield from work_on(files, work, jobs=jobs)


def _check_sealed(drawing: Drawing | None, file: PageFile) -> Sealed:
    from netlint.engine import check_file

    return sealed_and_drawn(check_file(file), drawing)


def sealed_and_drawn(result: PageResult, drawing: Drawing | None) -> Sealed:
    """A result, ready to be sent or kept, with its part of the report where that is to be drawn."""
    from netlint.sealed import seal

    sealed = seal(result)
    if drawing is None:
        return sealed
    from netlint.reporting.pieces import draw, encode_drawn

    return sealed._replace(piece=encode_drawn(draw(result, drawing)))


def _lost_sealed(file: PageFile) -> Sealed:
    return sealed_and_drawn(not_checked(file), None)


def mended(
    files: Sequence[PageFile],
    mend: Callable[[PageFile], Sealed],
    check: Callable[[Sequence[PageFile]], Iterable[Sealed]],
) -> Iterator[Sealed]:
    """Yield what is left of every page, in order, when it has been mended.

    Nothing that LanguageTool says is mended, so it is not asked before all pages are as they stay;
    then `check` finds what is left.
    """
    if not any(settings.grammar.on for settings in distinct(files)):
        yield from map(mend, files)
        return
    plain = {id(one): one._replace(grammar=_NO_GRAMMAR) for one in distinct(files)}
    done = []
    for file in files:
        first = mend(file._replace(settings=plain[id(file.settings)]))
        done.append((first.fixed, first.problems))
    for result, (fixed, problems) in zip(check(files), done, strict=True):
        new = tuple(one for one in problems if one not in result.problems)
        yield result._replace(fixed=fixed, problems=(*result.problems, *new))


@contextmanager
def proofreading(files: Sequence[PageFile], folder: Path | None = None) -> Iterator[Reader]:
    """Within the block, what has pages proofread by LanguageTool, where their settings ask for it.
    A server that was started for them ends with the block. `folder` is where its answers are kept;
    the user's cache folder where it is None."""
    if not any(settings.grammar.on for settings in distinct(files)):
        yield iter
        return
    # Only here: most runs ask no server.
    from netlint.languagetool.proofreader import Proofreader

    proofreader = Proofreader(folder)
    try:
        yield proofreader.proofread
    finally:
        proofreader.close()


def work_on(files: Sequence[PageFile], work: Work[Result], *, jobs: int) -> Iterator[Result]:
    """Yield what the work gives for every page, in order, on so many processes at most."""
    settings = distinct(files)
    work.prepare(settings)
    if jobs > 1 and len(files) > 1:
        proofread = any(one.grammar.on for one in settings)
        sizes = list(map(_size, files))
        chunks = list(_chunks(files, sizes, PROOFREAD_BYTES if proofread else CHUNK_BYTES))
        if len(chunks) > 1 and sum(sizes) >= WORTH_PROCESSES:
            yield from _in_processes(chunks, work, jobs)
            return
    yield from map(work.page, work.read(files))


def not_checked(file: PageFile) -> PageResult:
    """The result of a page that ended the process that was checking it."""
    return PageResult(file.path, problems=(lost_page(file, "checked"),))


def lost_page(file: PageFile, done: str) -> Problem:
    """What is said of a page that ended the process it was read in; `done` is what it was not."""
    return Problem(
        file.path,
        f"Not {done}: this page ended the process that was reading it. The other pages were "
        f"{done}. Please report this.",
    )


def _size(file: PageFile) -> int:
    if file.data is not None:
        return len(file.data)
    try:
        return os.stat(file.location or "").st_size  # noqa: PTH116 - a path takes longer to make
    except OSError:
        return 0


def _chunks(files: Sequence[PageFile], sizes: Sequence[int], most: int) -> Iterator[Chunk]:
    chunk: list[PageFile] = []
    size = 0
    for file, more in zip(files, sizes, strict=True):
        chunk.append(file)
        size += more
        if size >= most or len(chunk) >= CHUNK_PAGES:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)


def _context() -> BaseContext:
    """Forked processes have rules and vocabularies already; elsewhere they load them again."""
    import multiprocessing

    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _pool(jobs: int, work: Work[Any], settings: list[Settings]) -> ProcessPoolExecutor:
    # Only here: this import costs as much as the rules of a single page.
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(
        jobs, mp_context=_context(), initializer=_start_process, initargs=(work, settings)
    )


class _Process:
    """What a process was started for."""

    work: Work[Any]
    settings: list[Settings]


def _start_process(work: Work[Any], settings: list[Settings]) -> None:
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the run
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _Process.work, _Process.settings = work, settings
    work.prepare(settings)
    # Pages leave hardly any rings behind, and what was loaded stays: look for garbage seldom.
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS)


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, however that ended: nobody would take
    its results, and it would wait for more pages for ever."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do_chunk(chunk: tuple[tuple[PageFile, int], ...]) -> list[Any]:
    work, settings = _Process.work, _Process.settings
    return [work.page(file._replace(settings=settings[at])) for file, at in chunk]


_NO_SETTINGS = Settings()
_NO_GRAMMAR = GrammarSettings()


def _portable(chunk: Chunk, settings: list[Settings]) -> tuple[tuple[PageFile, int], ...]:
    """The pages of a chunk with an index in place of their settings, which each process has."""
    places = {id(one): at for at, one in enumerate(settings)}
    return tuple(
        (file._replace(settings=_NO_SETTINGS), places[id(file.settings)]) for file in chunk
    )


def _in_processes(chunks: list[Chunk], work: Work[Result], jobs: int) -> Iterator[Result]:
    from concurrent.futures.process import BrokenProcessPool

    settings = distinct([file for chunk in chunks for file in chunk])
    waiting = deque(chunks)
    pool = _pool(jobs, work, settings)
    if work.read is not iter:
        pool.submit(nothing)  # processes are forked now, before there are threads
    ready = work.read(file for chunk in chunks for file in chunk)
    read: deque[Chunk] = deque()
    running: deque[tuple[Chunk, Future[list[Result]]]] = deque()
    try:
        while waiting or read or running:
            try:
                while (waiting or read) and len(running) < 2 * jobs + 2:
                    if not read:
                        read.append(tuple(islice(ready, len(waiting.popleft()))))
                    running.append((read[0], pool.submit(_do_chunk, _portable(read[0], settings))))
                    read.popleft()
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
                            yield _alone(file, work, settings)
                running.clear()
                pool = _pool(jobs, work, settings)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(file: PageFile, work: Work[Result], settings: list[Settings]) -> Result:
    from concurrent.futures.process import BrokenProcessPool

    with _pool(1, work, settings) as pool:
        try:
            result: Result = pool.submit(_do_chunk, _portable((file,), settings)).result()[0]
            return result
        except BrokenProcessPool:
            return work.lost(file)
