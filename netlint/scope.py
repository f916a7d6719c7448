"""Which sort of rules a run asks: those about a page, those that compare pages, or both."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from netlint.catalogue import compares_pages, rule_index
from netlint.result import PageFile
from netlint.settings import Settings


class Scope(Enum):
    """The sort of rules that run."""

    ALL = "all"
    PAGES = "pages"
    REPOSITORY = "repository"


#: What netlint itself says of a run is said whatever sort of rules it asks, but for what another run
#: says of the same comments.
_ALWAYS = frozenset(("NETLINT001", "NETLINT003"))


def is_compared(files: Sequence[PageFile]) -> bool:
    """Whether there is anything to compare: rules that do so, and more than one page."""
    return len(files) > 1 and any(
        compares_pages(rule.code) for one in distinct(files) for rule in one.rules
    )


def distinct(files: Sequence[PageFile]) -> list[Settings]:
    """The different settings of these pages."""
    return list({id(file.settings): file.settings for file in files}.values())


def scoped(files: Sequence[PageFile], scope: Scope) -> tuple[PageFile, ...]:
    """The pages with only the rules of a scope. A page alone is compared with nothing. Settings that
    were one object are one object still."""
    if scope is Scope.ALL and len(files) < 2:
        scope = Scope.PAGES
    if scope is Scope.ALL:
        return tuple(files)
    made = {id(one): settings_in(one, scope) for one in distinct(files)}
    return tuple(file._replace(settings=made[id(file.settings)]) for file in files)


def settings_in(settings: Settings, scope: Scope) -> Settings:
    """The settings with only the rules of a scope."""
    if scope is Scope.ALL:
        return settings
    whole = scope is Scope.REPOSITORY
    rules = tuple(
        rule
        for rule in settings.rules
        if compares_pages(rule.code) == whole or (whole and rule.code in _ALWAYS)
    )
    on = settings.grammar.on and any(rule_index()[rule.code].family == "GRAM" for rule in rules)
    return settings._replace(rules=rules, grammar=settings.grammar._replace(on=on))
