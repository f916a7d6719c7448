"""`netlint vocab show`: all that the vocabulary says of a concept."""

from __future__ import annotations

import click

from netlint.cli.vocab_settings import chosen, stop, vocabulary_options, vocabulary_said_clearly


@click.command(name="show")
@click.argument("name", metavar="ID|NAME")
@vocabulary_options
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How to show it.",
)
def command(
    name: str, vocabularies: tuple[str, ...], locale: str | None, output_format: str
) -> None:
    """Show all that the vocabulary says of a concept, by its id or any of its names."""
    with vocabulary_said_clearly():
        from netlint.vocabulary.explaining import explain, not_found

        names, locale = chosen(vocabularies, locale)
        text = explain(names, name, locale, output_format)
        if text is None:
            stop(not_found(names, name))
    click.echo(text)
