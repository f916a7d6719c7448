"""SKOS and OWL vocabularies, in Turtle or RDF/XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from netlint.vocabulary.importing.entry import Entry, Label, Reading, looks_short
from netlint.vocabulary.importing.rdf import read_graph
from netlint.vocabulary.importing.source import Source
from netlint.vocabulary.skos_names import (
    DCT,
    HIDDEN_LABELS,
    NETLINT,
    OBO,
    OBO_IN_OWL,
    OPEN_LABELS,
    OWL,
    RDF,
    RDFS,
    ROW,
    SKOS,
    SKOSXL,
    WHOLE,
    label_of,
)
from netlint.vocabulary.table import make_row
from netlint.vocabulary.xrefs import RELATED, canonical_xref, xref_of_iri

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_SAME = (SKOS + "exactMatch", OWL + "sameAs", OWL + "equivalentClass")
_KIN = tuple(SKOS + kind + "Match" for kind in ("close", "related", "broad", "narrow"))
_REPLACED = (DCT + "isReplacedBy", OBO + "IAO_0100001")
_PREFERRED = (SKOS + "prefLabel", SKOSXL + "prefLabel", RDFS + "label")
_OTHER = (SKOS + "altLabel", SKOSXL + "altLabel", OBO_IN_OWL + "hasExactSynonym")
_UNSURE = tuple(OBO_IN_OWL + f"has{kind}Synonym" for kind in ("Related", "Broad", "Narrow"))
_HIDDEN = (SKOS + "hiddenLabel", SKOSXL + "hiddenLabel")
_PARENTS = (SKOS + "broader", SKOS + "broaderTransitive", RDFS + "subClassOf")
_MEANING = (SKOS + "definition", OBO + "IAO_0000115", SKOS + "scopeNote")
_ENGLISH = ("en-gb", "en", "en-us", "")


def read_skos(source: Source, *, xml: bool) -> Reading:
    """The concepts of a SKOS or OWL file. Raises `VocabularyError`, `MissingLibrary`."""
    graph = read_graph(source, xml=xml)
    reader = _Reader(graph)
    entries = tuple(reader.entry(subject) for subject in reader.subjects())
    for entry in entries:
        if entry.exact and entry.preferred:
            cells = {**entry.cells, "preferred_en_gb": entry.preferred[0].text}
            make_row(source.name, 0, cells)
    if not entries:
        raise source.fault(0, "there is no concept in it: nothing has a skos:prefLabel")
    return Reading(entries)


class _Reader:
    """Asks the graph of a vocabulary for what a table holds."""

    def __init__(self, graph: Graph) -> None:
        import rdflib

        self._graph = graph
        self._uri = rdflib.URIRef
        self._literal = rdflib.Literal

    def subjects(self) -> list[Node]:
        """The concepts: by their place in netlint's table, else by their IRIs."""
        found: set[Node] = set()
        concept = self._uri(SKOS + "Concept"), self._uri(OWL + "Class")
        for kind in concept:
            for subject in self._graph.subjects(self._uri(RDF + "type"), kind):
                if any(self._labels(subject, _PREFERRED)):
                    found.add(subject)
        for property in (*_PREFERRED[:2], ROW):
            found.update(self._graph.subjects(self._uri(property), None))
        return sorted(found, key=self._place)

    def _place(self, subject: Node) -> tuple[int, list[tuple[int, str]]]:
        row = next(iter(self._texts(subject, (ROW,))), "")
        parts = re.findall(r"([^0-9]*)([0-9]*)", str(subject))
        natural = [(int(digits[:18] or 0), text) for text, digits in parts]
        return (int(row) if row.isdecimal() and len(row) < 12 else 10**12, natural)

    def _objects(self, subject: Node, properties: tuple[str, ...]) -> Iterator[Node]:
        for property in properties:
            yield from sorted(self._graph.objects(subject, self._uri(property)), key=str)

    def _texts(self, subject: Node, properties: tuple[str, ...]) -> list[str]:
        return [str(one) for one in self._objects(subject, properties)]

    def _labels(self, subject: Node, properties: tuple[str, ...]) -> Iterator[Label]:
        for one in self._objects(subject, properties):
            if not isinstance(one, self._literal):  # a label of SKOS-XL is a thing of its own
                yield from self._labels_of_thing(one)
            elif str(one).strip():
                yield Label(str(one), one.language or "")

    def _labels_of_thing(self, thing: Node) -> Iterator[Label]:
        for one in self._objects(thing, (SKOSXL + "literalForm",)):
            if isinstance(one, self._literal) and str(one).strip():
                yield Label(str(one), one.language or "")

    def _english(self, subject: Node, properties: tuple[str, ...]) -> str:
        labels = list(self._labels(subject, properties))
        labels.sort(key=lambda label: _ENGLISH.index(label.language.lower())
                    if label.language.lower() in _ENGLISH else 9)  # fmt: skip
        return labels[0].text if labels and labels[0].language.lower() in _ENGLISH else ""

    def _xref(self, node: Node) -> str:
        text = str(node)
        if xref := xref_of_iri(text):
            return xref
        canonical = canonical_xref(text)
        return canonical if "//" not in canonical and ":" in canonical else ""

    def entry(self, subject: Node) -> Entry:
        """A concept as netlint or anybody else wrote it."""
        own = {
            column: cell
            for column in self._own_columns(subject)
            if (cell := next(iter(self._texts(subject, (NETLINT + column,))), ""))
        }
        listed = {
            label_of(entry, column)
            for column in (*OPEN_LABELS, *HIDDEN_LABELS)
            for entry in own.get(column, "").split("|")
        }
        open_labels = list(self._labels(subject, _OTHER))
        hidden = list(self._labels(subject, _HIDDEN))
        cells = dict(own)
        for columns, labels in ((OPEN_LABELS, open_labels), (HIDDEN_LABELS, hidden)):
            there = {label.text for label in labels}
            for column in columns:
                if column in own:
                    cells[column] = _kept(own[column], column, there)
        new = [label for label in open_labels if label.text not in listed]
        is_short = [looks_short(label.text) for label in new]
        xrefs = self._xrefs(subject, own)
        replaced = self._texts(subject, _REPLACED)
        for column, property, _ in WHOLE[3:]:
            if text := self._english(subject, (property,)):
                cells[column] = text
        if "plain" not in cells:
            cells["plain"] = self._english(subject, _MEANING)
        if "source" not in own:
            cells["source"] = "|".join(
                text.replace("|", "/") for text in self._texts(subject, (DCT + "source",))
            )
        own_row = bool(self._texts(subject, (ROW,)))
        notation = next(iter(self._texts(subject, (SKOS + "notation",))), "")
        return Entry(
            source=str(subject),
            preferred=self._preferred(subject),
            abbreviations=tuple(label for label, short in zip(new, is_short, strict=True) if short),
            accepted=(
                *(label for label, short in zip(new, is_short, strict=True) if not short),
                *(label._replace(sure=False) for label in self._labels(subject, _UNSURE)),
            ),
            variants=tuple((label.text, "") for label in hidden if label.text not in listed),
            xrefs=xrefs,
            parents=tuple(self._texts(subject, _PARENTS)),
            replaced_by=replaced[0] if replaced else "",
            obsolete="true"
            in (text.lower() for text in self._texts(subject, (OWL + "deprecated",))),
            exact=own_row,
            cells={**cells, "id": notation} if own_row and notation else cells,
        )

    def _preferred(self, subject: Node) -> tuple[Label, ...]:
        for property in _PREFERRED:
            labels = tuple(self._labels(subject, (property,)))
            if labels:
                return labels
        return ()

    def _own_columns(self, subject: Node) -> list[str]:
        return [
            str(property).removeprefix(NETLINT)
            for property in sorted(set(self._graph.predicates(subject)), key=str)
            if str(property).startswith(NETLINT) and str(property) != ROW
        ]

    def _xrefs(self, subject: Node, own: dict[str, str]) -> tuple[str, ...]:
        """The ids that are not in netlint's own cell, and the concept's own id elsewhere."""
        listed = {part.strip() for part in own.get("xrefs", "").split("|")}
        found: dict[str, None] = {}
        if xref := xref_of_iri(str(subject)):
            found[xref] = None
        for properties, mark in ((_SAME, ""), (_KIN, RELATED)):
            for node in self._objects(subject, properties):
                if xref := self._xref(node):
                    found[xref + mark] = None
        for text in self._texts(subject, (OBO_IN_OWL + "hasDbXref",)):
            if ":" in text and "//" not in text:
                found[canonical_xref(text)] = None
        return tuple(xref for xref in found if xref not in listed)


def _kept(cell: str, column: str, there: set[str]) -> str:
    """The cell, without the names whose SKOS labels somebody has taken away."""
    entries = [entry for entry in cell.split("|") if entry.strip()]
    there = there | {""}
    if all(label_of(entry, column) in there for entry in entries):
        return cell
    return "|".join(entry for entry in entries if label_of(entry, column) in there)
