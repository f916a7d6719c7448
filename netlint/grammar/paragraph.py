"""A paragraph as a proofreader is asked about it, and the way from its text back to the page."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Piece(NamedTuple):
    """A run of a paragraph's text: where it starts there and in the prose of the page, and how long
    it is in each, all in code points.

    Where both lengths are the same it reads as the prose does, character by character; else it
    stands for the prose as a whole. What is said about a `mute` one is not said about the page.
    """

    start: int
    prose: int
    size: int
    length: int
    mute: bool = False


class Paragraph(NamedTuple):
    """A text to be proofread in one go. `pieces` cover all of it, in order.

    The same words give the same `locale` and `text`, wherever they stand on whatever page.
    """

    locale: str
    text: str
    pieces: tuple[Piece, ...]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """The prose that `text[start:end]` stands for; None where that is not what the page says,
        or nothing at all."""
        first = bisect_right(self.pieces, start, key=_start) - 1
        last = bisect_right(self.pieces, max(start, end - 1), key=_start) - 1
        if first < 0 or any(piece.mute for piece in self.pieces[first : last + 1]):
            return None
        begin, finish = self.pieces[first], self.pieces[last]
        from_prose, to_prose = begin.prose, finish.prose + finish.length
        if begin.size == begin.length:
            from_prose += min(start - begin.start, begin.length)
        if finish.size == finish.length:
            to_prose = min(finish.prose + end - finish.start, to_prose)
        return (from_prose, to_prose) if from_prose < to_prose else None


def _start(piece: Piece) -> int:
    return piece.start
