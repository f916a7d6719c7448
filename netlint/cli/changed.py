"""`--changed-since` and `--changed-lines`: which pages are checked, and what is said of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from netlint.config.project import Project
from netlint.discovery import Discovered
from netlint.finding import Finding, Problem
from netlint.git import GitError, path_below
from netlint.git_changes import ALL, Changes, Lines, changed_lines, changes_since
from netlint.reporting.escape import visible
from netlint.result import PageFile, PageResult
from netlint.scope import Scope, is_compared, scoped

if TYPE_CHECKING:
    from netlint.cli.checking import Request


class ChangedPages:
    """The pages that changed, with the lines that did where only those count, by the path that
    reports show; and the others, which are only compared with them."""

    def __init__(
        self, changed: Sequence[PageFile], lines: Mapping[str, Lines] | None, others: int
    ) -> None:
        self._changed = frozenset(file.path for file in changed)
        self._lines = lines
        #: How many pages are compared with those that changed.
        self.others = others

    @property
    def pages(self) -> int:
        """How many pages are checked."""
        return len(self._changed)

    def sift(self, results: Iterable[PageResult]) -> Iterator[PageResult]:
        """The results with the findings that what changed has a part in."""
        for result in results:
            changed = result.path in self._changed
            kept = tuple(one for one in result.findings if self._counts(one, changed=changed))
            # What stands on a page that is only compared is nothing to count.
            suppressed = result.suppressed if changed else 0
            yield result._replace(findings=kept, suppressed=suppressed)

    def _counts(self, finding: Finding, *, changed: bool) -> bool:
        if not changed and not any(one.path in self._changed for one in finding.related):
            return False
        return self._lines is None or self.touch(finding)

    def touch(self, finding: Finding) -> bool:
        """Whether a finding, or another place that it names, stands on a line that changed. One
        about a page as a whole does where any line of the page changed."""
        every = self._lines or {}
        lines = every.get(finding.path, () if finding.path not in self._changed else None)
        if lines is None:
            return True  # not one of the pages that git knows
        if not finding.places or finding.places > 1 + len(finding.related):
            return bool(lines)
        last = finding.end_line
        if finding.end_column == 1 and last > finding.line:
            last -= 1  # the line end is the last that it holds
        return _meet(lines, finding.line, last) or any(
            _meet(every.get(one.path, ()), one.line, one.line) for one in finding.related
        )


def _meet(lines: Lines, first: int, last: int) -> bool:
    return any(start <= last and first <= end for start, end in lines)


def changed_pages(
    request: Request, project: Project, found: Discovered
) -> tuple[Discovered, ChangedPages]:
    """The pages among these that changed, with the others to compare them with where rules do that.
    Raises `click.UsageError` where git cannot tell."""
    ref = request.changed_since or ""
    try:
        changes = changes_since(project.cwd, ref)
        places = dict(_places(found.files, changes))
        by_place = changed_lines(changes) if request.changed_lines else {}
    except GitError as error:
        raise click.UsageError(visible(str(error))) from None
    outside = tuple(
        Problem(
            file.path,
            "Not checked: this page is not in the git repository here, so nobody can tell whether "
            "it changed.",
        )
        for file in found.files
        if places.get(file.path, "") is None
    )
    changed = tuple(file for file in found.files if _counts(file, places, changes))
    if not (changed or found.problems or outside or request.quiet):
        click.echo(f"netlint: No page has changed since {visible(ref)}.", err=True)
    files = _with_others(changed, found.files)
    lines = {
        file.path: _lines_of(places[file.path] or "", by_place)
        for file in changed
        if file.path in places
    }
    others = len(files) - len(changed)
    return (
        found._replace(files=files, problems=(*found.problems, *outside)),
        ChangedPages(changed, lines if request.changed_lines else None, others),
    )


def _with_others(changed: tuple[PageFile, ...], files: Sequence[PageFile]) -> tuple[PageFile, ...]:
    """The pages that changed, and all others with only the rules that compare pages, in order."""
    if not changed or not is_compared(files):
        return changed
    checked = {file.path for file in changed}
    others = scoped([file for file in files if file.path not in checked], Scope.REPOSITORY)
    return tuple(sorted((*changed, *others), key=lambda file: file.path))


def _places(files: Sequence[PageFile], changes: Changes) -> Iterator[tuple[str, str | None]]:
    """The path in the repository of each page that is a file."""
    for file in files:
        if file.data is None and file.location is not None:
            path = Path(os.path.abspath(file.location))  # noqa: PTH100 - links stay as written
            yield file.path, path_below(changes.root, path)


def _counts(file: PageFile, places: Mapping[str, str | None], changes: Changes) -> bool:
    """Whether a page changed. What is on standard input is being changed just now."""
    if file.path not in places:
        return True
    place = places[file.path]
    return place is not None and changes.touch(place)


def _lines_of(place: str, by_place: Mapping[str, Lines]) -> Lines:
    return by_place.get(place, ALL)
