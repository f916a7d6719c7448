"""What a settings file may say: the keys, their kinds and the names that exist."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from netlint.config.documents import Document
from netlint.config.layers import Layer
from netlint.config.mistakes import ConfigError
from netlint.config.page_types import read_page_types
from netlint.config.patterns import pattern_fault
from netlint.config.profiles import profile_names
from netlint.config.reader import Reader
from netlint.config.rule_tables import read_options, read_selectors, read_severities
from netlint.config.toml_places import Place
from netlint.settings import LOCALES

#: Keys of the file as a whole, and those that an override may have as well.
FILE_KEYS = ("include", "exclude", "overrides")
OVERRIDE_KEYS = ("files",)
LAYER_KEYS = (
    "profile", "locale", "select", "extend-select", "ignore", "vocabularies", "allow", "skip",
    "severity", "rules", "page-types",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Override:
    """A layer for the pages that its globs fit."""

    files: tuple[str, ...]
    layer: Layer


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A settings file without mistakes; its globs start at its own folder."""

    document: Document
    base: Layer
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()


def read_config(document: Document, resolve_vocabulary: Callable[[str], str]) -> ConfigFile:
    """Check a settings file. Raises ConfigError with every mistake in it.

    `resolve_vocabulary` gives the path to open for a path relative to the file.
    """
    reader = Reader(document)
    table = document.table
    reader.known_keys(table, (*LAYER_KEYS, *FILE_KEYS), ())
    base = _layer(reader, table, (), resolve_vocabulary)
    include = _globs(reader, table.get("include", []), ("include",))
    exclude = _globs(reader, table.get("exclude", []), ("exclude",))
    overrides = []
    entries = table.get("overrides", [])
    if not isinstance(entries, list):
        reader.wrong(("overrides",), "Write [[overrides]], with two brackets on each side.")
        entries = []
    for number, entry in enumerate(entries):
        place: Place = ("overrides", number)
        entry = reader.table(entry, place)
        reader.known_keys(entry, (*OVERRIDE_KEYS, *LAYER_KEYS), place)
        if "files" not in entry:
            reader.wrong(place, "An override needs files, the globs of the pages it is for.")
        files = _globs(reader, entry.get("files", []), (*place, "files"))
        if "files" in entry and entry["files"] == []:
            reader.wrong((*place, "files"), "This names no files. Give at least one glob.")
        overrides.append(Override(files, _layer(reader, entry, place, resolve_vocabulary)))
    if reader.mistakes:
        raise ConfigError(sorted(reader.mistakes, key=lambda mistake: mistake.line))
    return ConfigFile(document, base, include, exclude, tuple(overrides))


def _layer(
    reader: Reader,
    table: Mapping[str, Any],
    place: Place,
    resolve_vocabulary: Callable[[str], str],
) -> Layer:
    def texts(key: str) -> tuple[str, ...]:
        return reader.texts(table[key], (*place, key)) if key in table else ()

    def choice(key: str, names: tuple[str, ...]) -> str | None:
        return reader.one_of(table[key], names, key, (*place, key)) if key in table else None

    select = read_selectors(reader, table, "select", place) if "select" in table else None
    if select == () and table["select"] == []:
        reader.wrong((*place, "select"), "This selects no rule. Name one, or take this line out.")
    return Layer(
        label=reader.document.path,
        document=reader.document,
        place=place,
        profile=choice("profile", profile_names()) if "profile" in table else None,
        locale=choice("locale", LOCALES),
        select=select,
        extend_select=read_selectors(reader, table, "extend-select", place),
        ignore=read_selectors(reader, table, "ignore", place),
        vocabularies=_vocabularies(reader, table, place, resolve_vocabulary),
        allow=texts("allow"),
        skip=_skip(reader, table, place),
        severities=read_severities(reader, table, place),
        options=read_options(reader, table, place),
        page_types=read_page_types(reader, table, place),
    )


def _globs(reader: Reader, value: object, place: Place) -> tuple[str, ...]:
    globs = reader.texts(value, place)
    if isinstance(value, list):
        for number, glob in enumerate(value):
            fault = pattern_fault(glob) if isinstance(glob, str) and glob.strip() else None
            if fault is not None:
                reader.wrong((*place, number), f'"{glob}": {fault}')
    return globs


def _skip(reader: Reader, table: Mapping[str, Any], place: Place) -> tuple[str, ...] | None:
    if "skip" not in table:
        return None
    from netlint.parsing.html_selectors import parse_selectors

    selectors = reader.texts(table["skip"], (*place, "skip"))
    for number, selector in enumerate(selectors):
        try:
            parse_selectors([selector])
        except ValueError as error:
            reader.wrong((*place, "skip", number), f"{error}.")
    return selectors


def _vocabularies(
    reader: Reader,
    table: Mapping[str, Any],
    place: Place,
    resolve: Callable[[str], str],
) -> tuple[str, ...] | None:
    if "vocabularies" not in table:
        return None
    place = (*place, "vocabularies")
    found = []
    for number, name in enumerate(reader.texts(table["vocabularies"], place)):
        try:
            found.append(resolve(name))
        except ValueError as error:
            reader.wrong((*place, number), str(error))
    return tuple(found)
