"""`netlint check`: the main job."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netlint.cli.parameters import date, output_option, page_options, rule_options
from netlint.reporting import FORMATS

if TYPE_CHECKING:
    from netlint.scope import Scope

LEVELS = ("error", "warning", "info")


@click.command(name="check")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@rule_options
@click.option("--severity", type=click.Choice(LEVELS), default="info", help="The least to show.")
@click.option(
    "--fail-on",
    type=click.Choice((*LEVELS, "never")),
    default="error",
    show_default=True,
    help="The least that makes the exit status 1.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to report.",
)
@output_option
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, in the files.")
@click.option(
    "--grammar/--no-grammar",
    default=None,
    help="Check grammar and spelling with LanguageTool, or not, whatever the configuration says.",
)
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Leave out the findings that this file records (see netlint baseline).",
)
@click.option("--no-baseline", is_flag=True, help="Show old findings too.")
@click.option(
    "--changed-since",
    metavar="REF",
    help="Check only pages that changed since a git branch, tag or commit.",
)
@click.option(
    "--changed-lines",
    is_flag=True,
    help="With --changed-since: show only findings on lines that changed.",
)
@page_options
@click.option(
    "--color",
    "colour",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="Colours in the report.",
)
@click.option("--quiet", is_flag=True, help="Show errors only, and no progress.")
@click.option("--verbose", is_flag=True, help="Say which configuration and pages are used.")
@click.option(
    "--statistics", is_flag=True, help="Count the findings of each rule, on standard error."
)
@click.option(
    "--only-repository-checks",
    is_flag=True,
    help="Run only the rules that compare pages with each other.",
)
@click.option(
    "--no-repository-checks",
    is_flag=True,
    help="Leave out the rules that compare pages with each other.",
)
@click.option("--exit-zero", is_flag=True, help="Findings never make the exit status 1.")
@click.option(
    "--today", metavar="DATE", callback=date, help="The date that counts as today (YYYY-MM-DD)."
)
def command(paths: tuple[str, ...], **options: Any) -> None:
    """Check pages and report what to mend.

    PATH is a folder, a file, a pattern such as "content/**/*.md", or - for standard input; without
    one, the folder you are in is checked.

    Exit status: 0 nothing at or above --fail-on, 1 something is, 2 the run is not to be trusted
    (a broken configuration, a page that cannot be read, nothing to check).
    """
    _refuse_what_does_not_go_together(options)
    from netlint.cachefiles import cache_as_chosen
    from netlint.cli.checking import Request, run_check
    from netlint.cli.output import use_colour
    from netlint.cores import usable_cores

    request = Request(
        paths=paths or (".",),
        profile=options["profile"],
        locale=options["locale"],
        select=options["select"],
        ignore=options["ignore"],
        config=Path(options["config_file"]) if options["config_file"] else None,
        isolated=options["isolated"],
        least="error" if options["quiet"] else options["severity"],
        fail_on="never" if options["exit_zero"] else options["fail_on"],
        format=options["output_format"],
        output=Path(options["output"]) if options["output"] else None,
        fix=options["fix"],
        stdin_filename=options["stdin_filename"],
        force_exclude=options["force_exclude"],
        jobs=options["jobs"] or usable_cores(),
        colour=use_colour(options["colour"], options["output"]),
        quiet=options["quiet"],
        verbose=options["verbose"],
        statistics=options["statistics"],
        today=options["today"] or datetime.date.today(),
        grammar=options["grammar"],
        scope=_scope(options["only_repository_checks"], options["no_repository_checks"]),
        baseline=Path(options["baseline"]) if options["baseline"] else None,
        no_baseline=options["no_baseline"],
        changed_since=options["changed_since"],
        changed_lines=options["changed_lines"],
    )
    with cache_as_chosen(options["cache_dir"], off=options["no_cache"]):
        status = run_check(request)
    click.get_current_context().exit(status)


def _scope(only_repository: bool, no_repository: bool) -> Scope:
    from netlint.scope import Scope

    if only_repository and no_repository:
        raise click.UsageError(
            "--only-repository-checks and --no-repository-checks leave nothing to check. Use one."
        )
    if only_repository:
        return Scope.REPOSITORY
    return Scope.PAGES if no_repository else Scope.ALL


def _refuse_what_does_not_go_together(options: dict[str, Any]) -> None:
    if options["baseline"] and options["no_baseline"]:
        raise click.UsageError("--baseline and --no-baseline say opposite things. Leave out one.")
    if not options["changed_lines"]:
        return
    if options["changed_since"] is None:
        raise click.UsageError(
            "--changed-lines has to know since when. Add --changed-since, such as "
            "--changed-since origin/main."
        )
    if options["fix"]:
        raise click.UsageError("--fix mends whole pages. Leave out --changed-lines.")
