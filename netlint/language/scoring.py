"""Which prose is scored for readability, and how it is counted.

Scored are paragraphs, list items and definitions: what is read from start to end. Headings, table
cells, captions and hidden texts are not, nor text in another language, nor what stands under a
heading like "References". What the page's generator fills in (a placeholder) counts as no word.

A list item is a unit of its own, and so is the line that leads into a list. A unit without a mark
at its end and of fewer than `FRAGMENT_WORDS` words is a fragment: its words count as words but it
does not count as a sentence, for a list of short items would make a page look easier than it is and
one long sentence made of them harder. The same goes for a list typed inside a sentence.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netlint.language.sentences import Sentence
from netlint.language.tally import Tally, tally_sentence, tally_words
from netlint.language.words import WORD
from netlint.page import Block, BlockKind, Page

#: A unit of fewer words that has no mark at its end is no sentence.
FRAGMENT_WORDS = 8

#: A list that was typed into a sentence has this many words at least.
_LIST_WORDS = 10

SCORED_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))

#: Headings over text that the page's writer did not write to be read.
_APPARATUS = frozenset(
    (
        *("acknowledgements", "acknowledgments", "authors", "contributors", "credits"),
        *("bibliography", "citations", "footnotes", "further reading", "reference list"),
        *("references", "references and sources", "sources", "sources and references"),
        *("copyright", "disclaimer", "licence", "license"),
    )
)

_END_MARKS = ".!?…"
_CLOSERS = "\"'”’»)] \u00a0"


class Unit(NamedTuple):
    """A scored sentence or fragment, its words as written, and what it adds to the counts."""

    sentence: Sentence
    words: list[str]
    tally: Tally
    fragment: bool = False  # words without being a sentence
    typed_list: bool = False  # items run together with dashes, semicolons or bullets


def scored_units(
    page: Page, sentences: Sequence[Sentence], words_of: Sequence[list[str]] | None = None
) -> tuple[Unit, ...]:
    """The units of a page's scored prose, in order. The words of each sentence may be given where
    they are known."""
    prose = page.prose
    if words_of is None:
        words_of = [WORD.findall(prose, start, end) for start, end, _ in sentences]
    scored = frozenset(map(id, _scored_blocks(page)))
    count = prose.count
    units = []
    markers = tuple(marker for marker in _MARKERS if prose.count(marker) > 1)
    for sentence, words in zip(sentences, words_of, strict=True):
        start, end, block = sentence
        if not words or id(block) not in scored:
            continue
        typed = False
        if markers and len(words) >= _LIST_WORDS:
            for marker in markers:
                if count(marker, start, end) > 1:
                    typed = is_typed_list(prose, start, end, markers)
                    break
        if typed or (len(words) < FRAGMENT_WORDS and not is_closed(prose[start:end])):
            units.append(Unit(sentence, words, tally_words(words), True, typed))
        else:
            units.append(Unit(sentence, words, tally_sentence(words)))
    return tuple(units)


def _tally(words: list[str], fragment: bool) -> Tally:
    return tally_words(words) if fragment else tally_sentence(words)


def _scored_blocks(page: Page) -> Iterator[Block]:
    """Blocks of the scored kinds, save apparatus and other languages."""
    apparatus = 0  # the level of the heading that began it
    for block in page.blocks:
        if block.kind is BlockKind.HEADING:
            if apparatus and block.level <= apparatus:
                apparatus = 0
            if not apparatus and page.text(block).strip(" :").lower() in _APPARATUS:
                apparatus = block.level
        elif not apparatus and block.lang is None and block.kind in SCORED_KINDS:
            yield block


def is_closed(text: str) -> bool:
    """Whether a unit ends in a mark, as a sentence does."""
    return text.rstrip(_CLOSERS)[-1:] in _END_MARKS if text else False


#: What stands before an item of a list that was typed as text.
_MARKERS = (";", " - ", " – ", " * ", "•", "·", "●", "▪")


def is_typed_list(prose: str, start: int, end: int, markers: tuple[str, ...] = _MARKERS) -> bool:
    """Whether prose[start:end] is a list run together into one sentence: three items and more, or
    two after a colon or before "; and", each with a dash, a bullet or a semicolon.

    Two dashes alone are an aside – like this – and no list.
    """
    most = max(prose.count(marker, start, end) for marker in markers)
    if most < 2:
        return False
    text = prose[start:end]
    return most > 2 or ":" in text or "; and " in text or "; or " in text


def without_names(
    prose: str, units: Sequence[Unit], names: Iterable[tuple[int, int]]
) -> dict[int, Unit]:
    """The units that hold any of `names` (ranges of prose, in order), by their place in `units`,
    with each name read as one short word.

    The names of conditions, tests and medicines cannot be changed, so a second figure leaves them
    out, as WCAG 2.2 (3.1.5) leaves out proper names. Something short stays in their place, so that
    sentences keep their shape.
    """
    starts = [unit.sentence.start for unit in units]
    held: dict[int, list[tuple[int, int]]] = {}
    for name in names:
        place = bisect_right(starts, name[0]) - 1
        if place >= 0 and name[0] < units[place].sentence.end:
            held.setdefault(place, []).append(name)
    return {place: _masked(prose, units[place], inside) for place, inside in held.items()}


def _masked(prose: str, unit: Unit, names: Iterable[tuple[int, int]]) -> Unit:
    words: list[str] = []
    last = unit.sentence.start
    for start, end in names:
        words += WORD.findall(prose, last, max(last, start))
        words.append("it")
        last = max(last, end)
    words += WORD.findall(prose, last, max(last, unit.sentence.end))
    return unit._replace(words=words, tally=_tally(words, unit.fragment))
