"""Tables: netlint's own, older ones of its, and tables of other makers with other headings."""

from __future__ import annotations

from collections.abc import Mapping

from netlint.vocabulary.importing.csv_text import heading, lines_of
from netlint.vocabulary.importing.entry import Entry, Label, Reading
from netlint.vocabulary.importing.source import Source
from netlint.vocabulary.table import COLUMNS, make_row

#: What other tables call a column, as `table.heading` writes it.
_ALSO = {
    "id": ("concept_id", "class_id", "code", "identifier", "notation", "term_id"),
    "preferred_en_gb": (
        *("preferred", "preferred_label", "preflabel", "preferred_name", "preferred_term"),
        *("label", "name", "term", "british", "en_gb", "title"),
    ),
    "preferred_en_us": ("american", "en_us", "preferred_us"),
    "abbreviations": ("abbreviation", "acronym", "acronyms", "short_form", "short_forms"),
    "accepted": ("synonyms_ok", "synonyms", "synonym", "altlabel", "alt_labels", "also_called"),
    "retired": ("deprecated", "obsolete_names", "former_names", "old_names"),
    "variants": ("hiddenlabel", "misspellings"),
    "plain": ("plain_explanation", "definition", "definitions", "description", "explanation"),
    "xrefs": ("xref", "cross_references", "mappings"),
    "source": ("sources", "reference", "references"),
    "replaced_by": ("replacedby", "is_replaced_by"),
    "why": ("reason",),
}
_PREFERRED = {"preferred_en_gb": "en-GB", "preferred_en_us": "en-US"}
_OLD_MARK = "UNVERIFIED:"
_DELIMITERS = ",;\t"


def read_csv(source: Source, headings: Mapping[str, str] = {}) -> Reading:
    """The rows of a table. `headings` maps netlint's columns to the headings of this table.

    Columns that are not named there are found by their usual headings; others are left out, with a
    remark. Raises `VocabularyError`.
    """
    text = source.text()
    delimiter = _delimiter(text)
    table = lines_of(source, text, delimiter)
    if not table:
        raise source.fault(0, "the file is empty: the first line names the columns")
    (first, titles), rows = table[0], table[1:]
    places, remarks = _places(source, first, titles, headings)
    names = [heading(title) for title in titles]
    exact = {column for column, place in places.items() if names[place] == column}
    entries = []
    seen: dict[str, int] = {}
    for line, cells in rows:
        if any(cell.strip() for cell in cells[len(titles) :]):
            raise source.fault(
                line,
                f"{len(cells)} cells under {len(titles)} headings. A cell with a comma in it must "
                "stand in double quotes",
            )
        row = {
            column: cells[place].strip()
            for column, place in places.items()
            if place < len(cells) and cells[place].strip()
        }
        entry = _entry(source, line, row, exact)
        if entry.exact and entry.preferred:
            make_row(source.name, line, row)  # what cannot be loaded is said with its line
            _check_once(source, line, entry.source, seen)
        entries.append(entry)
    return Reading(tuple(entries), tuple(remarks))


def _delimiter(text: str) -> str:
    """What parts the cells: spreadsheets in many countries write semicolons."""
    first = next(
        (line for line in text.splitlines() if line.strip() and not line.startswith("#")), ""
    )
    return max(_DELIMITERS, key=first.count)


def _places(
    source: Source, line: int, titles: list[str], headings: Mapping[str, str]
) -> tuple[dict[str, int], list[str]]:
    """Where each of netlint's columns stands in the table."""
    names = [heading(title) for title in titles]
    places: dict[str, int] = {}
    for column, wanted in headings.items():
        if heading(wanted) not in names:
            there = ", ".join(title.strip() for title in titles)
            raise source.fault(line, f"there is no such column. There are: {there}", wanted)
        places[column] = names.index(heading(wanted))
    taken = set(places.values())
    for column in COLUMNS:
        for name in (column, *_ALSO.get(column, ())):
            if column not in places and name in names and names.index(name) not in taken:
                places[column] = names.index(name)
                taken.add(places[column])
    if not {"preferred_en_gb", "preferred_en_us"} & places.keys():
        raise source.fault(
            line,
            "no column is known to hold the preferred names. Say which one does with "
            '--column "preferred_en_gb=Your heading"',
        )
    left_out = [
        title.strip() for place, title in enumerate(titles) if place not in taken and title.strip()
    ]
    remarks = [f"columns left out: {', '.join(left_out)}"] if left_out else []
    return places, remarks


def _entry(source: Source, line: int, row: dict[str, str], exact: set[str]) -> Entry:
    cells = {column: cell for column, cell in row.items() if column not in _PREFERRED}
    facts, mark, doubt = cells.get("source", "").partition(_OLD_MARK)
    if mark:
        cells["source"] = facts.strip().rstrip(";").strip()
        cells.setdefault("unverified", doubt.strip())
    preferred = tuple(
        Label(
            row[column],
            language if column in exact or len(_PREFERRED.keys() & row.keys()) > 1 else "",
        )
        for column, language in _PREFERRED.items()
        if column in row
    )
    own = "id" in exact and bool(_PREFERRED.keys() & exact)
    allows_only = own and row.keys() == {"allow"}
    if not preferred and not allows_only:
        raise source.fault(line, "this row has no preferred name", "preferred_en_gb")
    return Entry(
        source=row.get("id", ""),
        line=line,
        preferred=preferred,
        exact=own,
        cells=cells,
    )


def _check_once(source: Source, line: int, id: str, seen: dict[str, int]) -> None:
    if id and id in seen:
        raise source.fault(
            line, f'"{id}" is on line {seen[id]} too. Each concept has one row', "id"
        )
    seen[id] = line
