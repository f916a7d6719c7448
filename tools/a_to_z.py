"""Which rule covers which entry of the A to Z of NHS health writing: the table behind
`docs/standards/nhs-a-to-z.md`, which `python -m tools.build_index` writes."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

TABLE = Path(__file__).resolve().parent / "standards" / "nhs-a-to-z.csv"


class Entry(NamedTuple):
    """An entry; `rule` is "" where no rule can judge it, and then `says` has the reason."""

    name: str
    rule: str
    says: str
    wrong: str
    right: str
    options: Mapping[str, Any]


def entries() -> list[Entry]:
    """The entries in the order of the A to Z."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return [
            Entry(
                row["entry"],
                row["rule"],
                row["says"],
                row["wrong"].replace(r"\n", "\n"),
                row["right"].replace(r"\n", "\n"),
                json.loads(row["options"] or "{}"),
            )
            for row in rows
        ]


_INTRODUCTION = """\
# The A to Z of NHS health writing

This page lists every entry of the [A to Z of NHS health writing](https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing), and the rule that covers it. It is made from `tools/standards/nhs-a-to-z.csv` by `python -m tools.build_index`.

{covered} of {all} entries are covered by a rule. The others need a writer, or point to another part of the content guide.

Contains public sector information licensed under the Open Government Licence v3.0.

| Entry | Rule | In short |
|---|---|---|
"""


def coverage_page(names: Mapping[str, str]) -> str:
    """The page. `names` has the name of every rule by its code; a rule that is not there counts as
    none."""
    rows = entries()
    covered = sum(row.rule in names for row in rows)
    lines = [_INTRODUCTION.format(covered=covered, all=len(rows))]
    for row in rows:
        link = (
            f"[{row.rule} {names[row.rule]}](../rules/{row.rule}-{names[row.rule]}.md)"
            if row.rule in names
            else "none"
        )
        lines.append(f"| {row.name} | {link} | {row.says} |\n")
    return "".join(lines)
