"""Which options each rule has, as layers of settings say one after the other, and who said so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from netlint.catalogue import codes_of
from netlint.settings import RuleOptions, Settings


class Layer(NamedTuple):
    """A settings file, or one of its overrides: its folder, its data and what it is called."""

    folder: Path
    data: Mapping[str, Any]
    name: str


class Said(NamedTuple):
    """The value of an option and who said it."""

    value: object
    origin: str


#: By rule, then by option.
Options = dict[str, dict[str, Said]]


class OptionChoice:
    """Starts from a profile; a later layer wins, and within a layer a page type over the rest.

    So what a layer says of a rule in general goes before what any layer below it says of the rule
    on pages of a type: a file's `[rules.X]` before the profile's page types, and an override's
    before the file's. What a type says last is kept apart from what holds in general.
    """

    def __init__(self, base: Settings) -> None:
        origin = f"profile {base.profile}"
        self.general: Options = {}
        for rule in base.rules:
            _put(self.general, rule.code, rule.options, origin)
        self.types: dict[str, Options] = {}
        for kind in base.page_types:
            own = self.types.setdefault(kind.name, {})
            for said in kind.rules:
                _put(own, said.code, said.options, f"{origin}, page type {kind.name}")

    def add(self, layer: Layer) -> None:
        """Take in `[rules.X]` and `[page-types.NAME.rules.X]` of one layer."""
        for code, given in _rules(layer.data):
            _put(self.general, code, given, layer.name)
            for options in self.types.values():
                for option in given:
                    options.get(code, {}).pop(option, None)
        for kind, entry in layer.data.get("page-types", {}).items():
            own = self.types.setdefault(kind, {})
            for code, given in _rules(entry):
                _put(own, code, given, f"{layer.name}, page type {kind}")

    def of_rule(self, code: str, kind: str | None = None) -> dict[str, Said]:
        """The options of a rule, in general or on pages of a type."""
        own = self.types.get(kind, {}) if kind else {}
        return {**self.general.get(code, {}), **own.get(code, {})}

    def of_type(self, kind: str) -> tuple[RuleOptions, ...]:
        """The options that pages of a type have in place of the general ones."""
        return tuple(
            RuleOptions(code, _values(options))
            for code, options in sorted(self.types.get(kind, {}).items())
            if options
        )

    def in_general(self, code: str) -> dict[str, object]:
        """The options of a rule on pages of no type."""
        return _values(self.general.get(code, {}))


#: What is said of the first rule is said of those after it as well, for these options, unless the
#: same table says otherwise: a page must not be over the target in one finding and within it in
#: another.
_SHARED = (("READ001", ("READ002", "READ006"), ("measure", "target")),)


def _rules(data: Mapping[str, Any]) -> Iterable[tuple[str, Mapping[str, object]]]:
    """The options that a table gives for each rule, whether it is named by code or by name."""
    given: dict[str, dict[str, object]] = {}
    for name, options in data.get("rules", {}).items():
        for code in codes_of(name):
            given.setdefault(code, {}).update(options)
    for leader, followers, shared in _SHARED:
        said = {key: value for key, value in given.get(leader, {}).items() if key in shared}
        for follower in followers if said else ():
            given[follower] = {**said, **given.get(follower, {})}
    return given.items()


def _put(options: Options, code: str, given: Mapping[str, object], origin: str) -> None:
    options.setdefault(code, {}).update({key: Said(value, origin) for key, value in given.items()})


def _values(options: Mapping[str, Said]) -> dict[str, object]:
    return {key: said.value for key, said in options.items()}
