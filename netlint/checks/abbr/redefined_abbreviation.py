"""ABBR003: an abbreviation that the page spells out again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.abbr.definitions import Definition, Way, definitions_of
from netlint.checks.abbr.expansions import Expansion, expansion_of, same_words
from netlint.checks.abbr.uses import well_known
from netlint.checks.abbr.wording import Word
from netlint.checks.declaration import check
from netlint.finding import RelatedSpan, Remark
from netlint.language.quoting import Ranges
from netlint.language.words import count_words
from netlint.page import Block, BlockKind, Page

#: Headings, captions and tables repeat what the text says, each for its own sake.
_RUNNING = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
#: Headings of parts that people read by themselves.
_BY_ITSELF = (
    r"(?:key|main|fast|quick) (?:points|facts|messages)|summary|at a glance|in (?:brief|short)|glossary|"
    r"abbreviations|words to know|terms|definitions|points to remember|references|sources"
)
_ENTRY = r"[)\]]?\s*(?::|[-–—]\s)"

#: What follows an abbreviation that is an item of a bracket, or the other order's bracket: "(EA with
#: proximal TEF)" is no item.
_ITEM_END = r"[\s*_\"'”’]*(?:[)\],;/(\[]|or\b|and\b|[-–—]\s|[a-z]+ [(\[])"
_LEAD = 4  # characters before the name of an entry: "The "


class Options(NamedTuple):
    """`apart` is after how many words, under another heading, it may be spelled out again. `free`
    are abbreviations that may be spelled out at any place, besides the well-known ones."""

    apart: int = 300
    free: tuple[str, ...] = ()


class Spelled(NamedTuple):
    """A place of running text that spells an abbreviation out."""

    definition: Definition
    expansion: Expansion


@check("ABBR003", "redefined-abbreviation", options=Options)
def redefined_abbreviation(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Report each abbreviation once, where it is spelled out soon after it was, or otherwise."""
    page = analysis.page
    by_key: dict[str, list[Definition]] = {}
    for definition in definitions_of(analysis):
        if definition.sure and not definition.named:
            by_key.setdefault(definition.key, []).append(definition)
    free = well_known(analysis.locale, options.free)
    for key, group in by_key.items():
        if len(group) > 1 and key not in free:
            remark = _repeated(page, list(_spelled(page, group)), options.apart)
            if remark is not None:
                yield remark


def _spelled(page: Page, group: list[Definition]) -> Iterator[Spelled]:
    links = Ranges((link.start, link.end) for link in page.links)
    for definition in group:
        block = page.block_at(definition.start)
        if (
            block.kind in _RUNNING
            and not block.quoted
            and block.lang is None
            # A link's text is the name of the page that it leads to.
            and not links.hold(definition.start, definition.start + 1)
            and re.match(_ITEM_END, page.prose[definition.end : definition.end + 20])
            and not _stands_by_itself(page, definition)
        ):
            expansion = expansion_of(page.prose, definition)
            if expansion is not None and not _is_entry(page, block, definition, expansion):
                yield Spelled(definition, expansion)


def _is_entry(page: Page, block: Block, definition: Definition, expansion: Expansion) -> bool:
    """True for "CT scan (CAT scan): a test that …", which explains a thing by its name."""
    start, end = _range(page, definition)
    start = min(start, expansion.words[0].start)
    return start - block.start <= _LEAD and bool(re.match(_ENTRY, page.prose[end : end + 4]))


def _is_title(page: Page, words: list[Word]) -> bool:
    """True for a name in capitals: "the health topic, Gastroesophageal Reflux (GER)"."""
    return len(words) > 1 and all(page.prose[word.start].isupper() for word in words)


def _stands_by_itself(page: Page, definition: Definition) -> bool:
    at = bisect_right(page.headings, definition.start, key=lambda block: block.start) - 1
    return at >= 0 and bool(re.search(_BY_ITSELF, page.text(page.headings[at]), re.IGNORECASE))


def _repeated(page: Page, places: list[Spelled], apart: int) -> Remark | None:
    for place, later in enumerate(places[1:], 1):
        earlier = places[place - 1]
        if _is_title(page, later.expansion.words) > _is_title(page, earlier.expansion.words):
            continue
        if not same_words(earlier.expansion.words, later.expansion.words):
            if earlier.expansion.exact and later.expansion.exact:
                return _two_meanings(page, earlier, later)
        elif not _far(page, earlier.definition.end, later.definition.start, apart):
            return _once_more(page, places, place)
    return None


def _far(page: Page, start: int, end: int, apart: int) -> bool:
    """True where a reader may have begun to read in between, at a heading."""
    at = bisect_right(page.headings, start, key=lambda block: block.start)
    return (
        at < len(page.headings)
        and page.headings[at].start < end
        and count_words(page.prose, start, end) > apart
    )


def _once_more(page: Page, places: list[Spelled], place: int) -> Remark:
    definition = places[place].definition
    written = page.prose[definition.start : definition.end]
    line = _line(page, places[place - 1].definition)
    start, end = _range(page, definition)
    first = places[place].expansion.words[0]
    others = [other.definition for other in places if other.definition is not definition]
    return Remark(
        page.source_span(min(start, first.start), end),
        f'Line {line} has spelled out "{written}" already. Write "{written}" here.',
        suggestions=(written,),
        related=_related(page, others),
    )


def _two_meanings(page: Page, earlier: Spelled, later: Spelled) -> Remark:
    definition = later.definition
    written = page.prose[definition.start : definition.end]
    start, end = _range(page, definition)
    return Remark(
        page.source_span(min(start, later.expansion.words[0].start), end),
        f'"{written}" stands for "{_said(page, later)}" here and for "{_said(page, earlier)}" on line '
        f"{_line(page, earlier.definition)}. Keep the short form for one of them.",
        related=_related(page, [earlier.definition]),
    )


def _said(page: Page, place: Spelled) -> str:
    words = place.expansion.words
    return " ".join(page.prose[words[0].start : words[-1].end].split())


def _related(page: Page, definitions: list[Definition]) -> tuple[RelatedSpan, ...]:
    return tuple(
        RelatedSpan(page.source_span(*_range(page, one)), "It is spelled out here too.")
        for one in definitions
    )


def _line(page: Page, definition: Definition) -> int:
    return page.position(page.source_span(definition.start, definition.end).start)[0]


def _range(page: Page, definition: Definition) -> tuple[int, int]:
    """The abbreviation, with the bracket where nothing else is in it."""
    end = definition.words_end if definition.way is Way.BEFORE else definition.end
    if page.prose[end : end + 1] in (")", "]"):
        end += 1
    return definition.start, end
