"""`netlint grammar`: puts LanguageTool in place, and says what is there."""

from __future__ import annotations

from pathlib import Path

import click


@click.group(name="grammar")
def command() -> None:
    """Install LanguageTool, which checks grammar and spelling, and see if it is ready.

    docs/grammar.md says what it is and how to switch it on.
    """


@command.command()
@click.option(
    "--into",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="Install it into this folder. Name the same folder as jars in the [grammar] settings.",
)
@click.option(
    "--if-missing",
    is_flag=True,
    help="Do nothing if there is one of the same version already.",
)
def install(into: Path | None, if_missing: bool) -> None:
    """Fetch LanguageTool for grammar checking, try it, and put it in place.

    This is the only command of netlint that downloads anything: some 100 megabytes, with Maven,
    from where Maven gets all else. It needs Java 17 and Maven. An earlier LanguageTool of netlint's
    is replaced once the new one works.
    """
    from netlint.languagetool.ending import ending_in_order
    from netlint.languagetool.fault import ServerFault
    from netlint.languagetool.home import install_folder
    from netlint.languagetool.install import install as install_into
    from netlint.languagetool.jars import version_of
    from netlint.languagetool.maven import version_to_fetch

    target = into or install_folder()
    if target is None:
        raise click.UsageError("netlint finds no folder of yours. Name one with --into.")
    if if_missing and version_of(target) == version_to_fetch():
        click.echo(f"LanguageTool {version_of(target)} is in {target.absolute()} already.")
        return
    try:
        with ending_in_order():
            version = install_into(target, lambda line: click.echo(line, err=True))
    except ServerFault as fault:
        click.echo(f"netlint: {fault}", err=True)
        click.get_current_context().exit(2)
    click.echo(f"LanguageTool {version} is in {target.absolute()}, and it answers.")
    if into is None:
        click.echo("Check grammar with: netlint check --grammar")
    else:
        click.echo(f'Name it in netlint.toml: jars = "{into.as_posix()}" under [grammar].')


@command.command()
def status() -> None:
    """Say if grammar checking could run in this folder, with what, and what to do next.

    Exits with status 0 if it could run, and with 2 if not. Nothing is started.
    """
    from netlint.cli.grammar_status import state_of
    from netlint.cli.settings import said_clearly
    from netlint.config.project import Project
    from netlint.config.resolve import CommandLine

    with said_clearly():
        project = Project(CommandLine(), None, False)
        # A page in this folder, whatever its name.
        grammar = project.settings_for(Path("page.md").absolute()).grammar
    state = state_of(grammar)
    for label, said in state.lines:
        click.echo(f"{label + ':':14} {said}")
    click.echo(f"\n{state.conclusion}")
    click.get_current_context().exit(0 if state.ready else 2)
