"""Build `netlint/vocabulary/lexicon.txt`, the list of words that are words.

usage: python tools/build_lexicon.py SCOWL_FOLDER ONTOLOGIES_FOLDER [--check]

SCOWL_FOLDER is where Debian's package `scowl` puts its lists (/usr/share/dict/scowl);
ONTOLOGIES_FOLDER holds Disease Ontology files (*.obo), Mondo mappings (mondo/*.tsv) and the HPO list
of British and American spellings (hpo_british_english_dictionary.csv). The same input gives the
same bytes. With --check nothing is written; the status is 1 where the file is out of date.

Labels of ontologies hold slips of their own. A word that only one label has, and that is one slip away
from a word of many labels or from a word of the NET vocabulary, is left out.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from netlint.vocabulary.concept import Status  # noqa: E402
from netlint.vocabulary.forms import spelling_key  # noqa: E402
from netlint.vocabulary.loading import load_vocabulary  # noqa: E402

OUT = ROOT / "netlint" / "vocabulary" / "lexicon.txt"

#: The largest SCOWL size taken of each kind: past it the lists hold more slips than words.
SIZES = {"words": 80, "upper": 80, "proper-names": 80, "contractions": 70}
SPELLINGS = (
    "english american british british_z canadian australian "
    "variant_1 variant_2 british_variant_1 british_variant_2"
).split()
WORD = re.compile(r"[^\W\d_]+")
#: A word of at least this many labels is sure; one of a single label near it is taken for a slip.
SURE = 8
QUOTED = re.compile(r'^(?:name: (?P<name>.*)|synonym: "(?P<synonym>[^"]*)")', re.M)


def scowl_words(folder: Path) -> Iterator[str]:
    for spelling in SPELLINGS:
        for kind, largest in SIZES.items():
            for path in sorted(folder.glob(f"{spelling}-{kind}.*")):
                if int(path.suffix[1:]) <= largest:
                    for line in path.read_text(encoding="iso-8859-1").splitlines():
                        yield from WORD.findall(line.removesuffix("'s"))


def ontology_labels(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.obo")):
        for match in QUOTED.finditer(path.read_text(encoding="utf-8")):
            yield match["name"] or match["synonym"]
    for path in sorted(folder.glob("mondo/*.tsv")):
        lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
        for row in csv.DictReader(lines, delimiter="\t"):
            yield row["subject_label"]
            yield row.get("object_label") or ""


def label_words(labels: Iterable[str]) -> Counter[str]:
    """Words of the labels in lower case, with the number of different labels that have them.

    Words with capitals inside are codes and genes, not words.
    """
    counts: Counter[str] = Counter()
    for label in {unicodedata.normalize("NFC", label) for label in labels}:
        for word in {word for word in WORD.findall(label) if len(word) > 3}:
            if word[1:].islower():
                counts[word.lower()] += 1
    return counts


def shortened(word: str) -> Iterator[str]:
    """The word, and the word with any one letter left out: near words share one of these."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def slips(counts: Counter[str], sure: set[str]) -> set[str]:
    """Words of one label that share a shortening with a sure word."""
    places: dict[str, set[str]] = defaultdict(set)
    for word in sure:
        if len(word) >= 6:
            for short in shortened(word):
                places[short].add(word)
    found = set()
    for word, count in counts.items():
        if count <= 2 and word not in sure and len(word) >= 6 and word.isascii():
            near = set().union(*(places.get(short, set()) for short in shortened(word)))
            # Singular and plural, adjective and noun differ at the end and are no slips; nor is
            # the same word in British spelling.
            key = spelling_key(word)
            if any(
                other[: len(word) - 2] != word[:-2] and spelling_key(other) != key for other in near
            ):
                found.add(word)
    return found


def vocabulary_words() -> set[str]:
    wrong = {Status.VARIANT, Status.SPLIT}
    return {
        word.lower()
        for form in load_vocabulary(("netlint:net",)).forms
        if form.status not in wrong
        for word in WORD.findall(form.text)
        if word[1:].islower()  # codes are no words: "mri" must not become one
    }


def extra_words() -> set[str]:
    lines = Path(__file__).with_name("lexicon_extra.txt").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def build(scowl: Path, ontologies: Path) -> bytes:
    known = extra_words()
    known |= {unicodedata.normalize("NFC", word).lower() for word in scowl_words(scowl)}
    counts = label_words(ontology_labels(ontologies))
    terms = vocabulary_words()
    pairs = (ontologies / "hpo_british_english_dictionary.csv").read_text(encoding="utf-8")
    known |= {word.lower() for word in WORD.findall(pairs) if len(word) > 5}
    sure = {word for word, count in counts.items() if count >= SURE or word in known} | terms
    doubtful = slips(counts, sure)
    words = known | terms | {word for word in counts if word not in doubtful}
    print(f"{len(known)} known, {len(counts)} of ontologies, {len(doubtful)} doubtful")
    return "".join(f"{word}\n" for word in sorted(words) if len(word) > 1).encode()


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    scowl, ontologies = (Path(argument) for argument in arguments if argument != "--check")
    data = build(scowl, ontologies)
    if check:
        return 0 if OUT.read_bytes() == data else 1
    OUT.write_bytes(data)
    print(f"{OUT.relative_to(ROOT)}: {len(data)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
