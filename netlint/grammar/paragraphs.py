"""The prose of a page as a proofreader reads it: whole sentences, with words in place of what is no
prose, and the way back to the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from netlint.page import PLACEHOLDER, Block, Page
from netlint.settings import LOCALES

#: A neutral noun in place of code, an image or a template tag.
STAND_IN = "Item"


class Piece(NamedTuple):
    """A run of a paragraph's text: where it starts there and in the prose. A `stand_in` is not
    what the page says; it stands for `length` characters of the prose."""

    start: int
    prose: int
    length: int
    stand_in: bool = False


class Paragraph(NamedTuple):
    """A paragraph as it is asked about, with its way back to the prose of the page."""

    locale: str
    text: str
    pieces: tuple[Piece, ...]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """The prose of `text[start:end]`; None where it is not what the page says."""
        first = bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1
        last = bisect_right(self.pieces, max(start, end - 1), key=lambda piece: piece.start) - 1
        if first < 0 or any(piece.stand_in for piece in self.pieces[first : last + 1]):
            return None
        begin, finish = self.pieces[first], self.pieces[last]
        return start - begin.start + begin.prose, end - finish.start + finish.prose


def paragraphs(page: Page, locale: str) -> Iterator[Paragraph]:
    """The paragraphs of a page in English, in order; those with no word in them are left out."""
    for block in page.blocks:
        own = _locale(block, locale)
        if own is None:
            continue
        made = _paragraph(page, block, own)
        if any(character.isalpha() for character in made.text):
            yield made


def _locale(block: Block, locale: str) -> str | None:
    """The locale of a block; None where it is in another language."""
    if block.lang is None:
        return locale
    if block.lang in LOCALES:
        return block.lang
    return locale if block.lang.partition("-")[0].lower() == "en" else None


def _paragraph(page: Page, block: Block, locale: str) -> Paragraph:
    texts: list[str] = []
    pieces: list[Piece] = []
    at, start = block.start, 0
    while at < block.end:
        found = page.prose.find(PLACEHOLDER, at, block.end)
        end = block.end if found < 0 else found
        if end > at:
            texts.append(page.prose[at:end].translate(_LINES))
            pieces.append(Piece(start, at, end - at))
            start += end - at
        if found >= 0:
            texts.append(STAND_IN)
            pieces.append(Piece(start, found, 1, stand_in=True))
            start += len(STAND_IN)
            end += 1
        at = end
    return Paragraph(locale, "".join(texts), tuple(pieces))


#: The end of a line of the source is no end of a line for a reader.
_LINES = {ord("\n"): " ", ord("\r"): " "}
