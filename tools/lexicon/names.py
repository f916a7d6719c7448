"""Names of people and places: the United States census of 1990 and GeoNames."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from tools.lexicon.label import Label

#: Rank up to which surnames are taken: rarer ones look like slips of words.
_SURNAMES = 40_000


def read_census(folder: Path) -> Iterator[Label]:
    """First names and the more common surnames."""
    for name in ("dist.all.last", "dist.female.first", "dist.male.first"):
        for line in (folder / name).read_text(encoding="ascii").splitlines():
            fields = line.split()
            if len(fields) == 4 and int(fields[3]) <= _SURNAMES:
                yield Label(fields[0], "census", "n")


def read_places(folder: Path) -> Iterator[Label]:
    """Countries, counties and states of the United States, and cities of 15,000 people and more."""
    for file in ("countries.json", "us_states.json", "cities15000.json", "us_counties.json"):
        data = json.loads((folder / file).read_text(encoding="utf-8"))
        for row in data.values() if isinstance(data, dict) else data:
            yield Label(row["name"], "geonames", "n")
            if row.get("capital"):
                yield Label(row["capital"], "geonames", "n")
