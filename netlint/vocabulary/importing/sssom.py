"""SSSOM: tables of mappings between ontologies (TSV with a block of remarks on top)."""

from __future__ import annotations

from netlint.vocabulary.importing.csv_text import lines_of
from netlint.vocabulary.importing.entry import Entry, Label, Reading
from netlint.vocabulary.importing.source import Source
from netlint.vocabulary.xrefs import RELATED, canonical_xref

#: Mappings of things that are the same; of all others the object is only kin.
_SAME = frozenset(
    "skos:exactmatch owl:equivalentclass owl:sameas oboinowl:hasdbxref semapv:crossspeciesexactmatch".split()
)
#: Mappings that make the object's label a name of the subject; a mere xref does not.
_SAME_NAME = frozenset("skos:exactmatch owl:equivalentclass owl:sameas".split())
_REPLACED = frozenset(("iao:0100001", "obo:iao_0100001", "dct:isreplacedby"))
_KIN = frozenset(
    "skos:closematch skos:relatedmatch skos:broadmatch skos:narrowmatch rdfs:subclassof".split()
)


class _Subject:
    """A subject while its rows are read."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.label = ""
        self.names: dict[str, None] = {}
        self.xrefs: dict[str, None] = {}
        self.replaced_by = ""


def read_sssom(source: Source) -> Reading:
    """The subjects of a set of mappings, each with what it is mapped to. Raises `VocabularyError`."""
    table = lines_of(source, source.text(), "\t")
    if not table:
        raise source.fault(0, "the file is empty: the first line names the columns")
    (first, header), rows = table[0], table[1:]
    header = [cell.strip() for cell in header]
    for column in ("subject_id", "subject_label", "object_id"):
        if column not in header:
            raise source.fault(first, "a table of mappings (SSSOM) has this column", column)
    subjects: dict[str, _Subject] = {}
    nameless = 0
    for line, cells in rows:
        row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        id = row.get("subject_id", "")
        if not id:
            raise source.fault(line, "this cell is empty", "subject_id")
        subject = subjects.setdefault(id, _Subject(line))
        subject.label = subject.label or row.get("subject_label", "")
        _take(subject, row)
    entries = []
    for id, subject in subjects.items():
        if not subject.label:
            nameless += 1
            continue
        entries.append(
            Entry(
                source=id,
                line=subject.line,
                preferred=(Label(subject.label),),
                accepted=tuple(Label(name) for name in subject.names if name != subject.label),
                xrefs=(canonical_xref(id), *subject.xrefs),
                replaced_by=subject.replaced_by,
                obsolete=bool(subject.replaced_by),
            )
        )
    remarks = (f"{nameless} concepts without a label were left out",) if nameless else ()
    return Reading(tuple(entries), remarks)


def _take(subject: _Subject, row: dict[str, str]) -> None:
    predicate = row.get("predicate_id", "skos:exactMatch").lower()
    target = row.get("object_id", "")
    if row.get("predicate_modifier", "").lower() == "not" or not target or ":" not in target:
        return
    if target.lower().startswith("sssom:"):
        return  # "no term found"
    if predicate in _REPLACED:
        subject.replaced_by = subject.replaced_by or target
    elif predicate in _SAME:
        subject.xrefs[canonical_xref(target)] = None
        if predicate in _SAME_NAME and row.get("object_label"):
            subject.names[row["object_label"]] = None
    elif predicate in _KIN:
        subject.xrefs[canonical_xref(target) + RELATED] = None
