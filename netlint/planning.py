"""Which checks run on a page with certain settings, with what options and weight."""

from __future__ import annotations

from typing import Any, NamedTuple

from netlint.acrosspages import AnyFacts
from netlint.catalogue import (
    RuleEntry,
    compares_pages,
    load_check,
    load_repository_check,
    rule_index,
)
from netlint.checks.declaration import Check
from netlint.checks.options import options_for
from netlint.finding import Severity
from netlint.leftout import LANGUAGETOOL, lacking
from netlint.page import Page
from netlint.pagetypes import stated_type
from netlint.settings import PageType, Settings


class PlannedCheck(NamedTuple):
    """A check with its options and severity, ready to run."""

    entry: RuleEntry
    severity: Severity
    check: Check[Any]
    options: object


class Plan(NamedTuple):
    """What runs on a page with certain settings, and the facts that rules which compare pages want
    of it."""

    checks: tuple[PlannedCheck, ...]
    severities: dict[str, Severity]
    facts: tuple[AnyFacts, ...] = ()


_PLANS: dict[tuple[int, str], tuple[Settings, Plan]] = {}


def plan(settings: Settings, kind: PageType | None = None) -> Plan:
    """The checks that these settings ask for, with the options of a page type where one is given.
    Raises ValueError for an option that does not fit.

    Settings are shared between pages, so a plan is made once for each settings object and type;
    the cache keeps the object, so that its identity stays its own.
    """
    key = (id(settings), kind.name if kind is not None and kind.rules else "")
    known = _PLANS.get(key)
    if known is not None:
        return known[1]
    made = _of_type(settings, plan(settings), kind) if kind and key[1] else _general(settings)
    _PLANS[key] = (settings, made)
    return made


def _general(settings: Settings) -> Plan:
    planned = []
    wanted: dict[str, AnyFacts] = {}
    for setting in settings.rules:
        entry = rule_index()[setting.code]
        if compares_pages(setting.code):
            facts = load_repository_check(setting.code).facts
            wanted.update((kind.name, kind) for kind in facts)
        elif entry.module and lacking(entry, settings) is None:
            check = load_check(setting.code)
            planned.append(
                PlannedCheck(entry, setting.severity, check, options_for(check, setting))
            )
    severities = {
        rule.code: rule.severity
        for rule in settings.rules
        if lacking(rule_index()[rule.code], settings) is None
    }
    # What a proofreader says is said last, where no rule has said it.
    planned.sort(key=lambda one: one.entry.needs == LANGUAGETOOL)
    return Plan(tuple(planned), severities, tuple(wanted.values()))


def _of_type(settings: Settings, general: Plan, kind: PageType) -> Plan:
    """The same checks, with the options that pages of this type have of their own."""
    own = {rule.code: rule.options for rule in kind.rules}
    changed = {
        rule.code: rule._replace(options={**rule.options, **own[rule.code]})
        for rule in settings.rules
        if rule.code in own
    }
    checks = tuple(
        planned._replace(options=options_for(planned.check, changed[planned.entry.code]))
        if planned.entry.code in changed
        else planned
        for planned in general.checks
    )
    return general._replace(checks=checks)


def plan_for(page: Page, settings: Settings) -> Plan:
    """The plan for one page: that of its type where a type has options and the page is of it."""
    if not any(kind.rules for kind in settings.page_types):
        return plan(settings)
    stated = stated_type(page, settings.page_types)
    return plan(settings, stated.page_type) if stated else plan(settings)
