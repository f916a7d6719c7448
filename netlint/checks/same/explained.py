"""Facts: how a page explains its terms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from netlint.acrosspages import Facts, Spot, spot_in_prose
from netlint.analysis import Analysis
from netlint.language.places import foreign_text, in_address, quoted_text
from netlint.naming.namings import name_key
from netlint.page import Block, BlockKind
from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Status

#: So many explanations of one page are noted: a glossary may have hundreds.
_MOST = 60
#: So much of an explanation is compared and shown, in characters.
_LONGEST = 200
_SHORTEST = 8
#: So many explanations of one term are noted of each page: what a page says in passing counts too.
_EACH = 3
_TEXT = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
_ENTRIES = frozenset((BlockKind.TERM, BlockKind.TABLE_CELL, BlockKind.HEADER_CELL))
_SAYING = (*_TEXT, BlockKind.TABLE_CELL)
_MOST_WORDS = 6
_REACH = 60  # characters
#: One of these parts a term from its explanation.
_SIGNS = (": ", ":\n", " – ", " — ", " - ")
_VERBS = (" is ", " are ")
_DEFINING = ("means", "refers")
#: What an explanation begins with (`_WHAT` says it in full), in 2 small letters.
_FIRST = frozenset(("a ", "a\n", "an", "th", "wh", "on"))
#: So far into its sentence a verb stands at most after a term and its other names.
_FARTHEST = 200

_W = r"[^\W\d_][\w'’-]*"
#: What a sentence begins with that does not name what it explains.
_NO_TERMS = frozenset(
    (
        "It|This|That|These|Those|There|Here|He|She|They|You|We|I|What|Who|Which|One|Some|Many|Most|Other|Others|Another|All|"
        "Your|My|His|Her|Their|Our|If|When|In|On|At|For|To|By|As|With|From|And|But|Or|So|Its|Both|Each|Any|No|Such|Because|"
        "Although|While|Since|How|Why|Where|Not|Only|Currently|Sometimes|Usually|Often"
    ).split("|")
)
_NO_TERM = rf"(?!(?:{'|'.join(sorted(_NO_TERMS))})\b)"
#: What an explanation begins with. What is "the most common cause of" something is not explained.
_WHAT = (
    r"(?:an?|the|when|where|any|one of the|one of several)\s(?!(?:\w+\s){0,2}(?:most|main|leading|usual|only|first|best|major|same|"
    r"\w{3,}est|part|cause|example|way|reason|option|factor|sign|result|problem|number|lot|list|effect|symptom|complication|feature)\b)"
)
_SAID = lazy_pattern(
    rf"{_NO_TERM}(?:(?:An?|The)\s)?(?P<term>{_W}(?:\s(?!is\b|are\b|means\b)(?:{_W}|\d{{1,2}}[A-Za-z]?\b)){{0,{_MOST_WORDS - 1}}})"
    r"(?:\s\([^()\0]{1,60}\))?"
    r"(?:,?\s(?:also|sometimes|or|commonly|which|often)\b[^,.;\0]{1,80},)?"
    rf"\s(?:(?:is|are)\s(?={_WHAT})|(?:means|refers\sto)\s(?:that\s)?)(?P<what>[^\0]*)"
)
#: Words that name no one thing: what they are differs from page to page.
_GENERAL = frozenset(
    "aim alternative cause catheter condition device diagnosis disease disorder exception exam following goal idea illness "
    "infection medicine medication method note operation option outcome procedure prognosis purpose result risk scan sign step "
    "summary surgery symptom syndrome test therapy tip treatment what example question answer part process tube tumor tumour "
    "problem reason difference important cancer effect gene protein".split()
)
_SMALL = frozenset(
    "a an the your our their his her its of and or in by to with from for called named".split()
)
_BEFORE = lazy_pattern(r"(?:(?:\A|[\0.]\s?)|([^\W\d_]+)\s)([^\W\d_]{5,})\Z")
_LEAST = 5
#: What makes the words after a colon a sentence of its own.
_SENTENCE = lazy_pattern(
    r"(?:an?|the)\s(?:[\w'’-]+\s){1,5}(?:is|are|was|has|have|can|may|will|helps?)\b", re.I
)
_ENTRY = lazy_pattern(
    rf"(?P<term>{_W}(?:\s{_W}){{0,{_MOST_WORDS - 1}}})(?:\s\([^()\0]{{1,60}}\))?(?:\s?:|\s[–—-])\s(?P<what>{_WHAT}[^\0]*)",
    re.I,
)
_QUESTION = lazy_pattern(r"What\s(?:is|are)\s(?:an?\s|the\s)?(?P<term>[^?\0]{3,60}?)\s?\?", re.I)
_ANSWERS = ("It", "They", "This", "These")
_IT = lazy_pattern(rf"(?:{'|'.join(_ANSWERS)})\s(?:is|are)\s(?P<what>{_WHAT}[^\0]*)")
_NOUN = lazy_pattern(rf"(?P<what>{_WHAT}[^\0]*)", re.I)
_BRACKET = lazy_pattern(rf"\((?P<what>{_WHAT}[^()\0]{{8,}})\)")
_STOP = lazy_pattern(r"[.!?](?=\s|\0|\Z)|\0")
_NAMES = frozenset((Status.PREFERRED, Status.ACCEPTED, Status.ABBREVIATION, Status.VARIANT))


class Explained(NamedTuple):
    """What a page says that a term is. `key` is the same wherever the same term is meant; `term` is
    it as written, `said` its explanation, `plain` that of the vocabulary or "", and `concept` its id
    there or ""."""

    key: str
    term: str
    said: str
    plain: str
    concept: str
    spot: Spot


class _Found(NamedTuple):
    """A term at prose[start:end], explained at prose[said:said_end]."""

    start: int
    end: int
    said: int
    said_end: int


def collect(analysis: Analysis) -> Iterator[Explained]:
    """The first explanations of each term on the page, in order."""
    page = analysis.page
    keys: dict[str, set[str]] = {}
    count = 0
    for found in sorted(_found(analysis)):
        said = _explanation(page.prose, found)
        if len(said) < _SHORTEST:
            continue
        term = " ".join(page.prose[found.start : found.end].split())
        concept = _concept(analysis, found)
        key = concept or _key(term)
        if not key or key in _GENERAL:
            continue
        known = keys.setdefault(key, set())
        if len(known) == _EACH or said.casefold() in known:
            continue
        if (
            quoted_text(page).hold(found.start)
            or foreign_text(page).hold(found.start)
            or in_address(page, found.start, found.end)
        ):
            continue
        known.add(said.casefold())
        count += 1
        plain = _plain(analysis, concept) if concept else ""
        one = page.block_at(found.start) is page.block_at(found.said)
        spot = spot_in_prose(page, found.start if one else found.said, found.said_end)
        yield Explained(key, term, said, plain[:_LONGEST], concept, spot)
        if count == _MOST:
            return


def _plain(analysis: Analysis, id: str) -> str:
    """The vocabulary's own explanation of a concept, where somebody has checked it."""
    concept = analysis.concept(id)
    return "" if "plain wording" in concept.unverified else concept.plain


