"""ABBR003: an abbreviation that the page spells out again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.abbr.uses import well_known
from netlint.checks.declaration import check
from netlint.finding import RelatedSpan, Remark
from netlint.language.ranges import Ranges
from netlint.language.words import count_words
from netlint.page import BlockKind, Page
from netlint.shortforms.definitions import Definition, Way, definitions_of
from netlint.shortforms.expansions import Expansion, expansion_of, same_words
from netlint.shortforms.wording import Word

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
_FEW = 6  # letters
_LONGEST_WORD = 10  # characters of a word and its blank, on average, at most
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
    repeated = {key: group for key, group in by_key.items() if len(group) > 1}
    if not repeated:
        return
    free = well_known(analysis.locale, options.free)
    links = Ranges((link.start, link.end) for link in page.links)
    for key, group in repeated.items():
        places = [one for one in group if _is_running(page, links, one)] if key not in free else []
        if len(places) > 1:
            remark = _repeated(page, places, options.apart)
            if remark is not None:
                yield remark


def _is_running(page: Page, links: Ranges, definition: Definition) -> bool:
    """True where the definition stands in running text that is the page's own."""
    block = page.block_at(definition.start)
    return (
        block.kind in _RUNNING
        and not block.quoted
        and block.lang is None
        # A link's text is the name of the page that it leads to.
        and not links.hold(definition.start, definition.start + 1)
        and bool(re.match(_ITEM_END, page.prose[definition.end : definition.end + 20]))
        and not _stands_by_itself(page, definition)
    )


def _spelled(page: Page, definition: Definition) -> Spelled | None:
    expansion = expansion_of(page.prose, definition)
    if expansion is None or _is_entry(page, definition, expansion):
        return None
    return Spelled(definition, expansion)


def _is_entry(page: Page, definition: Definition, expansion: Expansion) -> bool:
    """True for "CT scan (CAT scan): a test that …", which explains a thing by its name."""
    start, end = _range(page, definition)
    start = min(start, expansion.words[0].start)
    return start - page.block_at(start).start <= _LEAD and bool(
        re.match(_ENTRY, page.prose[end : end + 4])
    )


def _is_title(page: Page, words: list[Word]) -> bool:
    """True for a name in capitals: "the health topic, Gastroesophageal Reflux (GER)"."""
    return len(words) > 1 and all(page.prose[word.start].isupper() for word in words)


def _stands_by_itself(page: Page, definition: Definition) -> bool:
    at = bisect_right(page.headings, definition.start, key=lambda block: block.start) - 1
    return at >= 0 and bool(re.search(_BY_ITSELF, page.text(page.headings[at]), re.IGNORECASE))


def _repeated(page: Page, group: list[Definition], apart: int) -> Remark | None:
    for earlier, later in pairwise(group):
        far = _far(page, earlier.end, later.start, apart)
        if far and _last_letters(page, earlier) == _last_letters(page, later):
            continue
        one, other = _spelled(page, earlier), _spelled(page, later)
        if one is None or other is None:
            continue
        if _is_title(page, other.expansion.words) > _is_title(page, one.expansion.words):
            continue
        if not same_words(one.expansion.words, other.expansion.words):
            if one.expansion.exact and other.expansion.exact:
                return _two_meanings(page, one, other)
        elif not far:
            return _once_more(page, group, one, other)
    return None


def _last_letters(page: Page, definition: Definition) -> str:
    """The end of the words: a cheap way to see that most expansions are the same."""
    words = page.prose[definition.words_start : definition.words_end]
    return words.rstrip()[-_FEW:].lower()


def _far(page: Page, start: int, end: int, apart: int) -> bool:
    """True where a reader may have begun to read in between, at a heading."""
    at = bisect_right(page.headings, start, key=lambda block: block.start)
    if at == len(page.headings) or page.headings[at].start >= end:
        return False
    # So long a text has more words than that, and need not be counted.
    return end - start > _LONGEST_WORD * apart or count_words(page.prose, start, end) > apart


def _once_more(page: Page, group: list[Definition], earlier: Spelled, later: Spelled) -> Remark:
    definition = later.definition
    written = page.prose[definition.start : definition.end]
    line = _line(page, earlier.definition)
    start, end = _range(page, definition)
    first = later.expansion.words[0]
    others = [one for one in group if one is not definition]
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
