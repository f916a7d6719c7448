"""Which rules cannot run here, for want of what they need. Imports no rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from netlint.catalogue import RuleEntry, rule_index
from netlint.nlp.availability import missing
from netlint.settings import Settings


class LeftOut(NamedTuple):
    """A rule of the settings that cannot run, why, and whether someone asked for it by name."""

    entry: RuleEntry
    reason: str
    asked: bool


def lacking(entry: RuleEntry, settings: Settings) -> str | None:
    """What a rule needs and is not installed; None where nothing is."""
    return missing(settings.model) if entry.needs else None


def left_out(settings: Iterable[Settings]) -> tuple[LeftOut, ...]:
    """The rules of these settings that cannot run here, each once."""
    found: dict[tuple[str, str], LeftOut] = {}
    for one in settings:
        for rule in one.rules:
            entry = rule_index()[rule.code]
            reason = lacking(entry, one)
            if reason is not None:
                key = entry.code, reason
                asked = rule.asked or (key in found and found[key].asked)
                found[key] = LeftOut(entry, reason, asked)
    return tuple(found.values())


def did_not_run(entry: RuleEntry, reason: str) -> str:
    """What is said of a rule that cannot run."""
    return f"{entry.code} {entry.name} did not run: {reason}."