def _explanation(prose: str, found: _Found) -> str:
    return " ".join(prose[found.said : found.said_end].split()).rstrip(" .")


def _concept(analysis: Analysis, found: _Found) -> str:
    mention = analysis.mention_at(found.start)
    if mention is None or (mention.start, mention.end) != (found.start, found.end):
        return ""
    form = mention.form
    return form.concept_id if form.status in _NAMES and form.verified else ""


def _key(term: str) -> str:
    words = name_key(term).split()
    if (
        words
        and len(words[-1]) > 3
        and words[-1].endswith("s")
        and not words[-1].endswith(("ss", "is", "us"))
    ):
        words[-1] = words[-1][:-1]
    return " ".join(words)


def _with(prose: str, starts: Sequence[int], signs: Iterable[str], firsts: Set[str]) -> set[int]:
    """Of pieces of the prose that begin at `starts` those, by number, that have one of the signs near
    their beginning, with one of `firsts` after it, if any are given. Most pieces have none, and the
    patterns for the rest are slow."""
    seen = set()
    for sign in signs:
        length = len(sign)
        at = prose.find(sign)
        while at >= 0:
            if not firsts or prose[at + length : at + length + 2].lower() in firsts:
                place = bisect_right(starts, at) - 1
                if place >= 0 and at - starts[place] <= _FARTHEST:
                    seen.add(place)
            at = prose.find(sign, at + 1)
    return seen


