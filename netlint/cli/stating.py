"""What `netlint stats` does: find the pages, count, report."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from netlint import __version__
from netlint.cli.checking import CLEAN, FEW_PAGES, UNTRUSTED
from netlint.cli.output import report_stream
from netlint.cli.pages import find_pages
from netlint.cli.progress import Progress
from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.discovery import Discovered
from netlint.finding import Problem
from netlint.nlp.availability import ParserMissing
from netlint.parallel import Work, lost_page, work_on
from netlint.reporting.escape import visible
from netlint.reporting.statistics import TableOptions, write_report
from netlint.reporting.wording import problem_line
from netlint.result import PageFile
from netlint.statistics.counting import (
    count_page,
    count_page_with_voice,
    prepare,
    prepare_with_voice,
)
from netlint.statistics.figures import Outcome
from netlint.statistics.report import make_report
from netlint.vocabulary.concept import VocabularyError

#: The formats that a person reads as they come.
_FOR_PEOPLE = ("table",)


class Request(NamedTuple):
    """One call of `netlint stats`."""

    paths: tuple[str, ...]
    profile: str | None
    locale: str | None
    config: Path | None
    isolated: bool
    format: str
    output: Path | None
    sections: bool | None
    sort: str | None
    reverse: bool
    worst: int | None
    all_formulas: bool
    stdin_filename: str | None
    force_exclude: bool
    jobs: int
    colour: bool
    compare: str | None = None
    passive: bool = False


def run_stats(request: Request) -> int:
    """Count and report; the exit status."""
    project = Project(
        CommandLine(request.profile, request.locale), request.config, request.isolated
    )
    work = _COUNT_WITH_VOICE if request.passive else _COUNT
    show = _show if request.compare is None else _compare
    try:
        return show(request, project, work)
    except ParserMissing as error:
        raise click.UsageError(f"The passive voice cannot be counted: {error}.") from None


def _show(request: Request, project: Project, work: Work[Outcome]) -> int:
    found = _found(request, project, work, request.paths)
    with report_stream(request.output) as stream:
        outcomes = list(_outcomes(found.files, work, request.jobs))
        pages = [outcome.page for outcome in outcomes if outcome.page is not None]
        faults = (outcome.problem for outcome in outcomes if outcome.problem is not None)
        problems = (*found.problems, *faults)
        report = make_report(
            pages,
            problems,
            sort=request.sort,
            reverse=request.reverse,
            worst=request.worst,
            sections=_with_sections(request, len(pages)),
        )
        write_report(request.format, stream, report, _options(request))
    return _end(request, problems)


def _compare(request: Request, project: Project, work: Work[Outcome]) -> int:
    from netlint.cli.stats_compare import comparison_of, old_pages, pair_up, still_there
    from netlint.git import GitError, open_revision
    from netlint.reporting.statistics import write_comparison

    try:
        revision = open_revision(project.cwd, request.compare or "")
        paths = still_there(request.paths, revision, project.cwd)
        found = _found(request, project, work, paths) if paths else Discovered((), ())
        pairs = pair_up(found.files, request.paths, revision, project)
        old = old_pages(pairs.pairs, revision, project)
        work.prepare([file.settings for file in old])
    except (GitError, VocabularyError) as error:
        raise click.UsageError(visible(str(error))) from None
    new = [pair.now for pair in pairs.pairs if pair.now is not None]
    with report_stream(request.output) as stream:
        outcomes = list(_outcomes((*old, *new), work, request.jobs))
        comparison = comparison_of(
            pairs, outcomes[: len(old)], outcomes[len(old) :], revision, found.problems
        )
        write_comparison(request.format, stream, comparison, _options(request))
    return _end(request, comparison.problems)


def _found(
    request: Request, project: Project, work: Work[Outcome], paths: tuple[str, ...]
) -> Discovered:
    return find_pages(
        paths,
        project,
        stdin_filename=request.stdin_filename,
        force_exclude=request.force_exclude,
        prepare=work.prepare,
        warn=lambda message: _warn(request, message),
        done="counted",
    )


def _options(request: Request) -> TableOptions:
    return TableOptions(__version__, request.colour, all_formulas=request.all_formulas)


def _end(request: Request, problems: tuple[Problem, ...]) -> int:
    """The exit status. A CSV file has no place for problems, so they are said beside it."""
    if request.format == "csv":
        for problem in problems:
            click.echo(f"netlint: {problem_line(problem)}", err=True)
    return UNTRUSTED if problems else CLEAN


def _warn(request: Request, message: object) -> None:
    """Say on standard error what a person would not see there otherwise."""
    if request.format != "csv" and (request.output or request.format not in _FOR_PEOPLE):
        click.echo(f"netlint: {message}", err=True)


def _with_sections(request: Request, pages: int) -> bool:
    """Whether sections are shown: programs get them all, people those of a handful of pages."""
    if request.sections is not None:
        return request.sections
    return request.format in ("csv", "json") or min(pages, request.worst or pages) <= FEW_PAGES


def _outcomes(files: Sequence[PageFile], work: Work[Outcome], jobs: int) -> Iterator[Outcome]:
    if len(files) > FEW_PAGES:
        gc.freeze()
        gc.enable()
    with Progress(len(files), enabled=True) as progress:
        for outcome in work_on(files, work, jobs=jobs):
            yield outcome
            progress.step()


def _lost(file: PageFile) -> Outcome:
    return Outcome(file.path, problem=lost_page(file, "counted"))


_COUNT = Work(prepare, count_page, _lost)
_COUNT_WITH_VOICE = Work(prepare_with_voice, count_page_with_voice, _lost)
