"""Typed access to a parsed table: each value is checked, and every mistake is noted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from netlint.config.documents import Document
from netlint.config.mistakes import Mistake, hint
from netlint.config.toml_places import Place


class Reader:
    """Reads values out of one settings file and collects what is wrong with them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.mistakes: list[Mistake] = []

    def wrong(self, place: Place, message: str) -> None:
        """Note a mistake at a place of the file."""
        self.mistakes.append(
            Mistake(
                self.document.path,
                self.document.line(place),
                dotted((*self.document.prefix, *place)),
                message,
            )
        )

    def known_keys(self, table: Mapping[str, Any], known: Iterable[str], place: Place) -> None:
        """Note every key that has no meaning here."""
        names = tuple(known)
        for key in table:
            if key not in names:
                self.wrong((*place, key), f'There is no setting "{key}" here. {hint(key, names)}')

    def text(self, value: object, place: Place) -> str | None:
        """A text that is not blank, or None with a mistake."""
        if isinstance(value, str) and value.strip():
            return value
        self.wrong(place, "This has to be a text in quotation marks.")
        return None

    def texts(self, value: object, place: Place) -> tuple[str, ...]:
        """A list of texts; what is none is noted and left out."""
        if not isinstance(value, list):
            self.wrong(place, 'This has to be a list of texts, such as ["one", "two"].')
            return ()
        found = []
        for number, item in enumerate(value):
            if isinstance(item, str) and item.strip():
                found.append(item)
            else:
                self.wrong((*place, number), "Each item of this list has to be a text.")
        return tuple(found)

    def table(self, value: object, place: Place) -> Mapping[str, Any]:
        """A table; anything else is noted and read as an empty one."""
        if isinstance(value, dict):
            return value
        self.wrong(place, f"This has to be a table: [{dotted(place)}].")
        return {}

    def one_of(self, value: object, names: Iterable[str], what: str, place: Place) -> str | None:
        """One of some names, or None with a mistake that gives the nearest."""
        text = self.text(value, place)
        known = tuple(names)
        if text is None or text in known:
            return text
        self.wrong(place, f'There is no {what} "{text}". {hint(text, known)}')
        return None


def dotted(place: Place) -> str:
    """A place as people write it: "overrides[2].rules.READ003". Items count from 1."""
    text = ""
    for part in place:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            text += f".{part}" if text else part
    return text
