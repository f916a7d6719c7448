"""Where a page says what an abbreviation stands for.

The usual ways: "magnetic resonance imaging (MRI)", "MRI (magnetic resonance imaging)", several in one
bracket, "also called MRI", "MRI stands for …", an entry of a glossary, markup.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Set
from enum import Enum
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.page import BLOCK_END, BlockKind, InlineKind, Page
from netlint.patterns import lazy_pattern
from netlint.shortforms.letters import begins, nearly_spelled, spells, stands_for
from netlint.shortforms.tokens import ABBREVIATION, find_tokens, key_of

#: Two patterns, since one that begins with a certain character is found much faster.
_ROUND = lazy_pattern(r"\(([^()\0]{2,160})\)")
_SQUARE = lazy_pattern(r"\[([^\[\]\0]{2,160})\]")
_PARTING = lazy_pattern(r"\s*[,;/+]\s*|\s+(?:or|and)\s+|\s+[-–—]\s+")
_LEAD_IN = (
    r"(?:(?:also|sometimes|often|usually|previously|formerly|commonly|better|now)\s+)*(?:or|aka|a\.k\.a\.|i\.?e\.?|"
    r"(?:called|known as|referred to as|abbreviated (?:as|to)|abbreviation:?|short:?|shortened to)(?: the| an?)?)\s+"
)
_CALLED = (
    r"(?:\bor|\bcalled|\bknown (?:\w+ )?as|\breferred to as|\babbreviated (?:as|to)|\bshort(?:ened)? (?:for|to)|"
    r"\btermed|\bnamed|\baka|,|[-–—:])\s+(?:the\s+|an?\s+|simply\s+|just\s+)?[\"“'‘]?$"
)
_STANDS_FOR = (
    r"[\"”'’]?,?\s+(?:\(?which\s+|that\s+)?(?:stands? for|an (?:acronym|abbreviation) (?:of|for|derived from)|is short for|is the short name|means|is an abbreviation|"
    r"is an acronym|is (?:also |often |sometimes )?used as an abbreviation|is the abbreviation)\b"
)
_SAID = lazy_pattern(r"[\"”'’]? (?:stands? for|(?:is|are) short for)\s+(?:the |an? )?[\"“'‘]?")
_SAYING = frozenset(("short", "stand", "stands"))
_THEN_WORDS = r"[\"”'’]?\s*(?:,\s*(?:or|also (?:called|known as))|[-–—:=]|,)\s+(?:the |an? )?([^\0.;:()]{4,120})"
#: A thing brought in by its short name: "a test called an LP", "sometimes called ESRD".
_INTRODUCED = r"\b(?:called|known (?:\w+ )?as|referred to as|termed)\s+(?:the\s+|an?\s+)?[\"“'‘]?$"
#: What may follow an abbreviation in the bracket that gives it: "(PRS deficiency)", "(MEN 2A)",
#: "(NET G1)".
_NAME_ENDING = lazy_pattern(r"[a-z]{3,}|[IVX]+|[A-Z]?\d[A-Z]?")
#: A word in small letters: what is in the bracket is words, not a number or a second code.
_SMALL = lazy_pattern(r"\b[a-z]{4,}")
#: What may stand between an abbreviation and the bracket that explains it: "PET scan (…)".
_BESIDE = lazy_pattern(r"[\s*_\"'“”‘’]*(?:\d[A-Z]?\s+)?(?P<word>[a-z]+\s+)?")
_FARTHEST = 20


class Way(Enum):
    """How a page says what an abbreviation stands for."""

    AFTER = "words (ABBR)"
    BEFORE = "ABBR (words)"
    MARKUP = "an <abbr>"
    SENTENCE = "ABBR stands for words"
    ENTRY = "an entry of a glossary or a table"


class Definition(NamedTuple):
    """An abbreviation said in words at prose[start:end]. `sure` where its letters are found in the
    words: otherwise it is only explained somehow. `key` is the same for singular and plural.

    The words are found in prose[words_start:words_end]; where they stand before the abbreviation, they are
    the last ones of it. `named` where the page says that this is but another name ("also called").
    """

    key: str
    start: int
    end: int
    sure: bool
    way: Way = Way.ENTRY
    words_start: int = 0
    words_end: int = 0
    named: bool = False


@lru_cache(maxsize=1)
def definitions_of(analysis: Analysis) -> tuple[Definition, ...]:
    """The definitions in brackets and in markup, in order, found once for all rules of the family.

    Front matter defines nothing: no reader sees it. Other ways to define take longer: see `find_definitions`.
    """
    page = analysis.page
    return tuple(_in_order(page, [*_in_brackets(page.prose), *_in_markup(page)]))


def find_definitions(analysis: Analysis, wanted: frozenset[str]) -> list[Definition]:
    """All definitions on the page, in order; those in sentences only for the keys in `wanted`."""
    page = analysis.page
    found = [*definitions_of(analysis), *_in_words(page, wanted), *_in_glossaries(page)]
    return _in_order(page, found)


def stated(analysis: Analysis, keys: Set[str]) -> Iterator[Definition]:
    """Where the page says in so many words what one of these abbreviations stands for."""
    if _SAYING.isdisjoint(analysis.different_words):
        return
    prose = analysis.page.prose
    for token in find_tokens(prose):
        match = _SAID.match(prose, token.end) if token.key in keys else None
        if match:
            end = analysis.page.block_at(token.start).end
            yield Definition(token.key, token.start, token.end, True, Way.BEFORE, match.end(), end)


_HIDDEN = frozenset((BlockKind.TITLE, BlockKind.DESCRIPTION, BlockKind.ALT))


def _in_order(page: Page, found: list[Definition]) -> list[Definition]:
    shown = [one for one in found if page.block_at(one.start).kind not in _HIDDEN]
    shown.sort(key=lambda definition: (definition.start, not definition.sure))
    return list({(one.start, one.key): one for one in reversed(shown)}.values())[::-1]


def _in_markup(page: Page) -> Iterator[Definition]:
    for inline in page.inlines:
        if inline.kind is InlineKind.ABBREVIATION and inline.value:
            key = key_of(page.prose[inline.start : inline.end])
            yield Definition(key, inline.start, inline.end, True, Way.MARKUP)


#: How far before a bracket its words begin at most, in characters.
_REACH = 160


def _in_brackets(prose: str) -> Iterator[Definition]:
    tokens = find_tokens(prose)
    starts = [token.start for token in tokens]
    if not tokens:
        return
    for match in chain(_ROUND.finditer(prose), _SQUARE.finditer(prose)):
        inside, at = match[1], match.start(1)
        following = bisect_left(starts, at)
        if following < len(tokens) and tokens[following].start < match.end():
            yield from _after_words(prose, match.start(), inside, at)
        # The other order: the words are in the bracket, the abbreviation stands before it.
        last = tokens[following - 1] if following else None
        if last is None or match.start() - last.end > _FARTHEST:
            continue
        between = _BESIDE.fullmatch(prose, last.end, match.start())
        if between and (_SMALL.search(inside) or stands_for(last.text, inside)):
            end = at + len(inside)
            first = tokens[following - 2] if following > 1 else last
            if first.end + 1 == last.start and prose[first.end] == " ":
                # "GEP NETs (…)": two words and one abbreviation.
                both = prose[first.start : last.end]
                sure = stands_for(both, inside)
                yield Definition(key_of(both), first.start, last.end, sure, Way.BEFORE, at, end)
            sure = stands_for(last.text, inside)
            if (
                prose[last.start - 1 : last.start] == "("
                and prose[match.end() : match.end() + 1] == ")"
            ):
                # A bracket in a bracket: "… type 1 (MEN1 (formerly Wermer syndrome))".
                named = between.group().strip()
                whole = last.text + (f" {named}" if named else "")
                yield from _after_words(prose, last.start - 1, whole, last.start)
            elif sure or not between["word"]:  # "NHS website (see below)" explains nothing
                yield Definition(last.key, last.start, last.end, sure, Way.BEFORE, at, end)


def _after_words(prose: str, opened: int, inside: str, at: int) -> Iterator[Definition]:
    """The abbreviations in a bracket that opens at `opened` and holds `inside` from `at` on."""
    first = max(0, opened - _REACH)
    first = max(first, prose.rfind(BLOCK_END, first, opened) + 1)
    before = prose[first:opened]
    for start, end, alone, led in _names(inside):
        written = inside[start:end]
        sure = stands_for(written, before)
        if sure or alone:
            key = key_of(written)
            yield Definition(key, at + start, at + end, sure, Way.AFTER, first, opened, led)


def _names(inside: str) -> Iterator[tuple[int, int, bool, bool]]:
    """Abbreviations that stand in a bracket as items of their own, whether there is but one, and
    whether words such as "also called" come before it."""
    at = 0
    pieces = []
    for parting in [*_PARTING.finditer(inside), None]:
        end = parting.start() if parting else len(inside)
        pieces.append((at, end))
        at = parting.end() if parting else end
    for start, end in pieces:
        lead = re.match(_LEAD_IN, inside[start:end], re.IGNORECASE)
        start += lead.end() if lead else 0
        piece = inside[start:end].strip(" \"'“”‘’*_.:-")
        offset = inside.find(piece, start)
        words = piece.split()
        only = len(words)
        while only > 1 and _NAME_ENDING.fullmatch(words[only - 1]):
            only -= 1
        if only and only <= 3 and all(map(ABBREVIATION.fullmatch, words[:only])):
            named = len(words) > only and words[only].islower()  # "(PRS deficiency)"
            length = len(" ".join(words[:only])) if named else len(piece)
            yield offset, offset + length, len(pieces) == 1 and not named, lead is not None


#: An abbreviation that was not explained the first so many times is not explained.
_ENOUGH = 500


def _in_words(page: Page, wanted: frozenset[str]) -> Iterator[Definition]:
    prose = page.prose
    read: Counter[str] = Counter()
    for token in find_tokens(prose):
        if token.key not in wanted:
            continue
        read[token.key] += 1
        if read[token.key] > _ENOUGH:
            continue
        start, end = token.start, token.end
        block = page.block_at(start)
        before = prose[max(block.start, start - 160) : start]
        after = prose[end : min(block.end, end + 160)]
        called = re.search(_CALLED, before)
        then = re.match(_THEN_WORDS, after)
        stands = re.match(_STANDS_FOR, after)
        if stands:
            at = end + stands.end()
            yield Definition(token.key, start, end, True, Way.SENTENCE, at, end + len(after))
        elif (
            (called and _says(token.text, before[: called.start()], called[0]))
            or re.search(_INTRODUCED, before)
            or (then and (spells(token.text, then[1]) or begins(token.text, then[1])))
        ):
            yield Definition(token.key, start, end, True, Way.SENTENCE, named=True)


def _says(abbreviation: str, words: str, lead: str) -> bool:
    """True where the words before "also called" and the like are what the abbreviation stands for."""
    if stands_for(abbreviation, words):
        return True
    # "end-stage kidney disease, or ESRD": one word of the name has a plainer one in its place.
    return lead.startswith("or") and words.endswith(", ") and nearly_spelled(abbreviation, words)


def _in_glossaries(page: Page) -> Iterator[Definition]:
    """Abbreviations that are a whole entry: a term with a definition, a first cell of a row."""
    for block in page.blocks:
        if block.kind in (BlockKind.TERM, BlockKind.TABLE_CELL, BlockKind.HEADER_CELL):
            text = page.text(block).strip(" :")
            if ABBREVIATION.fullmatch(text):
                yield Definition(key_of(text), block.start, block.end, False)
