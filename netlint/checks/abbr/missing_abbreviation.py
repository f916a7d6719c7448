"""ABBR005: an item of a list without the short form that the other items have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import RelatedSpan, Remark
from netlint.page import Block, BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.shortforms.definitions import Definition, Way, definitions_of
from netlint.shortforms.expansions import expansion_of
from netlint.shortforms.meanings import mention_over, only_meaning
from netlint.shortforms.tokens import find_tokens, key_of
from netlint.vocabulary.concept import Concept, Form, Status
from netlint.vocabulary.forms import plurals

_NAMES = (Status.PREFERRED, Status.ACCEPTED)
#: What may stand before the name that an item begins with.
_LEAD = lazy_pattern(r"(?:[Aa]n?\s+|[Tt]he\s+)?")
#: What may follow it: with other words it would be the name of something else.
_AFTER_NAME = lazy_pattern(r"\s*(?:[,;:.(\[]|[-–—]\s|$)")
#: The words up to there.
_HEAD = lazy_pattern(r"[^,;:.(\[\0–—]{8,80}?(?=\s*(?:[,;:.(\[–—]|\s-\s|\Z))")
#: So many items with a short form make a row of them; fewer must be most of the other items.
_ROW = 3
_LEAST = 2
#: Siblings that a finding points to: the nearest are enough to see the row.
_MOST_RELATED = 5


@check("ABBR005", "missing-abbreviation")
def missing_abbreviation(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report items that begin with a name of the vocabulary and lack its short form."""
    page = analysis.page
    lists = _lists(page, definitions_of(analysis))
    rows = {group: named for group, named in lists.items() if len(named) >= _LEAST}
    if not rows:
        return
    listed: dict[int, list[Block]] = {group: [] for group in rows}
    for block in page.of_kind(BlockKind.LIST_ITEM):
        if block.group in listed:
            listed[block.group].append(block)
    for group, named in rows.items():
        items = listed[group]
        if len(named) < _ROW and 2 * len(named) <= len(items) - 1:
            continue
        for block in items:
            if block.start not in named:
                remark = _missing(analysis, block, named)
                if remark is not None:
                    yield remark


def _lists(page: Page, definitions: tuple[Definition, ...]) -> dict[int, dict[int, Definition]]:
    """For each list the items that begin with words and their short form, by their start."""
    lists: dict[int, dict[int, Definition]] = {}
    for definition in definitions:
        if definition.way is Way.AFTER and definition.sure:
            block = page.block_at(definition.start)
            if block.kind is BlockKind.LIST_ITEM and block.group >= 0:
                expansion = expansion_of(page.prose, definition)
                if expansion is not None and expansion.words[0].start <= _name_start(page, block):
                    lists.setdefault(block.group, {})[block.start] = definition
    return lists


class Name(NamedTuple):
    """The name at prose[start:end] that an item begins with, and how it is spelled right."""

    start: int
    end: int
    right: str
    concept: Concept


def _name_of(analysis: Analysis, block: Block) -> Name | None:
    """The name of the vocabulary that an item consists of or begins with."""
    page = analysis.page
    start = _name_start(page, block)
    mention = mention_over(analysis, start, start + 1)
    if mention is not None and _AFTER_NAME.match(page.prose, mention.end, block.end):
        return _trusted(analysis, mention.form, start, mention.end, page.prose)
    # A slip in the name, which is another rule's matter, makes it no other thing.
    match = _HEAD.match(page.prose, start, block.end)
    if match is None:
        return None
    right = _mended(analysis, start, match.end())
    for mended in analysis.vocabulary.mentions(right, analysis.locale):
        if (mended.start, mended.end) == (0, len(right)):
            return _trusted(analysis, mended.form, start, match.end(), right)
    return None


def _mended(analysis: Analysis, start: int, end: int) -> str:
    """prose[start:end] with its slips mended."""
    text = analysis.page.prose[start:end]
    inside = [slip for slip in analysis.slips if start <= slip.start and slip.end <= end]
    for slip in reversed(inside):
        right = slip.candidates[0].text
        first, last = slip.start - start, slip.end - start
        if text[first].isupper():
            right = right[0].upper() + right[1:]
        text = text[:first] + right + text[last:]
    return text


def _trusted(analysis: Analysis, form: Form, start: int, end: int, text: str) -> Name | None:
    if form.status not in _NAMES or not form.verified or form.known:
        return None
    right = text[start:end] if text is analysis.page.prose else text
    return Name(start, end, right, analysis.concept(form.concept_id))


def _missing(analysis: Analysis, block: Block, named: dict[int, Definition]) -> Remark | None:
    page = analysis.page
    name = _name_of(analysis, block)
    if name is None:
        return None
    concept = name.concept
    short = _short_form(analysis, concept)
    known = {key_of(abbreviation.rstrip("?")) for abbreviation in concept.abbreviations}
    if not short or _is_said(analysis, block, known):
        return None
    written = " ".join(name.right.split())
    if _is_plural(written, concept):
        short = next(iter(plurals(short)), short)
    return Remark(
        page.source_span(name.start, name.end),
        f'Other items of this list give a short form, and this one does not. Write "{written} '
        f'({short})", or leave the short forms out of all items.',
        suggestions=(f"{written} ({short})",),
        concept=concept.id,
        related=tuple(
            RelatedSpan(
                page.source_span(one.start, one.end),
                f'This item gives "{page.prose[one.start : one.end]}".',
            )
            for one in _nearest(named, block)
        ),
    )


def _nearest(named: dict[int, Definition], block: Block) -> list[Definition]:
    """The siblings that stand nearest to an item, in the order of the page."""
    near = sorted(named, key=lambda start: abs(start - block.start))[:_MOST_RELATED]
    return [named[start] for start in sorted(near)]


def _short_form(analysis: Analysis, concept: Concept) -> str:
    """The first abbreviation of a concept that has no other meaning."""
    if concept.untraced or concept.replaced_by:
        return ""
    for abbreviation in concept.abbreviations:
        sure = not abbreviation.endswith("?")
        if sure and only_meaning(analysis.vocabulary, key_of(abbreviation)) == concept:
            return abbreviation
    return ""


def _is_said(analysis: Analysis, block: Block, keys: set[str]) -> bool:
    """True where a reader has met the short form before, or finds it in the item."""
    page = analysis.page
    return any(
        one.key in keys and one.start < block.start for one in definitions_of(analysis)
    ) or any(
        token.key in keys and block.start <= token.start < block.end
        for token in find_tokens(page.prose)
    )


def _is_plural(written: str, concept: Concept) -> bool:
    names = (*concept.preferred.values(), *concept.accepted)
    return written.lower() in {many.lower() for name in names for many in plurals(name)}


def _name_start(page: Page, block: Block) -> int:
    """Where the words of an item begin, after "a" or "the"."""
    lead = _LEAD.match(page.prose, block.start)
    return lead.end() if lead else block.start
