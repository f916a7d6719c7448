"""The names that attributes give to what has no text of its own, as a screen reader says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlint.page import PLACEHOLDER
from netlint.parsing.html_tokens import Attributes, Kind, read_attributes

if TYPE_CHECKING:
    from netlint.parsing.html_tree import TreeReader

#: So many tokens of a part that names another one are looked at; a longer one has a text.
_MOST_TOKENS = 200


def spoken_label(reader: TreeReader, attributes: Attributes) -> str:
    """The name that `aria-label`, `aria-labelledby` or `title` gives, or "" for none.

    `PLACEHOLDER` stands for a name that cannot be looked up: the part that gives it may be made by
    the site generator, or stand on the page that includes this one.
    """
    label = attributes.get("aria-label").strip()
    if not label and "aria-labelledby" in attributes:
        label = _text_of_parts(reader, attributes.get("aria-labelledby").split())
    return label or attributes.get("title").strip()


def _text_of_parts(reader: TreeReader, names: list[str]) -> str:
    """The text of the parts of the page with these ids."""
    if reader.named_parts is None:
        reader.named_parts = _named_parts(reader)
    known = [name for name in names[:20] if name in reader.named_parts]
    text = " ".join(filter(None, (_text_of(reader, name) for name in known)))
    if not text and (reader.builder.root is None or reader.masked) and len(known) < len(names):
        return PLACEHOLDER
    return text


def _named_parts(reader: TreeReader) -> dict[str, int | str]:
    """Each id of the page and the index of the token that has it."""
    text = reader.text
    parts: dict[str, int | str] = {}
    for index, (kind, name, start, end) in enumerate(reader.tokens):
        if kind is Kind.OPEN and text.find("id", start, end) >= 0:
            found = read_attributes(text, name, start, end).get("id").strip()
            if found:
                parts.setdefault(found, index)
    return parts


def _text_of(reader: TreeReader, part: str) -> str:
    """The text in the part of this id. It is looked up once."""
    assert reader.named_parts is not None
    place = reader.named_parts[part]
    if isinstance(place, int):
        place = reader.named_parts[part] = _text_from(reader, place)
    return place


def _text_from(reader: TreeReader, index: int) -> str:
    text, depth = reader.text, 0
    pieces: list[str] = []
    outer = reader.tokens[index][1]
    for kind, name, start, end in reader.tokens[index : index + _MOST_TOKENS]:
        if kind is Kind.TEXT:
            pieces.append(text[start:end])
        elif kind is Kind.OPEN:
            attributes = read_attributes(text, name, start, end)
            pieces.append(attributes.get("aria-label") or attributes.get("alt"))
            depth += name == outer
        elif kind is Kind.CLOSE:
            depth -= name == outer
        if depth <= 0:
            return " ".join(" ".join(pieces).split())
    return PLACEHOLDER
