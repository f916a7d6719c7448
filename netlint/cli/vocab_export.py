"""`netlint vocab export`: a vocabulary for another program, or for readers."""

from __future__ import annotations

from pathlib import Path

import click

from netlint.cli.vocab_settings import (
    chosen,
    stop,
    vocabulary_options,
    vocabulary_said_clearly,
    write_file,
)


@click.command(name="export")
@click.option(
    "--to",
    "format",
    required=True,
    type=click.Choice(("csv", "skos", "cspell", "hunspell", "vale", "glossary")),
    help="The format to write.",
)
@vocabulary_options
@click.option(
    "--output",
    metavar="PATH",
    help="Where to write: a file for csv, skos and glossary, a folder for the others. Without it, "
    "a format of one file is printed.",
)
@click.option(
    "--base", default="", metavar="IRI", help="For skos: what stands before an id to make its IRI."
)
def command(
    format: str,
    vocabularies: tuple[str, ...],
    locale: str | None,
    output: str | None,
    base: str,
) -> None:
    """Write the vocabularies for another program, or as a glossary for readers.

    SKOS (Turtle) keeps all that the table says: vocab import reads it back without a loss. cspell
    and Hunspell get lists of words, Vale a style. The glossary is Markdown, A to Z, and has no
    retired names.
    """
    with vocabulary_said_clearly():
        from netlint.vocabulary.exporting.writing_out import SINGLE, export_files

        names, locale = chosen(vocabularies, locale)
        if format not in SINGLE and output is None:
            stop(
                f"{format} takes several files. Say which folder to write them to: --output FOLDER"
            )
        files = export_files(names, format, locale, base)
    if output is None:
        click.echo(next(iter(files.values())), nl=False)
        return
    for path, text in files.items():
        target = Path(output)
        if format not in SINGLE or target.is_dir():
            target /= path
        write_file(target, text)
        click.echo(f"Wrote {target}.", err=True)
