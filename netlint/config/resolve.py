"""From a profile, a configuration file and the command line to the settings of one page."""

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from netlint.catalogue import codes_of, rule_index
from netlint.config.rule_choice import RuleChoice
from netlint.config.schema import BUILT_IN
from netlint.profiles import DEFAULT_PROFILE, known_sections, page_type, profile_settings
from netlint.settings import PageType, RuleSetting, Settings


class CommandLine(NamedTuple):
    """What the command line says of rules; None and () where it says nothing."""

    profile: str | None = None
    locale: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    today: datetime.date | None = None


def resolve(layers: Iterable[tuple[Path, Mapping[str, Any]]], line: CommandLine) -> Settings:
    """Settings from layers of configuration (folder of the file, its data), the last strongest.

    The data has been validated. `select` replaces the profile's rules, `extend-select` adds to
    them, `ignore` takes away, `[severity]` sets a level (and so switches a rule on or off).
    """
    layers = list(layers)
    profile = line.profile or _last(layers, "profile") or DEFAULT_PROFILE
    base = profile_settings(str(profile))
    choice = RuleChoice(base.rules)
    options: dict[str, dict[str, object]] = {rule.code: dict(rule.options) for rule in base.rules}
    for _, data in layers:
        choice.add(data)
        for name, given in data.get("rules", {}).items():
            for code in codes_of(name):
                options.setdefault(code, {}).update(given)
    asked = {"select": line.select} if line.select else {}
    choice.add({**asked, "ignore": line.ignore})
    rules = tuple(
        RuleSetting(code, choice.severities[code], options.get(code, {}))
        for code in rule_index()
        if code in choice.enabled
    )
    locale = line.locale or _last(layers, "locale") or base.locale
    return base._replace(
        locale=str(locale),
        rules=rules,
        vocabularies=_vocabularies(layers) or base.vocabularies,
        allow=tuple(word for _, data in layers for word in data.get("allow", ())),
        skip=tuple(one for _, data in layers for one in data.get("skip", ())),
        page_types=_page_types(base.page_types, layers),
        today=line.today or datetime.date.today(),
    )


def _last(layers: list[tuple[Path, Mapping[str, Any]]], key: str) -> object:
    return next((data[key] for _, data in reversed(layers) if key in data), None)


def _vocabularies(layers: list[tuple[Path, Mapping[str, Any]]]) -> tuple[str, ...]:
    for folder, data in reversed(layers):
        if "vocabularies" in data:
            return tuple(
                name if name.startswith(BUILT_IN) else str((folder / name).resolve())
                for name in data["vocabularies"]
            )
    return ()


def _page_types(
    known: tuple[PageType, ...], layers: list[tuple[Path, Mapping[str, Any]]]
) -> tuple[PageType, ...]:
    types = {kind.name: kind for kind in known}
    for _, data in layers:
        for name, entry in data.get("page-types", {}).items():
            kind = types.get(name) or _shipped(name)
            if "sections" in entry:
                sections = known_sections()
                required = tuple(sections[id] for id in entry["sections"])
                kind = kind._replace(required=required, optional=())
            types[name] = kind._replace(match=tuple(entry.get("match", kind.match)))
    return tuple(types.values())


def _shipped(name: str) -> PageType:
    try:
        return page_type(name)
    except KeyError:
        return PageType(name, ())
