"""What `netlint baseline` does: check the pages, and write down what is found."""

from __future__ import annotations

import datetime
import gc
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from netlint.baseline.entry import Entry, entry_of, merged
from netlint.baseline.file import write_entries
from netlint.baseline.sifting import NEVER_OLD, Sifted
from netlint.cli.checking import CLEAN, FEW_PAGES, UNTRUSTED
from netlint.cli.old_findings import (
    USUAL_NAME,
    OldFindings,
    baselines_in_use,
    record_command,
)
from netlint.cli.output import report_stream
from netlint.cli.pages import find_pages, usable_pages
from netlint.cli.progress import Progress
from netlint.cli.way import Way, way_to_check
from netlint.config.error import ConfigError
from netlint.config.project import Project, shown_path
from netlint.config.resolve import CommandLine
from netlint.discovery import Discovered
from netlint.finding import Problem
from netlint.leftout import did_not_run, left_out
from netlint.reporting.escape import visible
from netlint.reporting.wording import counted, problem_line
from netlint.scope import Scope, scoped


class Request(NamedTuple):
    """One call of `netlint baseline`."""

    paths: tuple[str, ...]
    profile: str | None
    locale: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    config: Path | None
    isolated: bool
    output: Path | None
    prune: bool
    force_exclude: bool
    jobs: int
    quiet: bool
    today: datetime.date
    grammar: bool | None


class _Recorded(NamedTuple):
    """What a baseline is to hold; how many findings are new in it, and how many have gone."""

    entries: list[Entry]
    new: int
    gone: int


def run_baseline(request: Request) -> int:
    """Check and record; the exit status."""
    line = CommandLine(
        request.profile,
        request.locale,
        request.select,
        request.ignore,
        request.today,
        request.grammar,
    )
    project = Project(line, request.config, request.isolated)
    found = find_pages(
        request.paths,
        project,
        stdin_filename=None,
        force_exclude=request.force_exclude,
        warn=lambda _: None,
    )
    found = found._replace(files=scoped(found.files, Scope.ALL))
    way = way_to_check(found)
    found = usable_pages(found, project.cwd, prepare=way.prepare, warn=lambda _: None)
    problems = [*found.problems, *_cannot_run(found, quiet=request.quiet)]
    path = _place(request, found, project)
    if path.exists() or request.prune:
        old = OldFindings([path], found.files, project, path)
    else:
        old = OldFindings([], found.files, project)
    recorded = _record(request, old, _parted(request, found, way, old, problems))
    relative = [one._replace(page=_relative(one.page, path)) for one in recorded.entries]
    with report_stream(path) as stream:
        stream.write(write_entries(merged(relative)))
    if not request.quiet:
        _say(request, recorded, path, project)
    for problem in dict.fromkeys(problems):
        click.echo(f"netlint: {problem_line(problem)}", err=True)
    return UNTRUSTED if problems else CLEAN


def _cannot_run(found: Discovered, *, quiet: bool) -> Iterator[Problem]:
    """Rules that cannot run here and were asked for by name; the others are said."""
    for entries, reason, asked in left_out(
        {id(f.settings): f.settings for f in found.files}.values()
    ):
        message = did_not_run(entries, reason)
        if asked:
            yield Problem("", message)
        elif not quiet:
            click.echo(f"netlint: {message}", err=True)


def _place(request: Request, found: Discovered, project: Project) -> Path:
    """The file to write. Raises `click.UsageError` where the settings name several."""
    if request.output is not None:
        return Path(os.path.abspath(request.output))  # noqa: PTH100
    named = list(baselines_in_use(found.files, project))
    if len(named) > 1:
        shown = " and ".join(shown_path(path, project.cwd) for path in named)
        raise click.UsageError(f"The settings name {shown}. Say which to write with --output.")
    if named:
        return named[0]
    try:
        config = project.config_for(project.cwd)
    except ConfigError:
        config = None  # said where the pages are looked for
    return (config.folder if config is not None else project.cwd) / USUAL_NAME


def _parted(
    request: Request, found: Discovered, way: Way, old: OldFindings, problems: list[Problem]
) -> Iterator[Sifted]:
    """The results of all pages; what is wrong with any is added to the problems."""
    if len(found.files) > FEW_PAGES:
        gc.freeze()
        gc.enable()
    with Progress(len(found.files), enabled=not request.quiet) as progress:
        for sifted in old.parted(way.check_files(found.files, jobs=request.jobs)):
            problems.extend(sifted.result.problems)
            yield sifted
            progress.step()


def _record(request: Request, old: OldFindings, pages: Iterable[Sifted]) -> _Recorded:
    entries: list[Entry] = []
    new = gone = 0
    for page, result, was_there in pages:
        for finding, is_old in zip(result.findings, was_there, strict=True):
            if page is None or finding.rule == NEVER_OLD:
                continue
            new += not is_old
            if is_old or not request.prune:
                entries.append(entry_of(page, finding))
    if request.prune:
        entries += [open_.entry._replace(number=1) for open_ in old.sifter.grown]
    for entry, has_gone in old.sifter.leftover():
        if has_gone:
            gone += entry.number
        else:
            entries.append(entry)
    return _Recorded(entries, new, gone)


def _relative(page: str, path: Path) -> str:
    """The path of a page from the folder of the baseline."""
    try:
        return Path(os.path.relpath(page, path.parent)).as_posix()
    except ValueError:  # on another drive
        return Path(page).as_posix()


def _say(request: Request, recorded: _Recorded, path: Path, project: Project) -> None:
    shown = visible(shown_path(path, project.cwd))
    total = sum(entry.number for entry in recorded.entries)
    pages = len({entry.page for entry in recorded.entries})
    holds = f"{shown} holds {counted(total, 'finding')} on {counted(pages, 'page')}"
    took = f"{recorded.gone:,} that {'is' if recorded.gone == 1 else 'are'} there no more"
    if request.prune:
        click.echo(f"Took out {took}. {holds}.")
        if recorded.new:
            them = "it" if recorded.new == 1 else "them"
            click.echo(
                f"{counted(recorded.new, 'new finding')} stayed out. To record {them} too: "
                f"{record_command(path, project)}"
            )
        return
    click.echo(f"{holds}: {recorded.new:,} new, and without {took}.")
    if path not in baselines_in_use((), project):
        click.echo(
            f"To leave them out of every check, write in your settings: "
            f'baseline = "{_relative(str(path), _settings_place(project))}"'
        )


def _settings_place(project: Project) -> Path:
    """The settings file, or where it would be."""
    try:
        config = project.config_for(project.cwd)
    except ConfigError:
        config = None
    return config.path if config is not None else project.cwd / "netlint.toml"
