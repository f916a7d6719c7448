"""From a profile, a configuration file and the command line to the settings of one page."""

import datetime
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from netlint.catalogue import rule_index
from netlint.config.grammar_choice import excepted, grammar_of, switched
from netlint.config.nlp import is_path
from netlint.config.option_choice import Layer, OptionChoice
from netlint.config.rule_choice import RuleChoice
from netlint.config.schema import BUILT_IN
from netlint.config.section_choice import page_types_of
from netlint.leftout import LANGUAGETOOL, any_proofreads
from netlint.profiles import DEFAULT_PROFILE, profile_settings
from netlint.settings import RuleSetting, Settings, SiteSettings


class CommandLine(NamedTuple):
    """What the command line says of rules; None and () where it says nothing."""

    profile: str | None = None
    locale: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    today: datetime.date | None = None
    grammar: bool | None = None


def resolve(layers: Iterable[Layer], line: CommandLine) -> Settings:
    """Settings from layers of configuration, the last strongest.

    The data has been validated. `select` replaces the profile's rules, `extend-select` adds to
    them, `ignore` takes away, `[severity]` sets a level (and so switches a rule on or off).
    """
    layers = tuple(layers)
    base = _base(layers, line)
    choice = RuleChoice(base.rules)
    for layer in layers:
        choice.add(layer.data)
    proofread = switched(layers, line.grammar)
    if proofread is False:
        # Whoever switched it off knows that those rules do not run.
        choice.take_back(LANGUAGETOOL)
    asked = {"select": line.select} if line.select else {}
    choice.add({**asked, "ignore": line.ignore})
    if line.grammar is None and excepted(layers):
        choice.take_back(LANGUAGETOOL)
    options = options_said(layers, line)
    rules = tuple(
        RuleSetting(code, choice.severities[code], options.in_general(code), code in choice.asked)
        for code in rule_index()
        if code in choice.enabled
    )
    locale = line.locale or _last(about_profile(layers, line), "locale") or base.locale
    kinds = page_types_of(base, [layer.data for layer in layers])
    return base._replace(
        locale=str(locale),
        rules=rules,
        vocabularies=_vocabularies(layers) or base.vocabularies,
        allow=tuple(word for layer in layers for word in layer.data.get("allow", ())),
        skip=tuple(one for layer in layers for one in layer.data.get("skip", ())),
        site=site_of(layers),
        page_types=tuple(kind._replace(rules=options.of_type(kind.name)) for kind in kinds),
        today=line.today or datetime.date.today(),
        model=_model(layers),
        grammar=grammar_of(layers, on=proofread is True and any_proofreads(rules)),
    )


def options_said(layers: Sequence[Layer], line: CommandLine) -> OptionChoice:
    """The options of every rule, in general and by page type, with who said each."""
    choice = OptionChoice(_base(layers, line))
    for layer in about_profile(layers, line):
        choice.add(layer)
    return choice


def _base(layers: Sequence[Layer], line: CommandLine) -> Settings:
    return profile_settings(str(line.profile or _last(layers, "profile") or DEFAULT_PROFILE))


def about_profile(layers: Sequence[Layer], line: CommandLine) -> Sequence[Layer]:
    """The layers whose locale and options are meant for the profile in force.

    An override that names a profile starts from that profile's: what was said before it was said
    of another one (see `docs/decisions/what-wins.md`).
    """
    named = [at for at, layer in enumerate(layers) if "profile" in layer.data]
    return layers if line.profile or not named else layers[named[-1] :]


def _last(layers: Sequence[Layer], key: str) -> object:
    return next((layer.data[key] for layer in reversed(layers) if key in layer.data), None)


def _vocabularies(layers: Sequence[Layer]) -> tuple[str, ...]:
    for folder, data, _ in reversed(layers):
        if "vocabularies" in data:
            return tuple(
                name if name.startswith(BUILT_IN) else str((folder / name).resolve())
                for name in data["vocabularies"]
            )
    return ()


def _model(layers: Sequence[Layer]) -> str:
    """The language model that is asked for; a path starts at the folder of the settings file."""
    for folder, data, _ in reversed(layers):
        name = data.get("nlp", {}).get("model", "")
        if name:
            return str((folder / name).resolve()) if is_path(name) else str(name)
    return ""


def site_of(layers: Sequence[Layer]) -> SiteSettings:
    """What layers of configuration say of the website, the last strongest."""
    said: dict[str, Any] = {}
    for folder, data, _ in layers:
        table = dict(data.get("site", {}))
        if "root" in table:
            table["root"] = _folder(folder, table["root"])
        if "static" in table:
            table["static"] = tuple(_folder(folder, one) for one in table["static"])
        said.update(table)
    return SiteSettings(**said)


def _folder(folder: Path, name: str) -> str:
    # Pages keep the names that links give them, and so do the folders of their site.
    return Path(os.path.abspath(folder / name)).as_posix()  # noqa: PTH100
