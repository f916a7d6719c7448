"""`netlint baseline`: record what there is, so that only what is new counts."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click

from netlint.cli.parameters import date, page_options, rule_options


@click.command(name="baseline")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@rule_options
@click.option(
    "--output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="The file to write. If left out, the one that the settings name, else "
    "netlint-baseline.json beside the settings.",
)
@click.option(
    "--prune",
    is_flag=True,
    help="Only take out what is there no more. Nothing new is recorded.",
)
@click.option(
    "--grammar/--no-grammar",
    default=None,
    help="Check grammar and spelling with LanguageTool, or not, whatever the configuration says.",
)
@page_options
@click.option("--quiet", is_flag=True, help="Say nothing where all went well.")
@click.option(
    "--today", metavar="DATE", callback=date, help="The date that counts as today (YYYY-MM-DD)."
)
def command(paths: tuple[str, ...], **options: Any) -> None:
    """Record the findings of today, so that only new ones count.

    PATH is a folder, a file or a pattern such as "content/**/*.md"; without one, the folder you are
    in is checked. What the file says of other pages, and of rules that did not run, stays in it.

    Exit status: 0 the file is written, 2 something could not be checked or the file could not be
    written.
    """
    from netlint.cachefiles import cache_as_chosen
    from netlint.cli.baselining import Request, run_baseline
    from netlint.cores import usable_cores
    from netlint.discovery import STANDARD_INPUT

    if STANDARD_INPUT in paths:
        raise click.UsageError("A baseline is about files. Leave out -.")
    request = Request(
        paths=paths or (".",),
        profile=options["profile"],
        locale=options["locale"],
        select=options["select"],
        ignore=options["ignore"],
        config=Path(options["config_file"]) if options["config_file"] else None,
        isolated=options["isolated"],
        output=Path(options["output"]) if options["output"] else None,
        prune=options["prune"],
        force_exclude=options["force_exclude"],
        jobs=options["jobs"] or usable_cores(),
        quiet=options["quiet"],
        today=options["today"] or datetime.date.today(),
        grammar=options["grammar"],
    )
    with cache_as_chosen(options["cache_dir"], off=options["no_cache"]):
        status = run_baseline(request)
    click.get_current_context().exit(status)
