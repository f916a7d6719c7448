"""LIST003: the items of one list begin or end in different ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, check
from netlint.checks.list.endings import Ending, ending_of
from netlint.checks.list.kinds import Item, is_looked_up, is_mostly_links, items_by_list
from netlint.checks.list.openings import Opening, is_sure, opening_of
from netlint.finding import Edit, Fix, RelatedSpan, Remark
from netlint.page import Page

#: More places than these help nobody.
_MOST_SHOWN = 20
#: What no item ends in where all is well.
_ENDINGS = (".", ",", ";", "and", "or")


class Options(NamedTuple):
    """How the items of a list begin: "small" or "capital"."""

    start: Literal["small", "capital"] = "small"


@check("LIST003", "list-style", options=Options, fixes=Fixes.SAFE)
def list_style(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say in which lists some items have a capital or a stop and others have none."""
    page = analysis.page
    if page.guessed or not page.lists:
        return
    for index, items in items_by_list(page).items():
        group = page.lists[index]
        if group.ordered or group.guessed or group.navigation or len(items) < 2:
            continue  # numbered steps are sentences
        if any(item.block.quoted or item.block.lang is not None for item in items):
            continue
        # Most lists begin and end alike: these are seen at a glance.
        begins = any(i.text[0].islower() for i in items) and any(i.text[0].isupper() for i in items)
        ends = any(item.text.endswith(_ENDINGS) for item in items)
        if not (begins or ends) or is_looked_up(page, group) or is_mostly_links(page, group):
            continue
        if begins:
            yield from _beginnings(analysis, items, options.start)
        if ends:
            yield from _endings(page, items)


# How items begin


def _beginnings(
    analysis: Analysis, items: list[Item], start: Literal["small", "capital"]
) -> Iterator[Remark]:
    page = analysis.page
    found: dict[Opening, list[Item]] = {Opening.SMALL: [], Opening.CAPITAL: [], Opening.OTHER: []}
    for item in items:
        found[opening_of(analysis, item)].append(item)
    small, capital = found[Opening.SMALL], found[Opening.CAPITAL]
    if not small or not capital:
        return
    wrong = capital if start == "small" else small
    edits = []
    for item in wrong:
        at = item.block.start + item.blanks
        letter = page.prose[at]
        put = letter.lower() if start == "small" else letter.upper()
        edits.append(Edit(page.source_span(at, at + 1), put))
    sure = start == "capital" or all(is_sure(analysis, item) for item in wrong)
    yield _remark(
        page,
        [_first_word(page, item) for item in wrong],
        f"{_count(len(capital), 'item')} of this list {_verb(capital, 'begins', 'begin')} with a "
        f"capital and {len(small)} with a small letter. Begin them all with "
        f"{'a small letter, names aside' if start == 'small' else 'a capital'}.",
        Fix(tuple(edits), safe=sure),
    )


def _first_word(page: Page, item: Item) -> tuple[int, int]:
    start = item.block.start + item.blanks
    end = start
    while end < item.block.end and (page.prose[end].isalpha() or page.prose[end] in "'’-"):
        end += 1
    return start, end


# How items end


def _endings(page: Page, items: list[Item]) -> Iterator[Remark]:
    found: dict[Ending, list[Item]] = {ending: [] for ending in Ending}
    for item in items:
        if item.alone:
            found[ending_of(item.text)].append(item)
    stopped, bare = found[Ending.STOP], found[Ending.BARE]
    joined, separated = found[Ending.JOINED], found[Ending.SEPARATED]
    if joined:
        word = joined[0].text.rstrip(",; ").split()[-1]
        yield _remark(
            page,
            [_last_word(page, item) for item in joined],
            f"{_count(len(joined), 'item')} of this list {_verb(joined, 'ends', 'end')} in "
            f'"{word}". {_instead(word)}',
            None,
        )
    elif separated:
        # Where many items have a stop they may be meant as sentences: only the editor knows.
        sentences = len(stopped) + len(found[Ending.SENTENCES]) > len(separated)
        yield _remark(
            page,
            [_last_word(page, item) for item in separated],
            f"{_count(len(separated), 'item')} of this list {_verb(separated, 'ends', 'end')} in "
            f"{_mark(separated)}. End the items without punctuation"
            f"{', or with a full stop if they are whole sentences' if sentences else ''}.",
            None if sentences else _without_marks(page, separated + stopped),
        )
    elif stopped and bare:
        yield _stops(page, stopped, bare, found[Ending.SENTENCES])


def _stops(page: Page, stopped: list[Item], bare: list[Item], sentences: list[Item]) -> Remark:
    have = len(stopped) + len(sentences)
    if have > len(bare):  # they may be meant as sentences
        return _remark(
            page,
            [_last_word(page, item) for item in bare],
            f"{_count(have, 'item')} of this list {'ends' if have == 1 else 'end'} in a full stop "
            f"and {len(bare)} without one. End them all alike: without one, or with one if they "
            "are whole sentences.",
            None,
        )
    return _remark(
        page,
        [_last_word(page, item) for item in stopped],
        f"{_count(len(stopped), 'item')} of this list {_verb(stopped, 'ends', 'end')} in a full "
        f"stop and {len(bare)} without one. End them all without one.",
        _without_marks(page, stopped),
    )


def _instead(word: str) -> str:
    if word == "and":
        return "Say in the line above the list that all of these apply, and leave the word out."
    if word == "or":
        return "Say in the line above the list that one of these applies, and leave the word out."
    return "Say in the line above the list how many of these apply, and leave the words out."


def _mark(items: list[Item]) -> str:
    marks = {item.text[-1] for item in items}
    return " or ".join(
        name for mark, name in ((",", "a comma"), (";", "a semicolon")) if mark in marks
    )


def _without_marks(page: Page, items: list[Item]) -> Fix:
    """Take out the last character of each item."""
    return Fix(tuple(Edit(page.source_span(end - 1, end), "") for end in map(_end, items)))


def _end(item: Item) -> int:
    """Where the text of an item ends, without blanks after it."""
    return item.block.start + item.blanks + len(item.text)


def _last_word(page: Page, item: Item) -> tuple[int, int]:
    end = _end(item)
    start = max(
        page.prose.rfind(" ", item.block.start, end), page.prose.rfind("\n", item.block.start, end)
    )
    return max(start + 1, item.block.start), end


# What is said


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _verb(items: list[Item], one: str, several: str) -> str:
    return one if len(items) == 1 else several


def _remark(page: Page, places: list[tuple[int, int]], message: str, fix: Fix | None) -> Remark:
    places = sorted(places)
    spans = [page.source_span(start, end) for start, end in places]
    return Remark(
        spans[0],
        message,
        suggestions=(_mended(page, places[0], fix),) if fix else (),
        fix=fix,
        related=tuple(RelatedSpan(span, "Another such item") for span in spans[1:_MOST_SHOWN]),
    )


def _mended(page: Page, place: tuple[int, int], fix: Fix) -> str:
    """The words of a place as the fix leaves them."""
    edits = {edit.span: edit.text for edit in fix.edits}
    letters = range(*place)
    return "".join(edits.get(page.source_span(at, at + 1), page.prose[at]) for at in letters)
