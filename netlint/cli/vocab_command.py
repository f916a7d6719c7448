"""`netlint vocab`: the commands about vocabularies, each in a file of its own."""

from __future__ import annotations

from importlib import import_module

import click

#: Each command with its one line of help, so that `--help` need load none of them.
SUBCOMMANDS = {
    "list": "List the concepts.",
    "search": "Search names, short forms, plain words and ids.",
    "show": "Show all that the vocabulary says of a concept.",
    "validate": "Find mistakes in the tables of a vocabulary.",
    "import": "Make a table of a file that another program wrote.",
    "export": "Write a vocabulary for another program, or for readers.",
}


class VocabGroup(click.Group):
    """The group, which imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order in which an editor meets them."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command's module."""
        if cmd_name not in SUBCOMMANDS:
            return None
        module = import_module(f"netlint.cli.vocab_{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a slip in its name gets the nearest one."""
        if args and args[0] not in SUBCOMMANDS and not args[0].startswith("-"):
            from netlint.config.error import nearest

            ctx.fail(f"There is no command vocab {args[0]!r}. {nearest(args[0], SUBCOMMANDS)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUBCOMMANDS.items()))


@click.command(name="vocab", cls=VocabGroup)
def command() -> None:
    """Look into vocabularies, check them, and exchange them with other programs.

    docs/vocabulary.md says how to write one.
    """
