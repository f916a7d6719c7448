"""The lines on which the keys and values of a TOML text stand; `tomllib` does not say.

Only for texts that `tomllib` has accepted: the scanner trusts the grammar and never judges it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

#: Where in a document something stands: keys of tables, and indexes in arrays.
Place = tuple[str | int, ...]

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.S
)
_SCALAR = re.compile(r"[^,\]}\n#]+")
_BLANK = re.compile(r"[ \t]*")


def lines_of(text: str) -> Mapping[Place, int]:
    """For each key, and each item of an array, the 1-based line on which it starts.

    The place of a key is that of its table and its own name; a table's is its header's line.
    """
    return _Scanner(text).document()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Place, int] = {}
        self._line = 1
        self._counted = 0

    def document(self) -> Mapping[Place, int]:
        table: Place = ()
        arrays: dict[Place, int] = {}
        self._skip(_SPACE)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header(arrays)
            else:
                self._pair(table)
            self._skip(_SPACE)
        return self.lines

    def _header(self, arrays: dict[Place, int]) -> Place:
        line = self._line_here()
        repeated = self.text.startswith("[[", self.at)
        self.at += 2 if repeated else 1
        keys = self._keys()
        self.at += 2 if repeated else 1
        place: Place = ()
        for number, key in enumerate(keys):
            place = (*place, key)
            last = number == len(keys) - 1
            if last and repeated:
                arrays[place] = arrays.get(place, -1) + 1
                self.lines.setdefault(place, line)
            if place in arrays:
                place = (*place, arrays[place])
            self.lines.setdefault(place, line)
        return place

    def _pair(self, table: Place) -> None:
        line = self._line_here()
        place = table
        for key in self._keys():
            place = (*place, key)
            self.lines.setdefault(place, line)
        self.at += 1  # the equals sign
        self._skip(_BLANK)
        self._value(place)

    def _keys(self) -> list[str]:
        """A dotted key, up to the equals sign or bracket after it."""
        keys: list[str] = []
        while True:
            self._skip(_BLANK)
            quoted = _STRING.match(self.text, self.at)
            if quoted:
                keys.append(_unquoted(quoted.group()))
                self.at = quoted.end()
            else:
                bare = _BARE.match(self.text, self.at)
                assert bare is not None  # tomllib has read this text
                keys.append(bare.group())
                self.at = bare.end()
            self._skip(_BLANK)
            if self.text[self.at] != ".":
                return keys
            self.at += 1

    def _value(self, place: Place) -> None:
        first = self.text[self.at]
        if first == "[":
            self._array(place)
        elif first == "{":
            self._inline_table(place)
        else:
            match = _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
            assert match is not None
            self.at = match.end()

    def _array(self, place: Place) -> None:
        self.at += 1
        number = 0
        self._skip(_SPACE)
        while self.text[self.at] != "]":
            item: Place = (*place, number)
            self.lines[item] = self._line_here()
            self._value(item)
            number += 1
            self._after_item()
        self.at += 1

    def _inline_table(self, place: Place) -> None:
        self.at += 1
        self._skip(_SPACE)
        while self.text[self.at] != "}":
            self._pair(place)
            self._after_item()
        self.at += 1

    def _after_item(self) -> None:
        self._skip(_SPACE)
        if self.text[self.at] == ",":
            self.at += 1
            self._skip(_SPACE)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        assert match is not None  # both patterns fit the empty text
        self.at = match.end()

    def _line_here(self) -> int:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line


def _unquoted(key: str) -> str:
    """The text of a quoted key."""
    if key.startswith("'"):
        return key[1:-1]
    import tomllib

    name: str = tomllib.loads(f"key = {key}")["key"]
    return name
