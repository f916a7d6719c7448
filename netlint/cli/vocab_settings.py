"""What the vocabulary commands share: which vocabularies, which spelling, and faults in words."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from netlint.settings import LOCALES, Settings

CommandT = TypeVar("CommandT", bound=Callable[..., Any])


def vocabulary_options(command: CommandT) -> CommandT:
    """--vocabulary and --locale."""
    options = (
        click.option(
            "--vocabulary",
            "vocabularies",
            multiple=True,
            metavar="NAME",
            help="A vocabulary to use instead of those in the settings: netlint:net, or a file. "
            "Can be repeated; a later one adds to an earlier one.",
        ),
        click.option("--locale", type=click.Choice(LOCALES), help="British or American spelling."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def settings_here() -> Settings:
    """The settings in force in this folder, as `netlint check` takes them."""
    from netlint.config.project import Project
    from netlint.config.resolve import CommandLine

    return Project(CommandLine()).settings_for(Path.cwd() / "page.md")


def chosen(vocabularies: tuple[str, ...], locale: str | None) -> tuple[tuple[str, ...], str]:
    """The vocabularies and the spelling that were asked for, else those in the settings."""
    if vocabularies and locale:
        return vocabularies, locale
    settings = settings_here()
    return vocabularies or settings.vocabularies, locale or settings.locale


@contextlib.contextmanager
def vocabulary_said_clearly() -> Iterator[None]:
    """Print what is wrong with settings, vocabularies or files, and exit with status 2."""
    from netlint.cli.settings import said_clearly
    from netlint.vocabulary.concept import VocabularyError

    try:
        with said_clearly():
            yield
    except VocabularyError as error:
        stop(str(error))


def stop(message: str) -> NoReturn:
    """Print what is wrong and exit with status 2."""
    click.echo(f"netlint: {message}", err=True)
    click.get_current_context().exit(2)
    raise AssertionError  # `exit` does not come back


def write_file(path: Path, text: str) -> None:
    """Write a file, with the folders above it; a fault is said clearly."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror or error}")
