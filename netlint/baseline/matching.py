"""Finds the findings of a page among those recorded of it, never more of them than there were.

The surest signs come first: the same text between the same neighbours; the same text with the same
neighbour on one side, where the other was edited; the same text anywhere on the page; a long text
with the same beginning or end. A fault that is said once for many places of a page may be said at
another of them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from netlint.baseline.entry import Entry
from netlint.fingerprint import Fingerprint, says_much


@dataclass(eq=False, slots=True)
class Open:
    """An entry, and how many of its findings have not been found again."""

    entry: Entry
    left: int


Key = Callable[[Fingerprint], Hashable]
Found = dict[int, Open]


def exact(mark: Fingerprint) -> Hashable:
    """The same text between the same neighbours."""
    return mark.rule, mark.text, mark.before, mark.after


def same_before(mark: Fingerprint) -> Hashable:
    """The same text after the same words."""
    return (mark.rule, mark.text, mark.before) if mark.before else None


def same_after(mark: Fingerprint) -> Hashable:
    """The same text before the same words."""
    return (mark.rule, mark.text, mark.after) if mark.after else None


def _much_before(mark: Fingerprint) -> Hashable:
    return same_before(mark) if says_much(mark.before) else None


def _much_after(mark: Fingerprint) -> Hashable:
    return same_after(mark) if says_much(mark.after) else None


def same_text(mark: Fingerprint) -> Hashable:
    """The same text."""
    return mark.rule, mark.text


def _same_beginning(mark: Fingerprint) -> Hashable:
    return (mark.rule, mark.before) if mark.is_long else None


def _same_end(mark: Fingerprint) -> Hashable:
    return (mark.rule, mark.after) if mark.is_long else None


def _many(mark: Fingerprint) -> Hashable:
    return mark.rule if mark.places > 1 else None


def _any(mark: Fingerprint) -> Hashable:
    return mark.rule if mark.places else None


#: What has to be the same, as read from an entry and from a finding.
SURE: tuple[tuple[Key, Key], ...] = tuple(
    (key, key) for key in (exact, _much_before, _much_after, same_before, same_after)
)
LIKELY: tuple[tuple[Key, Key], ...] = (
    (same_text, same_text),
    (_same_beginning, _same_beginning),
    (_same_end, _same_end),
    (_many, _any),
)


def match(
    entries: Iterable[Open],
    marks: Sequence[Fingerprint],
    found: Found,
    passes: Iterable[tuple[Key, Key]],
) -> None:
    """Add to `found` which entry each of the marks belongs to, by its index, and count it off. A
    fault that has come to stand at more places than were recorded is not among them."""
    entries = list(entries)
    for of_entry, of_mark in passes:
        _match(entries, marks, found, of_entry, of_mark, lambda new, old: new <= old)


def count_off_grown(
    entries: Iterable[Open], marks: Sequence[Fingerprint], found: Found, grown: list[Open]
) -> None:
    """Add to `grown` the entries of faults that stand at more places than were recorded. Such a
    fault is reported, but what was recorded of it has not gone."""
    if all(mark.places <= 1 for at, mark in enumerate(marks) if at not in found):
        return
    open_ones = list(entries)
    taken = dict(found)
    for of_entry, of_mark in (*SURE, *LIKELY):
        _match(open_ones, marks, taken, of_entry, of_mark, lambda new, old: new > old >= 1)
    grown.extend(entry for at, entry in taken.items() if at not in found)


def _match(
    entries: list[Open],
    marks: Sequence[Fingerprint],
    found: Found,
    of_entry: Key,
    of_mark: Key,
    fits: Callable[[int, int], bool],
) -> None:
    if len(found) == len(marks):
        return
    waiting: dict[Hashable, list[Open]] = {}
    for entry in entries:
        if entry.left:
            key = of_entry(entry.entry.mark)
            if key is not None:
                waiting.setdefault(key, []).append(entry)
    if not waiting:
        return
    for at, mark in enumerate(marks):
        if at not in found:
            for entry in waiting.get(of_mark(mark), ()):
                if entry.left and fits(mark.places, entry.entry.mark.places):
                    entry.left -= 1
                    found[at] = entry
                    break
