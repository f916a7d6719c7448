"""What all formats are read into: concepts with the names and facts that a table can hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from netlint.patterns import lazy_pattern


class Label(NamedTuple):
    """A name; `language` is a tag such as "en-GB", "en" or "fr", and "" where none is given.

    A name that is not `sure` (a related or broader one, say) is recognised and never reported.
    """

    text: str
    language: str = ""
    sure: bool = True


class Entry(NamedTuple):
    """A concept of another format. `source` is its id there ("" where it has none), `line` its line
    in the file (0 where the format's library does not say).

    `replaced_by` and `parents` are ids of the same source. `variants` pairs what is not to be
    written with what is ("" for the preferred name). `cells` holds further columns as they are.
    """

    source: str = ""
    line: int = 0
    preferred: tuple[Label, ...] = ()
    abbreviations: tuple[Label, ...] = ()
    accepted: tuple[Label, ...] = ()
    retired: tuple[Label, ...] = ()
    variants: tuple[tuple[str, str], ...] = ()
    inflections: tuple[str, ...] = ()
    xrefs: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    replaced_by: str = ""
    obsolete: bool = False
    exact: bool = False
    cells: Mapping[str, str] = {}


class Reading(NamedTuple):
    """What a file holds, and remarks on what of it a vocabulary cannot hold."""

    entries: tuple[Entry, ...]
    remarks: tuple[str, ...] = ()


_SHORT_FORM = lazy_pattern(r"(?=.*[A-Z0-9].*[A-Z0-9])[A-Za-z0-9][A-Za-z0-9/-]{0,9}")


def looks_short(name: str) -> bool:
    """True for what is written like an abbreviation: "NET", "MiNEN", "5-HIAA"; not "Graves"."""
    capitals = sum(letter.isupper() for letter in name)
    small = sum(letter.islower() for letter in name)
    return bool(_SHORT_FORM.fullmatch(name)) and capitals > small
