"""Several tables, one vocabulary: a later table adds to an earlier one, changes it, or empties it.

In a row whose id an earlier table has, an empty cell keeps what is there, a filled cell takes its
place, a cell that begins with "+" adds to it, and a lone "-" empties it. A name that a later table
gives a new standing (preferred, accepted, retired, abbreviation) loses the one it had.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.table import LISTS, PREFERRED, Place, Row, TableRow, make_row, parts

_EMPTY = "-"
_ADD = "+"
_STANDINGS = ("abbreviations", "accepted", "retired")


class Table(NamedTuple):
    """A table that has been read."""

    path: str
    rows: tuple[TableRow, ...]


class Layers(NamedTuple):
    """What several tables are together."""

    rows: tuple[Row, ...]
    allow: tuple[str, ...]  # words never to flag, of all tables


class _Merged:
    """The cells of one concept, and where each of them stands."""

    def __init__(self, place: Place) -> None:
        self.cells: dict[str, str] = {}
        self.places: dict[str, Place] = {"": place}
        self.unfounded: list[str] = []


def layer(tables: Iterable[Table]) -> Layers:
    """Put tables together, the later above the earlier. Raises `VocabularyError`."""
    merged: dict[str, _Merged] = {}
    holders: dict[str, set[str]] = {}  # name -> ids of concepts that give it a standing
    allow: list[str] = []
    for number, table in enumerate(tables):
        changed = []
        known = set(merged)
        for row in table.rows:
            if not row.id:
                allow.extend(parts(row.cells["allow"]))
                continue
            new = row.id not in known
            changed.append((row.id, new, _merge(merged, row, table.path, new=new)))
        if number:
            for id, new, stated in changed:
                _move(merged, holders, id, stated, new=new)
        for id, _, _ in changed:
            for name in _names(merged[id].cells):
                holders.setdefault(name, set()).add(id)
    rows = tuple(_row(id, one) for id, one in merged.items())
    _check_successors({row.concept.id: row for row in rows})
    for made in rows:
        allow.extend(made.allow)
    return Layers(rows, tuple(dict.fromkeys(allow)))


def _merge(
    merged: dict[str, _Merged], row: TableRow, path: str, *, new: bool
) -> Mapping[str, tuple[str, ...]]:
    """Put a row upon what is there, and give the names that it states, by column."""
    place = Place(path, row.line)
    if new:
        merged[row.id] = _Merged(place)
    one = merged[row.id]
    one.places[""] = place
    stated: dict[str, tuple[str, ...]] = {}
    for column, cell in row.cells.items():
        if not cell or not column:
            continue
        before = one.cells.get(column, "")
        if cell == _EMPTY:
            value = ""
            if new:
                one.unfounded.append(column)
        elif cell.startswith(_ADD):
            added = cell[1:].strip()
            if new:
                one.unfounded.append(column)
            elif column in PREFERRED.values():
                raise VocabularyError(
                    path,
                    row.line,
                    column,
                    f'a concept has only one preferred name, so nothing can be added to it. Write "{added}" '
                    'without the plus to change the name, or put it in "accepted" to add a name',
                )
            joint = "|" if column in LISTS else " "
            value = f"{before}{joint}{added}" if before and added else before or added
            if column in LISTS:
                value = "|".join(dict.fromkeys(parts(value)))
            stated[column] = parts(added)
        else:
            value = cell
            stated[column] = parts(cell) if column in LISTS else (cell,)
        one.cells[column] = value
        one.places[column] = place
    return stated


def _move(
    merged: dict[str, _Merged],
    holders: Mapping[str, set[str]],
    id: str,
    stated: Mapping[str, tuple[str, ...]],
    *,
    new: bool,
) -> None:
    """Take from the names that a row states the standing that an earlier table gave them."""
    for column in (*PREFERRED.values(), *_STANDINGS):
        for name in map(_bare, stated.get(column, ())):
            if new and name not in holders:
                continue
            for other in {id, *holders.get(name, ())}:
                # Several concepts may share an abbreviation, or a name that is fine.
                if other != id and column != "retired":
                    _drop(merged[other], "retired", name)
                    continue
                for standing in _STANDINGS:
                    if not (other == id and name in map(_bare, stated.get(standing, ()))):
                        _drop(merged[other], standing, name)


def _drop(one: _Merged, column: str, name: str) -> None:
    kept = [entry for entry in parts(one.cells.get(column, "")) if _bare(entry) != name]
    if column in one.cells:
        one.cells[column] = "|".join(kept)


def _bare(name: str) -> str:
    return name.removesuffix("?").rstrip()


def _names(cells: Mapping[str, str]) -> set[str]:
    return {_bare(name) for column in _STANDINGS for name in parts(cells.get(column, ""))}


def _row(id: str, one: _Merged) -> Row:
    place = one.places[""]
    if one.unfounded and not any(one.cells.get(column) for column in PREFERRED.values()):
        column = one.unfounded[0]
        where = one.places[column]
        raise VocabularyError(
            where.path,
            where.line,
            column,
            f'no earlier table has "{id}", so there is nothing to add to or to empty. Is the id '
            "right, and does the table that has it come first?",
        )
    row = make_row(place.path, place.line, {**one.cells, "id": id}, one.places)
    return row._replace(unfounded=tuple(one.unfounded))


def _check_successors(rows: Mapping[str, Row]) -> None:
    """Every line of `replaced_by` must end at a concept of its own."""
    for row in rows.values():
        passed = [row.concept.id]
        while instead := rows[passed[-1]].concept.replaced_by:
            place = rows[passed[-1]].place("replaced_by")
            if instead not in rows:
                raise VocabularyError(
                    place.path,
                    place.line,
                    "replaced_by",
                    f'"{passed[-1]}" is replaced by "{instead}", and there is no such concept',
                )
            passed.append(instead)
            if instead in passed[:-1]:
                circle = " → ".join(passed[passed.index(instead) :])
                raise VocabularyError(
                    place.path,
                    place.line,
                    "replaced_by",
                    f"these replace each other in a circle: {circle}. One of them must stay",
                )
