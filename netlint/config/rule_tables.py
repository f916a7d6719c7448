"""The parts of a settings file that name rules: select, ignore, [severity] and [rules.X]."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netlint.catalogue import codes_of, load_check, rule_index, selector_names
from netlint.checks.options import option_mistakes
from netlint.config.mistakes import nearest
from netlint.config.profiles import LEVELS
from netlint.config.reader import Reader
from netlint.config.toml_places import Place
from netlint.finding import Severity


def unknown_rule(name: str) -> str:
    """What to say of a name that stands for no rule."""
    near = nearest(name, selector_names())
    advice = f'Did you mean "{near}"?' if near else "See them all with: netlint rules."
    return f'There is no rule called "{name}". {advice}'


def read_selectors(
    reader: Reader, table: Mapping[str, Any], key: str, place: Place
) -> tuple[str, ...]:
    """A list of rules by code, name or family."""
    if key not in table:
        return ()
    found = []
    for number, name in enumerate(reader.texts(table[key], (*place, key))):
        if codes_of(name):
            found.append(name)
        else:
            reader.wrong((*place, key, number), unknown_rule(name))
    return tuple(found)


def read_severities(
    reader: Reader, table: Mapping[str, Any], place: Place
) -> Mapping[str, Severity | None]:
    """The table of severities, by selector."""
    if "severity" not in table:
        return {}
    place = (*place, "severity")
    found: dict[str, Severity | None] = {}
    named: dict[tuple[str, ...], str] = {}
    for name, value in reader.table(table["severity"], place).items():
        codes = codes_of(name)
        if not codes:
            reader.wrong((*place, name), unknown_rule(name))
        elif codes in named:
            reader.wrong((*place, name), f'This is set twice: as "{named[codes]}" too.')
        named[codes] = name
        level = reader.one_of(value, LEVELS, "severity", (*place, name))
        if codes and level is not None:
            found[name] = LEVELS[level]
    return found


def read_options(
    reader: Reader, table: Mapping[str, Any], place: Place
) -> Mapping[str, Mapping[str, object]]:
    """The options of rules, by code."""
    if "rules" not in table:
        return {}
    place = (*place, "rules")
    found: dict[str, Mapping[str, object]] = {}
    for name, value in reader.table(table["rules"], place).items():
        here = (*place, name)
        codes = codes_of(name)
        options = reader.table(value, here)
        if not codes:
            reader.wrong(here, unknown_rule(name))
        elif name == rule_index()[codes[0]].family:
            reader.wrong(here, f"Options belong to one rule: name it, such as {codes[0]}.")
        elif codes[0] in found:
            reader.wrong(here, f"The options of {codes[0]} stand here twice.")
        else:
            found[codes[0]] = _options(reader, codes[0], options, here)
    return found


def _options(
    reader: Reader, code: str, options: Mapping[str, object], place: Place
) -> Mapping[str, object]:
    entry = rule_index()[code]
    if not entry.module:
        for name in options:
            reader.wrong((*place, name), f"{code} has no options. Take this out.")
        return {}
    wrong = dict(option_mistakes(load_check(code), options))
    for name, message in wrong.items():
        reader.wrong((*place, name), message)
    return {name: value for name, value in options.items() if name not in wrong}
