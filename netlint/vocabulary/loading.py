"""From the CSV of a vocabulary to a compiled `Vocabulary`. The columns: `docs/vocabulary.md`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.shipped import rules_folder
from netlint.vocabulary.compiling import forms_of
from netlint.vocabulary.concept import Concept, VocabularyError
from netlint.vocabulary.matching import Vocabulary

#: The columns of a vocabulary; only `id` and one of the preferred labels must be there.
COLUMNS = (
    "id",
    "preferred_en_gb",
    "preferred_en_us",
    "abbreviations",
    "accepted",
    "retired",
    "variants",
    "contexts",
    "ambiguous",
    "since",
    "why",
    "replaced_by",
    "plain",
    "xrefs",
    "source",
    "unverified",
)
_LOCALES = {"en-GB": "preferred_en_gb", "en-US": "preferred_en_us"}
_ID = lazy_pattern(r"[a-z0-9][a-z0-9_-]*")
_LONGEST = 200  # characters of a form: a longer one is a sentence in the wrong cell
_SHIPPED = "netlint:"


class Row(NamedTuple):
    """A concept as its row gives it, with the two columns that only matter for its forms."""

    concept: Concept
    variants: tuple[str, ...]
    contexts: tuple[str, ...]


def vocabulary_folder() -> Path:
    """The folder of shipped vocabularies."""
    return rules_folder() / "vocabularies"


def load_vocabulary(names: tuple[str, ...], allow: tuple[str, ...] = ()) -> Vocabulary:
    """Compile the vocabularies of these names: "netlint:net" is a shipped one, else a path.

    A later vocabulary replaces concepts of an earlier one by their id. `allow` are words and
    phrases that are right wherever they stand. Raises `VocabularyError`.
    """
    rows: dict[str, Row] = {}
    for name in names:
        rows.update({row.concept.id: row for row in _read(name)})
    for row in rows.values():
        instead = row.concept.replaced_by
        if instead and instead not in rows:
            raise VocabularyError(
                ", ".join(names),
                0,
                "replaced_by",
                f'"{row.concept.id}" is replaced by "{instead}", and there is no such concept',
            )
    concepts = {id: row.concept for id, row in rows.items()}
    return Vocabulary(concepts, forms_of(rows.values(), concepts), allow)


@lru_cache(maxsize=8)
def _read(name: str) -> tuple[Row, ...]:
    if name.startswith(_SHIPPED):
        path = vocabulary_folder() / f"{name.removeprefix(_SHIPPED)}.csv"
        if not path.is_file():
            known = ", ".join(_SHIPPED + file.stem for file in vocabulary_folder().glob("*.csv"))
            raise VocabularyError(name, 0, "", f"no such vocabulary is shipped; there is {known}")
    else:
        path = Path(name)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise VocabularyError(
            name,
            0,
            "",
            'this is no UTF-8 text. Save the table as "CSV UTF-8" in your spreadsheet',
        ) from error
    except OSError as error:
        raise VocabularyError(name, 0, "", f"cannot be read: {error.strerror or error}") from error
    if "\0" in text:
        raise VocabularyError(name, 0, "", "this is no text: it holds null characters")
    return tuple(_rows(name, text))


def _rows(name: str, text: str) -> Iterator[Row]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
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
            row = _row(name, first, dict(zip(header, map(str.strip, cells), strict=False)))
            if row.concept.id in seen:
                raise VocabularyError(
                    name,
                    first,
                    "id",
                    f'"{row.concept.id}" is on line {seen[row.concept.id]} too. '
                    "Each concept has one row",
                )
            seen[row.concept.id] = first
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
    if "id" not in header:
        raise VocabularyError(name, line, "id", "this column is missing")
    if not set(_LOCALES.values()) & set(header):
        raise VocabularyError(
            name, line, "preferred_en_gb", "a column of preferred names is missing"
        )
    return header


def _row(name: str, line: int, cells: dict[str, str]) -> Row:
    id = cells.get("id", "")
    if not _ID.fullmatch(id):
        raise VocabularyError(
            name,
            line,
            "id",
            f'"{id}" cannot be an id: use small letters, digits, - and _, as in "nf1"',
        )
    labels = {locale: cells.get(column, "") for locale, column in _LOCALES.items()}
    spare = labels["en-GB"] or labels["en-US"]
    if not spare:
        raise VocabularyError(name, line, "preferred_en_gb", f'"{id}" has no preferred name')
    preferred = {locale: label or spare for locale, label in labels.items()}

    def several(column: str) -> tuple[str, ...]:
        return tuple(part for cell in cells.get(column, "").split("|") if (part := cell.strip()))

    for column in ("abbreviations", "accepted", "retired", "variants", "contexts"):
        for form in several(column):
            if len(form) > _LONGEST:
                raise VocabularyError(
                    name,
                    line,
                    column,
                    f'"{form[:40]}…" is too long for a name. Are names parted by |?',
                )
    contexts = several("contexts")
    concept = Concept(
        id=id,
        preferred=preferred,
        abbreviations=several("abbreviations"),
        accepted=several("accepted"),
        retired=several("retired"),
        ambiguous=several("ambiguous"),
        near=tuple(entry[5:].strip() for entry in contexts if entry.startswith("near:")),
        since=cells.get("since", ""),
        why=cells.get("why", ""),
        replaced_by=cells.get("replaced_by", ""),
        plain=cells.get("plain", ""),
        xrefs=several("xrefs"),
        source=cells.get("source", ""),
        unverified=cells.get("unverified", ""),
    )
    return Row(
        concept,
        variants=several("variants"),
        contexts=tuple(entry for entry in contexts if not entry.startswith("near:")),
    )
