"""Places of a page as programs count them that read bytes: lines end with LF, columns are UTF-8."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from netlint.finding import Edit, Finding
from netlint.lines import line_starts

_MARK = "\ufeff"
#: A correction of more than this, in characters, is no suggestion that a person can look over.
_LONGEST = 4_000


class BytePlace(NamedTuple):
    """A line and the byte in it, both counted from 1."""

    line: int
    column: int


class Replacement(NamedTuple):
    """Put `text` in place of what stands from `start` to before `end`."""

    start: BytePlace
    end: BytePlace
    text: str


class BytePlaces:
    """The places of one page. `source` is its text, with the byte order mark where it has one: the
    mark is no character of the page, but takes 3 bytes of its first line."""

    def __init__(self, source: str) -> None:
        self._text = source.removeprefix(_MARK)
        self._mark = 3 if source.startswith(_MARK) else 0
        self._starts = line_starts(self._text)
        self._breaks: list[int] | None = None
        self._is_ascii = self._text.isascii()
        self._last = (0, 0)

    def range_of(self, finding: Finding) -> tuple[BytePlace, BytePlace] | None:
        """Where a finding starts, and where it ends. None where its text is not there: the file has
        changed since it was checked."""
        start = self._offset(finding.line, finding.column)
        if start is None or not self._text.startswith(finding.match, start):
            return None
        end = start + len(finding.match)
        if self._offset(finding.end_line, finding.end_column) != end:
            return None
        return self.place(start), self.place(end)

    def replacement(self, edits: tuple[Edit, ...]) -> Replacement | None:
        """The edits as one: what stands between them is put back as it is. None where there is none,
        they overlap, are too much to look over, or are no edits of this text."""
        ordered = sorted(edits, key=lambda edit: edit.span)
        if not ordered:
            return None
        first, last = ordered[0].span.start, ordered[-1].span.end
        if last - first > _LONGEST or not 0 <= first <= last <= len(self._text):
            return None
        parts = []
        at = first
        for edit in ordered:
            if not at <= edit.span.start <= edit.span.end:
                return None
            parts += [self._text[at : edit.span.start], edit.text]
            at = edit.span.end
        text = "".join(parts)
        if len(text) > _LONGEST:
            return None
        return Replacement(self.place(first), self.place(last), text)

    def place(self, offset: int) -> BytePlace:
        """The place of the character at this offset."""
        if self._breaks is None:
            self._breaks = [at for at, one in enumerate(self._text) if one == "\n"]
        line = bisect_right(self._breaks, offset - 1)
        start = self._breaks[line - 1] + 1 if line else 0
        mark = 0 if line else self._mark
        return BytePlace(line + 1, self._bytes(start, offset) + mark + 1)

    def _bytes(self, start: int, offset: int) -> int:
        """The bytes from the start of a line. They are counted on from the place that was asked for
        last, so that many places on a long line take no longer than one."""
        if self._is_ascii:
            return offset - start
        before, counted = self._last
        if not start <= before <= offset:
            before, counted = start, 0
        counted += len(self._text[before:offset].encode("utf-8", "surrogatepass"))
        self._last = offset, counted
        return counted

    def _offset(self, line: int, column: int) -> int | None:
        if not 1 <= line <= len(self._starts):
            return None
        offset = self._starts[line - 1] + column - 1
        return offset if offset <= len(self._text) else None
