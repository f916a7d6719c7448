"""TEXT006: characters that nobody sees, and letters of another script that look like Latin ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.text.printed_signs import page_breaks, private_signs
from netlint.finding import Edit, Fix, Remark
from netlint.language.mending import is_unbroken
from netlint.language.shapes import shape_of
from netlint.page import BLOCK_END, PLACEHOLDER, Page
from netlint.patterns import lazy_pattern

_JOINERS = "\u200c\u200d"
_DIRECTION = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
#: Names as a reader without Unicode tables may look them up.
_NAMES = {
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u2060": "a word joiner",
    "\ufeff": "a byte order mark",
}
#: Cyrillic and Greek letters that a reader cannot tell from Latin ones, and what they look like.
#: Greek letters with a look of their own (α, β, γ, µ, Δ) stand in medical words and are not here.
_LOOKS_LIKE = dict(
    zip(
        "аеорсухіјѕԁһԛԝАВЕЅІЈКМНОРСТУХ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "aeopcyxijsdhqwABESIJKMHOPCTYX" + "ABEZHIKMNOPTYXo",
        strict=True,
    )
)

#: Two or three letters in 1 character, as a printed page has them.
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", "ff fi fl ffi ffl st st".split(), strict=True))
_RIGHT = _LOOKS_LIKE | _LIGATURES


_INVISIBLE = (
    "\u00ad\u180e\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\ufff9-\ufffb"
    "\x01-\x08\x0e-\x1f\x7f"
)
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_GREEK_OR_CYRILLIC = "\u0370-\u03ff\u0400-\u052f"


@lru_cache(maxsize=1)
def _suspicious() -> re.Pattern[str]:
    return re.compile(f"[{_INVISIBLE}{''.join(_RIGHT)}]")


@lru_cache(maxsize=1)
def _mixed_word() -> re.Pattern[str]:
    """A run of look-alikes beside a Latin letter, and beside no other letter of their script."""
    alike = "".join(_LOOKS_LIKE)
    return re.compile(
        f"(?:(?<=[{_LATIN}])[{alike}]+|(?<![{_GREEK_OR_CYRILLIC}])[{alike}]+(?=[{_LATIN}]))"
        f"(?![{_GREEK_OR_CYRILLIC}])"
    )


@check("TEXT006", "invisible-character", fixes=Fixes.SAFE)
def invisible_character(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say in which words something hides, and take it out or put the right letter in."""
    page = analysis.page
    prose = page.prose
    yield from page_breaks(page)
    yield from private_signs(page)
    if (prose.isascii() and not shape_of(prose).translate(None, _SEEN)) or not (
        _suspicious().search(prose)
    ):
        return
    alike = {at for found in _mixed_word().finditer(prose) for at in range(*found.span())}
    leftward = [found.start() for found in _RIGHT_TO_LEFT.finditer(prose)]
    hits = [
        at
        for at in (found.start() for found in _suspicious().finditer(prose))
        if (at in alike if prose[at] in _LOOKS_LIKE else not _is_needed(page, at, leftward))
    ]
    words = _words_around(prose, hits)
    for (start, end), held in words.items():
        yield _remark(page, start, end, held)


#: What plain text is made of: all of ASCII but the control characters that are no spaces.
_SEEN = bytes([0, *range(0x09, 0x0E), *range(0x20, 0x7F)])


#: What is read on each side of a character, at most, to find the word that it stands in.
_LONGEST_WORD = 80


def _words_around(prose: str, hits: list[int]) -> dict[tuple[int, int], list[int]]:
    """The words that hold these characters, each with those of them that it holds."""
    words: dict[tuple[int, int], list[int]] = {}
    start = end = 0
    for at in hits:
        if at >= end:
            start, end = _word_around(prose, at, end)
            words[start, end] = []
        words[start, end].append(at)
    return words


def _word_around(prose: str, at: int, least: int) -> tuple[int, int]:
    stops = (BLOCK_END, PLACEHOLDER)
    start = end = at
    least, most = max(least, at - _LONGEST_WORD), min(len(prose), at + _LONGEST_WORD)
    while start > least and not prose[start - 1].isspace() and prose[start - 1] not in stops:
        start -= 1
    while end < most and not prose[end].isspace() and prose[end] not in stops:
        end += 1
    return start, max(end, at + 1)


def _is_needed(page: Page, at: int, leftward: list[int]) -> bool:
    """True where emoji, or a script other than Latin, need the character to be read right.
    `leftward` are the places of all letters that are written from right to left."""
    character = page.prose[at]
    if character in _JOINERS:
        around = page.prose[max(0, at - 1) : at + 2].replace(character, "")
        return len(around) == 2 and not any(map(_is_latin_or_space, around))
    if character in _DIRECTION:
        if not leftward:
            return False
        block = page.block_at(at)
        start, end = max(block.start, at - 500), min(block.end, at + 500)
        return bisect_left(leftward, start) < bisect_left(leftward, end)
    return False


_RIGHT_TO_LEFT = lazy_pattern("[\u0590-\u05ff\u0620-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")


def _is_latin_or_space(character: str) -> bool:
    return character < "\u0250" or character.isspace()


def _remark(page: Page, start: int, end: int, hits: list[int]) -> Remark:
    prose = page.prose
    changes = {at: _RIGHT.get(prose[at], "") for at in hits}
    mended = "".join(changes.get(at, prose[at]) for at in range(start, end))
    fix = Fix(tuple(_edits(page, hits)))
    letter = prose[hits[0]]
    if letter in _LOOKS_LIKE:
        script = "Greek" if letter < "\u0400" else "Cyrillic"
        message = (
            f'In "{mended}" a {script} letter stands where "{_LOOKS_LIKE[letter]}" should. Type '
            "the word again."
        )
    elif letter in _LIGATURES:
        message = (
            f'In "{mended}" the letters "{_RIGHT[letter]}" are 1 character. Type the word again.'
        )
    elif mended:
        message = f'{_name(letter)} hides in "{mended}". Take it out.'
    else:
        message = f"{_name(letter)} hides here. Take it out."
    suggestions = (mended,) if mended else ()
    return Remark(page.source_span(start, end), message, suggestions, fix=fix)


def _edits(page: Page, hits: list[int]) -> Iterator[Edit]:
    """One edit for each letter to replace and for each run of characters to take out."""
    prose = page.prose
    start = end = 0  # of the run to take out
    for at in hits:
        letter = _RIGHT.get(prose[at], "")
        if not letter and at == end and start < end and is_unbroken(page, start, at + 1):
            end = at + 1
            continue
        if start < end:
            yield Edit(page.source_span(start, end), "")
        start, end = at, at if letter else at + 1
        if letter:
            yield Edit(page.source_span(at, at + 1), letter)
    if start < end:
        yield Edit(page.source_span(start, end), "")


def _name(character: str) -> str:
    name = _NAMES.get(character)
    if name is None and character in _DIRECTION:
        name = "a mark that changes the direction of the text"
    if name is None:
        import unicodedata  # for a character that is rarer than those above

        name = f"an invisible character ({unicodedata.name(character, 'control').lower()})"
    return name[0].upper() + name[1:]
