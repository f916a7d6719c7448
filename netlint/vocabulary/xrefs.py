"""Ids in open terminologies: "MONDO:0018975", and "MONDO:0000386 (related)" where only kin.

Which terminologies there are, and what their ids look like, is in `rules/words/xref-prefixes.csv`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.shipped import rules_folder

RELATED = " (related)"
#: A release behind a prefix, as in SNOMEDCT_US_2025_09_01.
_RELEASE = lazy_pattern(r"_\d{4}_\d\d_\d\d$")


class Terminology(NamedTuple):
    """A terminology: its prefix, the shape of its ids, its IRIs ("" for none) and an example."""

    prefix: str
    pattern: str
    iri: str
    name: str
    example: str


@lru_cache(maxsize=1)
def terminologies() -> Mapping[str, Terminology]:
    """Every known terminology by each way to write its prefix, in capitals."""
    text = (rules_folder() / "words" / "xref-prefixes.csv").read_text(encoding="utf-8")
    known = {}
    for row in csv.DictReader(line for line in text.splitlines() if not line.startswith("#")):
        one = Terminology(row["prefix"], row["pattern"], row["iri"], row["name"], row["example"])
        for prefix in (row["prefix"], *filter(None, row["also"].split("|"))):
            known[prefix.upper()] = one
    return known


def canonical_xref(xref: str) -> str:
    """The xref with its prefix as netlint writes it: "NCI:C3809" gives "NCIT:C3809"."""
    prefix, colon, id = xref.strip().partition(":")
    known = terminologies().get(_RELEASE.sub("", prefix.strip().upper()))
    return f"{known.prefix}:{id.strip()}" if known and colon else xref.strip()


def xref_fault(xref: str) -> str:
    """What is wrong with the shape of an xref, as a sentence; "" where nothing is."""
    prefix, colon, id = xref.removesuffix(RELATED).partition(":")
    if not colon or not id or " " in prefix:
        return 'an id of another vocabulary has a prefix, a colon and a number: "MONDO:0018975"'
    known = terminologies().get(prefix.upper())
    if known is None:
        from difflib import get_close_matches

        near = get_close_matches(prefix.upper(), terminologies(), 1)
        hint = f' Did you mean "{terminologies()[near[0]].prefix}"?' if near else ""
        return f'netlint knows no vocabulary with the prefix "{prefix}".{hint}'
    if prefix != known.prefix:
        return f'write the prefix as "{known.prefix}"'
    if not re.fullmatch(known.pattern, id):
        return f'this is no id of {known.name}. They look like "{known.example}"'
    return ""


def xref_iri(xref: str) -> str:
    """The IRI of an xref, without the mark of kin; "" where there is none."""
    prefix, _, id = xref.removesuffix(RELATED).partition(":")
    known = terminologies().get(prefix.upper())
    if known is None or not known.iri or not re.fullmatch(known.pattern, id):
        return ""
    return known.iri + id


def xref_of_iri(iri: str) -> str:
    """The xref that an IRI stands for: ".../obo/MONDO_0018975" gives "MONDO:0018975"; else "" ."""
    for known in terminologies().values():
        id = iri.removeprefix(known.iri)
        if known.iri and id != iri and re.fullmatch(known.pattern, id):
            return f"{known.prefix}:{id}"
    return ""
