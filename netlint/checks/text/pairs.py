"""Finds brackets and quotation marks that have no other half.

A pair may begin in one block and end in a later one, as a bracket round a list does, or a
quotation of several paragraphs. What is told apart by a guess only is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from netlint.checks.text.unfilled import code_places
from netlint.language.damage import touches_damage
from netlint.language.ranges import Ranges
from netlint.page import BODY_KINDS, PLACEHOLDER, Block, Page
from netlint.patterns import lazy_pattern


class Trouble(Enum):
    """What is wrong with a mark."""

    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    MISMATCHED = "mismatched"  # a bracket that one of another kind closes
    TURNED = "turned"  # a quotation mark of the other direction


class Mark(NamedTuple):
    """A mark at an offset of the prose and what is wrong with it."""

    at: int
    trouble: Trouble


#: Labels of a list ("a)", "12)", "iv)") and faces (":-)").
_LABEL = lazy_pattern(r"(?:\A|(?<=[\s\0;,(*_\"'“‘]))(?:[A-Za-z]|[ivx]{1,4}|[a-z]?\d{1,3}[a-z]?)\Z")
_FACE = lazy_pattern(r"(?:\A|(?<=[\s\0.!?]))[:;=8xX][-o^']?\Z")
#: So many blocks may stand between the two halves of a pair.
_NEAR = 12
#: So many characters away code or an address may hold the other half.
_REACH = 500
_MOST_IN_BLOCK = 4
#: A mark that stands for inches and no quotation.
_INCHES = "inches"


_SIGNS = {
    "()": lazy_pattern(r"[()]"),
    "[]": lazy_pattern(r"[\[\]]"),
    "“”": lazy_pattern("[“”]"),
    '"': lazy_pattern('"'),
}


class _Open(NamedTuple):
    at: int
    block: int


def lonely(page: Page) -> Iterator[Mark]:
    """The marks without another half."""
    prose = page.prose
    found: list[Mark] = []
    for signs in ("()", "[]"):
        if prose.count(signs[0]) != prose.count(signs[1]):
            found.extend(_Pairing(page, signs).result())
    # Quotation marks may be turned round, though there are as many of each direction.
    for signs in ("“”", '"'):
        if signs[0] in prose or signs[-1] in prose:
            found.extend(_Pairing(page, signs).result())
    if len(found) > 1:
        found = list(_mismatched(page, sorted(found, key=lambda mark: mark.at)))
    return iter(found)


def _mismatched(page: Page, marks: list[Mark]) -> Iterator[Mark]:
    """The same marks, where a bracket that one of another kind closes is one of them."""
    prose = page.prose
    skip = False
    for mark, following in pairwise([*marks, Mark(len(prose), Trouble.UNCLOSED)]):
        if skip:
            skip = False
        elif (
            mark.trouble is Trouble.UNCLOSED
            and following.trouble is Trouble.UNOPENED
            and prose[mark.at] in "(["
            and prose[following.at] in ")]"
            and page.block_at(mark.at) == page.block_at(following.at)
        ):
            skip = True
            # From one number to another, a bracket of each kind says which of them counts.
            if not prose[mark.at + 1].isdigit():
                yield Mark(mark.at, Trouble.MISMATCHED)
        else:
            yield mark


class _Pairing:
    """Reads the marks of one kind and keeps those that have no other half yet."""

    def __init__(self, page: Page, signs: str) -> None:
        self.page = page
        self.signs = signs
        self.opened: list[_Open] = []
        self.alone: list[Mark] = []
        self.doubtful: set[int] = set()  # where blocks start with a mark that may point either way

    def result(self) -> Iterator[Mark]:
        """The marks that stay alone, save those that may be right."""
        page = self.page
        pattern = _SIGNS[self.signs]
        code = Ranges(code_places(page))
        for index, block in enumerate(page.blocks):
            if block.kind in BODY_KINDS:
                for found in pattern.finditer(page.prose, block.start, block.end):
                    if not code.hold(*found.span()):
                        self._take(block, index, found.start())
        marks = [*self.alone, *(Mark(one.at, Trouble.UNCLOSED) for one in self.opened)]
        blocks = [page.block_at(mark.at) for mark in marks]
        in_block = Counter(block.start for block in blocks)
        for mark, block in zip(marks, blocks, strict=True):
            # Many in one block are a drawing or a formula.
            few = in_block[block.start] <= _MOST_IN_BLOCK
            if few and block.start not in self.doubtful and not _may_be_right(page, block, mark):
                yield mark

    def _take(self, block: Block, index: int, at: int) -> None:
        """Count one mark: pair it, keep it open, or note that it stands alone."""
        prose = self.page.prose
        opened = self.opened
        here = bool(opened) and opened[-1].block == index
        sign = prose[at] if self.signs != '"' else _direction(prose, block, at, here)
        if sign == _INCHES:
            return
        if not sign:
            self.doubtful.add(block.start)
            return
        if self.signs == "“”" and _is_turned(prose, block, at, sign, here):
            self.alone.append(Mark(at, Trouble.TURNED))
            sign = "”" if sign == "“" else "“"
        if sign in "([“":
            if opened and not here and sign == "“":
                opened.pop()  # each paragraph of a long quotation opens; only the last one closes
            opened.append(_Open(at, index))
        elif opened and index - opened[-1].block <= _NEAR:
            opened.pop()
        else:
            self.alone.append(Mark(at, Trouble.UNOPENED))


def _direction(prose: str, block: Block, at: int, here: bool) -> str:
    """Which way a straight quotation mark points: it opens or closes, or stands for inches; ""
    where that is in doubt."""
    before = prose[at - 1] if at > block.start else " "
    after = prose[at + 1] if at + 1 < block.end else " "
    if before.isdigit() and not here:
        return _INCHES
    if before.isspace() != after.isspace():
        return "“" if before.isspace() else "”"
    opens = before in "([—–-/“‘'" or before == PLACEHOLDER
    closes = after in ")].,;:!?…—–-/”’'" or after == PLACEHOLDER
    if opens != closes:
        return "“" if opens else "”"
    return "”" if here else ""


def _is_turned(prose: str, block: Block, at: int, sign: str, here: bool) -> bool:
    before = prose[at - 1] if at > block.start else " "
    after = prose[at + 1] if at + 1 < block.end else " "
    if sign == "“":
        return here and not before.isspace() and before not in "([—–-" and not after.isalnum()
    return not here and before.isspace() and after.isalnum()


def _may_be_right(page: Page, block: Block, mark: Mark) -> bool:
    """True beside something that may hold the other half, and for labels and faces."""
    prose = page.prose
    sign = prose[mark.at]
    if sign in "“”" and touches_damage(prose, mark.at, mark.at + 1):
        return True
    before = prose[max(block.start, mark.at - 6) : mark.at]
    if mark.trouble is Trouble.UNCLOSED:
        if prose.find(PLACEHOLDER, mark.at, min(block.end, mark.at + _REACH)) >= 0:
            return True
        return sign == "(" and bool(_FACE.search(before))
    if mark.trouble is Trouble.UNOPENED:
        if prose.find(PLACEHOLDER, max(block.start, mark.at - _REACH), mark.at) >= 0:
            return True
        return sign == ")" and bool(_LABEL.search(before) or _FACE.search(before))
    return False
