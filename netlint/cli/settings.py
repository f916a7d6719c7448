"""The configuration as commands ask for it, and its mistakes as people read them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from netlint.config.error import ConfigError
from netlint.config.project import Project
from netlint.config.resolve import CommandLine


def project_of(options: Mapping[str, Any]) -> Project:
    """The project that the options of `rule_options` describe."""
    line = CommandLine(options["profile"], options["locale"], options["select"], options["ignore"])
    config = Path(options["config_file"]) if options["config_file"] else None
    return Project(line, config, options["isolated"])


@contextlib.contextmanager
def said_clearly() -> Iterator[None]:
    """Print the mistakes of a configuration, a line each, and exit with status 2."""
    try:
        yield
    except ConfigError as error:
        for mistake in error.mistakes:
            click.echo(f"netlint: {mistake}", err=True)
        click.get_current_context().exit(2)
