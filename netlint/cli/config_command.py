"""`netlint config`: the settings in force for a page, and where each comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netlint.cli.parameters import rule_options

if TYPE_CHECKING:
    from netlint.config.option_choice import Layer
    from netlint.pagetypes import KnownType
    from netlint.settings import Settings


@click.command(name="config")
@click.argument("path", required=False, metavar="[PATH]")
@rule_options
def command(path: str | None, **options: Any) -> None:
    """Show the settings in force for PATH (or for this folder), and which file each came from.

    Where PATH is a page that says what type of page it is, or is of a type by its path, the options
    of that type are shown.
    """
    from netlint.cli.grammar_lines import grammar_lines
    from netlint.cli.settings import project_of, said_clearly
    from netlint.config.resolve import about_profile, options_said
    from netlint.nlp.availability import DEFAULT_MODELS
    from netlint.pagetypes import Basis

    page = Path(path) if path else Path("page.md")
    if path and page.is_dir():
        page = page / "page.md"
    project = project_of(options)
    with said_clearly():
        page = page.absolute()
        settings = project.settings_for(page)
        config = project.config_for(page.parent)
        layers = project.layers_for(page)
    data = config.data if config else {}
    profile = f"profile {settings.profile}"

    def source(key: str, option: object = None) -> str:
        said = about_profile(layers, project.line) if key == "locale" else layers
        otherwise = profile if key != "profile" else "default"
        return "command line" if option else _said_last(said, lambda one: key in one) or otherwise

    click.echo(f"configuration: {config.shown if config else '(none)'}\n")
    _show("profile", settings.profile, source("profile", options["profile"]))
    _show("locale", settings.locale, source("locale", options["locale"]))
    _show("vocabularies", ", ".join(settings.vocabularies), source("vocabularies"))
    _show("allow", ", ".join(settings.allow), source("allow"))
    nlp = source("nlp") if settings.model else "default"
    _show("nlp.model", settings.model or DEFAULT_MODELS[0], nlp)
    _show("skip", ", ".join(settings.skip), source("skip"))
    for key, value in settings.site._asdict().items():
        if value:
            written = value if isinstance(value, str) else ", ".join(value)
            _show(f"site.{key}", written, _said_last(layers, partial(_says_of_site, key)))
    for line in grammar_lines(settings.grammar, layers):
        _show(*line)
    _show("include", ", ".join(data.get("include", ())), source("include"))
    _show("exclude", ", ".join(data.get("exclude", ())), source("exclude"))
    if "baseline" in data:
        _show("baseline", data["baseline"], source("baseline"))
    known = _type_of(page, settings)
    kind = known.page_type.name if known else None
    if known is not None:
        declared = known.basis is Basis.DECLARED
        matches = _said_last(layers, partial(_matches, known.page_type.name))
        _show("page type", known.page_type.name, "the page itself" if declared else matches)
        listed = _said_last(layers, partial(_lists, known.page_type.name))
        _show("sections", ", ".join(one.id for one in known.page_type.required), listed or profile)
    click.echo()
    chosen = options_said(layers, project.line)
    for rule in settings.rules:
        origin = _said_last(layers, partial(_weighs, rule.code)) or profile
        selected = options["select"] and origin == profile
        _show(rule.code, rule.severity.label, "command line" if selected else origin)
        for option, said in chosen.of_rule(rule.code, kind).items():
            _show(f"{rule.code}.{option}", _as_written(said.value), said.origin)


def _show(key: str, value: str, origin: str) -> None:
    click.echo(f"{key:24} {value or '(none)'}   # {origin}")


def _said_last(layers: Sequence[Layer], says: Callable[[Any], bool]) -> str:
    """The name of the strongest layer that says something; empty where none does."""
    return next((layer.name for layer in reversed(layers) if says(layer.data)), "")


def _says_of_site(key: str, data: Any) -> bool:
    """True where a layer says so of the website."""
    return key in data.get("site", {})


def _matches(kind: str, data: Any) -> bool:
    """True where a layer says which pages are of a type."""
    return "match" in data.get("page-types", {}).get(kind, {})


def _lists(kind: str, data: Any) -> bool:
    """True where a layer says which sections pages of a type must have."""
    return "sections" in data.get("page-types", {}).get(kind, {})


def _weighs(code: str, data: Any) -> bool:
    """True where a layer says how serious a rule is, by its code, name or family."""
    from netlint.catalogue import codes_of

    return any(code in codes_of(name) for name in data.get("severity", {}))


def _as_written(value: object) -> str:
    """The value of an option as a settings file has it."""
    import json

    return json.dumps(value, ensure_ascii=False)


def _type_of(page: Path, settings: Settings) -> KnownType | None:
    """The type that the page or its path says; only its path where there is no such page yet."""
    from netlint.discovery import SUFFIXES
    from netlint.pagetypes import Basis, KnownType, stated_type, type_by_path
    from netlint.parsing import parse
    from netlint.parsing.error import PageError
    from netlint.reading import decode

    format = SUFFIXES.get(page.suffix.lower())
    if format and page.is_file():
        try:
            source = decode(page.read_bytes())
            return stated_type(
                parse(page.as_posix(), source, format, settings.skip), settings.page_types
            )
        except OSError as error:
            reason = error.strerror
        except PageError as error:
            reason = error.message
        click.echo(
            f"netlint: {page.name} cannot be read, so only its path says what type of page it is: "
            f"{reason}",
            err=True,
        )
    kind = type_by_path(page.as_posix(), settings.page_types)
    return KnownType(kind, Basis.PATH) if kind else None
