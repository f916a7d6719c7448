"""SCOWL: general English in sizes, from very common (10) to rare (80), and which locale writes what."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

#: Past size 80 the lists hold more slips than words; 95 only confirms what another source has.
LARGEST = 80
CONFIRMS = 95
_SPELLINGS = (
    "english american british british_z canadian australian "
    "variant_1 variant_2 variant_3 british_variant_1 british_variant_2"
).split()
_KINDS = ("words", "upper", "proper-names", "contractions")


class Entry(NamedTuple):
    """A word of SCOWL in lower case, the list's size, its spelling list, and whether it is a name."""

    word: str
    size: int
    spelling: str
    is_name: bool


def read(folder: Path) -> Iterator[Entry]:
    """Every word of letters only, and the parts of contractions ("didn't" gives "didn").

    Possessives and names of several words give nothing.
    """
    for spelling in _SPELLINGS:
        for kind in _KINDS:
            for path in sorted(folder.glob(f"{spelling}-{kind}.*")):
                size = int(path.suffix[1:])
                for line in path.read_text(encoding="utf-8").splitlines():
                    for word in _parts(unicodedata.normalize("NFC", line), kind):
                        is_name = kind in ("upper", "proper-names") and word[0].isupper()
                        yield Entry(word.lower(), size, spelling, is_name)


def _parts(line: str, kind: str) -> list[str]:
    if kind == "contractions" and not line.endswith("'s"):
        return [part for part in line.split("'") if part.isalpha()]
    return [line] if line.isalpha() else []


def locales(entries: list[Entry], largest: int = LARGEST) -> dict[str, str]:
    """GB or US for the words that only the lists of one of the two have."""
    british: set[str] = set()
    american: set[str] = set()
    for entry in entries:
        if entry.size <= largest:
            if entry.spelling in ("british", "british_z"):
                british.add(entry.word)
            elif entry.spelling == "american":
                american.add(entry.word)
            elif entry.spelling == "english":
                british.add(entry.word)
                american.add(entry.word)
    return {
        **dict.fromkeys(british - american, "GB"),
        **dict.fromkeys(american - british, "US"),
    }


def contractions(folder: Path) -> dict[str, str]:
    """Contractions by what they are without the apostrophe: "dont" gives "don't"."""
    return {
        line.replace("'", ""): line
        for path in sorted(folder.glob("english-contractions.*"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if "'" in line and not line.endswith("'s")
    }
