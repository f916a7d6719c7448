"""`netlint init`: a commented netlint.toml that fits the pages which are there."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(name="init")
@click.option("--force", is_flag=True, help="Replace a netlint.toml that is there.")
@click.option("--stdout", "to_stdout", is_flag=True, help="Print it instead of writing it.")
@click.option(
    "--page-types",
    is_flag=True,
    help="Also propose page types: sections, by the headings that pages have in common.",
)
def command(force: bool, to_stdout: bool, page_types: bool) -> None:
    """Write a commented netlint.toml for this repository.

    Looks at the pages below this folder and proposes a profile by their spelling, the folders to
    check, and page types by the names of folders. With --page-types it reads the headings of the
    pages too, and says how many pages have each section.
    """
    from netlint.cli.proposal import look_at, write_proposal
    from netlint.config.load import find_config

    target = Path("netlint.toml")
    there = find_config(Path.cwd())
    if there is not None and there.parent == Path.cwd() and not force and not to_stdout:
        advice = (
            "Use --force to replace it, or --stdout to see a proposal."
            if there.name == target.name
            else "Edit it instead."
        )
        click.echo(f"netlint: The settings are in {there.name} already. {advice}", err=True)
        click.get_current_context().exit(2)
    text = write_proposal(look_at(Path.cwd()), page_types=page_types)
    if to_stdout:
        click.echo(text, nl=False)
        return
    target.write_text(text, encoding="utf-8")
    click.echo("Wrote netlint.toml. Read it, then run: netlint check", err=True)
