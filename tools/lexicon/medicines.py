"""Medicines: the substance names of the FDA (UNII) and its directory of products (NDC)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from tools.lexicon.label import Label, is_plain

#: Lists that have agreed on a name: international, United States, British, European, Japanese.
_AGREED = re.compile(
    r" \[(?:INN|USAN|BAN|JAN|EMA|USP|WHO-DD|MART|HSDB|MI|VANDF|ORANGE BOOK)[^\]]*\]"
)
_INN = re.compile(r" \[(?:INN|USAN|BAN)\b")
#: Official names of plants and animals and their parts end so; few of them are medicines.
_PLANT = re.compile(
    r" (?:WHOLE|LEAF|ROOT|SEED|FRUIT|FLOWER|POLLEN|BARK|OIL|WOOD|TOP|STEM|FLOWERING TOP|RHIZOME|BULB|TUBER|PEEL"
    r"|JUICE|RESIN|SPORE|BUD|BERRY|SKIN|MEAT|EGG|HAIR|FEATHER|DANDER|VENOM|EXTRACT|MILK)(?:,.*)?$"
)
_TYPES = {"of": "m", "bn": "b", "cn": "m"}


def read_substances(path: Path) -> Iterator[Label]:
    """Official names, brands, and common names that some pharmacopoeia has."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            kind = _TYPES.get(row["TYPE"])
            name = row["Name"]
            agreed = bool(_AGREED.search(name))
            if kind and (agreed or row["TYPE"] != "cn"):
                bare = _AGREED.sub("", name)
                if is_plain(bare):
                    official = row["TYPE"] == "of" and not _PLANT.search(name)
                    checked = official or bool(_INN.search(name))
                    yield Label(
                        bare, "unii-brand" if kind == "b" else "unii", kind, checked=checked
                    )


def read_products(path: Path) -> Iterator[Label]:
    """Brands and substances of prescription medicines; the rest are soaps and their puns."""
    with path.open(encoding="iso-8859-1", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["PRODUCTTYPENAME"] == "HUMAN PRESCRIPTION DRUG":
                brand, substance = row["PROPRIETARYNAME"], row["SUBSTANCENAME"] or ""
                if brand.lower() not in (row["NONPROPRIETARYNAME"] or "").lower():
                    yield Label(brand, "ndc-brand", "b")
                yield from (
                    Label(name, "ndc", "m") for name in substance.split("; ") if is_plain(name)
                )
                for group in re.findall(r"([^,\[]+) \[", row["PHARM_CLASSES"] or ""):
                    yield Label(group, "ndc", "m", checked=True)
