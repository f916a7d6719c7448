"""`netlint cache`: what is kept between runs, and its removal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

_folder_option: Callable[[Any], Any] = click.option(
    "--cache-dir",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder to look into, if it is not the usual one.",
)


@click.group(name="cache")
def command() -> None:
    """See what netlint keeps between runs, and remove it.

    docs/cache.md says what it is for.
    """


@command.command()
@_folder_option
def info(cache_dir: Path | None) -> None:
    """Say what is kept, where, how much of it, and how large it is."""
    from netlint.cli.cache_lines import info_lines

    folder = _folder(cache_dir)
    for line in info_lines(folder, _contents(folder)):
        click.echo(line)


@command.command()
@_folder_option
@click.option(
    "--with-languagetool",
    is_flag=True,
    help='Remove the LanguageTool in this folder too. "netlint grammar install" brings it back.',
)
def clean(cache_dir: Path | None, with_languagetool: bool) -> None:
    """Remove what is kept. The next run checks every page anew.

    Only files that netlint made are removed, whatever else is in the folder, and other runs may go
    on. Exits with status 2 if something could not be removed.
    """
    from netlint.cachecleaning import take_away
    from netlint.cachecontents import LANGUAGETOOL
    from netlint.cli.cache_lines import clean_lines

    folder = _folder(cache_dir)
    contents = _contents(folder)
    stays = () if with_languagetool else (LANGUAGETOOL,)
    outcomes = [take_away(one) for one in contents.kept if one.kind not in stays]
    left = [one for one in contents.kept if one.kind in stays]
    for line in clean_lines(folder, outcomes, left):
        click.echo(line)
    if any(outcome.reason for outcome in outcomes):
        click.get_current_context().exit(2)


def _folder(chosen: Path | None) -> Path:
    import os

    from netlint.cachefiles import VARIABLE, user_folder

    own = os.environ.get(VARIABLE)
    folder = chosen or (Path(own) if own else user_folder())
    if folder is None:
        raise click.UsageError("netlint finds no folder of yours. Name one with --cache-dir.")
    return folder.absolute()


def _contents(folder: Path) -> Any:
    from netlint.cachecontents import contents_of

    try:
        return contents_of(folder)
    except OSError as error:
        raise click.UsageError(f"{folder} cannot be read: {error.strerror}.") from None
