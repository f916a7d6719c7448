"""What stands inside an element, once it has ended: words, something that is read out, nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlint.parsing.builder import GONE, HOLE
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from netlint.parsing.html_tree import TreeReader

#: Parts that a template, a program in the browser or another page fills in.
_UNKNOWN = lazy_pattern(
    rf"(?i)[{HOLE}{GONE}]|<(?:object|video|audio|canvas|iframe|embed|button|select|slot)\b"
    r"|\s(?:[vx]-(?:text|html)|ng-bind(?:-html)?|data-bind|data-i18n|set:(?:html|text))\s*="
)
#: In more source than this something that is read out may well stand.
_LONGEST = 2_000


class Inside:
    """Made where an element begins; its questions are for the time when the element has ended."""

    __slots__ = ("_names", "_reader", "_start", "_words")

    def __init__(self, reader: TreeReader, start: int) -> None:
        self._reader = reader
        self._start = start
        self._words = reader.writer.worded
        self._names = reader.writer.names

    def has_words(self) -> bool:
        """True where there is prose in the element."""
        return self._reader.writer.worded > self._words

    def has_name(self, end: int) -> bool:
        """True where something in the element, which ends at source offset `end`, is read out: an
        image with a text, code, a template tag, an embedded page. In doubt something is."""
        if self._reader.writer.names > self._names or end - self._start > _LONGEST:
            return True
        return _UNKNOWN.search(self._reader.text, self._start, end) is not None
