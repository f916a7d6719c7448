"""`netlint rules`: every rule, with its severity in force here."""

from __future__ import annotations

import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netlint.cli.parameters import rule_options

if TYPE_CHECKING:
    from netlint.catalogue import RuleEntry

#: The table fits a narrow terminal; lines of more than this are hard to read.
_NARROWEST, _WIDEST = 80, 100
#: The columns' widths.
_CODE, _NAME, _LEVEL = 10, 32, 8
#: How to have what a rule needs and is not there, by `RuleEntry.needs`.
_NEEDS = {"parse": "Needs netlint[nlp].", "languagetool": "Needs LanguageTool (--grammar)."}


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
    """List every rule: its code and name, its severity in force here, whether it mends, what it
    says, and what it needs.

    "safe" means that netlint check --fix mends it; "offered" that it only proposes a correction.
    """
    from netlint.catalogue import rule_index
    from netlint.cli.settings import project_of, said_clearly
    from netlint.leftout import lacking

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
                "needs": entry.needs,
                "summary": entry.summary,
                "url": entry.url,
            }
            for entry in rule_index().values()
        ]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    click.echo(f"Profile {settings.profile}, {settings.locale}\n")
    width = min(_WIDEST, shutil.get_terminal_size((_NARROWEST, 24)).columns)
    rules = rule_index().values()
    asleep = {rule.code for rule in rules if lacking(rule, settings) is not None}
    click.echo("\n".join(_table(rules, levels, asleep, max(width, _NARROWEST))))


def _table(
    rules: Iterable[RuleEntry], levels: Mapping[str, str], asleep: Container[str], width: int
) -> Iterator[str]:
    """A line for each rule, what it says below it, and at the end how many there are of each. What
    those need that are `asleep` is said too."""
    import textwrap
    from collections import Counter

    yield _row("Code", "Name", "Severity", "Fix")
    yield "-" * width
    counts: Counter[str] = Counter()
    for rule in rules:
        level = levels.get(rule.code, "off")
        counts[level] += 1
        yield _row(rule.code, rule.name, level, "" if rule.fixes == "never" else rule.fixes)
        indent = " " * (_CODE + 2)
        said = f"{rule.summary} {_NEEDS[rule.needs]}" if rule.code in asleep else rule.summary
        yield from textwrap.wrap(said, width, initial_indent=indent, subsequent_indent=indent)
    yield "-" * width
    shown = ("error", "warning", "info", "off")
    yield f"{counts.total()} rules: " + ", ".join(f"{counts[level]} {level}" for level in shown)


def _row(code: str, name: str, level: str, fixes: str) -> str:
    return f"{code:{_CODE}}  {name:{_NAME}}  {level:{_LEVEL}}  {fixes}".rstrip()
