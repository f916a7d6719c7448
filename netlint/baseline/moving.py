"""Which recorded pages have gone to which new ones, told by their findings alone. No git is needed.

The pages with most findings in common belong together. Where that leaves a choice, a page that has
kept its name goes first, and the order of the paths decides the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

from netlint.baseline.matching import Open, exact, same_after, same_before, same_text
from netlint.fingerprint import Fingerprint

#: A sign that so many pages share, such as a slip in a text that stands on all of them, says
#: nothing of which page is which.
_COMMON = 50


def moved_pages(
    gone: Mapping[str, Sequence[Open]], new: Mapping[str, Sequence[Fingerprint]]
) -> dict[str, str]:
    """The recorded page by each new page that it has become."""
    by_sign: dict[Hashable, list[str]] = {}
    by_name: dict[str, list[str]] = {}
    for page, entries in gone.items():
        for sign in dict.fromkeys(
            sign for open_ in entries if open_.left for sign in _signs(open_.entry.mark)
        ):
            by_sign.setdefault(sign, []).append(page)
        by_name.setdefault(_name(page), []).append(page)
    shared: dict[tuple[str, str], int] = {}
    for page, marks in new.items():
        counts: Counter[str] = Counter()
        for sign in dict.fromkeys(sign for mark in marks for sign in _signs(mark)):
            pages = by_sign.get(sign, ())
            if len(pages) <= _COMMON:
                counts.update(pages)
        texts = {same_text(mark) for mark in marks}
        for old in by_name.get(_name(page), ())[:_COMMON]:
            counts[old] += any(same_text(one.entry.mark) in texts for one in gone[old] if one.left)
        shared.update({(old, page): count for old, count in counts.items() if count})
    became: dict[str, str] = {}
    taken: set[str] = set()
    for old, page in sorted(
        shared, key=lambda pair: (-shared[pair], _name(pair[0]) != _name(pair[1]), pair)
    ):
        if old not in taken and page not in became:
            became[page] = old
            taken.add(old)
    return became


def _signs(mark: Fingerprint) -> list[Hashable]:
    """What tells a finding from most others: with both neighbours, and with either."""
    sides = (("both", exact(mark)), ("before", same_before(mark)), ("after", same_after(mark)))
    return [(side, key) for side, key in sides if key is not None]


def _name(page: str) -> str:
    return page.rpartition("/")[2]
