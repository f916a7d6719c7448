"""`netlint stats`: readability and content figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from netlint.cli.parameters import output_option, page_options, settings_options
from netlint.reporting.statistics import FORMATS


def _sort_key(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A key to sort by; any other is a usage error with the nearest."""
    if value is not None:
        from netlint.config.error import nearest
        from netlint.statistics.report import SORT_KEYS

        if value not in SORT_KEYS:
            raise click.BadParameter(
                f"there is no figure {value!r}. {nearest(value, SORT_KEYS)}", param=parameter
            )
    return value


@click.command(name="stats")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@settings_options
@click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="How to report.",
)
@output_option
@click.option(
    "--sections/--no-sections",
    default=None,
    help="Show the sections of each page, or leave them out. A table of over 20 pages leaves them "
    "out unless you ask.",
)
@click.option(
    "--sort",
    metavar="KEY",
    callback=_sort_key,
    help="Put pages in this order: name, words, sentences, words-per-sentence, long-sentences, "
    "polysyllables, passive, or a formula such as reading-age. Figures go from the hardest down.",
)
@click.option("--reverse", is_flag=True, help="Turn the order round.")
@click.option(
    "--worst",
    type=click.IntRange(1),
    metavar="N",
    help="Show only the N pages that are hardest to read, or first by --sort.",
)
@click.option(
    "--all", "all_formulas", is_flag=True, help="Show every formula in the table, not only one."
)
@click.option(
    "--passive",
    is_flag=True,
    help="Count sentences in the passive voice. This needs netlint[nlp], and is slow at first.",
)
@click.option(
    "--compare",
    metavar="REF",
    help="Show what changed since a git branch, tag or commit, for each page that did.",
)
@page_options
@click.option(
    "--color",
    "colour",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="Colours in the table.",
)
def command(paths: tuple[str, ...], **options: Any) -> None:
    """Show readability and content figures of pages and their sections.

    PATH is a folder, a file, a pattern such as "content/**/*.md", or - for standard input; without
    one, the folder you are in is read.

    The figures rank pages for work; they are no test to pass, so no figure changes the exit
    status. It is 2 where a page could not be read or there is nothing to read, else 0.
    """
    _refuse_what_does_not_go_together(paths, options)
    from netlint.cachefiles import cache_as_chosen
    from netlint.cli.output import use_colour
    from netlint.cli.stating import Request, run_stats
    from netlint.cores import usable_cores

    request = Request(
        paths=paths or (".",),
        profile=options["profile"],
        locale=options["locale"],
        config=Path(options["config_file"]) if options["config_file"] else None,
        isolated=options["isolated"],
        format=options["output_format"],
        output=Path(options["output"]) if options["output"] else None,
        sections=options["sections"],
        sort=options["sort"],
        reverse=options["reverse"],
        worst=options["worst"],
        all_formulas=options["all_formulas"],
        stdin_filename=options["stdin_filename"],
        force_exclude=options["force_exclude"],
        jobs=options["jobs"] or usable_cores(),
        colour=use_colour(options["colour"], options["output"]),
        compare=options["compare"],
        passive=options["passive"],
    )
    with cache_as_chosen(options["cache_dir"], off=options["no_cache"]):
        status = run_stats(request)
    click.get_current_context().exit(status)


def _refuse_what_does_not_go_together(paths: tuple[str, ...], options: dict[str, Any]) -> None:
    if options["sort"] == "passive" and not options["passive"]:
        raise click.UsageError("The passive voice is not counted. Add --passive to sort by it.")
    if options["compare"] is None:
        return
    given = {
        "--sort": options["sort"] is not None,
        "--reverse": options["reverse"],
        "--worst": options["worst"] is not None,
        "--sections": options["sections"],
        "--all": options["all_formulas"],
    }
    for name in [name for name, is_given in given.items() if is_given]:
        raise click.UsageError(
            f"--compare shows every page that changed, by name. Leave out {name}."
        )
    if "-" in paths and not options["stdin_filename"]:
        raise click.UsageError(
            "--compare has to know which page is on standard input. Add --stdin-filename."
        )
