"""The `netlint` command and the names of its subcommands."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

#: Each command's module and its one line of help, so that `--help` need load none of them.
COMMANDS = {
    "check": "Check pages and report what to mend.",
    "baseline": "Record the findings of today, so that only new ones count.",
    "stats": "Show readability and content figures of pages and their sections.",
    "config": "Show the settings in force for a page, and where they come from.",
    "explain": "Explain a rule or a term of the vocabulary.",
    "init": "Write a netlint.toml for this repository.",
    "rules": "List every rule.",
    "vocab": "Look into vocabularies, check them, and exchange them.",
    "grammar": "Install LanguageTool, which checks grammar and spelling, and see if it is ready.",
    "cache": "See what is kept between runs, and remove it.",
    "schema": "Print the JSON Schema of a report.",
    "completion": "Print the code that completes netlint's commands in your shell.",
}
_DEBUG = "NETLINT_DEBUG"
#: What shells give for a program whose reader has gone away.
_READER_GONE = 141


class LazyGroup(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command's module."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"netlint.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; where its reader has gone away (`| head`), end quietly."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except BrokenPipeError:  # click itself would end with status 1: findings
            _let_go_of_output()
            ctx.exit(_READER_GONE)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a slip in its name gets the nearest one."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from netlint.config.error import nearest

            ctx.fail(f"There is no command {args[0]!r}. {nearest(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from netlint import __version__

        click.echo(f"netlint {__version__}")
        ctx.exit()


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Print the version.",
)
def cli() -> None:
    """Check health-information pages: terms, reading age, sections, accessibility, plain words.

    Start with:  netlint check content/
    """


def _let_go_of_output() -> None:
    """What is still waiting to be written has nowhere to go; Python would try again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run netlint and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    try:
        status = cli.main(args=arguments, prog_name="netlint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        status = 130
    except Exception as error:
        if os.environ.get(_DEBUG):
            raise
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            click.echo(f"netlint: The report cannot be written: {error.strerror}.", err=True)
            _let_go_of_output()
            sys.exit(2)
        reason = f"{type(error).__name__}: {error}"
        click.echo(
            f"netlint stopped on a fault of its own ({reason}).\n"
            f"Please report it, with what {_DEBUG}=1 prints.",
            err=True,
        )
        status = 2
    sys.exit(status if isinstance(status, int) else 0)
