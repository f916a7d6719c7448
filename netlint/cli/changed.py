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

if TYPE_CHECKING:
    from netlint.cli.checking import Request


class ChangedLines:
    """The lines that changed, of each page that did, by the path that reports show."""

    def __init__(self, lines: Mapping[str, Lines]) -> None:
        self._lines = lines

    def sift(self, results: Iterable[PageResult]) -> Iterator[PageResult]:
        """The results with the findings that a changed line has a part in."""
        for result in results:
            kept = tuple(finding for finding in result.findings if self.touch(finding))
            yield result._replace(findings=kept)

    def touch(self, finding: Finding) -> bool:
        """Whether a finding, or another place that it names, stands on a line that changed. One
        about a page as a whole does where any line of the page changed."""
        lines = self._lines.get(finding.path)
        if lines is None:
            return True  # not one of the pages that were compared
        if not finding.places or finding.places > 1 + len(finding.related):
            return bool(lines)
        last = finding.end_line
        if finding.end_column == 1 and last > finding.line:
            last -= 1  # the line end is the last that it holds
        return _meet(lines, finding.line, last) or any(
            _meet(self._lines.get(one.path, ()), one.line, one.line) for one in finding.related
        )


def _meet(lines: Lines, first: int, last: int) -> bool:
    return any(start <= last and first <= end for start, end in lines)


def changed_pages(
    request: Request, project: Project, found: Discovered
) -> tuple[Discovered, ChangedLines | None]:
    """The pages among these that changed, and their lines where only those count. Raises
    `click.UsageError` where git cannot tell."""
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
    narrowed = found._replace(files=changed, problems=(*found.problems, *outside))
    if not request.changed_lines:
        return narrowed, None
    lines = {
        file.path: _lines_of(places[file.path] or "", by_place)
        for file in changed
        if file.path in places
    }
    return narrowed, ChangedLines(lines)


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
