"""ICD-10-CM (diseases) and ICD-10-PCS (procedures), works of the United States government."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from tools.lexicon.label import Case, Label

_TEXT = re.compile(r"<(?:desc|note)>([^<]*)</")


def read_diseases(path: Path) -> Iterator[Label]:
    """Descriptions and notes of the tabular list (XML)."""
    for match in _TEXT.finditer(path.read_text(encoding="utf-8")):
        yield Label(match[1], "icd-10-cm", "d", Case.FIRST_IS_FREE, checked=True)


def read_procedures(path: Path) -> Iterator[Label]:
    """Names of procedures, and the index, which has words that the names lack (SQLite)."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        for query in (
            "select distinct ro_def from pcs_tree",
            "select distinct bp_def from pcs_tree",
            "select distinct dv_def from pcs_tree",
            "select distinct qu_def from pcs_tree",
            "select term from pcs_index",
            "select examples from pcs_root_operation",
        ):
            kind = "a" if "bp_def" in query else "p"
            for (text,) in database.execute(query):
                yield Label(text or "", "icd-10-pcs", kind, checked=True)
