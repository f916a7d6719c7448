"""The baselines of a run: which there are, what they say of its findings, and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import filterfalse
from pathlib import Path

import click

from netlint.baseline.entry import Entry
from netlint.baseline.file import BaselineError, read_entries
from netlint.baseline.sifting import CheckedPage, Sifted, Sifter
from netlint.catalogue import compares_pages, rule_index
from netlint.cli.neighbouring import located
from netlint.config.error import ConfigError, Mistake
from netlint.config.project import Project, shown_path
from netlint.discovery import would_be_read
from netlint.leftout import lacking
from netlint.reporting.wording import about_baseline
from netlint.result import PageFile, PageResult, Summary
from netlint.settings import Settings

#: The name of a baseline that nobody has named.
USUAL_NAME = "netlint-baseline.json"
PRUNE = "netlint baseline --prune"


class OldFindings:
    """What was recorded before a run, and what the run makes of it."""

    def __init__(
        self,
        paths: Sequence[Path],
        files: Sequence[PageFile],
        project: Project,
        named: Path | None = None,
    ) -> None:
        """Read the baselines, of which one may have been named on the command line. Raises
        `click.UsageError` where one is missing or broken."""
        self._files = files
        self._project = project
        self._checked = dict(_checked(files))
        entries = [entry for path in paths for entry in read_baseline(path, project)]
        self.pages = {entry.page for entry in entries}
        is_whole = self._is_whole()
        if not is_whole:
            self._checked = {
                path: page._replace(rules=frozenset(filterfalse(compares_pages, page.rules)))
                for path, page in self._checked.items()
            }  # the page that one was compared with may not be among these
        self.sifter = Sifter(entries, self._checked, os.path.lexists, is_whole=is_whole)
        self.hidden = 0
        self._shrink = record_command(named, project, "--prune") if named else PRUNE

    def parted(self, results: Iterable[PageResult]) -> Iterator[Sifted]:
        """The results, each with which of its findings are old."""
        return self.sifter.sift(located(results, self._files))

    def sift(self, results: Iterable[PageResult]) -> Iterator[PageResult]:
        """The results without old findings."""
        for _, result, old in self.parted(results):
            self.hidden += sum(old)
            new = [one for one, is_old in zip(result.findings, old, strict=True) if not is_old]
            yield result._replace(findings=tuple(new))

    def counted_in(self, summary: Summary) -> Summary:
        """The counts of a run that has ended, with those of old findings."""
        return summary._replace(
            baselined=self.hidden,
            gone=sum(entry.number for entry, has_gone in self.sifter.leftover() if has_gone),
            shrink=self._shrink,
        )

    def say(self, summary: Summary) -> None:
        """Say on standard error what a report for programs does not."""
        for sentence in about_baseline(summary):
            click.echo(f"netlint: {sentence}", err=True)

    def _is_whole(self) -> bool:
        """Whether the run takes in every page of the baselines that is still there."""
        checked = {page.page for page in self._checked.values()}
        return not any(
            os.path.lexists(page) and self._is_read(Path(page))
            for page in sorted(self.pages - checked)
        )

    def _is_read(self, page: Path) -> bool:
        try:
            return would_be_read(page, self._project)
        except ConfigError:
            return True  # said where the settings are read


def baselines_in_use(files: Sequence[PageFile], project: Project) -> dict[Path, Mistake]:
    """The baselines that the settings of the run name, with what to say where one is not there."""
    folders = {Path(file.location).parent for file in files if file.location is not None}
    found: dict[Path, Mistake] = {}
    for folder in (project.cwd, *sorted(folders)):
        try:
            config = project.config_for(folder)
        except ConfigError:
            continue  # said where the pages are looked for
        if config is not None and "baseline" in config.data:
            path = Path(os.path.abspath(config.folder / config.data["baseline"]))  # noqa: PTH100
            message = (
                f'there is no file "{config.data["baseline"]}" beside {config.shown}. '
                "Make it with: netlint baseline"
            )
            found.setdefault(path, Mistake(config.shown, 0, "baseline", message))
    return found


def old_findings(
    named: Path | None, files: Sequence[PageFile], project: Project
) -> OldFindings | None:
    """The baselines of a check: the one that was named, or those of the settings; None where there
    are none. Raises `click.UsageError`."""
    if named is not None:
        path = Path(os.path.abspath(named))  # noqa: PTH100
        return OldFindings([path], files, project, path)
    found = baselines_in_use(files, project)
    for path, mistake in found.items():
        if not path.exists():
            raise click.UsageError(f"{mistake}.")
    return OldFindings(list(found), files, project) if found else None


def read_baseline(path: Path, project: Project) -> list[Entry]:
    """The entries of a baseline, their pages as absolute paths. Raises `click.UsageError`."""
    shown = shown_path(path, project.cwd)
    try:
        entries = read_entries(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise click.UsageError(
            f"There is no baseline {shown}. Make it with: {record_command(path, project)}"
        ) from None
    except OSError as error:
        raise click.UsageError(f"{shown} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise click.UsageError(f"{shown} is no baseline: it is not UTF-8 text.") from None
    except BaselineError as error:
        raise click.UsageError(f"{Mistake(shown, error.line, '', error.message)}.") from None
    folder = str(path.parent)
    return [entry._replace(page=_joined(folder, entry.page)) for entry in entries]


def record_command(path: Path, project: Project, *more: str) -> str:
    """The command that records findings in this file."""
    named = path.name == USUAL_NAME and path.parent == project.cwd
    output = () if named else ("--output", shown_path(path, project.cwd))
    return " ".join(("netlint baseline", *more, *output))


def _joined(folder: str, page: str) -> str:
    # Many entries: what Path would do to each takes longer than reading them.
    joined = os.path.join(folder, page)  # noqa: PTH118
    return os.path.normpath(joined) if os.sep != "/" or ".." in page else joined


def place_of(file: PageFile) -> str | None:
    """The absolute path of a page, by which baselines know it; None for text without a place."""
    return file.location or file.place


def _checked(files: Sequence[PageFile]) -> Iterator[tuple[str, CheckedPage]]:
    rules: dict[int, frozenset[str]] = {}
    for file in files:
        place = place_of(file)
        if place is not None:
            if id(file.settings) not in rules:
                rules[id(file.settings)] = _rules_that_run(file.settings)
            yield file.path, CheckedPage(os.path.normpath(place), rules[id(file.settings)])


def _rules_that_run(settings: Settings) -> frozenset[str]:
    index = rule_index()
    return frozenset(
        rule.code for rule in settings.rules if lacking(index[rule.code], settings) is None
    )
