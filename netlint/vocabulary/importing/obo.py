"""OBO: ontologies of diseases, symptoms and medicines. Read by fastobo, which knows the line."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from netlint.vocabulary.importing.entry import Entry, Label, Reading, looks_short
from netlint.vocabulary.importing.source import MissingLibrary, Source
from netlint.vocabulary.xrefs import canonical_xref

#: What an ontology's types of synonyms say, by their names and by their numbers in OMO.
_TYPES = {
    "abbreviation": "short",
    "acronym": "short",
    "omo:0003000": "short",
    "omo:0003012": "short",
    "uk_spelling": "british",
    "omo:0003005": "british",
    "misspelling": "variant",
    "omo:0003006": "variant",
    "misnomer": "retired",
    "omo:0003007": "retired",
    "previous_name": "retired",
    "deprecated": "retired",
    "omo:0003008": "retired",
    "plural_form": "plural",
    "plural": "plural",
    "omo:0003004": "plural",
}
_OBSOLETE = "obsolete "
_BUILT_IN = 'the file ends its terms with "[Term]" lines and gives each an "id:" and a "name:"'


def read_obo(source: Source) -> Reading:
    """The terms of an ontology. Raises `VocabularyError`, `MissingLibrary`."""
    try:
        import fastobo
    except ImportError as error:
        raise MissingLibrary("OBO") from error
    text = source.text()
    try:
        with _quiet_library():
            frames = fastobo.load(io.BytesIO(text.encode("utf-8")), threads=1)
    except SyntaxError as error:
        shown = (error.text or "").strip()[:60]
        wanted = (error.msg or "").replace("EOI", "the end of the file")
        raise source.fault(
            error.lineno or 0, f'this is no OBO: {wanted or "it breaks off"} at "{shown}"'
        ) from error
    except Exception as error:
        raise source.fault(0, f"this is no OBO: {error}") from error
    except BaseException as error:
        # What some broken lines make fastobo raise is no Exception; it has no name to import.
        if type(error).__name__ != "PanicException":
            raise
        raise source.fault(0, "this is no OBO, or it is damaged") from error
    lines = _lines_of_terms(text)
    entries = []
    for frame in frames:
        if type(frame).__name__ == "TermFrame":
            entries.append(_entry(frame, lines.get(str(frame.id), 0)))
    if not entries:
        raise source.fault(0, f"there is no term in it. In OBO {_BUILT_IN}")
    return Reading(tuple(entries))


@contextmanager
def _quiet_library() -> Iterator[None]:
    """The Rust library writes to the standard error of the process before it raises: nobody but its
    authors can use what it says there."""
    sys.stderr.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _lines_of_terms(text: str) -> dict[str, int]:
    return {
        line[3:].strip(): number
        for number, line in enumerate(text.splitlines(), 1)
        if line.startswith("id:")
    }


def _entry(frame: Any, line: int) -> Entry:
    preferred: list[Label] = []
    short: list[Label] = []
    accepted: list[Label] = []
    retired: list[Label] = []
    variants: list[tuple[str, str]] = []
    inflections: list[str] = []
    xrefs: list[str] = [str(frame.id)]
    parents: list[str] = []
    replaced_by = plain = ""
    obsolete = False
    unsure: list[str] = []
    for clause in frame:
        tag = clause.raw_tag()
        if tag == "name":
            preferred.append(Label(clause.name))
        elif tag == "synonym":
            synonym = clause.synonym
            kind = _TYPES.get(str(synonym.type or "").lower(), "")
            scope = str(synonym.scope)
            name = Label(synonym.desc, "en-GB" if kind == "british" else "", scope == "EXACT")
            if kind == "variant":
                variants.append((name.text, ""))
            elif kind == "retired":
                retired.append(name)
            elif kind == "plural":
                inflections.append(name.text)
            elif kind == "british" and name.sure:
                preferred.append(name)
            elif kind == "short" or (not kind and looks_short(name.text)):
                short.append(name)
            else:
                accepted.append(name)
            if not name.sure:
                unsure.append(f"{scope.lower()} name: {name.text}")
        elif tag == "xref":
            xrefs.append(canonical_xref(str(clause.xref.id).replace("\\", "")))
        elif tag == "is_a":
            parents.append(str(clause.term))
        elif tag == "is_obsolete":
            obsolete = bool(clause.obsolete)
        elif tag == "replaced_by":
            replaced_by = replaced_by or str(clause.term)
        elif tag == "def":
            plain = str(clause.definition)
    if obsolete:
        preferred = [name._replace(text=name.text.removeprefix(_OBSOLETE)) for name in preferred]
    if plain:
        unsure.append("plain wording")
    return Entry(
        source=str(frame.id),
        line=line,
        preferred=tuple(preferred),
        abbreviations=tuple(short),
        accepted=tuple(accepted),
        retired=tuple(retired),
        variants=tuple(variants),
        inflections=tuple(inflections),
        xrefs=tuple(dict.fromkeys(xrefs)),
        parents=tuple(parents),
        replaced_by=replaced_by,
        obsolete=obsolete,
        cells={"plain": plain, "unverified": "; ".join(unsure)},
    )
