"""The page types and their sections that layers of settings make of those of a profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from netlint.profiles import known_sections, order_of, page_type, with_heading
from netlint.settings import PageType, SectionType, Settings


def page_types_of(base: Settings, layers: Sequence[Mapping[str, Any]]) -> tuple[PageType, ...]:
    """The page types in force. What is said of a section holds on every type that has it."""
    said = _said(layers)
    known = {id: _changed(section, said) for id, section in known_sections(base.profile).items()}
    for id in said.keys() - known.keys():
        known[id] = _changed(SectionType(id, id), said)
    types = {kind.name: _with_changes(kind, said) for kind in base.page_types}
    for layer in layers:
        for name, entry in layer.get("page-types", {}).items():
            kind = types.get(name) or _with_changes(_shipped(name, base.profile), said)
            types[name] = _as_written(kind, entry, known)
    return tuple(types.values())


def _as_written(
    kind: PageType, entry: Mapping[str, Any], known: Mapping[str, SectionType]
) -> PageType:
    """A page type with what one table says of it. Sections that it lists are in order; those that
    the type had besides are still known, and may stand anywhere."""
    own = {section.id: section for section in kind.sections}
    if "sections" in entry:
        listed = entry["sections"]
        rest = tuple(section for section in kind.sections if section.id not in listed)
        kind = kind._replace(
            required=tuple(own.get(id) or known[id] for id in listed),
            optional=rest,
            order=order_of(listed),
        )
    if "optional" in entry:
        required = {section.id for section in kind.required}
        optional = [id for id in entry["optional"] if id not in required]
        kind = kind._replace(optional=tuple(own.get(id) or known[id] for id in optional))
    if "order" in entry:
        kind = kind._replace(order=order_of(entry["order"]))
    return kind._replace(match=tuple(entry.get("match", kind.match)))


def _said(layers: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """What the layers say of each section, the strongest last."""
    said: dict[str, list[Mapping[str, Any]]] = {}
    for layer in layers:
        for id, entry in layer.get("sections", {}).items():
            said.setdefault(id, []).append(entry)
    return said


def _changed(section: SectionType, said: Mapping[str, list[Mapping[str, Any]]]) -> SectionType:
    """A section as the settings have it: other headings are added to those that are accepted."""
    for entry in said.get(section.id, ()):
        if "heading" in entry:
            section = with_heading(section, entry["heading"])
        section = section._replace(
            synonyms=(*section.synonyms, *_lower(entry.get("synonyms", ()))),
            other_names=(*section.other_names, *_lower(entry.get("other-names", ()))),
            must_hold=tuple(entry.get("must-hold", section.must_hold)),
            with_subject=entry.get("with-subject", section.with_subject),
        )
    return section


def _lower(headings: Sequence[str]) -> tuple[str, ...]:
    return tuple(heading.lower() for heading in headings)


def _with_changes(kind: PageType, said: Mapping[str, list[Mapping[str, Any]]]) -> PageType:
    if not said:
        return kind
    return kind._replace(
        required=tuple(_changed(section, said) for section in kind.required),
        optional=tuple(_changed(section, said) for section in kind.optional),
    )


def _shipped(name: str, profile: str) -> PageType:
    try:
        return page_type(name, profile)
    except KeyError:
        return PageType(name, ())
