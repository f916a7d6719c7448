"""Lists of words without meanings: what is right, what is wrong, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from netlint.vocabulary.importing.entry import Entry, Label, Reading

_MOST_SHOWN = 8
#: What stands in `unverified`: its beginning keeps netlint from reporting anything.
_OPEN = (
    "whole row: the list forbids this name and does not say what to write instead. Write that in "
    "preferred_en_gb, move this name to retired, and empty this cell"
)


class Word(NamedTuple):
    """A word of a list; `right` is what to write for a `wrong` one ("" where nobody says)."""

    text: str
    wrong: bool = False
    right: str = ""
    line: int = 0
    retired: bool = True  # a wrong word is a name of its own, not just another way to write
    why: str = ""
    source: str = ""
    inflections: tuple[str, ...] = ()


def entries_of(words: Iterable[Word]) -> Reading:
    """A concept for each right word, with the wrong ones for which it is to be written.

    A wrong word without a right one becomes a concept that is marked as not checked: nothing is
    reported because of it until somebody says what to write instead.
    """
    groups: dict[str, list[Word]] = {}
    lost: dict[str, None] = {}
    for word in words:
        if not word.wrong:
            groups.setdefault(word.text, []).append(word)
        elif word.right:
            groups.setdefault(word.right, []).append(word)
        else:
            lost[word.text] = None
    entries = []
    for name, members in groups.items():
        wrong = [word for word in members if word.wrong and word.text != name]
        inflections = [one for word in members for one in word.inflections]
        entries.append(
            Entry(
                line=members[0].line,
                preferred=(Label(name),),
                retired=tuple(Label(word.text) for word in wrong if word.retired),
                variants=tuple((word.text, "") for word in wrong if not word.retired),
                inflections=tuple(dict.fromkeys(inflections)),
                cells={
                    "why": next((word.why for word in members if word.why), ""),
                    "source": next((word.source for word in members if word.source), ""),
                },
            )
        )
    remarks = []
    lost = {word: None for word in lost if word not in groups}
    entries += [
        Entry(preferred=(Label(word),), cells={"unverified": _OPEN, "id": ""}) for word in lost
    ]
    if lost:
        shown = ", ".join(list(lost)[:_MOST_SHOWN]) + (" …" if len(lost) > _MOST_SHOWN else "")
        remarks.append(
            f"forbidden words for which the list has no other: {shown}. netlint says nothing of "
            'them. Write the right name in their rows, and move the forbidden one to "retired"'
        )
    return Reading(tuple(entries), tuple(remarks))


def alike(one: str, other: str) -> bool:
    """True for two ways to write one name: other case, other joints, or one letter apart."""
    first, second = ("".join(filter(str.isalnum, text)).casefold() for text in (one, other))
    if first == second:
        return True
    from difflib import SequenceMatcher

    near = SequenceMatcher(None, first, second, autojunk=False).ratio() > 0.87
    return min(len(first), len(second)) > 4 and near
