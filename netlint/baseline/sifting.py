"""Parts old findings from new ones, page by page, as the results of a run come.

A page is handed on as soon as all that is known of it is sure. Only where findings look as if they
had stood on another page is the rest of the run waited for: the page that they come from may still
be there.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from netlint.baseline.entry import Entry
from netlint.baseline.matching import (
    LIKELY,
    SURE,
    Found,
    Key,
    Open,
    count_off_grown,
    exact,
    match,
    same_text,
)
from netlint.baseline.moving import moved_pages
from netlint.finding import Finding
from netlint.fingerprint import Fingerprint, fingerprint
from netlint.result import PageResult

#: A page that could not be read is said in every run: nobody knows what else is on it.
NEVER_OLD = "NETLINT003"


class CheckedPage(NamedTuple):
    """What is known of a page before it is checked: its path from the folder of the baseline, and
    the rules that run on it."""

    page: str
    rules: frozenset[str]


class Sifted(NamedTuple):
    """A page's result, and which of its findings are old."""

    page: str | None
    result: PageResult
    old: tuple[bool, ...]


class _Waiting(NamedTuple):
    """A page that is not handed on yet; `page` is "" for text without a place. `is_other` says that
    it may not be the page that had its path when the baseline was written."""

    page: str
    result: PageResult
    marks: tuple[Fingerprint, ...]
    found: Found
    is_other: bool = False


class Sifter:
    """The entries of a baseline in one run. `checked` are the pages of the run by the path that
    reports show, and `exists` tells whether a page of the baseline is still there. `is_whole` says
    that the run takes in every place that a page can have moved to."""

    def __init__(
        self,
        entries: Iterable[Entry],
        checked: Mapping[str, CheckedPage],
        exists: Callable[[str], bool],
        *,
        is_whole: bool,
    ) -> None:
        self._checked = checked
        self._pages = {page.page: page.rules for page in checked.values()}
        self._troubled: set[str] = set()
        self._is_whole = is_whole
        self._open: dict[str, list[Open]] = {}
        for entry in entries:
            self._open.setdefault(entry.page, []).append(Open(entry, entry.number))
        self._gone = {page for page in self._open if page not in self._pages and not exists(page)}
        #: Entries that findings of another page may belong to.
        self._anywhere: dict[Hashable, list[Open]] = {}
        self._gone_texts: set[Hashable] = set()
        for page, entries_of in self._open.items():
            if page in self._gone or page in self._pages:
                for one in entries_of:
                    self._anywhere.setdefault(exact(one.entry.mark), []).append(one)
                    if page in self._gone:
                        self._gone_texts.add(same_text(one.entry.mark))
        self.grown: list[Open] = []

    def sift(self, results: Iterable[PageResult]) -> Iterator[Sifted]:
        """The results, in their order."""
        held: list[_Waiting] = []
        for result in results:
            checked = self._checked.get(result.path)
            page = checked.page if checked is not None else ""
            if result.problems:
                self._troubled.add(page)
            waiting, is_sure = self._take(page, result)
            if held or not is_sure:
                held.append(waiting)
            else:
                yield self._handed_on(waiting)
        self._settle(held)
        for waiting in held:
            yield self._handed_on(waiting)

    def leftover(self) -> Iterator[tuple[Entry, bool]]:
        """What was not found again, and whether it has gone: the rest was not looked for. To be
        asked when all results have come."""
        for page, entries in self._open.items():
            for one in entries:
                if one.left:
                    yield one.entry._replace(number=one.left), self._has_gone(page, one.entry)

    def _has_gone(self, page: str, entry: Entry) -> bool:
        if page in self._gone:
            return self._is_whole
        rules = self._pages.get(page, frozenset())
        return entry.mark.rule in rules and page not in self._troubled

    def _take(self, page: str, result: PageResult) -> tuple[_Waiting, bool]:
        """What the page's own entries say of its findings, and whether that is all."""
        marks = tuple(_mark(finding) for finding in result.findings)
        found: Found = {}
        if not page:
            return _Waiting(page, result, marks, found), True
        own = self._open.get(page, [])
        match(own, marks, found, SURE)
        rest = [mark for at, mark in enumerate(marks) if at not in found]
        elsewhere = sum(self._may_come_from_elsewhere(page, mark) for mark in rest)
        if elsewhere:
            is_other = elsewhere > sum(self._stood_only_on(page, one) for one in found.values())
            return _Waiting(page, result, marks, found, is_other), False
        self._match_own(page, marks, found)
        return _Waiting(page, result, marks, found), True

    def _match_own(self, page: str, marks: Sequence[Fingerprint], found: Found) -> None:
        own = self._open.get(page, [])
        match(own, marks, found, LIKELY)
        count_off_grown(own, marks, found, self.grown)

    def _may_come_from_elsewhere(self, page: str, mark: Fingerprint) -> bool:
        if page not in self._open and same_text(mark) in self._gone_texts:
            return True
        entries = self._anywhere.get(exact(mark), ())
        return any(one.left and one.entry.page != page for one in entries)

    def _stood_only_on(self, page: str, found: Open) -> bool:
        """Whether an entry tells its page from all others. Text that stands on many does not."""
        entries = self._anywhere.get(exact(found.entry.mark), ())
        return all(one.entry.page == page for one in entries)

    def _settle(self, held: list[_Waiting]) -> None:
        """Find the entries of pages that have moved, and of text that has, the surest first."""
        others = {one.page for one in held if one.is_other and one.page in self._open}
        gone = {page: self._open[page] for page in sorted(self._gone | others)}
        new = {
            one.page: [mark for at, mark in enumerate(one.marks) if at not in one.found]
            for one in held
            if one.is_other
        }
        became = moved_pages(gone, new)
        self._match_moved(held, became, SURE)
        for one in held:
            for at, mark in enumerate(one.marks):
                is_open = one.page and at not in one.found
                entry = self._count_off_anywhere(mark) if is_open else None
                if entry is not None:
                    one.found[at] = entry
        self._match_moved(held, became, LIKELY)
        for one in held:
            if len(one.found) < len(one.marks):
                self._match_own(one.page, one.marks, one.found)

    def _match_moved(
        self, held: list[_Waiting], became: Mapping[str, str], passes: tuple[tuple[Key, Key], ...]
    ) -> None:
        for one in held:
            was = became.get(one.page)
            if was is not None:
                match(self._open[was], one.marks, one.found, passes)

    def _count_off_anywhere(self, mark: Fingerprint) -> Open | None:
        alone: Found = {}
        match(self._anywhere.get(exact(mark), ()), (mark,), alone, SURE[:1])
        return alone.get(0)

    def _handed_on(self, waiting: _Waiting) -> Sifted:
        old = tuple(at in waiting.found for at in range(len(waiting.marks)))
        return Sifted(waiting.page or None, waiting.result, old)


_NEVER = Fingerprint("", "", "", "")


def _mark(finding: Finding) -> Fingerprint:
    return fingerprint(finding) if finding.rule != NEVER_OLD else _NEVER
