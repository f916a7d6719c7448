"""Names of two persons and more that a disease is called after: "Andersen-Tawil", "Zollinger-Ellison"."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tools.lexicon.label import Case
from tools.lexicon.ontologies import read_mappings, read_obo

_PERSON = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}"
_COMPOUND = re.compile(rf"(?<![\w-]){_PERSON}(?:-{_PERSON})+(?![\w-])")
#: The rarity of a compound that several labels have, and of one that a single label has.
_SEVERAL, _COMMON_RARITY, _RARITY = 3, 4, 6
_KINDS = "dn"


def compound_lines(ontologies: Path) -> Iterator[str]:
    """Lines of the table for the compounds of the ontologies' labels, sorted."""
    counts: Counter[str] = Counter()
    seen: set[str] = set()
    labels = [
        label
        for path in sorted(ontologies.glob("*.obo"))
        for label in read_obo(path, path.stem, "d", Case.NOTHING)
    ]
    labels += [
        label for path in sorted(ontologies.glob("mondo/*.tsv")) for label in read_mappings(path)
    ]
    for label in labels:
        text = unicodedata.normalize("NFC", label.text)
        if text not in seen and not label.source.endswith("-text"):
            seen.add(text)
            counts.update({found.lower() for found in _COMPOUND.findall(text)})
    for compound, count in sorted(counts.items()):
        rarity = _COMMON_RARITY if count >= _SEVERAL else _RARITY
        yield f"{compound}\t{rarity}\t{_KINDS}\t\n"
