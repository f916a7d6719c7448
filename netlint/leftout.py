"""Which rules cannot run here, for want of what they need. Imports no rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netlint.catalogue import RuleEntry, rule_index
from netlint.nlp.availability import missing
from netlint.settings import RuleSetting, Settings

#: What a rule needs that asks LanguageTool (see `netlint.checks.declaration.Needs`).
LANGUAGETOOL = "languagetool"
_OFF = "LanguageTool is not switched on. Use --grammar, or write [grammar] in the settings"


class LeftOut(NamedTuple):
    """Rules of the settings that cannot run for one reason, and whether someone asked for them by
    name."""

    entries: tuple[RuleEntry, ...]
    reason: str
    asked: bool


def lacking(entry: RuleEntry, settings: Settings) -> str | None:
    """What a rule needs and is not there; None where nothing is."""
    if not entry.needs:
        return None
    if entry.needs == LANGUAGETOOL:
        return None if settings.grammar.on else _OFF
    return missing(settings.model)


def any_proofreads(rules: Iterable[RuleSetting]) -> bool:
    """Whether one of these rules asks for what LanguageTool says."""
    return any(rule_index()[rule.code].needs == LANGUAGETOOL for rule in rules)


def left_out(settings: Iterable[Settings]) -> tuple[LeftOut, ...]:
    """The rules of these settings that cannot run here, each once. Those that ask LanguageTool are
    not among them where nobody asked for them by name: most people do not have it."""
    asked: dict[tuple[str, str], bool] = {}
    for one in settings:
        for rule in one.rules:
            entry = rule_index()[rule.code]
            reason = lacking(entry, one)
            if reason is not None and (rule.asked or entry.needs != LANGUAGETOOL):
                key = reason, rule.code
                asked[key] = rule.asked or asked.get(key, False)
    found: dict[tuple[str, bool], list[RuleEntry]] = {}
    for (reason, code), by_name in asked.items():
        found.setdefault((reason, by_name), []).append(rule_index()[code])
    return tuple(
        LeftOut(tuple(entries), reason, by_name) for (reason, by_name), entries in found.items()
    )


def did_not_run(entries: Sequence[RuleEntry], reason: str) -> str:
    """What is said of rules that cannot run."""
    *first, last = (f"{entry.code} {entry.name}" for entry in entries)
    named = f"{', '.join(first)} and {last}" if first else last
    return f"{named} did not run: {reason}."
