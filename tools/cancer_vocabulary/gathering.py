"""Concepts about cancers and tumours in the Disease Ontology and in Mondo, one entry for both."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from netlint.vocabulary.importing.entry import Entry, Label
from netlint.vocabulary.importing.obo import read_obo
from netlint.vocabulary.importing.source import file_source
from netlint.vocabulary.importing.sssom import read_sssom
from netlint.vocabulary.xrefs import xref_fault

OBO = ("DO_cancer_slim.obo", "NCIthesaurus.obo")
MAPPINGS = ("doid", "icdo", "ncit", "orphanet")
XREFS = ("DOID:", "MONDO:", "NCIT:", "ICDO:", "Orphanet:")

#: Words that say that a name is about a tumour.
TUMOUR = re.compile(
    r"\b(?:tumou?rs?|cancers?|\w*carcinomas?|\w*sarcomas?|\w*lymphomas?|\w*leuka?emias?|neoplasms?|neoplasia"
    r"|\w+omas?|\w+omatosis|myelodysplastic|myeloproliferative|\w*mastocytosis|\w*histiocytosis|polyposis|polyps?"
    r"|metasta\w+|polycythemia vera|n[ae]evus|tumorigenesis|Paget|mycosis fungoides)\b",
    re.I,
)
#: Words with the ending of a tumour that are none.
NO_TUMOUR = re.compile(
    r"\b(?:glaucomas?|h(?:a)?ematomas?|trachoma|coma|stoma|scotoma|staphyloma|mycetoma|\w*granulomas?"
    r"|granulomatosis|atheroma|\w*chromoma|rhinoscleroma|hypoma|sarcomatoid|symptoma\w*|encephaloma\w*|lymphogranuloma"
    r"|condyloma|(?:trypano|schisto)soma|carotenoma|soma|aroma|diploma|genoma|hydroma|seroma|gumma|eumycetoma|tuberculoma|leproma)\b",
    re.I,
)
#: Syndromes behind tumours: said by the name, or by what the ontology says of them.
SYNDROME = re.compile(
    r"\b(?:syndrome|predisposition|disease|complex|sclerosis|an(?:a)?emia|pigmentosum)\b", re.I
)
BEHIND = re.compile(
    r"\b(?:predispos\w+|increased risk|risk|susceptib\w+|development|prone|associated with)\b[^.]{0,80}"
    r"\b(?:cancers?|tumou?rs?|neoplas\w+|malignan\w+|carcinomas?|leukemias?|lymphomas?)\b",
    re.I,
)


class Gathered(NamedTuple):
    """The entries in scope, by id, and every label of the ontologies, of whatever subject."""

    entries: tuple[Entry, ...]
    every_label: tuple[str, ...]


def gather(folder: Path) -> Gathered:
    disease = _disease_ontology(folder)
    mondo = _mondo(folder)
    labels = [
        label.text for entry in (*disease.values(), *mondo.values()) for label in _names(entry)
    ]
    of_disease = {
        xref: entry.source
        for entry in mondo.values()
        for xref in entry.xrefs
        if xref.startswith("DOID:")
    }
    entries = []
    used: set[str] = set()
    for id, entry in disease.items():
        if not _in_scope(entry):
            continue
        other = mondo.get(of_disease.get(id, ""))
        if other is not None:
            used.add(other.source)
        entries.append(_joined(entry, other))
    entries += [
        _joined(entry, None)
        for id, entry in mondo.items()
        if id not in used and _in_scope(entry) and not _is_in(entry, disease)
    ]
    return Gathered(tuple(entries), tuple(labels))


def _is_in(entry: Entry, disease: dict[str, Entry]) -> bool:
    return any(xref in disease for xref in entry.xrefs)


def _disease_ontology(folder: Path) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for name in OBO:
        for entry in read_obo(file_source(str(folder / name))).entries:
            if not entry.obsolete:
                found.setdefault(entry.source, entry)
    return dict(sorted(found.items()))


def _mondo(folder: Path) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for name in MAPPINGS:
        for entry in read_sssom(file_source(str(folder / "mondo" / f"{name}.tsv"))).entries:
            before = found.get(entry.source)
            if before is not None:
                entry = before._replace(xrefs=tuple(dict.fromkeys((*before.xrefs, *entry.xrefs))))
            found[entry.source] = entry
    return dict(sorted(found.items()))


def _names(entry: Entry) -> tuple[Label, ...]:
    return (*entry.preferred, *entry.accepted)


def _in_scope(entry: Entry) -> bool:
    name = entry.preferred[0].text
    if NO_TUMOUR.search(name):
        return False
    if TUMOUR.search(name):
        return True
    return bool(SYNDROME.search(name) and BEHIND.search(entry.cells.get("plain", "")))


def _joined(entry: Entry, other: Entry | None) -> Entry:
    """One entry of both, with only what a table of known names needs."""
    xrefs = (*entry.xrefs, *(other.xrefs if other else ()))
    accepted = [label for label in entry.accepted if label.sure]
    if other is not None:
        accepted.append(other.preferred[0])
    prefixes = {entry.source.partition(":")[0], *(["MONDO"] if other else [])}
    source = "|".join(
        name for prefix, name in (("DOID", "DO"), ("MONDO", "MONDO")) if prefix in prefixes
    )
    return Entry(
        source=entry.source,
        line=entry.line,
        preferred=entry.preferred[:1],
        abbreviations=tuple(label for label in entry.abbreviations if label.sure),
        accepted=tuple(accepted),
        xrefs=tuple(
            xref for xref in dict.fromkeys(xrefs) if xref.startswith(XREFS) and not xref_fault(xref)
        ),
        cells={"source": source},
    )
