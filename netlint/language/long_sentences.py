"""Which sentences are too long, for the rule about them and for the figures of a page alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netlint.language.one_thing import words_as_read
from netlint.language.reference import is_reference
from netlint.language.scoring import Unit


def long_sentences(prose: str, units: Iterable[Unit], most: int) -> Iterator[tuple[Unit, int]]:
    """The units of more than `most` words, as their readers count them, with that number; no lists
    that were typed as sentences and no references."""
    for unit in units:
        # Asked first, since few pass: the words as written are never fewer than those read.
        if len(unit.words) > most and not unit.typed_list:
            text = prose[unit.sentence.start : unit.sentence.end]
            if not is_reference(text):
                count = words_as_read(text, len(unit.words))
                if count > most:
                    yield unit, count
