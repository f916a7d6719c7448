"""Lists of words without meanings: what is right, what is wrong, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from netlint.vocabulary.importing.entry import Entry, Label, Reading

_MOST_SHOWN = 8


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

    A wrong word without a right one has no concept to belong to: a remark names it.
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
    if lost:
        shown = ", ".join(list(lost)[:_MOST_SHOWN]) + (" …" if len(lost) > _MOST_SHOWN else "")
        remarks.append(
            f"{len(lost)} forbidden words left out, because the list does not say what to write "
            f'instead: {shown}. Write each in the column "retired" of the name to use'
        )
    return Reading(tuple(entries), tuple(remarks))
