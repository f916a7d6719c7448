"""What `netlint stats` does: find the pages, count, report."""

from __future__ import annotations

import gc
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
from netlint.parallel import Work, lost_page, work_on
from netlint.reporting.statistics import TableOptions, write_report
from netlint.result import PageFile
from netlint.statistics.counting import count_page, prepare
from netlint.statistics.figures import Outcome, PageFigures
from netlint.statistics.report import make_report

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


def run_stats(request: Request) -> int:
    """Count and report; the exit status."""
    project = Project(
        CommandLine(request.profile, request.locale), request.config, request.isolated
    )
    found = find_pages(
        request.paths,
        project,
        stdin_filename=request.stdin_filename,
        force_exclude=request.force_exclude,
        prepare=prepare,
        warn=lambda message: _warn(request, message),
        done="counted",
    )
    with report_stream(request.output) as stream:
        pages, problems = _count(request, found)
        report = make_report(
            pages,
            problems,
            sort=request.sort,
            reverse=request.reverse,
            worst=request.worst,
            sections=_with_sections(request, len(pages)),
        )
        options = TableOptions(__version__, request.colour, all_formulas=request.all_formulas)
        write_report(request.format, stream, report, options)
    return UNTRUSTED if problems else CLEAN


def _warn(request: Request, message: object) -> None:
    """Say on standard error what a person would not see there otherwise."""
    if request.output is not None or request.format not in _FOR_PEOPLE:
        click.echo(f"netlint: {message}", err=True)


def _with_sections(request: Request, pages: int) -> bool:
    """Whether sections are shown: programs get them all, people those of a handful of pages."""
    if request.sections is not None:
        return request.sections
    return request.format in ("csv", "json") or min(pages, request.worst or pages) <= FEW_PAGES


def _count(
    request: Request, found: Discovered
) -> tuple[tuple[PageFigures, ...], tuple[Problem, ...]]:
    if len(found.files) > FEW_PAGES:
        gc.freeze()
        gc.enable()
    pages: list[PageFigures] = []
    problems = list(found.problems)
    with Progress(len(found.files), enabled=True) as progress:
        for outcome in work_on(found.files, _WORK, jobs=request.jobs):
            if outcome.page is not None:
                pages.append(outcome.page)
            if outcome.problem is not None:
                problems.append(outcome.problem)
            progress.step()
    return tuple(pages), tuple(problems)


def _lost(file: PageFile) -> Outcome:
    return Outcome(file.path, problem=lost_page(file, "counted"))


_WORK = Work(prepare, count_page, _lost)
