"""Which rules run and how much each weighs, as layers of settings say one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from netlint.catalogue import codes_of, rule_index
from netlint.finding import Severity
from netlint.settings import RuleSetting


class RuleChoice:
    """Starts from a profile; a later layer wins, and a rule's own name over its family's.

    A family stands for those of its rules that nobody has switched off, so that naming it never
    turns on what a profile leaves to those who ask for it; for all where that would be none.
    """

    def __init__(self, rules: Iterable[RuleSetting]) -> None:
        self.severities = {rule.code: rule.severity for rule in rules}
        self.enabled = set(self.severities)
        self._off = set(rule_index()) - self.enabled
        #: The rules that someone selected by their own code or name, or by that of a family whose
        #: rules all need something.
        self.asked: set[str] = set()
        self._selected = False

    def add(self, data: Mapping[str, Any]) -> None:
        """Take in select, extend-select, ignore and [severity] of one layer."""
        off_here = self._weigh(data.get("severity", {}), selecting="select" in data)
        for name in (*data.get("select", ()), *data.get("extend-select", ())):
            entries = [rule_index()[code] for code in codes_of(name)]
            by_name = any(name in (entry.code, entry.name) for entry in entries)
            if by_name or all(entry.needs for entry in entries):
                self.asked.update(codes_of(name))
        if "select" in data:
            chosen = self._meant(data["select"]) - off_here
            self.enabled.clear()
            self._selected = True
            self._switch_on(chosen)
        self._switch_on(self._meant(data.get("extend-select", ())) - off_here)
        for name in data.get("ignore", ()):
            self._switch_off(codes_of(name))

    def take_back(self, need: str) -> None:
        """Forget that someone selected rules which need this (see `RuleEntry.needs`)."""
        self.asked = {code for code in self.asked if rule_index()[code].needs != need}

    def _weigh(self, severity: Mapping[str, str], *, selecting: bool) -> set[str]:
        off_here: set[str] = set()
        # Families first, so that what is said of one rule goes before what is said of them all.
        for name, level in sorted(severity.items(), key=lambda entry: -len(codes_of(entry[0]))):
            own_name = len(codes_of(name)) == 1
            for code in self._meant([name]):
                if level == "off":
                    self._switch_off((code,))
                    off_here.add(code)
                    continue
                self.severities[code] = Severity[level.upper()]
                off_here.discard(code)
                # A rule that `select` left out stays out; one that was off comes on.
                if not self._selected and not selecting and (own_name or code in self._off):
                    self._switch_on((code,))
        return off_here

    def _meant(self, names: Iterable[str]) -> set[str]:
        meant: set[str] = set()
        for name in names:
            codes = codes_of(name)
            awake = [code for code in codes if code not in self._off]
            meant.update(awake or codes)
        return meant

    def _switch_on(self, codes: Iterable[str]) -> None:
        for code in codes:
            self.severities.setdefault(code, Severity.WARNING)
            self.enabled.add(code)
            self._off.discard(code)

    def _switch_off(self, codes: Iterable[str]) -> None:
        for code in codes:
            self.enabled.discard(code)
            self._off.add(code)
