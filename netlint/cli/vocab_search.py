"""`netlint vocab search`: concepts by a part of anything that is said of them."""

from __future__ import annotations

import click

from netlint.cli.vocab_settings import chosen, vocabulary_options, vocabulary_said_clearly


@click.command(name="search")
@click.argument("text")
@vocabulary_options
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("table", "csv", "json")),
    default="table",
    show_default=True,
    help="How to list.",
)
def command(
    text: str, vocabularies: tuple[str, ...], locale: str | None, output_format: str
) -> None:
    """Search for TEXT in names, short forms, retired names, plain words, reasons and ids.

    The exit status is 1 where nothing is found.
    """
    with vocabulary_said_clearly():
        from netlint.vocabulary.listing import Line, listing
        from netlint.vocabulary.loading import load_rows
        from netlint.vocabulary.searching import nearest_names, search

        names, locale = chosen(vocabularies, locale)
        concepts = {row.concept.id: row.concept for row in load_rows(names).rows}
        hits = search(concepts, text)
    if not hits:
        near = nearest_names(concepts, text)
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        click.echo(f"netlint: nothing is found for {text!r}.{hint}", err=True)
        click.get_current_context().exit(1)
    lines = [Line(hit.concept, f"{hit.where}: {hit.text}") for hit in hits]
    click.echo(listing(lines, locale, output_format), nl=False)
