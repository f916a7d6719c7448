"""Options that several commands share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, TypeVar

import click

from netlint.settings import LOCALES

CommandT = TypeVar("CommandT", bound=Callable[..., Any])


def split_names(
    _: click.Context, parameter: click.Parameter, value: tuple[str, ...]
) -> tuple[str, ...]:
    """Rules given as "A,B" or by repeating the option; a name that is no rule is a usage error."""
    from netlint.catalogue import codes_of, languagetool_hint, selector_names
    from netlint.config.error import nearest

    names = tuple(name.strip() for one in value for name in one.split(",") if name.strip())
    for name in names:
        if not codes_of(name):
            hint = nearest(name, selector_names()) or languagetool_hint(name)
            raise click.BadParameter(
                f"there is no rule {name!r}. {hint}".rstrip(),
                param=parameter,
            )
    return names


def known_profile(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A profile's name; any other is a usage error with the nearest."""
    if value is not None:
        from netlint.config.error import nearest
        from netlint.profiles import profile_names

        if value not in profile_names():
            raise click.BadParameter(
                f"there is no profile {value!r}. {nearest(value, profile_names())}",
                param=parameter,
            )
    return value


def date(_: click.Context, parameter: click.Parameter, value: str | None) -> datetime.date | None:
    """A date as YYYY-MM-DD."""
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter("write it as YYYY-MM-DD.", param=parameter) from None


def settings_options(command: CommandT) -> CommandT:
    """--profile, --locale, --config, --isolated."""
    return _with(command, _standard_options(), _file_options())


#: Where the report of `check` and of `stats` goes.
output_option = click.option(
    "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write the report to a file."
)


def rule_options(command: CommandT) -> CommandT:
    """--profile, --locale, --select, --ignore, --config, --isolated."""
    return _with(command, _standard_options(), _choice_options(), _file_options())


def page_options(command: CommandT) -> CommandT:
    """--stdin-filename, --force-exclude, --jobs, --no-cache, --cache-dir: for commands that read
    pages."""
    return _with(command, _page_options())


_Option = Callable[[Any], Any]


def _with(command: CommandT, *groups: tuple[_Option, ...]) -> CommandT:
    for option in reversed([option for group in groups for option in group]):
        command = option(command)
    return command


def _standard_options() -> tuple[_Option, ...]:
    return (
        click.option(
            "--profile",
            metavar="NAME",
            callback=known_profile,
            help="The standard to check against: nhs, plain-us, easy-read or wcag.",
        ),
        click.option("--locale", type=click.Choice(LOCALES), help="British or American spelling."),
    )


def _choice_options() -> tuple[_Option, ...]:
    return (
        click.option(
            "--select",
            multiple=True,
            metavar="RULE,…",
            callback=split_names,
            help="Check only these rules (code, name or family).",
        ),
        click.option(
            "--ignore",
            multiple=True,
            metavar="RULE,…",
            callback=split_names,
            help="Leave these rules out.",
        ),
    )


def _file_options() -> tuple[_Option, ...]:
    return (
        click.option(
            "--config",
            "config_file",
            type=click.Path(dir_okay=False),
            metavar="FILE",
            help="Use this configuration file.",
        ),
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
    )


def _page_options() -> tuple[_Option, ...]:
    return (
        click.option(
            "--stdin-filename", metavar="NAME", help="The name of the page on standard input (-)."
        ),
        click.option(
            "--force-exclude", is_flag=True, help="Leave out excluded pages even if they are named."
        ),
        click.option(
            "--jobs", type=click.IntRange(1, 64), metavar="N", help="How many processes to use."
        ),
        click.option(
            "--no-cache", is_flag=True, help="Use nothing of earlier runs, and keep nothing."
        ),
        click.option(
            "--cache-dir",
            type=click.Path(file_okay=False),
            metavar="DIR",
            help="Keep what later runs can use in this folder.",
        ),
    )
