"""LanguageTool counts characters as Java does, in UTF-16; netlint counts code points."""

from __future__ import annotations

from bisect import bisect_right


class Utf16:
    """A text, and the way from its UTF-16 code units to its code points."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # The places in UTF-16, of the second halves of characters outside the first plane.
        self._second_halves: list[int] = []
        if not text.isascii():
            for at, character in enumerate(text):
                if character > "\uffff":
                    self._second_halves.append(at + len(self._second_halves) + 1)

    def code_point(self, unit: int) -> int:
        """The code point at a UTF-16 offset; that of the whole character inside of one.

        Raises ValueError for an offset outside the text.
        """
        before = bisect_right(self._second_halves, unit)
        point = unit - before
        if unit < 0 or point > self._length:
            raise ValueError(f"{unit} is outside the text")
        return point
