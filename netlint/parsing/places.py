"""From comrak's line and byte column to an offset in code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlint.lines import line_starts

if TYPE_CHECKING:
    from array import array

    from comrak import AstNode, LineColumn


class Places:
    """Converts the source positions of one text.

    comrak can count columns in characters itself, but then counts each from the start of its line:
    a page that is one long line with many links would take minutes.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = line_starts(text)
        self._size = len(text)
        self._ascii = text.isascii()
        self._tables: dict[int, array[int] | None] = {}

    def start(self, node: AstNode) -> int:
        """The offset of a node's first character."""
        return self._offset(node.sourcepos.start, 0)

    def end(self, node: AstNode) -> int:
        """The offset after a node's last character."""
        return self._offset(node.sourcepos.end, 1)

    def span(self, node: AstNode) -> tuple[int, int]:
        """The offsets of a node's first character and after its last; of an empty one both are the
        same."""
        place = node.sourcepos
        start, end = self._offset(place.start, 0), self._offset(place.end, 1)
        return start, end if end > start else start

    def _offset(self, place: LineColumn, after: int) -> int:
        line, byte = place.line, place.column - 1
        if line > len(self._lines):
            line = len(self._lines)
        if not self._ascii:
            table = self._tables[line] if line in self._tables else self._table(line)
            if table is not None:
                byte = table[min(byte, len(table) - 1)] if byte >= 0 else byte
        # By hand: every node comes here, and `min` and `max` would take half the time.
        at = self._lines[line - 1] + byte + after
        if at < 0:
            return 0
        return at if at < self._size else self._size

    def _table(self, line: int) -> array[int] | None:
        """For each byte of a line the character it belongs to; None where they are the same."""
        end = self._lines[line] if line < len(self._lines) else self._size
        text = self._text[self._lines[line - 1] : end]
        table: array[int] | None = None
        if not text.isascii():
            from array import array

            table = array("I")
            for at, character in enumerate(text):
                code = ord(character)
                width = 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
                for _ in range(width):
                    table.append(at)
            table.append(len(text))
        self._tables[line] = table
        return table
