"""SKOS, in Turtle: all that the table says, so that reading it back gives the same table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from netlint.vocabulary.skos_names import (
    CONCEPT,
    DCT,
    HIDDEN_LABELS,
    NETLINT,
    OPEN_LABELS,
    OWL,
    SCHEME,
    SKOS,
    WHOLE,
    label_of,
)
from netlint.vocabulary.table import parts
from netlint.vocabulary.xrefs import RELATED, xref_iri

_PREFIXES = (("dct", DCT), ("netlint", NETLINT), ("owl", OWL), ("skos", SKOS))
_WHOLE = {column for column, _, _ in WHOLE}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def skos_turtle(rows: Iterable[Mapping[str, str]], base: str = CONCEPT) -> str:
    """The rows as concepts; `base` stands before each id to make its IRI."""
    text = [f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in _PREFIXES]
    text.append(f"\n{_iri(SCHEME)} a skos:ConceptScheme .\n")
    for number, row in enumerate(rows, 1):
        facts = [f"netlint:row {number}", f"skos:inScheme {_iri(SCHEME)}", *_facts(row, base)]
        lines = " ;\n    ".join(dict.fromkeys(facts))
        # A row without an id holds words to allow, and is no concept.
        subject = f"{_iri(base + row['id'])} a skos:Concept ;" if row.get("id") else "[]"
        text.append(f"\n{subject}\n    {lines} .\n")
    return "".join(text)


def _facts(cells: Mapping[str, str], base: str) -> Iterator[str]:
    for column, property, language in WHOLE:
        if cells.get(column):
            tag = f"@{language}" if language else ""
            yield f"{_name(property)} {_literal(cells[column])}{tag}"
    for columns, kind in ((OPEN_LABELS, "altLabel"), (HIDDEN_LABELS, "hiddenLabel")):
        for column in columns:
            for entry in parts(cells.get(column, "")):
                if label := label_of(entry, column):
                    yield f"skos:{kind} {_literal(label)}@en"
    for xref in parts(cells.get("xrefs", "")):
        if iri := xref_iri(xref):
            kind = "relatedMatch" if xref.endswith(RELATED) else "exactMatch"
            yield f"skos:{kind} {_iri(iri)}"
    for source in parts(cells.get("source", "")):
        yield f"dct:source {_literal(source)}"
    if cells.get("replaced_by"):
        yield "owl:deprecated true"
        yield f"dct:isReplacedBy {_iri(base + cells['replaced_by'])}"
    for column, cell in cells.items():
        if column not in _WHOLE and cell:
            yield f"netlint:{column} {_literal(cell)}"


def _name(property: str) -> str:
    return f"skos:{property.removeprefix(SKOS)}"


def _literal(text: str) -> str:
    return '"' + "".join(_escaped(letter, _ESCAPES) for letter in text) + '"'


def _iri(text: str) -> str:
    return "<" + "".join(
        f"\\u{ord(letter):04X}" if letter in '<>"{}|^`\\' or letter <= " " else letter
        for letter in text
    ) + ">"  # fmt: skip


def _escaped(letter: str, escapes: dict[str, str]) -> str:
    if letter in escapes:
        return escapes[letter]
    if letter < " " or letter == "\x7f" or not letter.isprintable():
        code = ord(letter)
        return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
    return letter
