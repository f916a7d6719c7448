"""What is wrong in the tables of a vocabulary: all of it at once, each with file, line and column."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from netlint.finding import Severity
from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.conflicts import Conflict, conflicts
from netlint.vocabulary.label_faults import label_faults
from netlint.vocabulary.layering import Table, layer
from netlint.vocabulary.loading import decode_table
from netlint.vocabulary.sources import SHIPPED, read_source, vocabulary_folder
from netlint.vocabulary.table import Row, TableRow, make_row, read_table

#: After so many broken rows in one table the rest is likely broken in the same way.
_MOST_BROKEN = 100


_COUNTED = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


class Verdict(NamedTuple):
    """What was found, errors and warnings, in the order of the tables; and what could not be read.

    Where `unread` is not empty, nobody knows what else is wrong.
    """

    problems: tuple[Conflict, ...]
    unread: tuple[str, ...] = ()
    concepts: int = 0

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


def validate(names: Sequence[str], context: Sequence[str] = ()) -> Verdict:
    """Everything that is wrong in the vocabularies `names`.

    They are read together, above those of `context`, in which nothing is looked for.
    """
    unread: list[str] = []
    problems: list[Conflict] = []
    tables = []
    for name in (*context, *names):
        try:
            rows, broken = _rows(name)
        except VocabularyError as error:
            if name in names:
                unread.append(str(error))
            continue
        tables.append(Table(name, rows))
        problems.extend(broken)
    layered, refused = _layered(tables)
    problems.extend(refused)
    problems.extend(conflicts(layered))
    mine = [row for row in layered if row.place().path in names]
    problems.extend(label_faults(mine, layered))
    problems = [problem for problem in problems if problem.path in names]
    problems.sort(key=lambda one: (names.index(one.path), one.line))
    return Verdict(tuple(dict.fromkeys(problems)), tuple(unread), len(mine))


def table_path(name: str) -> Path:
    """Where the table of a vocabulary is: "netlint:net" is a shipped one, else a path."""
    shipped = name.removeprefix(SHIPPED)
    return Path(name) if shipped == name else vocabulary_folder() / f"{shipped}.csv"


def _problem(error: VocabularyError) -> Conflict:
    return Conflict(Severity.ERROR, error.path, error.line, error.column, error.message, "")


def _rows(name: str) -> tuple[tuple[TableRow, ...], list[Conflict]]:
    """The rows of a table without the broken ones, and what is wrong with those.

    Raises `VocabularyError` where there is no table to speak of.
    """
    lines = decode_table(*read_source(name)).splitlines(keepends=True)
    broken: list[Conflict] = []
    rows: list[TableRow] = []
    while True:
        try:
            rows = list(read_table(name, "".join(lines)))
            break
        except VocabularyError as error:
            first = next((at for at, line in enumerate(lines, 1) if _is_content(line)), 1)
            if not error.column or error.line <= first or len(broken) >= _MOST_BROKEN:
                raise
            broken.append(_problem(error))
            lines[error.line - 1] = "\n"
    for row in list(rows):
        if row.id and any(
            row.cells.get(column) for column in ("preferred_en_gb", "preferred_en_us")
        ):
            try:
                make_row(name, row.line, row.cells)
            except VocabularyError as error:
                broken.append(_problem(error))
                rows.remove(row)
    return tuple(rows), broken


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _layered(tables: Iterable[Table]) -> tuple[tuple[Row, ...], list[Conflict]]:
    """The rows of all tables together, without those that mean nothing, and what is wrong there."""
    tables = list(tables)
    refused: list[Conflict] = []
    while True:
        try:
            return layer(tables).rows, refused
        except VocabularyError as error:
            refused.append(_problem(error))
            tables = [
                table._replace(
                    rows=tuple(
                        row
                        for row in table.rows
                        if (table.path, row.line) != (error.path, error.line)
                    )
                )
                for table in tables
            ]
            if len(refused) > _MOST_BROKEN:
                return (), refused


def context_for(names: Sequence[str], in_force: Sequence[str]) -> tuple[str, ...]:
    """The vocabularies in force that `names` are read above: those that are not among them.

    A table under another name is the same one: where it is, counts.
    """
    mine = {table_path(name).resolve() for name in names}
    return tuple(name for name in in_force if table_path(name).resolve() not in mine)


def as_text(verdict: Verdict, *, errors_only: bool = False) -> str:
    """The verdict for people: a line for each problem, and how many there are."""
    lines = [
        f"{_place(problem)}: {problem.severity.label}: {problem.message}"
        for problem in verdict.problems
        if not errors_only or problem.severity is Severity.ERROR
    ]
    counts = Counter(problem.severity for problem in verdict.problems)
    parts = [
        f"{counts[severity]} {word}{'s' * (counts[severity] != 1)}"
        for severity, word in _COUNTED.items()
        if counts[severity]
    ]
    if verdict.unread:
        parts.append(f"{len(verdict.unread)} of the tables not read")
    found = ", ".join(parts) or "nothing wrong"
    concepts = f"{verdict.concepts} concept{'s' * (verdict.concepts != 1)}"
    return "".join(f"{line}\n" for line in [*lines, f"{concepts}: {found}"])


def as_json(verdict: Verdict) -> str:
    """The verdict for programs."""
    report = {
        "concepts": verdict.concepts,
        "errors": verdict.errors,
        "unread": list(verdict.unread),
        "problems": [
            {
                "path": problem.path,
                "line": problem.line,
                "column": problem.column,
                "severity": problem.severity.label,
                "message": problem.message,
                "concept": problem.concept_id,
                "other": {"path": problem.other.path, "line": problem.other.line}
                if problem.other
                else None,
            }
            for problem in verdict.problems
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _place(problem: Conflict) -> str:
    """Where a problem is: the file, the line and the column, and where its other half is."""
    place = f"{problem.path}, line {problem.line}" if problem.line else problem.path
    if problem.column:
        place += f', column "{problem.column}"'
    other = problem.other
    if other and other.line and (other.path, other.line) != (problem.path, problem.line):
        path = "" if other.path == problem.path else f"{other.path}, "
        place += f" (see {path}line {other.line})"
    return place
