"""Writes docs/commands.md from the commands' own help.

python -m netlint.cli.help_page           print it
python -m netlint.cli.help_page --check FILE   exit with 1 where the file is stale
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from netlint.cli.main import COMMANDS, cli


def help_page() -> str:
    """The whole page, the same on every machine."""
    context = click.Context(cli, info_name="netlint", terminal_width=100, max_content_width=100)
    parts = [
        "# The commands\n\nMade from the commands' own help by `python -m netlint.cli.help_page`.\n",
        f"## netlint\n\n```text\n{cli.get_help(context)}\n```\n",
    ]
    for name in COMMANDS:
        parts.extend(_command(cli, name, context, f"netlint {name}", "##"))
    return "\n".join(parts)


def _command(
    group: click.Group, name: str, context: click.Context, title: str, mark: str
) -> Iterator[str]:
    """The help of a command, and of those below it."""
    command = group.get_command(context, name)
    assert command is not None
    sub = click.Context(
        command, info_name=name, parent=context, terminal_width=100, max_content_width=100
    )
    yield f"{mark} {title}\n\n```text\n{command.get_help(sub)}\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(sub):
            yield from _command(command, below, sub, f"{title} {below}", mark + "#")


if __name__ == "__main__":
    page = help_page()
    if "--check" in sys.argv:
        target = Path(sys.argv[sys.argv.index("--check") + 1])
        sys.exit(0 if target.read_text(encoding="utf-8") == page else f"stale: {target}")
    sys.stdout.write(page)
