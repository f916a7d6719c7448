"""The open elements of an HTML page, and which of them a tag ends.

Every question is answered from an index of the innermost element of each name, never by a walk
down the stack: tens of thousands of elements in each other cost no more than as many in a row.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from netlint.parsing.html_elements import (
    BARRIERS,
    BLOCK,
    CONTAINERS,
    ENDS_PARAGRAPH,
    HEADINGS,
    LISTS,
)

ContextT = TypeVar("ContextT")

_CELLS = ("td", "th")
_ROW_GROUPS = ("thead", "tbody", "tfoot")
_TABLE_PARTS = frozenset((*_CELLS, *_ROW_GROUPS, "tr", "caption", "colgroup"))
_HEADING = "h1–h6"  # all headings count as one name


class Element(Generic[ContextT]):
    """An open element. `context` is what held before it began; `closing` is called with the
    source offset of its end."""

    __slots__ = (
        "barrier",
        "before",
        "block",
        "closing",
        "context",
        "key",
        "list",
        "outer",
        "start",
    )

    def __init__(self, key: str, start: int, block: bool, context: ContextT) -> None:
        self.key = key
        self.start = start
        self.block = block
        self.context = context
        self.closing: Callable[[int], None] | None = None
        self.before = self.barrier = self.list = self.outer = -1


class OpenElements(Generic[ContextT]):
    """A stack of elements with an index."""

    def __init__(self) -> None:
        self.elements: list[Element[ContextT]] = []
        self._innermost: dict[str, int] = {}
        self._barrier = -1
        self._list = -1
        self._block = -1

    def push(self, name: str, start: int, context: ContextT, *, block: bool) -> Element[ContextT]:
        """Open an element."""
        key = _HEADING if name in HEADINGS else name
        element = Element(key, start, block, context)
        index = len(self.elements)
        element.before = self._innermost.get(key, -1)
        element.barrier, element.list, element.outer = self._barrier, self._list, self._block
        self._innermost[key] = index
        if name in BARRIERS:
            self._barrier = self._list = index
        elif name in LISTS:
            self._list = index
        if block:
            self._block = index
        self.elements.append(element)
        return element

    def pop(self) -> Element[ContextT]:
        """Take the innermost element off."""
        element = self.elements.pop()
        self._innermost[element.key] = element.before
        self._barrier, self._list, self._block = element.barrier, element.list, element.outer
        return element

    def innermost(self, *names: str) -> int:
        """The index of the innermost open element of one of these names, or -1."""
        return max(self._innermost.get(name, -1) for name in names)

    def implied(self, name: str) -> int:
        """The index of the outermost element that a start tag of this name ends, or -1."""
        get = self._innermost.get
        ended = -1
        if name == "li":
            ended = _beyond(get("li", -1), self._list)
        elif name in ("dt", "dd"):
            ended = _beyond(self.innermost("dt", "dd"), self._list)
        elif name in _TABLE_PARTS:
            table = get("table", -1)
            if name in _CELLS:
                ended = _beyond(self.innermost(*_CELLS), table)
            elif name == "tr":
                ended = _beyond(get("tr", -1), table)
            else:
                ended = _beyond(self.innermost(*_ROW_GROUPS), table)
            caption = _beyond(get("caption", -1), table)
            ended = min((i for i in (ended, caption) if i >= 0), default=-1)
        elif name in ("option", "optgroup"):
            ended = _beyond(get("option", -1), get("select", -1))
        elif name in HEADINGS:
            top = len(self.elements) - 1
            if top >= 0 and get(_HEADING, -1) == top:
                ended = top
        if ended < 0 and name in ENDS_PARAGRAPH:
            ended = _beyond(get("p", -1), self._barrier)
        return ended

    def ended_by(self, name: str) -> int:
        """The index of the element that an end tag of this name ends, or -1 for a stray one."""
        index = self._innermost.get(_HEADING if name in HEADINGS else name, -1)
        if index < 0:
            return -1
        if name in _TABLE_PARTS:
            return _beyond(index, self._innermost.get("table", -1))
        if name in BARRIERS:
            return index
        if name == "li":
            return _beyond(index, self._list)
        if self.elements[index].block or name in BLOCK or name in CONTAINERS:
            return _beyond(index, self._barrier)
        return _beyond(index, self._block)


def _beyond(index: int, limit: int) -> int:
    return index if index > limit else -1
