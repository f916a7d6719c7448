"""Which rules there are: a generated index, and the rule's own module and page on demand.

`netlint/checks/index.py` is written by `python -m tools.build_index` from the modules under
`netlint/checks` and the pages under `rules/pages`; a test fails where it is stale.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from netlint.checks.index import RULES, RuleEntry
from netlint.shipped import rules_folder

if TYPE_CHECKING:
    from netlint.checks.declaration import AnyCheck, Check, RepositoryCheck
    from netlint.rulepage import RulePage

__all__ = [
    "RuleEntry",
    "codes_of",
    "compares_pages",
    "languagetool_hint",
    "load_any",
    "load_check",
    "load_repository_check",
    "rule_index",
    "rule_page",
]

#: The scope of a rule that compares pages (see `RuleEntry`).
REPOSITORY = "repository"


@lru_cache(maxsize=1)
def rule_index() -> Mapping[str, RuleEntry]:
    """Every rule by its code, in the order of their codes' families."""
    return {entry.code: entry for entry in RULES}


@lru_cache(maxsize=1)
def _selectors() -> Mapping[str, tuple[str, ...]]:
    selectors: dict[str, tuple[str, ...]] = {}
    for entry in RULES:
        selectors[entry.code] = (entry.code,)
        selectors[entry.name] = (entry.code,)
        selectors[entry.family] = (*selectors.get(entry.family, ()), entry.code)
    return selectors


def codes_of(selector: str) -> tuple[str, ...]:
    """The codes that a code, a family or a rule's name stands for; () where it is none of them."""
    return _selectors().get(selector, ())


def selector_names() -> tuple[str, ...]:
    """Everything that names a rule or a family."""
    return tuple(_selectors())


def load_check(code: str) -> Check[Any]:
    """Import the module of a rule about a page and give its check. Raises KeyError where the rule
    has none."""
    from netlint.checks.declaration import Check

    found = load_any(code)
    if not isinstance(found, Check):
        raise KeyError(code)
    return found


def load_repository_check(code: str) -> RepositoryCheck[Any]:
    """The same for a rule that compares pages."""
    from netlint.checks.declaration import RepositoryCheck

    found = load_any(code)
    if not isinstance(found, RepositoryCheck):
        raise KeyError(code)
    return found


@cache
def load_any(code: str) -> AnyCheck:
    """Import a rule's module and give its check, of either sort. Raises KeyError where the rule has
    none."""
    from netlint.checks.declaration import Check, RepositoryCheck

    entry = rule_index()[code]
    if not entry.module:
        raise KeyError(code)
    module = importlib.import_module(f"netlint.checks.{entry.module}")
    for value in vars(module).values():
        if isinstance(value, (Check, RepositoryCheck)) and value.code == code:
            return value
    raise KeyError(code)


def compares_pages(code: str) -> bool:
    """Whether a rule compares pages, and so says nothing of one alone."""
    return rule_index()[code].scope == REPOSITORY


def rule_page(code: str) -> RulePage:
    """A rule's page. Raises KeyError where there is no such rule."""
    from netlint.rulepage import read_rule_page

    entry = rule_index()[code]
    return read_rule_page(rules_folder() / "pages" / f"{entry.code}-{entry.name}.md")


def languagetool_hint(name: str) -> str:
    """What to do with a name that looks like a rule of LanguageTool, where a rule of netlint is to
    be named: findings show both. "" for any other name."""
    if not re.fullmatch(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+", name):
        return ""
    return (
        "If it is a rule of LanguageTool, name it under [grammar] in the settings, or name the rule "
        "of netlint that reports it, such as GRAM001."
    )
