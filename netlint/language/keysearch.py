"""Looks for the words and phrases of all word lists in one pass of a page.

Each rule with a list has a `KeySearch`. On the first page that it is asked about it searches by
itself, since most runs read one page; from the next page on, one automaton of the keys of all
lists finds everything when the first of the rules asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlint.language.small import Small, small

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

#: A key by its number, and where it stands.
Place = tuple[int, int, int]

#: More lists than this are of a program that makes them anew all the time.
_MOST = 64


class KeySearch:
    """Finds keys, which are texts in small letters, in prose."""

    def __init__(self, keys: list[str]) -> None:
        self.keys = keys

    def places(self, prose: str) -> list[Place]:
        """Every place of every key, also within words and within another key, in order of their
        ends."""
        found = _found_on(small(prose))
        if self not in found:
            found[self] = _Automaton([self]).find(small(prose))[self]
            _All.lists.append(self)
            _All.automaton = None
        return found[self]


class _Automaton:
    """The keys of some lists, in one."""

    def __init__(self, lists: list[KeySearch]) -> None:
        from ahocorasick_rs import BytesAhoCorasick, Implementation

        self._lists = lists
        numbers: dict[str, list[tuple[KeySearch, int]]] = {}
        for one in lists:
            for number, key in enumerate(one.keys):
                numbers.setdefault(key, []).append((one, number))
        self._owners = list(numbers.items())
        # It is made fastest, and in a page's turn it is as fast as one that takes more memory.
        self._search: BytesAhoCorasick = BytesAhoCorasick(
            [key.encode("latin-1", "replace") for key in numbers],
            implementation=Implementation.ContiguousNFA,
        )

    def find(self, page: Small) -> dict[KeySearch, list[Place]]:
        """The places of the keys of each list."""
        found: dict[KeySearch, list[Place]] = {one: [] for one in self._lists}
        text = page.text
        for index, start, end in self._search.find_matches_as_indexes(
            page.as_bytes, overlapping=True
        ):
            key, owners = self._owners[index]
            if text.startswith(key, start):  # what Latin-1 lacks is all the same to the automaton
                for one, number in owners:
                    found[one].append((number, start, end))
        return found


class _All:
    """The lists that were asked for in this process, and their automaton; None where it lacks
    one of them."""

    lists: list[KeySearch] = []  # noqa: RUF012
    automaton: _Automaton | None = None


#: What was found on the last page.
_LAST: list[tuple[Small, dict[KeySearch, list[Place]]]] = []


def _found_on(page: Small) -> dict[KeySearch, list[Place]]:
    if _LAST and _LAST[0][0] is page:
        return _LAST[0][1]
    if len(_All.lists) > _MOST:
        _All.lists.clear()
        _All.automaton = None
    if _All.automaton is None and _All.lists:
        _All.automaton = _Automaton(list(_All.lists))
    found = _All.automaton.find(page) if _All.automaton is not None else {}
    _LAST[:] = [(page, found)]
    return found
