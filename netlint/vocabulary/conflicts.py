"""What contradicts itself in a vocabulary: names with two standings, and rows that point nowhere.

Nothing here stops a run: where rows contradict each other, the order of `concept.PRIORITY` decides.
What makes a vocabulary meaningless is refused when it is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from netlint.finding import Severity
from netlint.vocabulary.concept import Concept
from netlint.vocabulary.forms import fold, plurals
from netlint.vocabulary.table import PREFERRED, Place, Row


class Conflict(NamedTuple):
    """Two things in a vocabulary that cannot both be meant, or one that means nothing.

    An error changes what netlint reports in a way that nobody can have wanted; a warning may be
    meant. `other` is the place of the other half, where there is one.
    """

    severity: Severity
    path: str
    line: int  # 1-based
    column: str
    message: str
    concept_id: str
    other: Place | None = None


class _Standing(NamedTuple):
    row: Row
    column: str
    name: str

    @property
    def id(self) -> str:
        return self.row.concept.id

    @property
    def place(self) -> Place:
        return self.row.place(self.column)


_RIGHT = ("preferred", "accepted", "abbreviations")


def conflicts(rows: Iterable[Row]) -> Iterator[Conflict]:
    """Every conflict among the rows of a vocabulary, in the order of the rows.

    `rows` are those of `loading.load_rows`, which has put several tables together.
    """
    rows = list(rows)
    by_id = {row.concept.id: row for row in rows}
    words = _word_runs(rows)
    seen: dict[str, list[_Standing]] = {}
    for row in rows:
        yield from _unfounded(row)
        yield from _successor(row, by_id)
        yield from _targets(row, words)
        for standing in _standings(row):
            before = seen.setdefault(_key(standing.name), [])
            yield from _names(standing, before)
            before.append(standing)


def _conflict(
    severity: Severity, standing: _Standing, message: str, other: _Standing | None = None
) -> Conflict:
    place = standing.place
    return Conflict(
        severity,
        place.path,
        place.line,
        standing.column,
        message,
        standing.id,
        other.place if other else None,
    )


def _standings(row: Row) -> Iterator[_Standing]:
    concept = row.concept
    for locale, column in PREFERRED.items():
        label = concept.preferred[locale]
        if locale == "en-GB" or label != concept.preferred["en-GB"]:
            yield _Standing(row, column, label)
    for column in ("abbreviations", "accepted", "retired"):
        for name in getattr(concept, column):
            yield _Standing(row, column, name)


def _key(name: str) -> str:
    """Names that no page can tell apart have one key. Capitals count: MEN is not "men"."""
    bare = name.removesuffix("?").rstrip()
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


def _kind(column: str) -> str:
    return "preferred" if column.startswith("preferred") else column


def _names(standing: _Standing, before: list[_Standing]) -> Iterator[Conflict]:
    """Say of a name what speaks against it, once for each pair, where the second stands."""
    mine = _kind(standing.column)
    labels = set(standing.row.concept.preferred.values())
    for other in before:
        theirs = _kind(other.column)
        if standing.id == other.id and mine == theirs:
            if mine != "preferred" and standing.name == other.name:
                yield _conflict(
                    Severity.WARNING, standing, f'"{standing.name}" is here twice', other
                )
            continue
        if "retired" in (mine, theirs) and mine != theirs:
            yield from _retired_and_right(standing, other)
        elif standing.id != other.id:
            yield from _shared(standing, other)
        elif "preferred" in (mine, theirs) and labels == {standing.name}:
            yield _conflict(
                Severity.WARNING,
                standing,
                f'"{standing.name}" is the preferred name already, and needs no second cell',
                other,
            )


def _retired_and_right(standing: _Standing, other: _Standing) -> Iterator[Conflict]:
    right, retired = (other, standing) if _kind(standing.column) == "retired" else (standing, other)
    if right.row.concept.replaced_by or _is_ambiguous(standing, other):
        return
    severe = _kind(right.column) == "preferred" or right.id == retired.id
    where = "the same row" if right.id == retired.id else f'"{right.id}"'
    yield _conflict(
        Severity.ERROR if severe else Severity.WARNING,
        standing,
        f'"{standing.name}" is retired in "{retired.id}" and {_said(right)} in {where}. netlint '
        "will not report it. Take it out of one of the cells",
        other,
    )


def _shared(standing: _Standing, other: _Standing) -> Iterator[Conflict]:
    mine, theirs = _kind(standing.column), _kind(other.column)
    if _is_ambiguous(standing, other) or standing.row.concept.known != other.row.concept.known:
        return
    concepts = (standing.row.concept, other.row.concept)
    if concepts[0].replaced_by == other.id or concepts[1].replaced_by == standing.id:
        return
    if mine == theirs == "preferred":
        severity = Severity.WARNING if concepts[0].known else Severity.ERROR
        yield _conflict(
            severity,
            standing,
            f'"{standing.name}" is the preferred name of "{other.id}" too. Is it one thing, or '
            "does one of them need another name?",
            other,
        )
    else:
        hint = (
            ". If it has both meanings, name it in the column ambiguous"
            if mine == theirs == "abbreviations"
            else ""
        )
        yield _conflict(
            Severity.WARNING,
            standing,
            f'"{standing.name}" is {_said(standing)} here and {_said(other)} in "{other.id}"{hint}',
            other,
        )


def _said(standing: _Standing) -> str:
    kind = _kind(standing.column)
    return "an abbreviation" if kind == "abbreviations" else kind


def _is_ambiguous(*standings: _Standing) -> bool:
    return any(
        _key(standing.name) in map(_key, standing.row.concept.ambiguous) for standing in standings
    )


def _unfounded(row: Row) -> Iterator[Conflict]:
    for column in row.unfounded:
        place = row.place(column)
        yield Conflict(
            Severity.WARNING,
            place.path,
            place.line,
            column,
            f'no earlier table has "{row.concept.id}", so there is nothing to add to or to empty. '
            "Is the id right?",
            row.concept.id,
        )


def _successor(row: Row, by_id: Mapping[str, Row]) -> Iterator[Conflict]:
    """What loading refuses as well, for rows that come from elsewhere."""
    concept = row.concept
    if not concept.replaced_by:
        return
    place = row.place("replaced_by")
    target = by_id.get(concept.replaced_by)
    message = ""
    if target is None:
        message = (
            f'"{concept.id}" is replaced by "{concept.replaced_by}", and there is no such concept'
        )
    elif _in_circle(concept, by_id):
        message = f'"{concept.id}" comes back to itself by way of "{concept.replaced_by}"'
    if message:
        yield Conflict(Severity.ERROR, place.path, place.line, "replaced_by", message, concept.id)


def _in_circle(concept: Concept, by_id: Mapping[str, Row]) -> bool:
    passed: set[str] = set()
    at = concept.replaced_by
    while at in by_id and at not in passed:
        if at == concept.id:
            return True
        passed.add(at)
        at = by_id[at].concept.replaced_by
    return False


def _word_runs(rows: Iterable[Row]) -> Mapping[str, bytes]:
    """For each concept its names, folded, one after the other: to look for parts of names in."""
    found = {}
    for row in rows:
        names = dict.fromkeys(standing.name.removesuffix("?") for standing in _standings(row))
        every = [text for name in names for text in (name, *plurals(name))]
        every.extend(entry.partition("=")[0] for entry in row.concept.inflections)
        found[row.concept.id] = b" " + b"  ".join(map(fold, every)) + b" "
    return found


def _targets(row: Row, words: Mapping[str, bytes]) -> Iterator[Conflict]:
    """Variants and inflections of names that are none."""
    for column, entries in (
        ("variants", row.variants),
        ("inflections", row.concept.inflections),
    ):
        for entry in entries:
            text, _, name = (part.strip() for part in entry.partition("="))
            place = row.place(column)
            id = row.concept.id
            if not text or (not name and "=" in entry):
                message = f'"{entry}" has nothing on one side of the ="'
            elif name and b" " + fold(name) + b" " not in words[id]:
                message = (
                    f'"{entry}" is to stand for "{name}", and no name of "{id}" has that in it'
                )
            elif text in ({name} if name else set(row.concept.preferred.values())):
                message = f'"{text}" is the name itself, and no other way to write it'
            else:
                continue
            yield Conflict(Severity.WARNING, place.path, place.line, column, message, id)
