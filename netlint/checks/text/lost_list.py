"""TEXT003: a line that leads into a list, and no list: it was lost when the text was copied."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.language.quoting import OthersWords
from netlint.language.ranges import Ranges
from netlint.page import BODY_KINDS, Block, BlockKind, InlineKind, Page
from netlint.patterns import lazy_pattern

_LEADS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
#: Fewer words before a colon are a label ("Information:", "See also:").
_LEAST_WORDS = 3
#: A sentence glued to the colon has at least this many words; the first item of a list has fewer.
_SENTENCE_WORDS = 8


@check("TEXT003", "lost-list")
def lost_list(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say where a colon promises a list that does not come."""
    page = analysis.page
    others = OthersWords(page)
    yield from _between_blocks(page, others)
    yield from _inside_blocks(page, others)


# A colon at the end of a block


_AT_END = lazy_pattern(r":\s*\0")


def _between_blocks(page: Page, others: OthersWords) -> Iterator[Remark]:
    if not _AT_END.search(page.prose):
        return
    body = [block for block in page.blocks if block.kind in BODY_KINDS | {BlockKind.ALT}]
    things: list[int] | None = None
    strong = Ranges(())
    level = 0
    for index, block in enumerate(body):
        if block.kind is BlockKind.HEADING:
            level = block.level
        elif block.kind in _LEADS and page.prose.endswith(":", block.start, block.end):
            if things is None:
                things = _things(page)
                bold = (i for i in page.inlines if i.kind is InlineKind.STRONG)
                strong = Ranges((inline.start, inline.end) for inline in bold)
            following = body[index + 1] if index + 1 < len(body) else None
            limit = following.span.start if following else len(page.source) + 1
            if _anything(things, block.span.end, limit) or not _is_lead(page, block):
                continue
            if strong.hold(block.start, block.end - 1) or others.hold(block.start, block.end):
                continue  # a heading in disguise, or somebody's words
            if following is None or _is_next_section(page, block, following, level):
                yield _remark(page, block.end, "Nothing follows", "what belongs there")
            elif _is_sentence_instead(page, block, following):
                yield _remark(page, block.end, "No list follows", "the list")


def _things(page: Page) -> list[int]:
    """Where things that are not prose start, any of which may be what the colon announces."""
    spans = [*page.opaque]
    for group in (page.images, page.tables, page.lists, page.links):
        spans.extend(thing.span for thing in group)
    return sorted(span.start for span in spans)


def _anything(things: list[int], start: int, end: int) -> bool:
    at = bisect_left(things, start)
    return at < len(things) and things[at] < end


def _is_lead(page: Page, block: Block) -> bool:
    """False for labels: "Information:", "See also:"."""
    return len(page.prose[max(block.start, block.end - 200) : block.end].split()) >= _LEAST_WORDS


#: Headings of one level with the lead-in's own may be the very things that it announces.
_ANNOUNCES_HEADINGS = lazy_pattern(
    r"\b(?:\d+|two|three|four|five|several|different|types?|kinds?|forms?|ways?|methods?|stages?"
    r"|groups?|options?|steps?|procedures?)\b",
    re.I,
)


def _is_next_section(page: Page, lead: Block, following: Block, level: int) -> bool:
    """True where a heading ends the lead-in's section; one below it may be the first item."""
    if following.kind is not BlockKind.HEADING or following.guessed or not following.level:
        return False
    if following.level == level:
        sentence = page.prose[max(lead.start, lead.end - 200) : lead.end].rpartition(". ")[2]
        return not (
            _ANNOUNCES_HEADINGS.search(sentence)
            or re.fullmatch(r"(?:do|don['’]t|do not)s?", page.text(following), re.I)
        )
    return following.level < level


def _is_sentence_instead(page: Page, lead: Block, following: Block) -> bool:
    """True where a paragraph follows that cannot be the first item of the list."""
    if following.kind is not BlockKind.PARAGRAPH or lead.kind is not BlockKind.PARAGRAPH:
        return False
    if lead.group != following.group or following.quoted != lead.quoted:
        return False
    expected = _expects(page.prose, lead.start, lead.end - 1)
    return expected is not None and _is_other_sentence(
        page.prose, following.start, following.end, expected
    )


# A colon inside a block


@lru_cache(maxsize=1)
def _colon() -> re.Pattern[str]:
    return re.compile(r":(?=\s?[A-Z][a-z'’]*\s)(?<=[a-z)]:)")


_WORDS = lazy_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def _inside_blocks(page: Page, others: OthersWords) -> Iterator[Remark]:
    prose = page.prose
    for found in _colon().finditer(prose):
        colon = found.start()
        block = page.block_at(colon)
        if block.kind not in BODY_KINDS or block.kind is BlockKind.HEADING:
            continue
        expected = _expects(prose, block.start, colon)
        if expected is None:
            continue
        if prose[colon + 1].isspace():
            lost = _is_other_sentence(prose, colon + 2, block.end, expected)
        else:
            lost = _is_glued_sentence(prose, colon + 1, block.end)
        if lost and not others.hold(colon, colon + 1):
            yield _remark(page, colon + 1, "No list follows", "the list")


