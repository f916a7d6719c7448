"""One line of a baseline: findings of a page that cannot be told apart, and how many there are."""

from __future__ import annotations

from typing import NamedTuple

from netlint.finding import Finding
from netlint.fingerprint import WHOLE_PAGE, Fingerprint, fingerprint
from netlint.patterns import lazy_pattern

#: So much of the text is shown to the people who read the file.
_SHOWN = 60
_ID = lazy_pattern(
    r"([0-9a-f]{12}|page|)([-~])([0-9a-f]{8}|[0-9a-f]{4}|)\2([0-9a-f]{8}|[0-9a-f]{4}|)"
)


class Entry(NamedTuple):
    """`page` is the path from the folder of the baseline, with "/" between the parts; `text` is
    what people see of the finding, and decides nothing, and `number` how many such there are."""

    page: str
    mark: Fingerprint
    text: str = ""
    number: int = 1

    @property
    def sort_key(self) -> tuple[str, str, str, str]:
        """Page and rule first; never a place on the page, so that moving text moves no line."""
        return self.page, self.mark.rule, self.text, id_of(self.mark)


def entry_of(page: str, finding: Finding) -> Entry:
    """The entry for one finding of a page."""
    text = " ".join(finding.match.split())
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return Entry(page, fingerprint(finding), shown)


def id_of(mark: Fingerprint) -> str:
    """The text and the neighbours of a fingerprint in one word; "~" stands between them where the
    neighbours are the text's own ends.

    >>> id_of(Fingerprint("TERM001", "3f9a0c12d4e5", "1b2c3d4e", ""))
    '3f9a0c12d4e5-1b2c3d4e-'
    """
    sign = "~" if mark.is_long else "-"
    return sign.join((mark.text, mark.before, mark.after))


def mark_of(rule: str, id: str, places: int) -> Fingerprint:
    """The way back from `id_of`. Raises ValueError for what it cannot have made."""
    found = _ID.fullmatch(id)
    if found is None or (found[1] == WHOLE_PAGE) != (places == 0):
        raise ValueError(id)
    return Fingerprint(rule, found[1], found[3], found[4], places, found[2] == "~")


def merged(entries: list[Entry]) -> list[Entry]:
    """Entries in order, those that cannot be told apart as one, with their counts added up."""
    counts: dict[tuple[str, Fingerprint], Entry] = {}
    for entry in entries:
        key = entry.page, entry.mark
        known = counts.get(key)
        counts[key] = entry._replace(number=entry.number + known.number) if known else entry
    return sorted(counts.values(), key=lambda entry: entry.sort_key)
