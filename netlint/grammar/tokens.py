"""The words in what LanguageTool marks, and those that are codes."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.patterns import lazy_pattern

_WORD = lazy_pattern(r"\S+")
_ENDS = "\"'“”‘’()[]{}<>.,;:!?*_…"
_POSSESSIVE = lazy_pattern(r"['’]s?$")
_PARTS = lazy_pattern(r"[-\u2010\u2011]")
#: Letters with marks, hyphens and apostrophes: all that a word is written with.
_LETTERS = lazy_pattern(r"(?:[^\W\d_]|[-\u2010\u2011\u0300-\u036f\u00ad'’])+")


def words_in(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of the words in prose[start:end], without the signs around them."""
    for found in _WORD.finditer(prose, start, end):
        word = found[0]
        bare = word.strip(_ENDS)
        if bare:
            first = found.start() + word.index(bare)
            yield first, first + len(bare)


def parts_of(word: str) -> list[str]:
    """The parts of a word between its hyphens, without the ending of a possessive."""
    return [part for part in _PARTS.split(_POSSESSIVE.sub("", word)) if part]


def is_code(text: str) -> bool:
    """True for what stands for a name of a gene, a cell or an institution, or for a thing of a
    computer: capitals after the first letter ("GnRH", "IUDs", "BowelScreen"), figures, signs.

    >>> is_code("mtDNA"), is_code("I2S"), is_code("Ehlers-Danlos")
    (True, True, False)
    """
    if any(character.isdigit() for character in text) and text.upper() == text:
        return True
    return any(
        not _LETTERS.fullmatch(word) or any(part[1:] != part[1:].lower() for part in parts_of(word))
        for word in (text[slice(*place)] for place in words_in(text, 0, len(text)))
    )
