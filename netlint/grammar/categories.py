"""Which rule reports what LanguageTool says, by the category it gives, and what is never reported.

The table is `rules/languagetool.toml`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from netlint.finding import Severity
from netlint.shipped import rules_folder

if TYPE_CHECKING:
    from netlint.grammar.match import Match
    from netlint.settings import GrammarSettings


class Category(NamedTuple):
    """A category of LanguageTool: the rule that reports it, and what it weighs where that is not
    what the rule does."""

    code: str
    severity: Severity | None = None


class Table(NamedTuple):
    """The categories by id, and the rules that are not reported unless they are asked for, with the
    reason of each."""

    categories: dict[str, Category]
    noise: dict[str, str]


@lru_cache(maxsize=1)
def table() -> Table:
    """What `rules/languagetool.toml` says."""
    import tomllib

    data = tomllib.loads((rules_folder() / "languagetool.toml").read_text(encoding="utf-8"))
    categories = {
        id: Category(one["rule"], Severity[one["severity"].upper()] if "severity" in one else None)
        for id, one in data["categories"].items()
    }
    return Table(categories, data["noise"])


def category_of(match: Match) -> Category | None:
    """The category of a match; that of grammar where LanguageTool has made a new one."""
    known = table().categories
    return known.get(match.category, known["GRAMMAR"])


def is_noise(match: Match, chosen: GrammarSettings) -> bool:
    """True where nobody is to see it: it is switched off, or is noise that nobody asked for."""
    if match.rule in chosen.enable:
        return False  # a rule's own name goes before that of its category
    ids = {match.rule, match.category}
    if ids & set(chosen.disable):
        return True
    return bool(ids & table().noise.keys()) and not ids & set(chosen.enable)