def _found(analysis: Analysis) -> Iterator[_Found]:
    prose, blocks, sentences = analysis.page.prose, analysis.page.blocks, analysis.sentences
    starts = [sentence[0] for sentence in sentences]
    defining = [f" {word} " for word in _DEFINING if word in analysis.different_words]
    words = analysis.sentence_words
    for place in _with(prose, starts, _VERBS, _FIRST) | _with(prose, starts, defining, frozenset()):
        if words[place] and words[place][0] not in _NO_TERMS:
            found = _SAID.match(prose, starts[place], sentences[place][1])
            if found:
                yield _of(prose, found.span("term"), found.start("what"), sentences[place][1])
    for place in _with(prose, [block.start for block in blocks], _SIGNS, _FIRST):
        if blocks[place].kind in _TEXT:
            yield from _line(prose, blocks[place])
    for block, following in pairwise(blocks):
        if block.kind not in _TEXT and following.kind in _SAYING:
            yield from _entry(prose, block, following)
    for bracket in _BRACKET.finditer(prose):
        yield from _bracket(analysis, bracket)


def _line(prose: str, block: Block) -> Iterator[_Found]:
    """What is explained as "Term: a …"."""
    found = _ENTRY.match(prose, block.start, block.end)
    if (
        found
        and not _SENTENCE.match(prose, found.start("what"))
        and " - " not in prose[found.start("what") : block.end]  # a list that lost its lines
    ):
        yield _of(prose, found.span("term"), found.start("what"), block.end)


def _entry(prose: str, block: Block, following: Block) -> Iterator[_Found]:
    """What the block after an entry of a glossary, or after "What is …?", says of it."""
    start, end = block.start, block.end
    if block.kind in _ENTRIES:
        listed = following.kind is BlockKind.DEFINITION
        said = listed or _NOUN.match(prose, following.start, following.end)
        if said and len(prose[start:end].split()) <= _MOST_WORDS:
            yield _of(prose, (start, end), following.start, following.end)
    elif block.kind is BlockKind.HEADING and prose.startswith(_ANSWERS, following.start):
        asked = _QUESTION.fullmatch(prose, start, end)
        answer = _IT.match(prose, following.start, following.end) if asked else None
        if asked and answer:
            yield _of(prose, asked.span("term"), answer.start("what"), following.end)


def _bracket(analysis: Analysis, bracket: re.Match[str]) -> Iterator[_Found]:
    """What a bracket after a term says of it."""
    prose, end = analysis.page.prose, bracket.start() - 1
    if end < 0 or prose[end] != " ":
        return
    mention = analysis.mention_at(end - 1)
    if mention is not None:
        if mention.end == end:
            yield _Found(mention.start, end, *bracket.span("what"))
        return
    # One word of which the beginning is plain: "your pancreas (a gland …)".
    if not prose[max(0, end - _LEAST) : end].isalpha():
        return
    first = max(0, end - _REACH)
    before = prose.rfind(" ", first, max(first, prose.rfind(" ", first, end)))
    word = _BEFORE.search(prose, max(first, before), end)
    if word and (word[1] is None or word[1].lower() in _SMALL):
        yield _Found(*word.span(2), *bracket.span("what"))


def _of(prose: str, term: tuple[int, int], said: int, end: int) -> _Found:
    """The explanation as far as its sentence goes, and so far as it is compared."""
    limit = min(end, said + _LONGEST)
    stop = _STOP.search(prose, said, limit)
    if stop:
        limit = stop.start()
    elif limit < end:
        limit = max(prose.rfind(" ", said, limit), said)
    return _Found(*term, said, limit)


EXPLAINED = Facts("explained", Explained, collect)
