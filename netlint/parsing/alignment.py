"""Ties text that is spelled otherwise in the source (entities, escapes) to its source, piece by piece."""

from __future__ import annotations

from netlint.parsing.builder import PageBuilder
from netlint.patterns import lazy_pattern

_ENTITY = lazy_pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


def add_aligned(builder: PageBuilder, text: str, value: str, start: int, end: int) -> int:
    """Add `value`, which Markdown reads at text[start:end]; give the source offset after it.

    What fits no spelling that Markdown knows is tied as a whole to the rest of the range.
    """
    at, done = start, 0
    plain_from = start
    size = len(text)
    while done < len(value):
        character = text[at] if at < size else ""
        if character == value[done] and character not in "\\&":
            at += 1
            done += 1
            continue
        builder.add(text[plain_from:at], plain_from, at)
        taken, width = _spelled(text, value, done, at)
        if not width:
            builder.add(value[done:], at, max(at, end))
            return max(at, end)
        builder.add(value[done : done + taken], at, at + width)
        done += taken
        at += width
        plain_from = at
    builder.add(text[plain_from:at], plain_from, at)
    return at


def _spelled(text: str, value: str, done: int, at: int) -> tuple[int, int]:
    """How many characters of `value` at `done` how many of the source at `at` spell; (0, 0) where
    they do not fit."""
    escaped = text[at + 1 : at + 2]
    if text[at : at + 1] == "\\" and escaped in _ESCAPABLE and value[done] == escaped:
        return 1, 2
    if text[at : at + 1] == "&":
        entity = _ENTITY.match(text, at)
        if entity is not None:
            import html  # its table of entities is large

            spelled = html.unescape(entity.group())
            if value.startswith(spelled, done):
                return len(spelled), len(entity.group())
    if at < len(text) and text[at] == value[done]:
        return 1, 1
    return 0, 0
