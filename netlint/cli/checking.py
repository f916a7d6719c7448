"""What `netlint check` does: find the pages, check them, report, and say how it went."""

from __future__ import annotations

import datetime
import gc
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO, cast

import click

from netlint import __version__
from netlint.cachefiles import cache_folder
from netlint.cli.output import report_stream
from netlint.cli.pages import find_pages, usable_pages
from netlint.cli.progress import Progress
from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.discovery import Discovered
from netlint.finding import Problem, Severity
from netlint.leftout import did_not_run, left_out
from netlint.reporting import NAMED, make_reporter
from netlint.reporting.pieces import WITH_PIECES, Drawing, DrawingReporter, Drawn, counted
from netlint.reporting.tally import Tally
from netlint.result import PageResult, Reporter
from netlint.scope import Scope, scoped
from netlint.settings import Settings

if TYPE_CHECKING:
    from netlint.cli.changed import ChangedPages
    from netlint.cli.old_findings import OldFindings
    from netlint.reporting.rule_help import RuleHelp

CLEAN, FOUND, UNTRUSTED = 0, 1, 2
#: The formats that a person reads as they come.
FOR_PEOPLE = ("text", "concise", "github")
#: Those of them that end in a summary.
SUMMED_UP = ("text", "github")
#: So many pages are checked before garbage is worth collecting (see `netlint.__main__`).
FEW_PAGES = 20
#: From so many pages on, what earlier runs found is asked for.
WORTH_CACHE = 2


class Request(NamedTuple):
    """One call of `netlint check`."""

    paths: tuple[str, ...]
    profile: str | None
    locale: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    config: Path | None
    isolated: bool
    least: str
    fail_on: str
    format: str
    output: Path | None
    fix: bool
    stdin_filename: str | None
    force_exclude: bool
    jobs: int
    colour: bool
    quiet: bool
    verbose: bool
    statistics: bool
    today: datetime.date
    grammar: bool | None
    scope: Scope
    baseline: Path | None = None
    no_baseline: bool = False
    changed_since: str | None = None
    changed_lines: bool = False


def run_check(request: Request) -> int:
    """Check and report; the exit status."""
    project = Project(
        CommandLine(
            request.profile,
            request.locale,
            request.select,
            request.ignore,
            request.today,
            request.grammar,
        ),
        request.config,
        request.isolated,
    )

    def warn(message: object) -> None:
        _warn(request, message)

    found = find_pages(
        request.paths,
        project,
        stdin_filename=request.stdin_filename,
        force_exclude=request.force_exclude,
        warn=warn,
    )
    found = found._replace(files=scoped(found.files, request.scope))
    found, changes = _changed(request, project, found)
    way = way_to_check(found)
    found = usable_pages(found, project.cwd, prepare=way.prepare, warn=warn)
    if request.verbose:
        _say_what_is_used(project, found)
    found = _say_what_is_left_out(request, found)
    with report_stream(request.output) as stream:
        old = _old_findings(request, project, found)
        return _check(request, found, way, _reporter(request, stream, found), old, changes)


class Way(NamedTuple):
    """How pages are checked: what their settings need beforehand, and the checking itself."""

    prepare: Callable[[list[Settings]], object]
    check_files: Callable[..., Iterator[PageResult]]
    draw_files: Callable[..., Iterator[Drawn]]


def way_to_check(found: Discovered) -> Way:
    """Through the cache, but for a single page: it is checked in the time that opening takes."""
    if len(found.files) >= WORTH_CACHE and cache_folder() is not None:
        from netlint.pagecache.cache import PageCache

        cache = PageCache()
        return Way(cache.prepare, cache.check_files, cache.draw_files)
    from netlint.engine import prepare
    from netlint.parallel import check_files, draw_files

    return Way(prepare, check_files, draw_files)


def _changed(
    request: Request, project: Project, found: Discovered
) -> tuple[Discovered, ChangedPages | None]:
    """The pages that changed, and their lines where only those count."""
    if request.changed_since is None:
        return found, None
    from netlint.cli.changed import changed_pages

    return changed_pages(request, project, found)


def _old_findings(request: Request, project: Project, found: Discovered) -> OldFindings | None:
    """The findings that count as old; None where all are new."""
    if request.baseline is None and (request.no_baseline or not project.names("baseline")):
        return None
    from netlint.cli.old_findings import old_findings

    return old_findings(request.baseline, found.files, project)


def _warn(request: Request, message: object) -> None:
    """Say on standard error what a person would not see there otherwise: the report, which says it
    too, goes to a file or is made for a program."""
    if request.output is not None or request.format not in FOR_PEOPLE:
        click.echo(f"netlint: {message}", err=True)


