"""What stands inside an element, once it has ended: words, something that is read out, nothing."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from netlint.page import BlockKind
from netlint.parsing.html_images import is_masked
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from netlint.parsing.html_tree import TreeReader

_EMBED = lazy_pattern(r"(?i)<(?:object|video|audio|canvas|iframe|embed|button|select)\b")


class Inside:
    """Made where an element begins; its questions are for the time when the element has ended."""

    __slots__ = ("_blocks", "_images", "_reader", "_start", "_things")

    def __init__(self, reader: TreeReader, start: int) -> None:
        self._reader = reader
        self._start = start
        self._blocks = len(reader.builder.blocks)
        self._images = len(reader.builder.images)
        self._things = reader.writer.things

    def has_words(self) -> bool:
        """True where there is prose in the element."""
        blocks = self._reader.builder.blocks
        return any(
            block.kind is not BlockKind.ALT for block in islice(blocks, self._blocks, len(blocks))
        )

    def has_name(self, end: int) -> bool:
        """True where something in the element, which ends at source offset `end`, is read out: an
        image with a text, code, a template tag, an embedded page. In doubt something is."""
        reader = self._reader
        images = reader.builder.images
        if reader.writer.things > self._things or any(
            image.templated or (image.alt and image.alt.strip())
            for image in islice(images, self._images, len(images))
        ):
            return True
        source = reader.text[self._start : end]
        return _EMBED.search(source) is not None or is_masked(source)
