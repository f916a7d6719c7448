"""The profiles under `rules/profiles`: a locale, a severity for every rule, targets, page types."""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from typing import Any

from netlint.catalogue import rule_index
from netlint.checks.index import PARSED
from netlint.finding import Severity
from netlint.settings import PageType, RuleOptions, RuleSetting, SectionType, Settings
from netlint.shipped import rules_folder

DEFAULT_PROFILE = "nhs"


def profile_names() -> tuple[str, ...]:
    """The names of the profiles that ship with netlint."""
    return tuple(sorted(path.stem for path in (rules_folder() / "profiles").glob("*.toml")))


def _read(name: str) -> dict[str, Any]:
    """A shipped TOML file. Raises KeyError where there is none of this name.

    The generated index holds what was in it; only a file that has been edited since is parsed.
    """
    path = rules_folder() / name
    if not path.is_file():
        raise KeyError(name)
    source = path.read_bytes()
    checksum, data = PARSED.get(name, (-1, {}))
    if zlib.crc32(source) == checksum:
        return data
    import tomllib

    return tomllib.loads(source.decode("utf-8"))


@cache
def profile_settings(name: str) -> Settings:
    """A profile as settings. Raises KeyError where there is no such profile."""
    data = _read(f"profiles/{name}.toml")
    options = data.get("rules", {})
    rules = tuple(
        RuleSetting(code, Severity[data["severity"][code].upper()], options.get(code, {}))
        for code in rule_index()
        if data["severity"].get(code, "off") != "off"
    )
    return Settings(
        profile=name,
        locale=data["locale"],
        rules=rules,
        page_types=tuple(_type_in_profile(one, name) for one in data["page-types"]),
    )


@cache
def page_type(name: str) -> PageType:
    """A page type as shipped. Raises KeyError where there is none of this name."""
    data = _read(f"page-types/{name}.toml")
    sections = {id: _section(id, entry) for id, entry in data["sections"].items()}
    return PageType(
        name=name,
        required=tuple(sections[id] for id in data["required"]),
        optional=tuple(sections[id] for id in data.get("optional", [])),
    )


def _type_in_profile(name: str, profile: str) -> PageType:
    """A page type with what this profile asks of it beyond what it asks of every page."""
    asked = _read(f"page-types/{name}.toml").get("profiles", {}).get(profile, {}).get("rules", {})
    rules = tuple(RuleOptions(code, options) for code, options in asked.items())
    return page_type(name)._replace(rules=rules)


@lru_cache(maxsize=1)
def known_sections() -> dict[str, SectionType]:
    """Every section that a shipped page type names, by its id."""
    names = sorted(path.stem for path in (rules_folder() / "page-types").glob("*.toml"))
    kinds = [page_type(name) for name in names]
    return {section.id: section for kind in kinds for section in (*kind.required, *kind.optional)}


def _section(id: str, entry: dict[str, Any]) -> SectionType:
    return SectionType(id, entry["heading"], tuple(entry.get("synonyms", ())))
