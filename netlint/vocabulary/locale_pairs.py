"""British and American spellings of one word: `rules/words/locale-pairs.csv`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from netlint.shipped import rules_folder


@lru_cache(maxsize=2)
def spellings_for(locale: str) -> Mapping[str, str]:
    """What to write in `locale` for each word, in lower case, that only the other one writes."""
    path = rules_folder() / "words" / "locale-pairs.csv"
    british = locale == "en-GB"
    instead = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        # The file is generated and holds no quotes: splitting it is all the reading it needs.
        cells = line.split(",")
        if len(cells) == 3 and cells[2] in ("both", locale):
            instead[cells[british]] = cells[not british]
    return instead
