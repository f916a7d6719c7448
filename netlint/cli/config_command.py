"""`netlint config`: the settings in force for a page, and where each comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from netlint.cli.parameters import rule_options


@click.command(name="config")
@click.argument("path", required=False, metavar="[PATH]")
@rule_options
def command(path: str | None, **options: Any) -> None:
    """Show the settings in force for PATH (or for this folder), and which file each came from."""
    from netlint.cli.settings import project_of, said_clearly

    page = Path(path) if path else Path("page.md")
    if path and page.is_dir():
        page = page / "page.md"
    project = project_of(options)
    with said_clearly():
        page = page.absolute()
        settings = project.settings_for(page)
        config = project.config_for(page.parent)
        overrides = list(project.overrides_for(config, page)) if config else []
    data = config.data if config else {}
    layers = [data, *(data["overrides"][at] for at in overrides)]
    names = [config.shown if config else ""] + [
        f"{config.shown}, override {at + 1}" for at in overrides if config
    ]

    def source(key: str, option: object = None, sub: str | None = None) -> str:
        if option:
            return "command line"
        for layer, name in zip(reversed(layers), reversed(names), strict=True):
            found = layer.get(key, {})
            if key in layer and (sub is None or sub in found):
                return name
        return f"profile {settings.profile}" if key != "profile" else "default"

    def show(key: str, value: str, origin: str) -> None:
        click.echo(f"{key:24} {value or '(none)'}   # {origin}")

    click.echo(f"configuration: {config.shown if config else '(none)'}\n")
    show("profile", settings.profile, source("profile", options["profile"]))
    show("locale", settings.locale, source("locale", options["locale"]))
    show("vocabularies", ", ".join(settings.vocabularies), source("vocabularies"))
    show("allow", ", ".join(settings.allow), source("allow"))
    show("skip", ", ".join(settings.skip), source("skip"))
    show("include", ", ".join(data.get("include", ())), source("include"))
    show("exclude", ", ".join(data.get("exclude", ())), source("exclude"))
    for kind in settings.page_types:
        if kind.match:
            show("page type", kind.name, source("page-types", None, kind.name))
    click.echo()
    for rule in settings.rules:
        written = ", ".join(f"{key} = {value}" for key, value in rule.options.items())
        origin = source("rules", None, rule.code) if rule.options else ""
        if options["select"]:
            origin = "command line"
        elif not origin or rule.code in _mapping(layers, "severity"):
            origin = source("severity", None, rule.code)
        show(rule.code, f"{rule.severity.label:8} {written}".rstrip(), origin)


def _mapping(layers: list[Any], key: str) -> set[str]:
    return {name for layer in layers for name in layer.get(key, {})}