def _reporter(request: Request, stream: TextIO, found: Discovered) -> Reporter:
    summary = os.environ.get("GITHUB_STEP_SUMMARY") if request.format == "github" else None
    return make_reporter(
        request.format,
        stream,
        version=__version__,
        colour=request.colour,
        rules=_rule_help,
        step_summary=Path(summary) if summary else None,
        source=partial(_source, found),
    )


def _source(found: Discovered, path: str) -> str | None:
    from netlint.cli.page_source import page_source

    return page_source(found.files, path)


def _rule_help(code: str) -> RuleHelp:
    from netlint.catalogue import rule_page
    from netlint.reporting.rule_help import RuleHelp

    page = rule_page(code)
    return RuleHelp(code, page.name, page.summary, page.why, page.markdown, page.url)


def _results(
    request: Request,
    found: Discovered,
    way: Way,
    old: OldFindings | None,
    changes: ChangedPages | None,
    done: Callable[[], None],
) -> Iterator[PageResult]:
    """What is found on the pages, without what was there before."""
    results = way.check_files(found.files, jobs=request.jobs, fix=request.fix, done=done)
    if old is not None:
        results = old.sift(results)
    elif request.format in NAMED:
        from netlint.cli.neighbouring import located

        results = located(results, found.files)
    return changes.sift(results) if changes is not None else results


def _check(
    request: Request,
    found: Discovered,
    way: Way,
    reporter: Reporter,
    old: OldFindings | None,
    changes: ChangedPages | None,
) -> int:
    if len(found.files) > FEW_PAGES:
        gc.freeze()
        gc.enable()
    failing = None if request.fail_on == "never" else Severity[request.fail_on.upper()]
    tally = Tally(found.problems)
    # A large run on a terminal says how far it is; text for a person in a pipe does not.
    with Progress(len(found.files), enabled=not request.quiet) as progress:
        for show in _shown(request, found, way, reporter, tally, old, changes, progress.step):
            progress.clear()
            show()
    files = len(found.files) if changes is None else changes.pages
    summary = tally.summary(files)
    if old is not None:
        summary = old.counted_in(summary)
        if not request.quiet and (request.output or request.format not in SUMMED_UP):
            old.say(summary)
    reporter.finish(tuple(tally.problems), summary)
    if request.statistics:
        for rule, count in tally.by_rule():
            click.echo(f"{count:7} {rule}", err=True)
    if tally.problems:
        return UNTRUSTED
    return FOUND if failing is not None and tally.worst >= failing else CLEAN


def _shown(
    request: Request,
    found: Discovered,
    way: Way,
    reporter: Reporter,
    tally: Tally,
    old: OldFindings | None,
    changes: ChangedPages | None,
    done: Callable[[], None],
) -> Iterator[Callable[[], None]]:
    """For each page, what has the reporter show it; it has been counted then."""
    least = Severity[request.least.upper()]
    if request.format in WITH_PIECES and old is None and changes is None:
        drawing = Drawing(request.format, __version__, request.colour, _width(request), least)
        drawer = cast("DrawingReporter", reporter)
        for drawn in way.draw_files(
            found.files, drawing, jobs=request.jobs, fix=request.fix, done=done
        ):
            tally.add(drawn.counts, drawn.problems, drawn.fixed)
            yield partial(drawer.add, drawn)
        return
    for result in _results(request, found, way, old, changes, done):
        counts, shown = counted(result, least)
        tally.add(counts, result.problems, result.fixed)
        yield partial(reporter.page, shown)


def _width(request: Request) -> int | None:
    """The columns that a report in text has; a file is written as for anyone."""
    if request.format != "text" or request.output is not None:
        return None
    from netlint.reporting.text import stream_width

    return stream_width(sys.stdout)


def _say_what_is_left_out(request: Request, found: Discovered) -> Discovered:
    """Say once which rules cannot run here. One that was asked for by name is a problem."""
    problems = list(found.problems)
    settings = {id(file.settings): file.settings for file in found.files}
    for entries, reason, asked in left_out(settings.values()):
        message = did_not_run(entries, reason)
        if asked:
            problems.append(Problem("", message))
            _warn(request, message)
        elif not request.quiet:
            click.echo(f"netlint: {message}", err=True)
    asks = any(one.grammar.on for one in settings.values())
    if request.grammar and settings and not asks and not request.quiet:
        message = "LanguageTool is not asked: the settings leave out the GRAM rules."
        click.echo(f"netlint: {message}", err=True)
    return found._replace(problems=tuple(problems))


def _say_what_is_used(project: Project, found: Discovered) -> None:
    used = {}
    for file in found.files:
        folder = (project.cwd / file.path).parent
        config = project.config_for(folder)
        used[config.shown if config else "no configuration file"] = file.settings.profile
    for name, profile in used.items():
        click.echo(f"netlint: {name}, profile {profile}", err=True)
    for file in found.files:
        click.echo(f"netlint: checking {file.path} ({file.format})", err=True)
