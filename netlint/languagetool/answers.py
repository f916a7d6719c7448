"""Reads what a server answered, and believes none of it before it is checked."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from netlint.grammar.match import Match
from netlint.languagetool.utf16 import Utf16

#: So many suggestions are kept; for a misspelt word there may be hundreds.
_SUGGESTIONS = 5
#: Longer words of a server than this are no message for a person.
_LONGEST = 2_000
_LONGEST_VERSION = 200


class NoAnswer(ValueError):
    """What the server wrote is no answer to the question; says what is wrong with it."""


class Answer(NamedTuple):
    """What a server said of a text, and which LanguageTool it is."""

    matches: tuple[Match, ...]
    version: str


def read_answer(body: bytes, text: str) -> Answer:
    """What was said of a text, with places in code points. Raises `NoAnswer`."""
    data = _json(body)
    version = _version(data)
    if data.get("warnings", {}) not in ({}, {"incompleteResults": False}):
        raise NoAnswer("it says that it did not read the whole text")
    units = Utf16(text)
    return Answer(tuple(_match(one, units) for one in _list(data, "matches")), version)


def read_version(body: bytes) -> str:
    """Which LanguageTool wrote this. Raises `NoAnswer`."""
    return _version(_json(body))


def _json(body: bytes) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NoAnswer("it is not what LanguageTool writes") from error
    if not isinstance(data, dict):
        raise NoAnswer("it is not what LanguageTool writes")
    return data


def _version(data: dict[str, Any]) -> str:
    software = _dict(data, "software")
    said = f"{_str(software, 'version')} {_str(software, 'buildDate')}"
    if len(said) > _LONGEST_VERSION or not said.isprintable():  # a terminal shows it as it is
        raise NoAnswer('"software" in it is not what LanguageTool writes')
    return said


def _match(one: object, units: Utf16) -> Match:
    if not isinstance(one, dict):
        raise NoAnswer("a finding in it is not what LanguageTool writes")
    rule = _dict(one, "rule")
    start, length = _int(one, "offset"), _int(one, "length")
    try:
        places = units.code_point(start), units.code_point(start + length)
    except ValueError as error:
        raise NoAnswer("a finding in it is about a place outside the text") from error
    return Match(
        *places,
        _str(rule, "id"),
        _str(_dict(rule, "category"), "id"),
        " ".join(_str(one, "message").split()),
        tuple(_values(one, "replacements"))[:_SUGGESTIONS],
        next((url for url in _values(rule, "urls") if url.startswith(("https:", "http:"))), ""),
    )


def _values(data: dict[str, Any], key: str) -> list[str]:
    """The texts of a list of objects, each with one "value"."""
    values = []
    for one in _list(data, key) if key in data else ():
        if not isinstance(one, dict):
            raise NoAnswer(f'"{key}" in it is not what LanguageTool writes')
        values.append(_str(one, "value"))
    return values


def _dict(data: dict[str, Any], key: str) -> dict[str, Any]:
    value: dict[str, Any] = _of(data, key, dict)
    return value


def _list(data: dict[str, Any], key: str) -> list[Any]:
    value: list[Any] = _of(data, key, list)
    return value


def _int(data: dict[str, Any], key: str) -> int:
    value: int = _of(data, key, int)
    if value < 0:
        raise NoAnswer("a finding in it is about a place outside the text")
    return value


def _str(data: dict[str, Any], key: str) -> str:
    value: str = _of(data, key, str)
    if len(value) > _LONGEST:
        raise NoAnswer(f'"{key}" in it is not what LanguageTool writes')
    return value


def _of(data: dict[str, Any], key: str, kind: type) -> Any:
    value = data.get(key)
    if type(value) is not kind:  # True is no number here
        raise NoAnswer(f'"{key}" in it is not what LanguageTool writes')
    return value
