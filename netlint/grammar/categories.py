"""Which rule reports what LanguageTool says, by its category or its own rule, and what is never
reported.

The table is `rules/languagetool.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from netlint.finding import Severity
from netlint.shipped import rules_folder

if TYPE_CHECKING:
    from netlint.grammar.match import Match
    from netlint.settings import GrammarSettings


class Category(NamedTuple):
    """The rule that reports a match, and what the match weighs where that is not what the rule
    does."""

    code: str
    severity: Severity | None = None


class Table(NamedTuple):
    """What is reported by which rule, by the ids of LanguageTool's categories and rules, and what is
    not reported unless it is asked for, with the reason of each.

    In the ids of rules and of noise "*" stands for any characters: LanguageTool makes some rules by
    the hundred.
    """

    categories: Mapping[str, Category]
    rules: Mapping[str, Category]
    noise: Mapping[str, str]


@lru_cache(maxsize=1)
def table() -> Table:
    """What `rules/languagetool.toml` says."""
    import tomllib

    data = tomllib.loads((rules_folder() / "languagetool.toml").read_text(encoding="utf-8"))
    return Table(_read(data["categories"]), _read(data["rules"]), data["noise"])


def _read(entries: Mapping[str, Mapping[str, str]]) -> dict[str, Category]:
    return {
        id: Category(one["rule"], Severity[one["severity"].upper()] if "severity" in one else None)
        for id, one in entries.items()
    }


@lru_cache(maxsize=1000)
def _of(rule: str, category: str) -> Category:
    known = table()
    named = _named(known.rules, rule)
    if named is not None:
        return known.rules[named]
    # A category that LanguageTool has made since is one of grammar for all that is known.
    return known.categories.get(category, known.categories["GRAMMAR"])


@lru_cache(maxsize=1000)
def _is_called_noise(rule: str, category: str) -> bool:
    noise = table().noise
    return category in noise or _named(noise, rule) is not None


def _named(ids: Iterable[str], id: str) -> str | None:
    """The first of these ids that is this one, or stands for it."""
    return next((one for one in ids if one == id or ("*" in one and fnmatchcase(id, one))), None)


def category_of(match: Match) -> Category:
    """What is known of a match by its rule, else by its category; that of grammar where
    LanguageTool has made a new one."""
    return _of(match.rule, match.category)


def is_noise(match: Match, chosen: GrammarSettings) -> bool:
    """True where nobody is to see it: it is switched off, or is noise that nobody asked for."""
    for id in (match.rule, match.category):  # a rule's own name goes before that of its category
        if id in chosen.disable:
            return True
        if id in chosen.enable:
            return False
    return _is_called_noise(match.rule, match.category)
