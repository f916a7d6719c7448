"""From entries to the rows of a table: ids, spellings, clean names, and only what was asked for."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.forms import plurals
from netlint.vocabulary.importing.both_spellings import (
    PreferredNames,
    paired_words,
    preferred_names,
    spellings_of,
)
from netlint.vocabulary.importing.entry import Entry, Label
from netlint.vocabulary.importing.successors import settle_successors
from netlint.vocabulary.table import COLUMNS, LISTS

_LONGEST = 200  # characters of a name, as `loading` allows
_ID = lazy_pattern(r"[a-z0-9][a-z0-9_-]*")
_NO_ID = lazy_pattern(r"[^a-z0-9]+")
_LONGEST_ID = 80
_ORDER = ("abbreviations", "accepted", "retired")


class Choice(NamedTuple):
    """What of a file to take, and how.

    `locale` is the spelling of names without a language ("" for: see for each name). `branches` are
    ids of the source below which everything is taken; all where there are none.
    """

    locale: str = ""
    id_prefix: str = ""
    branches: tuple[str, ...] = ()


class Sheet(NamedTuple):
    """The rows of a table, and remarks on what was left out."""

    rows: tuple[Mapping[str, str], ...]
    remarks: tuple[str, ...] = ()


def assemble(entries: Sequence[Entry], choice: Choice) -> Sheet:
    """The table of these entries, in their order."""
    left_out: Counter[str] = Counter()
    kept = _with_names(_in_branches(entries, choice.branches), left_out)
    ids = _ids(kept, choice.id_prefix)
    row_of = {entry.source: id for entry, id in zip(kept, ids, strict=True) if entry.source}
    named = [preferred_names(entry.preferred, choice.locale) for entry in kept]
    paired = paired_words((names.british, names.american) for names in named)
    rows = []
    for entry, id, names in zip(kept, ids, named, strict=True):
        instead = row_of.get(entry.replaced_by, "")
        if entry.obsolete and not instead and not entry.cells.get("replaced_by"):
            left_out["obsolete concepts that nothing here replaces"] += 1
            continue
        rows.append(_row(entry, id, instead, names, paired, left_out))
    remarks = tuple(f"{what}: {count} left out" for what, count in left_out.items())
    settled = {id for entry, id in zip(kept, ids, strict=True) if entry.cells.get("replaced_by")}
    return Sheet(tuple(settle_successors(rows, settled)), remarks)


def _in_branches(entries: Sequence[Entry], branches: tuple[str, ...]) -> Sequence[Entry]:
    """The entries at and below the branches; what is replaced by one of them comes along."""
    if not branches:
        return entries
    below: dict[str, list[str]] = {}
    for entry in entries:
        for parent in entry.parents:
            below.setdefault(parent, []).append(entry.source)
    taken: set[str] = set()
    waiting = list(branches)
    while waiting:
        id = waiting.pop()
        if id not in taken:
            taken.add(id)
            waiting.extend(below.get(id, ()))
    return [entry for entry in entries if entry.source in taken or entry.replaced_by in taken]


def _with_names(entries: Iterable[Entry], left_out: Counter[str]) -> list[Entry]:
    """The entries that have a name in English."""
    kept = []
    for entry in entries:
        lengths = [len(label.text) for label in entry.preferred]
        if entry.exact and max(lengths, default=0) <= _LONGEST:
            if lengths or [column for column, cell in entry.cells.items() if cell] == ["allow"]:
                kept.append(entry)
            else:
                left_out["concepts without an English name"] += 1
            continue
        foreign = [label for label in entry.preferred if not _is_english(label)]
        preferred = tuple(
            label._replace(text=text)
            for label in entry.preferred
            if _is_english(label) and (text := clean(label.text)) and len(text) <= _LONGEST
        )
        if foreign:
            left_out["names in other languages"] += len(foreign)
        if not preferred:
            spare = next(
                (
                    label
                    for label in (*entry.accepted, *entry.abbreviations)
                    if _is_english(label) and label.sure and 0 < len(clean(label.text)) <= _LONGEST
                ),
                None,
            )
            if spare is None:
                left_out["concepts without an English name"] += 1
                continue
            preferred = (spare._replace(text=clean(spare.text)),)
        kept.append(entry._replace(preferred=preferred))
    return kept


def _is_english(label: Label) -> bool:
    return label.language.lower().split("-")[0].split("_")[0] in ("", "en", "und", "mul")


def clean(text: str) -> str:
    """A name as a cell can hold it: composed letters, single blanks, no bar and no last "?"."""
    text = " ".join(unicodedata.normalize("NFC", text).replace("|", "/").split())
    return "".join(letter for letter in text if letter.isprintable()).rstrip("? ").strip()


def slug(text: str) -> str:
    """An id made of any text: "NF 1" gives "nf-1"."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NO_ID.sub("_" if ":" in text else "-", plain).strip("-_")[:_LONGEST_ID].strip("-_")


