"""Whether and how pages are proofread, as layers of settings say one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from netlint.config.option_choice import Layer
from netlint.finding import Severity
from netlint.settings import GrammarSettings


def switched(layers: Iterable[Layer], line: bool | None) -> bool | None:
    """Whether pages are proofread, as the command line (`line`) or else the strongest layer says; a
    table switches it on unless it says otherwise. None where nobody has said anything."""
    if line is not None:
        return line
    found: bool | None = None
    told = False
    for layer in layers:
        table = layer.data.get("grammar")
        if table is None:
            continue
        if "enabled" in table:
            found, told = table["enabled"], True
        elif not told:
            found = True
    return found


def excepted(layers: Iterable[Layer]) -> bool:
    """True where one layer leaves pages out of what another has switched on."""
    layers = tuple(layers)
    return switched(layers, None) is False and any(switched([one], None) for one in layers)


def grammar_of(layers: Sequence[Layer], *, on: bool) -> GrammarSettings:
    """How pages are proofread, as layers say one after the other. A path starts at the folder of
    the settings file; lists add to those of the layers below."""
    said: dict[str, Any] = {}
    states = _States()
    for layer in layers:
        table = layer.data.get("grammar", {})
        states.add(table)
        for key in ("server", "allow-remote", "timeout", "picky"):
            if key in table:
                said[key.replace("-", "_")] = table[key]
        if "jars" in table:
            said["jars"] = os.path.abspath(layer.folder / table["jars"])  # noqa: PTH100
    return GrammarSettings(
        on=on,
        disable=tuple(sorted(states.off)),
        enable=tuple(sorted(states.on)),
        severities=tuple(sorted(states.weights.items())),
        **said,
    )


class _States:
    """Which rules and categories are off, are asked for, and weigh what; what is said last wins."""

    def __init__(self) -> None:
        self.off: set[str] = set()
        self.on: set[str] = set()
        self.weights: dict[str, Severity] = {}

    def add(self, table: Mapping[str, Any]) -> None:
        """Take in one table. Within it, being switched off goes before a severity."""
        for id, level in table.get("severity", {}).items():
            if level == "off":
                self._switch_off(id)
                continue
            self.weights[id] = Severity[level.upper()]
            self.off.discard(id)
            if not _is_plain_category(id):
                self.on.add(id)
        for id in table.get("enable", ()):
            self.on.add(id)
            self.off.discard(id)
        for id in table.get("disable", ()):
            self._switch_off(id)

    def _switch_off(self, id: str) -> None:
        self.off.add(id)
        self.on.discard(id)
        self.weights.pop(id, None)


def _is_plain_category(id: str) -> bool:
    """True for a category that is reported anyway. A severity for a rule asks for that rule, also
    where its category is off, or it is reported to none but those who ask."""
    from netlint.grammar.categories import table

    return id in table().categories and id not in table().noise
