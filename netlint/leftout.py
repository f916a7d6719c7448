"""Which rules cannot run here, for want of what they need. Imports no rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from netlint.catalogue import RuleEntry, rule_index
from netlint.nlp.availability import missing
from netlint.settings import Settings

#: What a rule needs that asks LanguageTool (see `netlint.checks.declaration.Needs`).
LANGUAGETOOL = "languagetool"
_OFF = "proofreading with LanguageTool is not switched on. Add --grammar"


class LeftOut(NamedTuple):
    """A rule of the settings that cannot run, why, and whether someone asked for it by name."""

    entry: RuleEntry
    reason: str
    asked: bool


def lacking(entry: RuleEntry, settings: Settings) -> str | None:
    """What a rule needs and is not there; None where nothing is."""
    if not entry.needs:
        return None
    if entry.needs == LANGUAGETOOL:
        return None if settings.grammar.on else _OFF
    return missing(settings.model)


def left_out(settings: Iterable[Settings]) -> tuple[LeftOut, ...]:
    """The rules of these settings that cannot run here, each once. Those that nobody has switched on
    are left out of it, unless someone asked for them by name."""
    found: dict[tuple[str, str], LeftOut] = {}
    for one in settings:
        for rule in one.rules:
            entry = rule_index()[rule.code]
            reason = lacking(entry, one)
            if reason is not None and (rule.asked or entry.needs != LANGUAGETOOL):
                key = entry.code, reason
                asked = rule.asked or (key in found and found[key].asked)
                found[key] = LeftOut(entry, reason, asked)
    return tuple(found.values())


def did_not_run(entry: RuleEntry, reason: str) -> str:
    """What is said of a rule that cannot run."""
    return f"{entry.code} {entry.name} did not run: {reason}."
