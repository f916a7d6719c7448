"""Which format a file has, and reading it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from netlint.vocabulary.importing.assembling import Choice, Sheet, assemble
from netlint.vocabulary.importing.entry import Reading
from netlint.vocabulary.importing.source import Source

FORMATS = ("csv", "obo", "skos", "sssom", "tbx", "cspell", "hunspell", "vale")
_BY_SUFFIX = {
    ".obo": "obo",
    ".ttl": "skos",
    ".turtle": "skos",
    ".n3": "skos",
    ".nt": "skos",
    ".rdf": "skos",
    ".owl": "skos",
    ".skos": "skos",
    ".tbx": "tbx",
    ".dic": "hunspell",
    ".csv": "csv",
    ".json": "cspell",
    ".jsonc": "cspell",
}
_HEAD = 4000  # bytes that show a file's format


def import_table(
    source: Source,
    format: str = "",
    choice: Choice | None = None,
    headings: Mapping[str, str] = {},
) -> Sheet:
    """The rows of a table made of a file. Without `format` it is seen from the name and the text.

    `headings` says, for a CSV, under which heading a column stands. Raises `VocabularyError` for a
    file that is broken or holds nothing, and `MissingLibrary`.
    """
    reading = _read(source, format or format_of(source), headings)
    choice = choice or Choice()
    sheet = assemble(reading.entries, choice)
    if not sheet.rows:
        asked = " in the branches that were asked for" if choice.branches else ""
        raise source.fault(0, f"there is no name{asked} that a vocabulary could hold")
    return Sheet(sheet.rows, (*reading.remarks, *sheet.remarks))


def format_of(source: Source) -> str:
    """The format of a file, by its name where that says it, else by how it begins."""
    name = PurePath(source.name).name.lower()
    suffix = PurePath(name).suffix
    head = source.data[:_HEAD].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").lstrip()
    if name in ("accept.txt", "reject.txt"):
        return "vale"
    if suffix in (".yml", ".yaml"):
        return "vale" if "extends:" in head else "cspell"
    if suffix in (".tsv", ".sssom") or (suffix in ("", ".txt") and _is_sssom(head)):
        return "sssom" if _is_sssom(head) else "csv"
    return _BY_SUFFIX.get(suffix) or _by_text(head)


def _is_sssom(head: str) -> bool:
    return "subject_id\t" in head or head.startswith(("#curie_map", "# curie_map"))


def _by_text(head: str) -> str:
    first = head.partition("\n")[0].strip()
    if head.startswith("<"):
        return "tbx" if any(mark in head for mark in ("<martif", "<tbx")) else "skos"
    if head.startswith(("format-version:", "[Term]")):
        return "obo"
    if head.lower().startswith(("@prefix", "prefix ", "@base")):
        return "skos"
    if head.startswith("extends:"):
        return "vale"
    if first.isdigit():
        return "hunspell"
    if "," in first and "id" in first.lower().split(","):
        return "csv"
    return "cspell"


def _is_xml(source: Source) -> bool:
    suffix = PurePath(source.name).suffix.lower()
    head = source.data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if suffix in (".rdf", ".owl", ".xml"):
        return head.startswith(b"<")
    return head.startswith((b"<?xml", b"<rdf:RDF", b"<!", b"<RDF"))


def _read(source: Source, format: str, headings: Mapping[str, str]) -> Reading:
    if format == "csv":
        from netlint.vocabulary.importing.csv_table import read_csv

        return read_csv(source, headings)
    if format == "obo":
        from netlint.vocabulary.importing.obo import read_obo

        return read_obo(source)
    if format == "skos":
        from netlint.vocabulary.importing.skos import read_skos

        return read_skos(source, xml=_is_xml(source))
    if format == "sssom":
        from netlint.vocabulary.importing.sssom import read_sssom

        return read_sssom(source)
    if format == "tbx":
        from netlint.vocabulary.importing.tbx import read_tbx

        return read_tbx(source)
    if format == "cspell":
        from netlint.vocabulary.importing.cspell import read_cspell

        return read_cspell(source)
    if format == "hunspell":
        from netlint.vocabulary.importing.hunspell import read_hunspell

        return read_hunspell(source)
    from netlint.vocabulary.importing.vale import read_vale

    return read_vale(source)
