"""On which line of a TOML file a key stands: `tomllib` reads values and forgets their places."""

from __future__ import annotations

from collections.abc import Mapping

from netlint.patterns import lazy_pattern

_TABLE = lazy_pattern(r"\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?\Z")
_KEY = lazy_pattern(
    r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*="""
)
_PART = lazy_pattern(r"""[\w-]+|"[^"]*"|'[^']*'""")

KeyPath = tuple[str, ...]


def key_lines(text: str) -> Mapping[KeyPath, int]:
    """The 1-based line of each table and key; the tables of an array have an index in their path
    (`("overrides", "1", "files")`)."""
    lines: dict[KeyPath, int] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, line in enumerate(text.splitlines(), 1):
        header = _TABLE.match(line)
        key = _KEY.match(line)
        if header and not key:
            table = _parts(header[2])
            if header[1] == "[" and table[:1] in counts:  # [overrides.rules] is of the last of them
                table = (table[0], str(counts[table[:1]] - 1), *table[1:])
            elif header[1] == "[[":
                index = counts.get(table, 0)
                counts[table] = index + 1
                table = (*table, str(index))
            lines.setdefault(table, number)
        elif key:
            path = (*table, *_parts(key[1]))
            for end in range(len(table) + 1, len(path) + 1):
                lines.setdefault(path[:end], number)
    return lines


def line_of(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """The line of a key, or of the nearest table around it, or 1."""
    for end in range(len(path), 0, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return 1


def _parts(text: str) -> KeyPath:
    return tuple(part.strip("\"'") for part in _PART.findall(text))
