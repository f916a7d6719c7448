"""Where the lines of a text begin."""

from __future__ import annotations


def line_starts(source: str) -> tuple[int, ...]:
    """Offsets of the first character of each line; LF, CR LF and CR end a line, nothing else does."""
    starts = [0]
    if "\r" not in source:
        find = source.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return tuple(starts)
    for at, character in enumerate(source):
        if character == "\n" or (character == "\r" and source[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return tuple(starts)
