"""Facts: the words that a page gives for its abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from netlint.acrosspages import Facts, Spot, spot_in_prose
from netlint.analysis import Analysis
from netlint.language.places import foreign_text, quoted_text
from netlint.page import BlockKind, InlineKind
from netlint.patterns import lazy_pattern
from netlint.shortforms.definitions import Definition, Way, definitions_of, stated
from netlint.shortforms.expansions import expansion_place
from netlint.shortforms.meanings import mention_ending, only_meaning
from netlint.shortforms.tokens import ABBREVIATION, find_tokens, key_of
from netlint.shortforms.wording import words_before

if TYPE_CHECKING:
    from netlint.vocabulary.matching import Vocabulary

#: So many expansions of one page are noted: a list of abbreviations may have hundreds.
_MOST = 150
#: So many of one abbreviation: a page that spells one out in more ways is another rule's matter.
_MOST_WAYS = 2
#: So many words before a bracket whose letters they do not give may be what is meant.
_LONGEST = 6
_ENTRIES = frozenset((BlockKind.TERM, BlockKind.TABLE_CELL, BlockKind.HEADER_CELL))
_REACH = 160  # characters
_PLUS = lazy_pattern(r"plus(?![^\W_])", re.I)
_STOP = lazy_pattern(r"[.!?](?:\s|\Z)")


class SpelledOut(NamedTuple):
    """Words on a page for an abbreviation. `key` is the same for every way to write it, `written` one
    of them. Where the letters are not found in the words (`sure` is False) these are the last ones
    before its bracket. `house` is the name that the vocabulary has for it in the page's locale, and
    `concept` the id of what the words name there; each may be ""."""

    key: str
    written: str
    said: str
    sure: bool
    house: str
    concept: str
    spot: Spot


def collect(analysis: Analysis) -> Iterator[SpelledOut]:
    """The expansions in brackets, in sentences, in markup and in glossaries, each wording once."""
    ways: dict[str, list[str]] = {}
    count = 0
    for row, start in _rows(analysis):
        known = ways.setdefault(row.key, [])
        folded = row.said.casefold()
        if folded in known or len(known) == _MOST_WAYS:
            continue
        if quoted_text(analysis.page).hold(start) or foreign_text(analysis.page).hold(start):
            continue
        known.append(folded)
        yield row
        count += 1
        if count == _MOST:
            return


def _rows(analysis: Analysis) -> Iterator[tuple[SpelledOut, int]]:
    page, prose = analysis.page, analysis.page.prose
    tokens = find_tokens(prose)
    if not tokens:
        return
    keys = frozenset([token.key for token in tokens])
    titles = {
        inline.start: inline.value
        for inline in page.inlines
        if inline.kind is InlineKind.ABBREVIATION and inline.value
    }
    for one in (*definitions_of(analysis), *stated(analysis, keys), *_entries(analysis)):
        start, end = one.start, one.end
        if one.named:
            continue
        if one.way is Way.MARKUP:
            said = " ".join(titles[start].split())
            yield _row(analysis, one, said, start, end, sure=True), start
            continue
        place = _place(prose, one)
        if place:
            start, end = place
            said = " ".join(prose[start:end].split())
            yield _row(analysis, one, said, start, end, sure=one.sure), start


def _place(prose: str, definition: Definition) -> tuple[int, int] | None:
    """Where the words that are meant begin and end."""
    if definition.sure:
        place = expansion_place(prose, definition)
        # "Psoralen plus ultraviolet A (PUVA)": a word that joins two begins no name.
        return None if place and _PLUS.match(prose, place[0]) else place
    if definition.way is not Way.AFTER:
        return None
    words = words_before(prose, definition.words_start, definition.words_end)[-_LONGEST:]
    return (words[0].start, words[-1].end) if words else None


def _row(
    analysis: Analysis, definition: Definition, said: str, start: int, end: int, *, sure: bool
) -> SpelledOut:
    house = concept = ""
    if definition.key in analysis.vocabulary.abbreviation_keys:
        house = _house(analysis.vocabulary, definition.key, analysis.locale)
    if sure:
        mention = mention_ending(analysis, end)
        if mention is not None and mention.start <= start:
            concept = mention.form.concept_id
    written = analysis.page.prose[definition.start : definition.end]
    spot = spot_in_prose(analysis.page, start, end)
    return SpelledOut(definition.key, written, said, sure, house, concept, spot)


@lru_cache(maxsize=1024)
def _house(vocabulary: Vocabulary, key: str, locale: str) -> str:
    """The name that the vocabulary has for one of its abbreviations, or ""."""
    meaning = only_meaning(vocabulary, key)
    label = meaning.preferred[locale] if meaning and not meaning.untraced else ""
    # "CT scan" says nothing of what CT stands for.
    return "" if key in map(key_of, label.split()) else label


def _entries(analysis: Analysis) -> Iterator[Definition]:
    """Abbreviations that are an entry of a glossary or the first cell of a row, with what follows."""
    blocks = analysis.page.blocks
    for block, following in pairwise(blocks):
        if block.kind in _ENTRIES and block.end - block.start < _LONGEST * 4:
            text = analysis.page.text(block).strip(" :")
            if ABBREVIATION.fullmatch(text):
                start = following.start
                stop = _STOP.search(analysis.page.prose, start, following.end)
                end = min(stop.start() if stop else following.end, start + _REACH)
                yield Definition(key_of(text), block.start, block.end, True, Way.BEFORE, start, end)


SPELLED_OUT = Facts("spelled-out", SpelledOut, collect)
