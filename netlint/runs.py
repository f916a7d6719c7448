"""Checks many pages, each one and all together, and mends them before where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from netlint.engine import check_file, prepare
from netlint.parallel import Done, Work, lost_page, nothing, proofreading, work_on
from netlint.reporting.pieces import Drawing, Drawn, draw, encode_drawn
from netlint.repository.comparison import whole_result
from netlint.repository.whole import compared, drawn_result
from netlint.result import PageFile, PageResult
from netlint.sealed import Sealed, seal, unseal


def check_files(
    files: Sequence[PageFile],
    *,
    jobs: int,
    fix: bool = False,
    unsafe: bool = False,
    done: Done = nothing,
) -> Iterator[PageResult]:
    """Yield the result of every page, in order. What is found does not depend on `jobs`. Pages are
    compared with each other where their settings ask for that; then no result comes before all are
    there, and `done` tells when a page has been checked.

    With `fix`, what can be mended safely is mended in the files before, with `unsafe` also what is
    only offered; the results are what is left.
    """
    if fix:
        from netlint.mending import left, mend_all

        mended = mend_all(files, jobs=jobs, unsafe=unsafe)
        yield from left(files, mended, partial(check_files, jobs=jobs, done=done))
        return
    for sealed, more in compared(files, _checked(files, jobs), done):
        yield whole_result(unseal(sealed), more)


def draw_files(
    files: Sequence[PageFile], drawing: Drawing, *, jobs: int, done: Done = nothing
) -> Iterator[Drawn]:
    """As `check_files` without mending, with each page as the report shows it: the processes that
    check pages draw them too."""
    for sealed, more in compared(files, _checked(files, jobs, drawing), done):
        yield drawn_result(sealed, more, drawing)


def _checked(
    files: Sequence[PageFile], jobs: int, drawing: Drawing | None = None
) -> Iterator[Sealed]:
    """The result of every page, in order, before pages are compared."""
    with proofreading(files) as proofread:
        work = Work(prepare, partial(_check_sealed, drawing), _lost_sealed, proofread)
        yield from work_on(files, work, jobs=jobs)


def _check_sealed(drawing: Drawing | None, file: PageFile) -> Sealed:
    return sealed_and_drawn(check_file(file), drawing)


def sealed_and_drawn(result: PageResult, drawing: Drawing | None) -> Sealed:
    """A result, ready to be sent or kept, with its part of the report where that is to be drawn."""
    sealed = seal(result)
    if drawing is None:
        return sealed
    return sealed._replace(piece=encode_drawn(draw(result, drawing)))


def _lost_sealed(file: PageFile) -> Sealed:
    return seal(not_checked(file))


def not_checked(file: PageFile) -> PageResult:
    """The result of a page that ended the process that was checking it."""
    return PageResult(file.path, problems=(lost_page(file, "checked"),))
