"""Mends many pages, on several processes, before they are checked for what is left.

All pages are mended before any is checked, so that what is said of a link does not depend on
whether the page that it leads to had been mended by then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from netlint.catalogue import rule_index
from netlint.engine import check_file, prepare
from netlint.finding import Problem
from netlint.fixing.pages import clear_folders, draft_file, mend_file
from netlint.fixing.rounds import Draft
from netlint.parallel import Work, lost_page, work_on
from netlint.result import PageFile, PageResult
from netlint.settings import GrammarSettings, Settings

_NO_GRAMMAR = GrammarSettings()


class Mended(NamedTuple):
    """How many findings of a page were mended, what went wrong, and the page itself where it lies
    in no file."""

    fixed: int = 0
    problems: tuple[Problem, ...] = ()
    page: bytes | None = None


NOTHING = Mended()


def mend_all(files: Sequence[PageFile], *, jobs: int, unsafe: bool = False) -> Iterator[Mended]:
    """Mend pages in their files and say of each, in order, what was done. Only what is safe is
    mended, or also what is only offered."""
    clear_folders(files)
    work = Work(prepare, partial(_mend, unsafe=unsafe), _lost)
    yield from work_on(_for_mending(files, unsafe=unsafe), work, jobs=jobs)


def draft_all(files: Sequence[PageFile], *, jobs: int, unsafe: bool = False) -> Iterator[Draft]:
    """How pages would be mended, in order; no file is changed."""
    work = Work(prepare, partial(_draft, unsafe=unsafe), _not_drafted)
    yield from work_on(_for_mending(files, unsafe=unsafe), work, jobs=jobs)


def left(
    files: Sequence[PageFile],
    done: Iterable[Mended],
    check: Callable[[Sequence[PageFile]], Iterable[PageResult]],
) -> Iterator[PageResult]:
    """Yield what `check` finds on the pages when all have been mended, with what was mended."""
    each = list(done)
    now = [
        file if one.page is None else file._replace(data=one.page)
        for file, one in zip(files, each, strict=True)
    ]
    for result, (fixed, problems, page) in zip(check(now), each, strict=True):
        new = tuple(one for one in problems if one not in result.problems)
        yield result._replace(fixed=fixed, problems=(*result.problems, *new), mended=page)


def as_mended(file: PageFile, made: Draft | None) -> Mended:
    """What is told of a page that was mended; one that cannot be read is told of by its check."""
    if made is None:
        return NOTHING
    return Mended(made.fixed, made.problems, made.after if file.location is None else None)


def _for_mending(files: Sequence[PageFile], *, unsafe: bool) -> list[PageFile]:
    """The pages with those rules alone that mend something: the others have no say in it."""
    chosen: dict[int, Settings] = {}
    for file in files:
        if id(file.settings) not in chosen:
            chosen[id(file.settings)] = _mending_only(file.settings, unsafe)
    return [file._replace(settings=chosen[id(file.settings)]) for file in files]


def _mending_only(settings: Settings, unsafe: bool) -> Settings:
    kinds = ("safe", "offered") if unsafe else ("safe",)
    rules = tuple(rule for rule in settings.rules if rule_index()[rule.code].fixes in kinds)
    return settings._replace(rules=rules, grammar=_NO_GRAMMAR)


def _mend(file: PageFile, *, unsafe: bool) -> Mended:
    return as_mended(file, mend_file(file, unsafe=unsafe))


def _draft(file: PageFile, *, unsafe: bool) -> Draft:
    made = draft_file(file, unsafe=unsafe)
    return made if made is not None else Draft(b"", b"", 0, check_file(file).problems)


def _lost(file: PageFile) -> Mended:
    return Mended(0, (lost_page(file, "mended"),))


def _not_drafted(file: PageFile) -> Draft:
    return Draft(b"", b"", 0, (lost_page(file, "mended"),))
