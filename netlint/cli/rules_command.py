"""`netlint rules`: every rule, with its severity in force here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from netlint.cli.parameters import rule_options


@click.command(name="rules")
@rule_options
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("text", "json")),
    default="text",
    help="How to list.",
)
def command(output_format: str, **options: Any) -> None:
    """List every rule: its code and name, its severity in force here, and whether it mends.

    "safe" means that netlint check --fix mends it; "offered" that it only proposes a correction.
    """
    from netlint.catalogue import rule_index
    from netlint.cli.settings import project_of, said_clearly

    with said_clearly():
        settings = project_of(options).settings_for(Path.cwd() / "page.md")
    levels = {rule.code: rule.severity.label for rule in settings.rules}
    if output_format == "json":
        import json

        listed = [
            {
                "code": entry.code,
                "name": entry.name,
                "family": entry.family,
                "severity": levels.get(entry.code, "off"),
                "fixes": entry.fixes,
                "summary": entry.summary,
                "url": entry.url,
            }
            for entry in rule_index().values()
        ]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    click.echo(f"Profile {settings.profile}, {settings.locale}\n")
    for entry in rule_index().values():
        level = levels.get(entry.code, "off")
        fixes = "" if entry.fixes == "never" else f" [fix: {entry.fixes}]"
        click.echo(f"{entry.code:11} {level:8} {entry.name}{fixes}\n{'':20} {entry.summary}")
