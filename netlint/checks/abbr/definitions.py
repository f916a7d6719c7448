"""Where a page says what an abbreviation stands for.

The usual ways: "magnetic resonance imaging (MRI)", "MRI (magnetic resonance imaging)", several in one
bracket, "also called MRI", "MRI stands for …", an entry of a glossary, markup.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from netlint.checks.abbr.tokens import ABBREVIATION, find_tokens, key_of
from netlint.page import BLOCK_END, BlockKind, InlineKind, Page
from netlint.patterns import lazy_pattern

_BRACKET = lazy_pattern(r"\(([^()\0]{2,160})\)|\[([^\[\]\0]{2,160})\]")
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
    r"[\"”'’]?,?\s+(?:\(?which\s+|that\s+)?(?:stands? for|is short for|is the short name|means|is an abbreviation|"
    r"is an acronym|is (?:also |often |sometimes )?used as an abbreviation|is the abbreviation)\b"
)
_THEN_WORDS = r"[\"”'’]?\s*(?:,\s*(?:or|also (?:called|known as))|[-–—:=]|,)\s+(?:the |an? )?([^\0.;:()]{4,120})"
#: A thing brought in by its short name: "a test called an LP", "sometimes called ESRD".
_INTRODUCED = r"\b(?:called|known (?:\w+ )?as|referred to as|termed)\s+(?:the\s+|an?\s+)?[\"“'‘]?$"
#: What may follow an abbreviation in the bracket that gives it: "(PRS deficiency)", "(MEN 2A)".
_NAME_ENDING = lazy_pattern(r"[a-z]{3,}|[IVX]+|\d[A-Z]?")
#: A word in small letters: what is in the bracket is words, not a number or a second code.
_SMALL = lazy_pattern(r"\b[a-z]{4,}")
#: What may stand between an abbreviation and the bracket that explains it: "PET scan (…)".
_BESIDE = lazy_pattern(r"[\s*_\"'“”‘’]*(?:\d[A-Z]?\s+)?(?P<word>[a-z]+\s+)?")
_FARTHEST = 20
_LETTERS = lazy_pattern(r"[^\W_]+")
#: Words of a long form that its abbreviation leaves out.
_MOST_WORDS_FOR_A_LETTER = 3


class Definition(NamedTuple):
    """An abbreviation said in words at prose[start:end]. `sure` where its letters are found in the
    words: otherwise it is only explained somehow. `key` is the same for singular and plural."""

    key: str
    start: int
    end: int
    sure: bool


def find_definitions(page: Page, wanted: frozenset[str] = frozenset()) -> list[Definition]:
    """The definitions on the page, in order. Front matter defines nothing: no reader sees it.

    Definitions in brackets and in markup are all found; the others, which take longer, only for
    the keys in `wanted`.
    """
    found = list(_in_brackets(page.prose))
    for inline in page.inlines:
        if inline.kind is InlineKind.ABBREVIATION and inline.value:
            key = key_of(page.prose[inline.start : inline.end])
            found.append(Definition(key, inline.start, inline.end, True))
    if wanted:
        found += [*_in_words(page, wanted), *_in_glossaries(page)]
    hidden = (BlockKind.TITLE, BlockKind.DESCRIPTION, BlockKind.ALT)
    shown = [one for one in found if page.block_at(one.start).kind not in hidden]
    shown.sort(key=lambda definition: (definition.start, not definition.sure))
    return list({(one.start, one.key): one for one in reversed(shown)}.values())[::-1]


@lru_cache(maxsize=1)
def _in_brackets(prose: str) -> tuple[Definition, ...]:
    """The definitions in brackets, which the rules of the family ask for one after the other."""
    return tuple(_find_in_brackets(prose))


def _find_in_brackets(prose: str) -> Iterator[Definition]:
    tokens = find_tokens(prose)
    starts = [token.start for token in tokens]
    if not tokens:
        return
    for match in _BRACKET.finditer(prose):
        group = 1 if match[1] is not None else 2
        inside, at = match[group], match.start(group)
        following = bisect_left(starts, at)
        if following < len(tokens) and tokens[following].start < match.end():
            before = prose[max(0, match.start() - 160) : match.start()]
            before = before[before.rfind(BLOCK_END) + 1 :]
            for start, end, alone in _names(inside):
                written = inside[start:end]
                sure = stands_for(written, before)
                if sure or alone:
                    yield Definition(key_of(written), at + start, at + end, sure)
        # The other order: the words are in the bracket, the abbreviation stands before it.
        last = tokens[following - 1] if following else None
        if last is None or match.start() - last.end > _FARTHEST:
            continue
        between = _BESIDE.fullmatch(prose, last.end, match.start())
        if between and (_SMALL.search(inside) or stands_for(last.text, inside)):
            first = tokens[following - 2] if following > 1 else last
            if first.end + 1 == last.start and prose[first.end] == " ":
                # "GEP NETs (…)": two words and one abbreviation.
                both = prose[first.start : last.end]
                yield Definition(key_of(both), first.start, last.end, stands_for(both, inside))
            sure = stands_for(last.text, inside)
            if sure or not between["word"]:  # "NHS website (see below)" explains nothing
                yield Definition(last.key, last.start, last.end, sure)


def _names(inside: str) -> Iterator[tuple[int, int, bool]]:
    """Abbreviations that stand in a bracket as items of their own, and whether there is but one."""
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
            yield offset, offset + length, len(pieces) == 1 and not named


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
        if (
            (called and stands_for(token.text, before[: called.start()]))
            or re.search(_INTRODUCED, before)
            or re.match(_STANDS_FOR, after)
            or (then and (spells(token.text, then[1]) or _begins(token.text, then[1])))
        ):
            yield Definition(token.key, start, end, True)


def _in_glossaries(page: Page) -> Iterator[Definition]:
    """Abbreviations that are a whole entry: a term with a definition, a first cell of a row."""
    for block in page.blocks:
        if block.kind in (BlockKind.TERM, BlockKind.TABLE_CELL, BlockKind.HEADER_CELL):
            text = page.text(block).strip(" :")
            if ABBREVIATION.fullmatch(text):
                yield Definition(key_of(text), block.start, block.end, False)


def stands_for(abbreviation: str, words: str) -> bool:
    """True where the letters of the abbreviation are found, from the last to the first, in the
    words before it, the first of them at the start of a word.

    >>> stands_for("MRI", "a scan by magnetic resonance imaging ")
    True
    """
    letters = key_of(abbreviation).lower()
    wanted = [letter for letter in letters if letter.isalpha()]
    if not wanted:
        return False
    tokens = _LETTERS.findall(words)[-_MOST_WORDS_FOR_A_LETTER * len(letters) - 2 :]
    text = " ".join(tokens).lower()
    at = len(text)
    for place, letter in enumerate(reversed(wanted)):
        first = place == len(wanted) - 1
        while True:
            at = text.rfind(letter, 0, at)
            if at < 0:
                return False
            if not first or at == 0 or text[at - 1] == " ":
                break
    return True


def _begins(abbreviation: str, words: str) -> bool:
    """True where the letters are found in the next few words: "IUD, or intrauterine device"."""
    few = _LETTERS.findall(words)[: len(abbreviation) + 1]
    return (
        bool(few)
        and few[0][0].lower() == key_of(abbreviation)[0].lower()
        and stands_for(abbreviation, " ".join(few))
    )


def spells(abbreviation: str, words: str) -> bool:
    """True where the words that follow begin with the letters of the abbreviation, in order."""
    wanted = [letter for letter in key_of(abbreviation).lower() if letter.isalpha()]
    tokens = [token.lower() for token in _LETTERS.findall(words)]
    if not tokens or not wanted or tokens[0][0] != wanted[0]:
        return False
    found = 0
    for token in tokens[: 2 * len(wanted) + 2]:
        if found < len(wanted) and token[0] == wanted[found]:
            found += 1
    return found >= max(2, len(wanted) - 1)
