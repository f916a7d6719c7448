"""Reading the CSV of a vocabulary: cells, rows and what is wrong with them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import KNOWN, Concept, VocabularyError

#: The columns of a vocabulary, in the order of the shipped one. In a table that stands alone only
#: `id` and one of the preferred names must be there.
COLUMNS = (
    "id",
    "preferred_en_gb",
    "preferred_en_us",
    "abbreviations",
    "accepted",
    "retired",
    "variants",
    "inflections",
    "contexts",
    "ambiguous",
    "since",
    "why",
    "replaced_by",
    "plain",
    "xrefs",
    "source",
    "unverified",
    "role",
    "allow",
)
#: Columns of several entries, parted by "|".
LISTS = (
    "abbreviations",
    "accepted",
    "retired",
    "variants",
    "inflections",
    "contexts",
    "ambiguous",
    "xrefs",
    "allow",
)
_NAMES = ("abbreviations", "accepted", "retired", "variants", "inflections", "contexts")
PREFERRED = {"en-GB": "preferred_en_gb", "en-US": "preferred_en_us"}
_ID = lazy_pattern(r"[a-z0-9][a-z0-9_-]*")
#: What a spreadsheet saves in place of a cell that it took for a sum.
_SPOILT = frozenset(
    {"#NAME?", "#REF!", "#VALUE!", "#N/A", "#NULL!", "#DIV/0!", "#NUM!", "Err:508", "Err:509"}
)
_LONGEST = 200  # characters of a form: a longer one is a sentence in the wrong cell


class Place(NamedTuple):
    """Where something of a vocabulary is written."""

    path: str
    line: int  # 1-based


class Row(NamedTuple):
    """A concept as its row gives it, with the columns that only matter for its forms.

    `places` says for each column where its cell stands, which matters where several tables make up
    one row; "" is the row itself, in the last table that has it. `unfounded` are the columns that
    add to or empty what no earlier table has.
    """

    concept: Concept
    variants: tuple[str, ...]
    contexts: tuple[str, ...]
    allow: tuple[str, ...] = ()
    places: Mapping[str, Place] = {}
    unfounded: tuple[str, ...] = ()

    def place(self, column: str = "") -> Place:
        """Where a column of this row is written."""
        return self.places.get(column) or self.places.get("") or Place("", 0)


class TableRow(NamedTuple):
    """One row of a table, its cells by column, without blanks around them."""

    line: int
    cells: Mapping[str, str]

    @property
    def id(self) -> str:
        """The row's id; "" for one that only holds words to allow."""
        return self.cells.get("id", "")


def read_table(name: str, text: str) -> Iterator[TableRow]:
    """The rows of a table. Raises `VocabularyError` for what is no table or has no usable ids."""
    if "\0" in text:
        raise VocabularyError(name, 0, "", "this is no text: it holds null characters")
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, strict=True)
    seen: dict[str, int] = {}
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            first, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
                continue
            if header is None:
                header = _header(name, first, cells)
                continue
            if len(cells) > len(header) and any(cells[len(header) :]):
                raise VocabularyError(
                    name,
                    first,
                    "",
                    f"{len(cells)} cells under {len(header)} headings. A cell with a comma in it "
                    "must stand in double quotes",
                )
            row = TableRow(first, dict(zip(header, map(str.strip, cells), strict=False)))
            _check_cells(name, row)
            _check_id(name, row)
            if row.id in seen:
                raise VocabularyError(
                    name,
                    first,
                    "id",
                    f'"{row.id}" is on line {seen[row.id]} too. Each concept has one row',
                )
            if row.id:
                seen[row.id] = first
            yield row
    except csv.Error as error:
        raise VocabularyError(name, reader.line_num, "", f"broken table: {error}") from error
    if header is None:
        raise VocabularyError(name, 0, "", "the file is empty: the first line names the columns")