@lru_cache(maxsize=1)
def _noun_lead() -> re.Pattern[str]:
    """Words before the colon after which only a list of things can stand."""
    return re.compile(
        r"\b(?:includ(?:e|es|ed|ing)|such as|caus(?:e|es|ed|ing)|involv(?:e|es|ing)|contain|contains"
        r"|get|for|with|from|of|by|have|has|need|needs|experience|affect|affects|develop|produce)\Z"
        r"|\bto\Z|\bhelp\Z",
        re.I,
    )


def _expects(prose: str, start: int, colon: int) -> str | None:
    """What the words before a colon lead to: "things", "actions", or None where they may lead to a
    sentence too ("the following:", "here is why:", "see a GP if:")."""
    found = _noun_lead().search(prose, max(start, colon - 40), colon)
    if found is None:
        return None
    return "actions" if found[0].lower() in ("to", "help") else "things"


@lru_cache(maxsize=1)
def _statement() -> re.Pattern[str]:
    """Words that open a sentence of its own and hardly ever an item of a list of things."""
    be = r"(?:is|are|was|were|can|could|may|might|must|will|should|has|have|do|does|need|needs)\b"
    return re.compile(
        r"(?:If|When|However|Although|While|Because|Unfortunately|Fortunately|In general|In most"
        r"|In some|In many|In rare|Usually|Often|Sometimes|Rarely|Remember|Not everyone|Not all)\b"
        rf"|(?:There|It|This|These|They|We|You|Most people|Some people|Many people|Nobody) {be}"
        r"|(?:There|It|You|They|We)['’](?:s|re|ve|ll)\b"
        rf"|You (?:don['’]t|cannot|can['’]t)\b|Your (?:doctor|GP|nurse|surgeon|team) {be}"
        r"|The (?:exact |main |underlying )?(?:causes?|symptoms|risk|outlook|treatment|diagnosis)\b"
        r"[^.!?:\0]{0,80} (?:is|are|isn['’]t|aren['’]t|depends?|varies|vary|can|may|might)\b"
        r"|With an? [^,.\0]{2,30}, (?:it|you|they|there|we)\b"
    )


_REQUEST = lazy_pattern(
    r"(?:Make an? appointment|Make sure|See (?:a|your)|Call (?:a|your|us|999|111|911)|Contact"
    r"|Talk (?:to|with)|Speak (?:to|with)|Tell (?:a|your)|Ask (?:a|your)|Seek|Read|Find out|Learn"
    r"|Connect with|Visit|Get (?:help|medical|emergency))\b"
)
_WHOLE = lazy_pattern(r"[^.!?\0]{0,500}(?:[.!?](?!\w)|:\Z)")
#: Up to the end of the first sentence; a colon counts, for the next lead-in may end in one.
_SENTENCE = lazy_pattern(r"[^.!?:\0]{0,500}[.!?:](?!\w)")


def _is_other_sentence(prose: str, start: int, end: int, expected: str) -> bool:
    """True where a whole sentence stands that cannot be the first item of the list."""
    opening = _statement().match(prose, start, end)
    if opening is None and expected == "things":
        opening = _REQUEST.match(prose, start, end)
    if opening is None:
        return False
    sentence = _WHOLE.match(prose, start, end)
    return sentence is not None and len(sentence[0].split()) > _LEAST_WORDS


@lru_cache(maxsize=1)
def _finite() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:is|are|was|were|can|could|may|might|must|will|should|has|have|does|do|don['’]t"
        r"|isn['’]t|aren['’]t|you|your|begins?|starts?)\b",
        re.I,
    )


_CAMEL = lazy_pattern(r"[a-z)][A-Z](?=[a-z]|\s)")


def _is_glued_sentence(prose: str, start: int, end: int) -> bool:
    """True where a sentence is stuck to the colon: the list between them is gone.

    Items that are stuck together too ("FeverChills") are a list that is still there, and so are
    short items with full stops.
    """
    sentence = _SENTENCE.match(prose, start, end)
    text = sentence[0] if sentence else prose[start : min(end, start + 500)]
    if len(_CAMEL.findall(text)) > 1:
        return False
    return len(_WORDS.findall(text)) >= _SENTENCE_WORDS and bool(_finite().search(text))


def _remark(page: Page, end: int, what: str, missing: str) -> Remark:
    """Marks the last two words before the colon, and the colon."""
    block = page.block_at(end - 1)
    words = list(_WORDS.finditer(page.prose, max(block.start, end - 80), end))[-2:]
    start = words[0].start() if words else block.start
    lead = " ".join(page.prose[start:end].split())
    return Remark(
        page.source_span(start, end),
        f'{what} "{lead}". Put {missing} back, or end the sentence without a colon.',
    )
