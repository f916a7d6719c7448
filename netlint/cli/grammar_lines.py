"""What `netlint config` shows of proofreading with LanguageTool."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from netlint.config.grammar_choice import switched
from netlint.config.option_choice import Layer
from netlint.settings import GrammarSettings

#: A key, its value as it is shown, and the name of the layer that it comes from.
Line = tuple[str, str, str]


def grammar_lines(grammar: GrammarSettings, layers: Sequence[Layer]) -> Iterator[Line]:
    """Whether LanguageTool is asked, and all that somebody has said of how."""
    tables = [(layer.data["grammar"], layer.name) for layer in layers if "grammar" in layer.data]

    def origin(says: Callable[[Mapping[str, Any]], bool]) -> str:
        return next((name for table, name in reversed(tables) if says(table)), "")

    # Where none says it outright, the first table has switched it on.
    outright = origin(partial(_says, "enabled"))
    first = tables[0][1] if tables else "default"
    yield "grammar.enabled", _word(switched(layers, None) is True), outright or first
    for key, value in (
        ("server", grammar.server),
        ("jars", grammar.jars),
        ("allow-remote", _word(grammar.allow_remote)),
        ("timeout", str(grammar.timeout)),
        ("picky", _word(grammar.picky)),
    ):
        said = origin(partial(_says, key))
        if said:
            yield f"grammar.{key}", value, said
    weighed = {id for id, _ in grammar.severities}
    lines = [("enable", id, id) for id in grammar.enable if id not in weighed]
    lines += [("disable", id, id) for id in grammar.disable]
    lines += [(f"severity.{id}", severity.label, id) for id, severity in grammar.severities]
    for key, value, named in lines:
        yield f"grammar.{key}", value, origin(partial(_names, named))


def _word(value: bool) -> str:
    return "true" if value else "false"


def _says(key: str, table: Mapping[str, Any]) -> bool:
    return key in table


def _names(id: str, table: Mapping[str, Any]) -> bool:
    return any(id in table.get(key, ()) for key in ("enable", "disable", "severity"))
