"""Checks what a configuration file says of page types and of the sections that pages have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeGuard

from netlint.config.error import Mistake, nearest, table_wanted
from netlint.config.places import KeyPath
from netlint.profiles import known_sections
from netlint.settings import MUST_HOLD

if TYPE_CHECKING:
    from netlint.config.schema import Validator

PAGE_TYPE_KEYS = ("match", "sections", "optional", "order", "rules")
SECTION_KEYS = ("heading", "with-subject", "synonyms", "other-names", "must-hold")
_LIST = 'this must be a list of texts, for example ["a", "b"]'


def page_type_names() -> tuple[str, ...]:
    """The names of the page types that ship with netlint."""
    from netlint.shipped import rules_folder

    return tuple(sorted(path.stem for path in (rules_folder() / "page-types").glob("*.toml")))


def page_type_mistakes(
    validator: Validator, path: KeyPath, value: dict[str, Any]
) -> Iterator[Mistake]:
    """Every mistake of a table of page types."""
    # An override may add to a type that the file has already given its sections.
    own = validator.own_types if path[0] == "overrides" else ()
    known = (*page_type_names(), *own)
    for name, entry in value.items():
        if not isinstance(entry, dict):
            yield validator.mistake((*path, name), table_wanted((*path, name)))
            continue
        if name not in known and "sections" not in entry:
            hint = nearest(name, known)
            yield validator.mistake(
                (*path, name), f"a page type of your own needs its sections. {hint}"
            )
        for key, given in entry.items():
            here = (*path, name, key)
            if key not in PAGE_TYPE_KEYS:
                hint = nearest(key, PAGE_TYPE_KEYS)
                yield validator.mistake(here, f"there is no such setting. {hint}")
            elif key == "rules" and not isinstance(given, dict):
                yield validator.mistake(here, table_wanted((*here, "READ001")))
            elif key == "rules":
                yield from validator.rules(here, given)
            elif key == "order":
                yield from _order(validator, here, given)
            else:
                yield from _list(validator, here, key, given)


def _list(validator: Validator, path: KeyPath, key: str, items: object) -> Iterator[Mistake]:
    if not _is_texts(items):
        yield validator.mistake(path, _LIST)
    elif key == "match":
        for item in items:
            yield from validator.pattern(path, item)
    else:
        yield from _sections(validator, path, items)


def _order(validator: Validator, path: KeyPath, items: object) -> Iterator[Mistake]:
    """An order is a list of sections, with lists of those that may stand in any order."""
    if not isinstance(items, list) or not all(isinstance(i, str) or _is_texts(i) for i in items):
        yield validator.mistake(
            path,
            'this must be a list of sections, for example ["overview", ["causes", "diagnosis"]]: '
            "a list inside it is of sections in any order",
        )
        return
    flat = [id for item in items for id in ([item] if isinstance(item, str) else item)]
    yield from _sections(validator, path, flat)


def _sections(validator: Validator, path: KeyPath, ids: list[str]) -> Iterator[Mistake]:
    known = (*known_sections(), *validator.own_sections, *validator.override_sections)
    for at, id in enumerate(ids):
        if id not in known:
            hint = nearest(id, known)
            yield validator.mistake(
                path,
                f'there is no section "{id}". {hint} A section of your own needs its heading, '
                f"in [sections.{id}]",
            )
        elif id in ids[:at]:
            yield validator.mistake(path, f'"{id}" stands here twice')


def section_mistakes(
    validator: Validator, path: KeyPath, value: dict[str, Any]
) -> Iterator[Mistake]:
    """Every mistake of a table of sections."""
    # An override may add to a section that the file has already given its heading.
    own = validator.own_sections if path[0] == "overrides" else ()
    known = (*known_sections(), *own)
    for id, entry in value.items():
        here = (*path, id)
        if not isinstance(entry, dict):
            yield validator.mistake(here, table_wanted(here))
            continue
        if id not in known and "heading" not in entry:
            hint = nearest(id, known)
            yield validator.mistake(here, f"a section of your own needs its heading. {hint}")
        for key, given in entry.items():
            yield from _section_key(validator, (*here, key), key, given)


def _section_key(validator: Validator, path: KeyPath, key: str, given: object) -> Iterator[Mistake]:
    if key not in SECTION_KEYS:
        yield validator.mistake(path, f"there is no such setting. {nearest(key, SECTION_KEYS)}")
    elif key == "heading":
        if not isinstance(given, str) or not given.strip():
            yield validator.mistake(path, "this must be a text in quotes")
    elif key == "with-subject":
        if not isinstance(given, str) or given.count("*") != 1:
            yield validator.mistake(
                path, 'this must be a heading with 1 star for the subject, such as "Causes of *"'
            )
    elif not _is_texts(given):
        yield validator.mistake(path, _LIST)
    elif key == "must-hold":
        for kind in given:
            if kind not in MUST_HOLD:
                hint = nearest(kind, MUST_HOLD)
                yield validator.mistake(path, f'a section cannot hold "{kind}". {hint}')
    else:
        for heading in given:
            if not heading.strip("* "):
                yield validator.mistake(path, f'"{heading}" fits every heading')


def _is_texts(items: object) -> TypeGuard[list[str]]:
    return isinstance(items, list) and all(isinstance(item, str) for item in items)
