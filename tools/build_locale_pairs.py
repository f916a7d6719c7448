"""Build `rules/words/locale-pairs.csv`: words that British and American English spell differently.

usage: python -m tools.build_locale_pairs SCOWL_FOLDER HPO_DICTIONARY WORDS_TSV [--check]

SCOWL_FOLDER is where Debian's package `scowl` puts its lists, HPO_DICTIONARY the list of British and
American spellings of the Human Phenotype Ontology, and WORDS_TSV the table of words that
`python -m tools.lexicon` makes. A pair is kept where SCOWL (or, for medical
words that SCOWL lacks, the dictionary alone) gives the two words to different locales. Each of the two
is only reported where the other locale does not write it as well. `tools/locale_pairs_exceptions.txt`
takes out what is right in both, and what the lists mistake for a pair.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections import defaultdict
from pathlib import Path

from netlint.vocabulary.forms import spelling_key
from netlint.vocabulary.loading import load_vocabulary

ROOT = Path(__file__).resolve().parent.parent

OUT = ROOT / "rules" / "words" / "locale-pairs.csv"
EXCEPTIONS = Path(__file__).with_name("locale_pairs_exceptions.txt")
COMMON = 60  # the largest SCOWL size of which pairs are made
KNOWN = 60  # the largest in which a word may be shared: larger ones list rare spellings too
WORD = re.compile(r"[a-z]{4,}")
#: Kinds of word in the table of words: names, and words that a single label has.
NAME, UNSURE = "n", "u"
#: Parts of medical words that the two locales always write differently, whatever a list says.
MEDICAL = re.compile(
    r"(?:^|(?<=[a-z]))(?:haem|aem(?=i[ac])|oesoph|oedem|paed(?=iat|olog)|gynaec|anaesth|orthopaed|rrhoe|oestr(?=[ou])"
    r"|faec|caec(?=[ua])|coel(?=ia)|pnoe(?=a|ic)|aetiol|phaeochrom|leukaem)"
)
HEADER = """\
# Words that British and American English spell differently, for TERM004. Made by tools/build_locale_pairs.py
# from SCOWL, the Human Phenotype Ontology's list and the lexicon; see NOTICE-locale-pairs.md. `report_on` says on which pages the other
# spelling is reported: "both", or only one locale because the other writes both ways.
"""


def scowl(folder: Path, spellings: str, largest: int) -> set[str]:
    return {
        line
        for spelling in spellings.split()
        for path in folder.glob(f"{spelling}-words.*")
        if int(path.suffix[1:]) <= largest
        for line in path.read_text(encoding="utf-8").splitlines()
        if WORD.fullmatch(line)
    }


def read_pairs(folder: Path, dictionary: Path) -> set[tuple[str, str]]:
    british = scowl(folder, "british", COMMON)
    american = defaultdict(set)
    for word in scowl(folder, "american", COMMON):
        american[spelling_key(word)].add(word)
    pairs = {
        (word, other) for word in british for other in american[spelling_key(word)] if word != other
    }
    with dictionary.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            if len(row) == 2 and WORD.fullmatch(row[0].strip()) and WORD.fullmatch(row[1].strip()):
                pairs.add((row[0].strip(), row[1].strip()))
    words = defaultdict(set)
    for form in load_vocabulary(("netlint:net",)).forms:
        for word in WORD.findall(form.text):
            words[spelling_key(word)].add((word, form.locale))
    for alike in words.values():
        gb = {word for word, locale in alike if locale == "en-GB"}
        us = {word for word, locale in alike if locale == "en-US"}
        pairs |= {(b, a) for b in gb - us for a in us - gb}
    return pairs


def lexicon_words(table: Path) -> dict[str, str]:
    """The kinds of the words of the lexicon's table, but for names."""
    rows = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines())
    return {word: kinds for word, _, kinds, _ in rows if NAME not in kinds and WORD.fullmatch(word)}


def medical_pairs(folder: Path, lexicon: dict[str, str]) -> set[tuple[str, str]]:
    """Pairs that differ in a part of MEDICAL and that SCOWL's largest lists or the lexicon have."""
    listed = scowl(folder, "english british american variant_1 british_variant_1", 95)
    pairs = set()
    for word in lexicon.keys() | scowl(folder, "english british", 80):
        american = MEDICAL.sub(lambda match: re.sub("ae|oe", "e", match[0]), word)
        sure = american in listed or UNSURE not in lexicon.get(american, UNSURE)
        if american != word and sure and WORD.fullmatch(word):
            pairs.add((word, american))
    return pairs


def build(folder: Path, dictionary: Path, table: Path) -> str:
    shared = scowl(folder, "english", KNOWN)
    written_gb = shared | scowl(folder, "british british_z british_variant_1", KNOWN)
    written_us = shared | scowl(folder, "american variant_1", KNOWN)
    exceptions = {
        line.strip()
        for line in EXCEPTIONS.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    }
    rows = []
    british_of: dict[str, str] = {}
    medical = medical_pairs(folder, lexicon_words(table))
    for british, american in sorted(read_pairs(folder, dictionary) | medical):
        if {british, american, f"{british},{american}"} & exceptions or british == american:
            continue
        sure = (british, american) in medical
        on_gb = (sure or american not in written_gb) and american not in british_of
        on_us = (sure or british not in written_us) and f"{british}=en-GB" not in exceptions
        if on_gb:
            british_of[american] = british
        if on_gb or on_us:
            report_on = "both" if on_gb and on_us else "en-GB" if on_gb else "en-US"
            rows.append((british, american, report_on))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("british", "american", "report_on"))
    writer.writerows(rows)
    return HEADER + out.getvalue()


def main(arguments: list[str]) -> int:
    paths = [Path(argument) for argument in arguments if argument != "--check"]
    if len(paths) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    text = build(*paths)
    if "--check" in arguments:
        return 0 if OUT.read_text(encoding="utf-8") == text else 1
    OUT.write_text(text, encoding="utf-8")
    print(f"{OUT.relative_to(ROOT)}: {text.count(chr(10))} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
