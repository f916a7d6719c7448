"""`netlint vocab validate`: the mistakes in the tables of a vocabulary."""

from __future__ import annotations

import click

from netlint.cli.vocab_settings import settings_here, vocabulary_said_clearly


@click.command(name="validate")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How to report.",
)
@click.option("--quiet", is_flag=True, help="Show errors only.")
def command(files: tuple[str, ...], output_format: str, quiet: bool) -> None:
    """Find mistakes in tables: what contradicts itself, and what can never work.

    FILE is a table of yours, or netlint:net. Without one, the vocabularies of the settings in force
    here are checked. Tables are read together, and above those of the settings.

    Exit status: 0 no errors (there may be warnings), 1 errors, 2 a file cannot be read.
    """
    with vocabulary_said_clearly():
        from netlint.vocabulary.validation import as_json, as_text, context_for, validate

        in_force = settings_here().vocabularies
        names = files or in_force
        verdict = validate(names, context_for(names, in_force))
    if output_format == "json":
        click.echo(as_json(verdict), nl=False)
    else:
        click.echo(as_text(verdict, errors_only=quiet), nl=False)
        for unread in verdict.unread:
            click.echo(f"netlint: {unread}", err=True)
    click.get_current_context().exit(2 if verdict.unread else int(verdict.errors > 0))
