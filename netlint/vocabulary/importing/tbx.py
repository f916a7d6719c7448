"""TBX: the exchange format of terminology databases, version 2 (`martif`) and 3 (`tbx`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.vocabulary.importing.entry import Entry, Label, Reading, looks_short
from netlint.vocabulary.importing.source import Source
from netlint.vocabulary.importing.xml_tree import Node, parse_xml
from netlint.vocabulary.xrefs import canonical_xref, xref_of_iri

_ROOTS = ("martif", "tbx")
_STATUS = {
    "preferredterm": "preferred",
    "admittedterm": "accepted",
    "standardizedterm": "preferred",
    "legalterm": "accepted",
    "regulatedterm": "accepted",
    "deprecatedterm": "retired",
    "supersededterm": "retired",
    "obsoleteterm": "retired",
}
_SHORT = frozenset(("abbreviation", "acronym", "initialism", "shortform", "clippedterm", "symbol"))
#: Elements whose `type` says what they are in version 2; version 3 may use it as their name.
_FACTS = ("termNote", "descrip", "admin", "xref", "ref", "adminNote", "note")


class _Term(NamedTuple):
    label: Label
    status: str  # "", "preferred", "accepted" or "retired"
    short: bool


def read_tbx(source: Source) -> Reading:
    """The concepts of a terminology database. Raises `VocabularyError`."""
    root = parse_xml(source)
    if root.tag not in _ROOTS:
        raise source.fault(root.line, f"this is no TBX: the outermost element is <{root.tag}>")
    entries = tuple(
        entry
        for node in root.everywhere("termEntry", "conceptEntry")
        if (entry := _entry(node)) is not None
    )
    if not entries:
        raise source.fault(root.line, "there is no term in it: no <termEntry> or <conceptEntry>")
    return Reading(entries)


def _facts(node: Node) -> Iterator[tuple[str, Node]]:
    """What is said of an element, with its kind in lower case, but not of the terms below it."""
    for child in node.children:
        if child.tag.endswith("Grp") and child.tag not in ("termGrp",):
            yield from _facts(child)
        elif child.tag in _FACTS:
            yield child.attributes.get("type", child.tag).lower(), child
        elif not child.children:
            yield child.tag.lower(), child


def _entry(node: Node) -> Entry | None:
    terms: list[_Term] = []
    for language in node.find("langSet", "langSec"):
        tag = language.attributes.get("xml:lang", language.attributes.get("lang", ""))
        for part in language.everywhere("tig", "ntig", "termSec"):
            read = _term(part, tag)
            if read is not None and read not in terms:
                terms.append(read)
    if not terms:
        return None
    plain, why, sources, xrefs = _about(node)
    named = {term.label.language for term in terms if term.status == "preferred"}
    preferred: list[Label] = []
    short: list[Label] = []
    accepted: list[Label] = []
    retired: list[Label] = []
    languages: set[str] = set()
    for term in terms:
        if term.status == "retired":
            retired.append(term.label)
        elif term.short:
            short.append(term.label)
        elif term.status == "preferred" or (
            term.status == "" and term.label.language not in named | languages
        ):
            languages.add(term.label.language)
            preferred.append(term.label)
        else:
            accepted.append(term.label)
    return Entry(
        source=node.attributes.get("id", ""),
        line=node.line,
        preferred=tuple(preferred),
        abbreviations=tuple(short),
        accepted=tuple(accepted),
        retired=tuple(retired),
        xrefs=tuple(dict.fromkeys(xrefs)),
        cells={"plain": plain, "why": why, "source": "|".join(dict.fromkeys(sources))},
    )


def _term(node: Node, language: str) -> _Term | None:
    text = next((term.text() for term in node.everywhere("term")), "")
    if not text:
        return None
    status = ""
    kind = ""
    for holder in (node, *node.find("termGrp")):
        for name, fact in _facts(holder):
            value = fact.text().lower().replace("-admn-sts", "").replace("-", "").replace(" ", "")
            if name in ("administrativestatus", "normativeauthorization"):
                status = status or _STATUS.get(value, "")
            elif name == "termtype":
                kind = value
    short = kind in _SHORT or (not kind and looks_short(text))
    return _Term(Label(text, language), status, short)


def _about(node: Node) -> tuple[str, str, list[str], list[str]]:
    """The definition, a note, sources and ids of a concept; those of an English part count too."""
    plain = why = ""
    sources: list[str] = []
    xrefs: list[str] = []
    parts = [node]
    for part in node.find("langSet", "langSec"):
        if part.attributes.get("xml:lang", "en").lower().startswith("en"):
            parts.append(part)
    for part in parts:
        for kind, fact in _facts(part):
            text = fact.text()
            if kind == "definition":
                plain = plain or text
            elif kind in ("source", "sourceidentifier") and text:
                sources.append(text.replace("|", "/"))
            elif kind == "note" and not why:
                why = text
            elif fact.tag in ("xref", "ref"):
                target = fact.attributes.get("target", "") or text
                known = xref_of_iri(target) or canonical_xref(target)
                if ":" in known and "/" not in known.split(":")[0] and "//" not in known:
                    xrefs.append(known)
    return plain, why, sources, xrefs
