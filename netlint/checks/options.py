"""From the options of a rule as written in a settings file to the rule's own typed options.

A field of a rule's frozen dataclass may say more than its type in its metadata:
`field(default=20, metadata={"min": 1})` or `metadata={"choices": ("grade", "reading-age")}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import Field, fields
from math import isfinite
from typing import Any

from netlint.checks.declaration import Check
from netlint.settings import RuleSetting

#: What a value has to be, in words, by the annotation of its field.
_WANTED = {
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "str": "a text",
    "tuple[str, ...]": "a list of texts",
}


def option_fields(check: Check[Any]) -> dict[str, Field[Any]]:
    """The fields of a rule's options by the name used in settings ("max-words")."""
    return {field.name.replace("_", "-"): field for field in fields(check.options)}


def option_mistakes(check: Check[Any], given: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What is wrong with the options given for a rule: the option and what to write instead."""
    known = option_fields(check)
    for name, value in given.items():
        field = known.get(name)
        if field is None:
            yield name, _unknown(check, name, known)
        elif (fault := _fault(field, value)) is not None:
            yield name, f'"{name}" has to be {fault}.'


def options_for(check: Check[Any], setting: RuleSetting) -> object:
    """The rule's options. Raises ValueError that names every option that does not fit."""
    mistakes = [message for _, message in option_mistakes(check, setting.options)]
    if mistakes:
        raise ValueError(f"{check.code} {check.name}: {' '.join(mistakes)}")
    known = option_fields(check)
    values = {known[name].name: _typed(value) for name, value in setting.options.items()}
    return check.options(**values)


def _typed(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _fault(field: Field[Any], value: object) -> str | None:
    """What the value has to be where it is not, or None."""
    kind = field.type if isinstance(field.type, str) else getattr(field.type, "__name__", "str")
    if not _fits(kind, value):
        return _WANTED.get(kind, kind)
    least = field.metadata.get("min", 0)
    if isinstance(value, int | float) and not isinstance(value, bool) and value < least:
        return f"{least} or more"
    choices = field.metadata.get("choices")
    if choices and any(one not in choices for one in _each(value)):
        return "one of " + ", ".join(f'"{choice}"' for choice in choices)
    return None


def _each(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


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


def _unknown(check: Check[Any], name: str, known: Mapping[str, Field[Any]]) -> str:
    if not known:
        return f'{check.code} has no options, so "{name}" does nothing. Take it out.'
    from difflib import get_close_matches

    near = get_close_matches(name.replace("_", "-").lower(), known, 1)
    hint = f'Did you mean "{near[0]}"?' if near else f"There is {', '.join(known)}."
    return f'{check.code} has no option "{name}". {hint}'
