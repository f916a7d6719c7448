"""`netlint vocab import`: a table made of a file that another program wrote."""

from __future__ import annotations

from pathlib import Path

import click

from netlint.cli.vocab_settings import stop, vocabulary_said_clearly, write_file
from netlint.settings import LOCALES


def _headings(
    _: click.Context, parameter: click.Parameter, value: tuple[str, ...]
) -> dict[str, str]:
    """--column OURS=THEIRS; a column that a table does not have is a usage error."""
    from netlint.config.error import nearest
    from netlint.vocabulary.table import COLUMNS

    headings = {}
    for one in value:
        ours, equals, theirs = (part.strip() for part in one.partition("="))
        if not equals or not theirs:
            raise click.BadParameter('write it as "preferred_en_gb=Term".', param=parameter)
        if ours not in COLUMNS:
            hint = nearest(ours, COLUMNS) or f"There are: {', '.join(COLUMNS)}."
            raise click.BadParameter(f"there is no column {ours!r}. {hint}", param=parameter)
        headings[ours] = theirs
    return headings


@click.command(name="import")
@click.argument("file", metavar="FILE")
@click.option(
    "--from",
    "format",
    type=click.Choice(("csv", "obo", "skos", "sssom", "tbx", "cspell", "hunspell", "vale")),
    help="The format of FILE. Without it, netlint looks at the name and the beginning.",
)
@click.option("--output", metavar="TABLE", help="Write the table here instead of printing it.")
@click.option(
    "--locale",
    type=click.Choice(LOCALES),
    help="The spelling of names that do not say theirs. Without it, both spellings are worked out "
    "for each name.",
)
@click.option("--id-prefix", default="", metavar="TEXT", help="Put this before each id.")
@click.option(
    "--branch",
    "branches",
    multiple=True,
    metavar="ID",
    help="Take only this concept and those below it, as in DOID:162. Can be repeated.",
)
@click.option(
    "--column",
    "headings",
    multiple=True,
    metavar="OURS=THEIRS",
    callback=_headings,
    help="For CSV: which heading of FILE stands for a column of netlint's. Can be repeated.",
)
def command(
    file: str,
    format: str | None,
    output: str | None,
    locale: str | None,
    id_prefix: str,
    branches: tuple[str, ...],
    headings: dict[str, str],
) -> None:
    """Make a table of FILE: a CSV, an ontology (OBO), SKOS (Turtle or RDF/XML), mappings (SSSOM),
    a terminology (TBX), or words of cspell, Hunspell or Vale.

    Retired names, short forms and ids in other vocabularies are kept. What a table cannot hold is
    left out, and said on standard error. Read the table before you use it.
    """
    with vocabulary_said_clearly():
        from netlint.vocabulary.importing.assembling import Choice
        from netlint.vocabulary.importing.reading import import_table
        from netlint.vocabulary.importing.source import MissingLibrary, file_source
        from netlint.vocabulary.writing import write_table

        try:
            sheet = import_table(
                file_source(file),
                format or "",
                Choice(locale or "", id_prefix, branches),
                headings,
            )
        except MissingLibrary as error:
            stop(str(error))
    for remark in sheet.remarks:
        click.echo(f"netlint: {file}: {remark}", err=True)
    text = write_table(sheet.rows)
    if output is None:
        click.echo(text, nl=False)
        return
    write_file(Path(output), text)
    count = len(sheet.rows)
    click.echo(
        f"Wrote {count} concept{'s' * (count != 1)} to {output}. "
        f"Now run: netlint vocab validate {output}",
        err=True,
    )