def _ids(entries: Sequence[Entry], prefix: str) -> list[str]:
    """An id for each entry: its own where that is one, else made of its source or its name."""
    seen: dict[str, int] = {}
    ids = []
    for entry in entries:
        own = entry.cells.get("id", "") or entry.source.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
        if not entry.preferred and not entry.cells.get("id"):
            ids.append("")  # a row of words to allow
            continue
        name = entry.preferred[0].text if entry.preferred else ""
        id = own if _ID.fullmatch(own) else slug(own) or slug(name) or "term"
        id = prefix + id
        number = seen.get(id, 0) + 1
        seen[id] = number
        while number > 1 and f"{id}-{number}" in seen:
            number += 1
        if number > 1:
            id = f"{id}-{number}"
            seen[id] = 1
        ids.append(id)
    return ids


def _row(
    entry: Entry,
    id: str,
    instead: str,
    preferred: PreferredNames,
    paired: Set[str],
    left_out: Counter[str],
) -> dict[str, str]:
    cells = {column: cell for column, cell in entry.cells.items() if column in COLUMNS and cell}
    for column in LISTS:
        if column in cells:
            cells[column] = _short_enough(cells[column], left_out)
    if not id:
        return cells
    british = preferred.british
    cells |= {"id": id, "preferred_en_gb": british, "preferred_en_us": preferred.american}
    seen = {british, preferred.american}
    for column in LISTS:
        seen.update(part.strip() for part in cells.get(column, "").split("|"))
    groups = dict(zip(_ORDER, (entry.abbreviations, entry.accepted, entry.retired), strict=True))
    groups["accepted"] = (*preferred.others, *groups["accepted"])
    for column, labels in groups.items():
        _add(cells, column, _names(labels, seen, paired, left_out))
    variants = []
    for wrong, right in entry.variants:
        text, target = clean(wrong), clean(right)
        if not text or "=" in text or "=" in target or len(text) + len(target) > _LONGEST - 1:
            left_out["variants that a cell cannot hold"] += 1
        elif text not in seen:
            seen.add(text)
            variants.append(f"{text}={target}" if target and target != british else text)
    _add(cells, "variants", variants)
    # What grammar gives needs no cell.
    seen.update(plurals(british), plurals(preferred.american))
    inflections = [text for one in entry.inflections if (text := clean(one)) and text not in seen]
    _add(cells, "inflections", inflections)
    _add(cells, "xrefs", [xref for xref in map(clean, entry.xrefs) if ":" in xref])
    if instead and instead != id:
        cells["replaced_by"] = instead
    return {column: cell for column in COLUMNS if (cell := cells.get(column, ""))}


def _short_enough(cell: str, left_out: Counter[str]) -> str:
    """The cell without names that `loading` refuses as too long."""
    parts = cell.split("|")
    short = [part for part in parts if len(part.strip()) <= _LONGEST]
    if len(short) == len(parts):
        return cell
    left_out[f"names of over {_LONGEST} characters"] += len(parts) - len(short)
    return "|".join(short)


def _add(cells: dict[str, str], column: str, entries: Iterable[str]) -> None:
    """Put entries behind those of a cell, each once."""
    there = [part for part in cells.get(column, "").split("|") if part.strip()]
    more = [entry for entry in dict.fromkeys(entries) if entry not in there]
    if more:
        cells[column] = "|".join([*there, *more])


def _names(
    labels: Iterable[Label], seen: set[str], paired: Set[str], left_out: Counter[str]
) -> list[str]:
    names = []
    for label in labels:
        text = clean(label.text)
        if not _is_english(label):
            left_out["names in other languages"] += 1
        elif len(text) > _LONGEST - 1:
            left_out[f"names of over {_LONGEST} characters"] += 1
        elif text:
            for spelled in spellings_of(text, label.language, paired):
                if spelled not in seen:
                    seen.add(spelled)
                    names.append(spelled if label.sure else spelled + "?")
    return names
