"""Build `rules/vocabularies/cancer.csv`, the vocabulary `netlint:cancer`.

usage: python -m tools.build_cancer_vocabulary ONTOLOGIES_FOLDER [--check]

ONTOLOGIES_FOLDER holds the Disease Ontology's subsets DO_cancer_slim.obo and NCIthesaurus.obo, and Mondo's
mappings mondo/*.tsv. They are read by netlint's own importer. What is taken and what is left out
is in `tools/cancer_vocabulary/`. The same input gives the same bytes. With --check nothing is
written; the status is 1 where the file is out of date.
"""

from __future__ import annotations

import sys
from pathlib import Path

from netlint.vocabulary.importing.assembling import Choice, assemble
from netlint.vocabulary.writing import write_table
from tools.cancer_vocabulary.gathering import gather
from tools.cancer_vocabulary.labels import Sieve, key
from tools.cancer_vocabulary.overlap import House

OUT = Path(__file__).resolve().parent.parent / "rules" / "vocabularies" / "cancer.csv"
COLUMNS = (
    "id", "preferred_en_gb", "preferred_en_us", "abbreviations", "accepted", "xrefs", "source", "role",
)  # fmt: skip


def build(folder: Path) -> str:
    gathered = gather(folder)
    sieve = Sieve(gathered.every_label)
    house = House()
    entries = []
    taken: set[str] = set()
    for entry in gathered.entries:
        if house.has(entry):
            continue
        sifted = sieve.sift(entry, taken, house.wrong)
        if sifted is not None:
            entries.append(sifted)
            taken |= {key(name.text) for name in (*sifted.preferred, *sifted.accepted)}
    entries = sieve.without_derived_spellings(entries)
    entries = sieve.without_shared_abbreviations(entries, house.abbreviations)
    sheet = assemble(entries, Choice())
    rows = [{**row, "role": "known"} for row in sheet.rows]
    print(f"{len(gathered.entries)} in scope, {len(rows)} concepts, {sieve.report()}")
    return write_table(rows, COLUMNS)


def main(arguments: list[str]) -> int:
    (folder,) = (argument for argument in arguments if argument != "--check")
    text = build(Path(folder))
    if "--check" in arguments:
        return int(OUT.read_text(encoding="utf-8") != text)
    OUT.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
