"""[page-types.X] in a settings file: which pages are of a type and what sections they need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netlint.config.layers import TypeChange
from netlint.config.mistakes import hint, nearest
from netlint.config.patterns import pattern_fault
from netlint.config.profiles import load_profile, profile_names, section_ids
from netlint.config.reader import Reader
from netlint.config.toml_places import Place
from netlint.settings import SectionType

_KEYS = ("match", "sections", "optional", "headings")


def read_page_types(
    reader: Reader, table: Mapping[str, Any], place: Place
) -> tuple[TypeChange, ...]:
    """Every page type that a layer speaks of."""
    if "page-types" not in table:
        return ()
    place = (*place, "page-types")
    known = {name for profile in profile_names() for name in load_profile(profile).type_names}
    return tuple(
        _page_type(reader, name, reader.table(value, (*place, name)), (*place, name), known)
        for name, value in reader.table(table["page-types"], place).items()
    )


def _page_type(
    reader: Reader, name: str, table: Mapping[str, Any], place: Place, known: set[str]
) -> TypeChange:
    reader.known_keys(table, _KEYS, place)
    if name not in known and "sections" not in table:
        near = nearest(name, known)
        advice = f'Did you mean "{near}"?' if near else f"netlint knows {', '.join(sorted(known))}."
        reader.wrong(place, f"A page type of your own needs its sections. {advice}")
    own = _headings(reader, table, place)
    ids = (*section_ids(), *own)

    def sections(key: str) -> tuple[str, ...] | None:
        if key not in table:
            return None
        found = []
        for number, id in enumerate(reader.texts(table[key], (*place, key))):
            if id not in ids:
                reader.wrong(
                    (*place, key, number),
                    f'There is no section "{id}". {hint(id, ids)} For a section of your own, give '
                    f"its heading in [page-types.{name}.headings].",
                )
            elif id in found:
                reader.wrong((*place, key, number), f'"{id}" stands here twice.')
            else:
                found.append(id)
        return tuple(found)

    match = None
    if "match" in table:
        match = reader.texts(table["match"], (*place, "match"))
        for number, glob in enumerate(match):
            fault = pattern_fault(glob)
            if fault is not None:
                reader.wrong((*place, "match", number), f'"{glob}": {fault}')
    return TypeChange(name, match, sections("sections"), sections("optional"), own)


def _headings(
    reader: Reader, table: Mapping[str, Any], place: Place
) -> Mapping[str, SectionType]:
    """House headings: a text, or a list of the heading and what else is accepted."""
    if "headings" not in table:
        return {}
    place = (*place, "headings")
    own: dict[str, SectionType] = {}
    shipped = load_profile(profile_names()[0]).sections
    for id, value in reader.table(table["headings"], place).items():
        forms = (
            reader.texts(value, (*place, id))
            if isinstance(value, list)
            else tuple(filter(None, [reader.text(value, (*place, id))]))
        )
        if not forms:
            if value == []:
                reader.wrong((*place, id), "Give the heading of this section.")
            continue
        before = shipped[id].synonyms + (shipped[id].heading.lower(),) if id in shipped else ()
        accepted = tuple(form.lower() for form in forms[1:])
        own[id] = SectionType(id, forms[0], (*accepted, *before))
    return own
