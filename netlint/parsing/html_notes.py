"""Which superscripts of HTML point to a note and are no part of the word before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlint.parsing.html_tokens import Kind, read_attributes
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from netlint.parsing.html_tree import TreeReader

#: A note's number set as superscript: no part of the word before it.
_NOTE_NUMBER = lazy_pattern(r"\s*[\[(]?(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[a-z]|[*†‡§]+)[\])]?\s*\Z")
_NOTE_PLACE = lazy_pattern(r"(?:[A-Za-z]{4}|[.,;:!?)”’\"'])\s*\Z")


def is_note(reader: TreeReader) -> bool:
    """True for a superscript that points to a note: a link, or a number after a word."""
    following = reader.tokens[reader.index + 1 : reader.index + 3]
    if not following:
        return False
    kind, name, start, end = following[0]
    if kind == Kind.OPEN and name == "a":
        href = read_attributes(reader.text, name, start, end).get("href")
        return href.startswith("#")
    alone = len(following) > 1 and following[1][:2] == (Kind.CLOSE, "sup")
    return (
        kind == Kind.TEXT
        and alone
        and _NOTE_NUMBER.match(reader.text[start:end]) is not None
        and _NOTE_PLACE.search(reader.writer.tail()) is not None
    )
