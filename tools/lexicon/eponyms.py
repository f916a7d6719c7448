"""What the names of diseases in the ontologies tell beyond their single words: names of two persons and
more ("Andersen-Tawil"), and which words of general English are words of diseases ("refractory")."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.lexicon.label import Case
from tools.lexicon.ontologies import read_mappings, read_obo

_PERSON = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}"
_COMPOUND = re.compile(rf"(?<![\w-]){_PERSON}(?:-{_PERSON})+(?![\w-])")
_WORD = re.compile(r"[^\W\d_]+")
#: The rarity of a compound that several labels have, and of one that a single label has.
_SEVERAL, _COMMON_RARITY, _RARITY = 3, 4, 6
_COMPOUND_KINDS = "dn"
#: A word is one of diseases where so many names have it, and people use it no more than that.
_LEAST_NAMES, _LEAST_RARITY = 3, 3
OF_DISEASES = "h"


def read_labels(ontologies: Path) -> frozenset[str]:
    """The different names and synonyms of all diseases."""
    labels = [
        label
        for path in sorted(ontologies.glob("*.obo"))
        for label in read_obo(path, path.stem, "d", Case.NOTHING)
    ]
    for path in sorted(ontologies.glob("mondo/*.tsv")):
        labels += read_mappings(path)
    return frozenset(
        unicodedata.normalize("NFC", label.text)
        for label in labels
        if not label.source.endswith("-text")
    )


def compound_lines(labels: Iterable[str]) -> Iterator[str]:
    """Lines of the table for the names of several persons, sorted."""
    counts: Counter[str] = Counter()
    for label in labels:
        counts.update({found.lower() for found in _COMPOUND.findall(label)})
    for compound, count in sorted(counts.items()):
        rarity = _COMMON_RARITY if count >= _SEVERAL else _RARITY
        yield f"{compound}\t{rarity}\t{_COMPOUND_KINDS}\t\n"


def marked(lines: Iterable[str], labels: Iterable[str]) -> Iterator[str]:
    """The lines of the table, those of words of diseases with `OF_DISEASES` among their kinds."""
    counts: Counter[str] = Counter()
    for label in labels:
        counts.update(set(_WORD.findall(label.lower())))
    for line in lines:
        word, rarity, kinds, locale = line.split("\t")
        if counts[word] >= _LEAST_NAMES and int(rarity) >= _LEAST_RARITY:
            line = "\t".join((word, rarity, kinds + OF_DISEASES, locale))
        yield line
