"""`netlint vocab list`: the concepts of the vocabularies."""

from __future__ import annotations

import click

from netlint.cli.vocab_settings import chosen, vocabulary_options, vocabulary_said_clearly


@click.command(name="list")
@vocabulary_options
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("table", "csv", "json")),
    default="table",
    show_default=True,
    help="How to list.",
)
def command(vocabularies: tuple[str, ...], locale: str | None, output_format: str) -> None:
    """List the concepts: the id, the name to prefer and its short forms.

    Without --vocabulary, those of the settings in force here are listed.
    """
    with vocabulary_said_clearly():
        from netlint.vocabulary.listing import Line, listing
        from netlint.vocabulary.loading import load_rows

        names, locale = chosen(vocabularies, locale)
        lines = [Line(row.concept) for row in load_rows(names).rows]
    click.echo(listing(lines, locale, output_format), nl=False)
