"""The profiles under `rules/profiles`: a locale, a severity for every rule, targets, page types."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from functools import cache
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
        page_types=tuple(page_type(one, name) for one in data["page-types"]),
    )


@cache
def page_type(name: str, profile: str = DEFAULT_PROFILE) -> PageType:
    """A page type as shipped, with the headings that a profile gives its sections and with what it
    asks of such pages beyond what it asks of every page. Raises KeyError where there is none of
    this name."""
    data = _read(f"page-types/{name}.toml")
    own = data.get("profiles", {}).get(profile, {})
    headings = own.get("headings", {})
    sections = {id: _section(id, entry, headings) for id, entry in data["sections"].items()}
    return PageType(
        name=name,
        required=tuple(sections[id] for id in data["required"]),
        optional=tuple(sections[id] for id in data.get("optional", [])),
        rules=tuple(RuleOptions(code, options) for code, options in own.get("rules", {}).items()),
        order=order_of(data.get("order", [])),
    )


def order_of(written: Iterable[str | list[str]]) -> tuple[tuple[str, ...], ...]:
    """The order of sections as a list has it: a section, or a list of those in any order."""
    return tuple((step,) if isinstance(step, str) else tuple(step) for step in written)


@cache
def known_sections(profile: str = DEFAULT_PROFILE) -> Mapping[str, SectionType]:
    """Every section that a shipped page type names, by its id."""
    names = sorted(path.stem for path in (rules_folder() / "page-types").glob("*.toml"))
    kinds = [page_type(name, profile) for name in names]
    return {section.id: section for kind in kinds for section in kind.sections}


def _section(id: str, entry: Mapping[str, Any], headings: Mapping[str, str]) -> SectionType:
    section = SectionType(
        id,
        entry["heading"],
        synonyms=tuple(entry.get("synonyms", ())),
        other_names=tuple(entry.get("other-names", ())),
        must_hold=tuple(entry.get("must-hold", ())),
        with_subject=entry.get("with-subject", ""),
    )
    if id not in headings:
        return section
    # Every profile accepts the general heading as it is.
    synonyms = (*section.synonyms, section.heading.lower())
    return section._replace(heading=headings[id], synonyms=synonyms, with_subject="")


def with_heading(section: SectionType, heading: str) -> SectionType:
    """A section under another house heading; the one that it had is still accepted."""
    had = section.heading.lower()
    names = tuple(name for name in (*section.other_names, had) if name != heading.lower())
    return section._replace(heading=heading, other_names=names, with_subject="")
