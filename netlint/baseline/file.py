"""A baseline as a file: JSON that git can merge, an entry a line, in order.

Each entry ends in a comma and `null` ends the list, so that no entry changes the line of another.
Where two branches have added the same line, the entry counts once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from netlint.baseline.entry import Entry, id_of, mark_of
from netlint.fingerprint import Fingerprint

#: The version of the file's form. Raise it when a reader of the old form would break.
FORM = 1
_KEYS = ("page", "rule", "id", "text")
_MERGE_MARKS = ("<<<<<<< ", "||||||| ", ">>>>>>> ")
_REMEDY = "Record the findings anew with: netlint baseline"


class BaselineError(Exception):
    """What is wrong with the text of a baseline, as a sentence for the user; `line` is 1-based, 0
    where it is about the file as a whole."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def write_entries(entries: Iterable[Entry]) -> str:
    """The text of a baseline with these entries, which are in order."""
    lines = ["{", f'"version": {FORM},', '"findings": [']
    lines += [f"{_line(entry)}," for entry in entries]
    return "\n".join([*lines, "null]", "}", ""])


def _line(entry: Entry) -> str:
    made: dict[str, object] = {
        "page": entry.page,
        "rule": entry.mark.rule,
        "text": entry.text,
        "id": id_of(entry.mark),
    }
    if entry.number > 1:
        made["count"] = entry.number
    if entry.mark.places != 1:
        made["places"] = entry.mark.places
    # What is no ASCII is readable to people, but for characters that are not to be seen.
    return "".join(
        one if one.isprintable() else _escaped(one) for one in json.dumps(made, ensure_ascii=False)
    )


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1]


def read_entries(text: str) -> list[Entry]:
    """The entries of a baseline. Raises `BaselineError`."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise _broken(text, error) from None
    except RecursionError:
        raise BaselineError(0, f"this is no baseline. {_REMEDY}") from None
    version = data.get("version") if isinstance(data, dict) else None
    if isinstance(version, int) and version > FORM:
        raise BaselineError(0, "a newer netlint wrote this file. Bring netlint up to date")
    found = data.get("findings") if version == FORM else None
    if not isinstance(found, list):
        raise BaselineError(0, f"this is no baseline. {_REMEDY}")
    known: dict[tuple[str, Fingerprint], Entry] = {}
    for at, item in enumerate(found):
        if item is None:
            continue
        entry = _entry(item)
        if entry is None:
            wanted = ", ".join(_KEYS)
            raise BaselineError(
                _line_of_item(text, at), f"this is no finding with {wanted}. {_REMEDY}"
            )
        same = known.get((entry.page, entry.mark))
        if same is None or same.number < entry.number:
            known[entry.page, entry.mark] = entry
    return list(known.values())


def _entry(item: Any) -> Entry | None:
    if not isinstance(item, dict):
        return None
    page, rule, id, text = map(item.get, _KEYS)
    if not (type(page) is type(rule) is type(id) is type(text) is str):
        return None
    count, places = item.get("count", 1), item.get("places", 1)
    if type(count) is not int or type(places) is not int or count < 1 or places < 0:
        return None
    try:
        mark = mark_of(rule, id, places)
    except ValueError:
        return None
    return Entry(page, mark, text, count)


def _broken(text: str, error: json.JSONDecodeError) -> BaselineError:
    for at, line in enumerate(text.splitlines(), 1):
        if line.startswith(_MERGE_MARKS):
            return BaselineError(
                at,
                "git could not merge this file. Take out the lines that begin with <<<<<<<, =======, "
                "||||||| or >>>>>>>, keep all others, and run: netlint baseline --prune",
            )
    return BaselineError(error.lineno, f"this is not valid JSON ({error.msg}). {_REMEDY}")


def _line_of_item(text: str, wanted: int) -> int:
    """The line on which an item of the list begins."""
    for at, place in enumerate(_items(text)):
        if at == wanted:
            return text.count("\n", 0, place) + 1
    return 0


def _items(text: str) -> Iterator[int]:
    """Where the items of the list begin, in a text that is known to be JSON."""
    decoder = json.JSONDecoder()
    at = text.index("[", text.index('"findings"')) + 1
    while at < len(text):
        while text[at] in " \t\r\n,":
            at += 1
        if text[at] == "]":
            return
        yield at
        at = decoder.raw_decode(text, at)[1]