def _header(name: str, line: int, cells: list[str]) -> list[str]:
    header = [cell.strip().lower().replace("-", "_").replace(" ", "_") for cell in cells]
    for column in header:
        if column not in COLUMNS and column:
            import difflib

            near = difflib.get_close_matches(column, COLUMNS, 1)
            hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(COLUMNS)}"
            raise VocabularyError(name, line, column, f"no such column. {hint}")
        if header.count(column) > 1 and column:
            raise VocabularyError(name, line, column, "this column is there twice")
    if "id" not in header and "allow" not in header:
        raise VocabularyError(name, line, "id", "this column is missing")
    if set(header) <= {"id", ""}:
        raise VocabularyError(
            name,
            line,
            "preferred_en_gb",
            "a column of preferred names is missing, and any other that would say something",
        )
    return header


def _check_cells(name: str, row: TableRow) -> None:
    if _SPOILT.isdisjoint(row.cells.values()):
        return
    column = next(column for column, cell in row.cells.items() if cell in _SPOILT)
    raise VocabularyError(
        name,
        row.line,
        column,
        f'"{row.cells[column]}" is what a spreadsheet writes for a sum that it cannot work out. If '
        "the cell is to begin with + or -, type an apostrophe before it; it is not saved",
    )


def _check_id(name: str, row: TableRow) -> None:
    if _ID.fullmatch(row.id):
        return
    if not row.id and row.cells.get("allow"):
        beside = [column for column, cell in row.cells.items() if cell and column != "allow"]
        if not beside:
            return
        raise VocabularyError(
            name,
            row.line,
            "id",
            f'this row has no id, and "{beside[0]}" is filled. Words to allow may stand alone; '
            "a concept needs an id",
        )
    raise VocabularyError(
        name,
        row.line,
        "id",
        f'"{row.id}" cannot be an id: use small letters, digits, - and _, as in "nf1"',
    )


def parts(cell: str) -> tuple[str, ...]:
    """The entries of a cell.

    >>> parts("NET | NEN|")
    ('NET', 'NEN')
    """
    return tuple(part for entry in cell.split("|") if (part := entry.strip()))


def make_row(
    name: str, line: int, cells: Mapping[str, str], places: Mapping[str, Place] | None = None
) -> Row:
    """The concept that these cells describe. Raises `VocabularyError`."""
    places = places or {"": Place(name, line)}

    def fault(column: str, message: str) -> VocabularyError:
        place = places.get(column) or places[""]
        return VocabularyError(place.path, place.line, column, message)

    id = cells.get("id", "")
    labels = {locale: cells.get(column, "") for locale, column in PREFERRED.items()}
    spare = labels["en-GB"] or labels["en-US"]
    if not spare:
        raise fault("preferred_en_gb", f'"{id}" has no preferred name')
    lists = {column: parts(cells.get(column, "")) for column in LISTS}
    for column in (*PREFERRED.values(), *_NAMES):
        for form in lists.get(column) or (cells.get(column, ""),):
            if len(form) > _LONGEST:
                raise fault(
                    column, f'"{form[:40]}…" is too long for a name. Are names parted by |?'
                )
    role = cells.get("role", "").lower()
    if role not in ("", KNOWN):
        raise fault(
            "role",
            f'"{role[:40]}" is no role. Leave the cell empty for a concept of yours, or write '
            f'"{KNOWN}" for names that nobody need prefer',
        )
    contexts = lists["contexts"]
    concept = Concept(
        id=id,
        preferred={locale: label or spare for locale, label in labels.items()},
        abbreviations=lists["abbreviations"],
        accepted=lists["accepted"],
        retired=lists["retired"],
        ambiguous=lists["ambiguous"],
        near=tuple(entry[5:].strip() for entry in contexts if entry.startswith("near:")),
        since=cells.get("since", ""),
        why=cells.get("why", ""),
        replaced_by=cells.get("replaced_by", ""),
        plain=cells.get("plain", ""),
        xrefs=lists["xrefs"],
        source=cells.get("source", ""),
        unverified=cells.get("unverified", ""),
        role=role,
        inflections=lists["inflections"],
    )
    return Row(
        concept,
        variants=lists["variants"],
        contexts=tuple(entry for entry in contexts if not entry.startswith("near:")),
        allow=lists["allow"],
        places=places,
    )
