"""PEOPLE004: words about ethnicity, sex and gender: "BAME", "he/she"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.people.wording import wording
from netlint.finding import Remark
from netlint.language.quoting import OthersWords
from netlint.language.small import in_small_letters
from netlint.page import Page
from netlint.patterns import lazy_pattern


class Options(NamedTuple):
    """Whether "he or she" counts, and not only "he/she"."""

    pairs: bool = True


_SLASHED = lazy_pattern(
    r"(?<![\w/])(?:s/he|\(s\)he|s\(he\)|(?P<a>he|she|his|her|him|himself|herself)\s?/\s?(?P<b>she|he|her|hers|his|him|"
    r"herself|himself))(?![\w/])",
    re.I,
)
_PAIR = lazy_pattern(
    r"\b(?P<a>he|his|him|himself|she|her|herself)\s+(?:or|and/or)\s+"
    r"(?P<b>she|hers?|herself|he|his|him|himself)\b",
    re.I,
)
_WHY = "The words leave out people who use neither, and make a long sentence longer."


@check("PEOPLE004", "ethnicity-sex-gender", options=Options)
def ethnicity_sex_gender(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say which words leave people out or hurt them, and what to write instead."""
    page = analysis.page
    yield from wording(page, analysis.word_rows("ethnicity-sex-gender"))
    others = OthersWords(page)
    places = [*_slashed(page.prose)]
    if (
        options.pairs
        and not analysis.different_words.isdisjoint(_PRONOUNS)
        and _JOINED.search(in_small_letters(page.prose))
    ):
        places += _PAIR.finditer(page.prose)
    for found in places:
        if not others.hold(*found.span()):
            yield _remark(page, found)


def _slashed(prose: str) -> Iterator[re.Match[str]]:
    """Pairs with a slash or a bracket. They are looked for around those signs only: the pattern is
    slow."""
    reached = 0
    lower = in_small_letters(prose)
    if "/" not in lower and "(s)h" not in lower and "(he)" not in lower:
        return
    for sign in _SLASH.finditer(lower):
        at = sign.start()
        found = _SLASHED.search(prose, max(reached, at - _PRONOUN), at + _PRONOUN)
        # The end of the window is no end of a word.
        found = _SLASHED.match(prose, found.start()) if found else None
        if found and found.end() > at:
            reached = found.end()
            yield found


#: Every pair with a slash has one of these, in small letters.
_SLASH = lazy_pattern(r"[/(](?=\s?[hs]|s\)h|he\))")
#: From there no pair goes on for so many characters.
_PRONOUN = 11
#: Every pair without a slash has this, in small letters. It begins with letters, which the engine
#: looks for fast.
_JOINED = lazy_pattern(r"or\s+(?:he|hi|she)")
_PRONOUNS = frozenset("he she him his He She His Him himself".split())


def _remark(page: Page, found: re.Match[str]) -> Remark:
    written = " ".join(found[0].split())
    first, second = (found["a"] or "he").lower(), (found["b"] or "she").lower()
    if "self" in first:
        neutral = "themselves"
    elif "his" in (first, second):
        neutral = "theirs" if "hers" in (first, second) else "their"
    else:
        neutral = "them" if "him" in (first, second) else "they"
    if written[0].isupper():
        neutral = neutral.capitalize()
    return Remark(
        page.source_span(*found.span()),
        f'Write "{neutral}" instead of "{written}", or speak to the reader as "you".',
        suggestions=(neutral,),
        why=_WHY,
    )
