"""From the options of a rule as written in a settings file to the rule's own typed options.

Options are a named tuple. A field's annotation says what fits; whole numbers are 0 or more, and
`Literal["grade", "reading-age"]` names the texts that there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import NamedTuple

from netlint.checks.declaration import AnyCheck
from netlint.settings import RuleSetting

#: What a value has to be, in words, by the annotation of its field.
_WANTED = {
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "str": "a text",
    "tuple[str, ...]": "a list of texts",
}


class OptionField(NamedTuple):
    """One option: its name in code, its annotation and its default."""

    name: str
    kind: str
    default: object


def option_fields(check: AnyCheck) -> dict[str, OptionField]:
    """The fields of a rule's options by the name used in settings ("max-words")."""
    kinds = {
        name: str(getattr(kind, "__forward_arg__", None) or getattr(kind, "__name__", kind))
        for name, kind in check.options.__annotations__.items()
    }
    defaults = check.options._field_defaults
    return {
        name.replace("_", "-"): OptionField(name, kind, defaults[name])
        for name, kind in kinds.items()
    }


def option_mistakes(check: AnyCheck, given: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What is wrong with the options given for a rule: the option and what to write instead."""
    known = option_fields(check)
    for name, value in given.items():
        field = known.get(name)
        if field is None:
            yield name, _unknown(check, name, known)
        elif (fault := _fault(field, value)) is not None:
            yield name, f'"{name}" has to be {fault}.'


def options_for(check: AnyCheck, setting: RuleSetting) -> object:
    """The rule's options. Raises ValueError that names every option that does not fit."""
    mistakes = [message for _, message in option_mistakes(check, setting.options)]
    if mistakes:
        raise ValueError(f"{check.code} {check.name}: {' '.join(mistakes)}")
    known = option_fields(check)
    values = {known[name].name: _typed(value) for name, value in setting.options.items()}
    return check.options(**values)


def _typed(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _fault(field: OptionField, value: object) -> str | None:
    """What the value has to be where it is not, or None."""
    choices = tuple(re.findall(r"""["']([^"']+)["']""", field.kind))
    kind = "str" if choices else field.kind
    if not _fits(kind, value):
        return _WANTED.get(kind, kind)
    if isinstance(value, int | float) and not isinstance(value, bool) and value < 0:
        return "0 or more"
    if choices and value not in choices:
        return "one of " + ", ".join(f'"{choice}"' for choice in choices)
    return None


def _fits(kind: str, value: object) -> bool:
    if kind == "bool":
        return isinstance(value, bool)
    if kind == "int":
        return isinstance(value, int) and not isinstance(value, bool)
    if kind == "float":
        # TOML also writes nan and inf, which no limit can be compared with.
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return number and isfinite(float(str(value)))
    if kind == "str":
        return isinstance(value, str)
    return isinstance(value, list | tuple) and all(isinstance(part, str) for part in value)


def _unknown(check: AnyCheck, name: str, known: Mapping[str, OptionField]) -> str:
    if name == "severity":
        return (
            f'Write the severity of a rule in its own table: [severity], then {check.code} = "…".'
        )
    if not known:
        return f'{check.code} has no options, so "{name}" does nothing. Take it out.'
    from difflib import get_close_matches

    near = get_close_matches(name.replace("_", "-").lower(), known, 1)
    hint = f'Did you mean "{near[0]}"?' if near else f"There is {', '.join(known)}."
    return f'{check.code} has no option "{name}". {hint}'
