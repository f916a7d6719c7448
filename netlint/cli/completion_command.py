"""`netlint completion`: shell completion, by click."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command(name="completion")
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def command(shell: str) -> None:
    """Print the code that completes netlint's commands and options in SHELL.

    For bash:  netlint completion bash >> ~/.bashrc
    """
    from netlint.cli.main import cli

    kind = get_completion_class(shell)
    assert kind is not None  # the choices above are the ones that click has
    click.echo(kind(cli, {}, "netlint", "_NETLINT_COMPLETE").source())
