"""Which words get slips, and which strings are words and so no slips.

The lists are read where they are: the vocabulary of this repository, Debian's `scowl` package, and
ontologies in a folder. Nothing is kept.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.prose import WORD

ROOT = Path(__file__).resolve().parent.parent
SCOWL = Path("/usr/share/dict/scowl")
ONTOLOGIES = ROOT.parent / "shared" / "ontologies"
_SCOWL_LISTS = re.compile(
    r"(?:english|american|british|british_z)-(words|upper|proper-names)\.(\d+)"
)
#: Words in names of the vocabulary that any page may use: a slip in one is no slip in a term.
GENERAL = frozenset(
    """another anomaly cancerous cancers certain chemotherapy complex condition conditions
    congenital diffuse disease diseases fasting functional functioning hormone hormones imaging
    internal kidneys medicine medicines molecular multiple national non-functioning primary
    producing registration related secondary service stomach surgery symptom symptoms system
    targeted testing therapy treatment typical whether""".split()
)
#: How the names of medicines end (the stems of the WHO's lists, and a few older ones).
_MEDICINE = re.compile(
    r"(?:mab|nib|pril|olol|statin|cillin|mycin|micin|azole|vir|tide|caine|sartan|dipine|setron|"
    r"profen|azepam|oxetine|triptan|gliptin|gliflozin|glitazone|platin|taxel|rubicin|dronate|"
    r"cycline|floxacin|barbital|semide|thiazide|zosin|lukast|parin|xaban|gatran|terol|sone|solone|"
    r"formin|tadine|zine|pine|done|zepine|zumab|kinra|cept|mustine|trexate|fungin|oxacin)s?\Z"
)


def net_words(table: Path = ROOT / "rules" / "vocabularies" / "net.csv") -> frozenset[str]:
    """Words of seven letters and more in the preferred and accepted names of a vocabulary."""
    with table.open(encoding="utf-8", newline="") as lines:
        names = [
            row[column] or ""
            for row in csv.DictReader(line for line in lines if not line.startswith("#"))
            for column in ("preferred_en_gb", "preferred_en_us", "accepted")
        ]
    return frozenset(_long_words(names)) - GENERAL


def scowl_words(largest: int, folder: Path = SCOWL, names: bool = True) -> frozenset[str]:
    """English words up to a size of SCOWL, lower-cased; empty where SCOWL is not installed."""
    words: set[str] = set()
    for path in sorted(folder.glob("*")):
        part = _SCOWL_LISTS.fullmatch(path.name)
        if part and int(part[2]) <= largest and (names or part[1] == "words"):
            words.update(path.read_text(encoding="utf-8").lower().split())
    return frozenset(words)


def health_words(
    ontologies: Path = ONTOLOGIES, given: Path | None = None, scowl: Path = SCOWL
) -> frozenset[str]:
    """Words of diseases, anatomy and medicines: a given list, or the ontologies' labels."""
    if given is not None:
        return frozenset(_long_words([given.read_text(encoding="utf-8")]))
    words = set(_long_words(_labels(ontologies)))
    return frozenset(words) - scowl_words(35, scowl) - GENERAL


def medicines(prose: Iterable[str], scowl: Path = SCOWL) -> frozenset[str]:
    """Words on three pages and more that end as medicines' names do."""
    pages = Counter(word for text in prose for word in set(_long_words([text])))
    common = scowl_words(35, scowl)
    return frozenset(
        word
        for word, count in pages.items()
        if count >= 3 and word not in common and _MEDICINE.search(word)
    )


def seen_words(prose: Iterable[str], pages: int = 2) -> frozenset[str]:
    """Words that stand on so many pages, lower-cased, and the parts of hyphened ones."""
    counts: Counter[str] = Counter()
    for text in prose:
        words = {match.lower() for match in WORD.findall(text)}
        counts.update(words | {part for word in words for part in word.split("-")})
    return frozenset(word for word, count in counts.items() if count >= pages)


def _long_words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (word.lower() for word in WORD.findall(text) if len(word) >= 7)


def _labels(folder: Path) -> Iterator[str]:
    """Names and synonyms in OBO files, and the label columns of mappings."""
    for path in sorted(folder.rglob("*.obo")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("name: "):
                yield line[6:]
            elif line.startswith('synonym: "'):
                yield line[10:].partition('"')[0]
    for path in sorted(folder.rglob("*.tsv")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield from (row[column] or "" for column in row if column.endswith("_label"))
