"""Rows of concepts that another has replaced: they keep only what the other has not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

_NAMES = ("preferred_en_gb", "preferred_en_us", "abbreviations", "accepted", "retired", "variants")


def settle_successors(rows: Sequence[dict[str, str]], settled: Set[str]) -> list[dict[str, str]]:
    """The rows, where a replaced one has a successor and shares no name with it.

    A row that has no name of its own is left out, and so is one that is replaced by nothing there
    or, going from one to the next, by itself. Rows with an id in `settled` stay as they are: their
    table said it all, and may mean a concept of another table.
    """
    by_id = {row["id"]: row for row in rows if "id" in row}
    kept = []
    for row in rows:
        if not row.get("replaced_by") or row.get("id") in settled:
            kept.append(row)
            continue
        last = _last(row, by_id)
        own = None if last is None else _own_names(row, last)
        if own is not None:
            kept.append(own)
    return kept


def _last(row: Mapping[str, str], by_id: Mapping[str, dict[str, str]]) -> dict[str, str] | None:
    """The concept that holds today, at the end of the chain; None where there is none."""
    passed = {row["id"]}
    current = by_id.get(row["replaced_by"])
    while current is not None and current.get("replaced_by"):
        if current["id"] in passed:
            return None
        passed.add(current["id"])
        current = by_id.get(current["replaced_by"])
    return current


def _own_names(row: dict[str, str], successor: Mapping[str, str]) -> dict[str, str] | None:
    """The row with a direct way to its successor and without its names; None where none is left."""
    theirs = {
        part.strip().casefold()
        for column in _NAMES
        for part in successor.get(column, "").split("|")
    }
    cells = dict(row, replaced_by=successor["id"])
    for column in _NAMES:
        parts = [part for part in row.get(column, "").split("|") if part.strip()]
        cells[column] = "|".join(part for part in parts if part.strip().casefold() not in theirs)
    if not cells["preferred_en_gb"] and not cells["preferred_en_us"]:
        for column in ("accepted", "abbreviations", "retired"):
            first, _, rest = cells[column].partition("|")
            if first:
                cells["preferred_en_gb"], cells[column] = first.removesuffix("?"), rest
                break
        else:
            return None
    return {column: cell for column, cell in cells.items() if cell}
