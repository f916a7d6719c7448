"""What `netlint check` does: find the pages, check them, report, and say how it went."""

from __future__ import annotations

import datetime
import gc
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

import click

from netlint import __version__
from netlint.cli.output import report_stream
from netlint.cli.pages import find_pages, usable_pages
from netlint.cli.progress import Progress
from netlint.cli.showing import Showing
from netlint.cli.way import Way, way_to_check
from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.discovery import Discovered
from netlint.finding import Problem, Severity
from netlint.leftout import did_not_run, left_out
from netlint.reporting import make_reporter
from netlint.reporting.tally import Tally
from netlint.result import Reporter
from netlint.scope import Scope, is_compared, scoped

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
    unsafe: bool = False
    diff: bool = False


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
    _say_that_nothing_is_compared(request, found)
    found, changes = _changed(request, project, found)
    way = way_to_check(found, drafts=request.diff)
    found = usable_pages(found, project.cwd, prepare=way.prepare, warn=warn)
    if request.verbose:
        _say_what_is_used(project, found)
    found = _say_what_is_left_out(request, found)
    if request.diff:
        from netlint.cli.differences import show_differences

        return show_differences(request, found)
    # A page that was given is given back as it is when it has been mended.
    gives_back = request.fix and found.given is not None
    with report_stream(request.output, sys.stderr if gives_back else None) as stream:
        old = _old_findings(request, project, found)
        return _check(request, found, way, _reporter(request, stream, found), old, changes)


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
        showing = Showing(request, found, way, old, changes, progress.step)
        for show in showing.pages(reporter, tally):
            progress.clear()
            show()
    files = len(found.files) if changes is None else changes.pages
    summary = tally.summary(files)
    if old is not None:
        summary = old.counted_in(summary)
        if not request.quiet and (request.output or request.format not in SUMMED_UP):
            old.say(summary)
    reporter.finish(tuple(tally.problems), summary)
    if request.fix and showing.page is not None:
        sys.stdout.buffer.write(showing.page)
    if request.statistics:
        for rule, count in tally.by_rule():
            click.echo(f"{count:7} {rule}", err=True)
    if tally.problems:
        return UNTRUSTED
    return FOUND if failing is not None and tally.worst >= failing else CLEAN


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


def _say_that_nothing_is_compared(request: Request, found: Discovered) -> None:
    """A report without findings would look like praise for pages that nobody compared."""
    if request.scope is not Scope.REPOSITORY or request.quiet or not found.files:
        return
    if not is_compared(found.files):
        click.echo(
            "netlint: No pages are compared. This takes 2 pages or more, and a SAME rule that is "
            "switched on.",
            err=True,
        )


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
