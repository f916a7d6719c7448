"""TERM002: a name that the field has dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.language.casing import cased_like
from netlint.language.places import foreign_text, headings_over, in_address, quoted_text
from netlint.language.titled import is_name
from netlint.page import Block, BlockKind, Page
from netlint.vocabulary.concept import Concept, Status
from netlint.vocabulary.matching import Mention

#: Words before an old name that say that it is one.
_INTRODUCED = (
    r"\b(?:formerly|previously|once|used to be|sometimes|also|earlier|originally|historically|traditionally"
    r"|old(?:er)? (?:names?|terms?)|other names?|or|called|known as|referred to as|named|termed|synonyms?|aka|a\.k\.a)"
    r"\b[^.;\0]{0,60}$"
)
#: Words after an old name that say so.
_EXPLAINED = (
    r"[\"'”’)\]]*,?\s*(?:\([^)]{0,40}\)\s*)?(?:(?:is|are|was|were|has been|have been)\s+)?"
    r"(?:now|no longer|renamed|an old(?:er)? (?:name|term)|a term|the (?:old|former) (?:name|term))\b"
)
_OTHER_NAMES = r"other names|also (?:called|known)|synonyms|alternative names|old names"
#: In such a sentence an organ is where the disease went, not what the old name is about.
_SPREAD = r"\b(?:spread|metasta|reach)"
_SENTENCE_END = r"[.?!]\s"
_WORD = r"[^\W\d_]+"


@check("TERM002", "retired-term")
def retired_term(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report retired names, unless they are introduced as such or stand in others' words."""
    mentions = analysis.mentions
    page = analysis.page
    # A block is read once for each concept, however often it has the old name.
    stays_right: dict[tuple[int, str], bool] = {}
    for index, mention in enumerate(mentions):
        form = mention.form
        if form.status is not Status.RETIRED or not form.verified:
            continue
        start, end = mention.start, mention.end
        concept = analysis.concept(form.concept_id)
        before = mentions[index - 1] if index else None
        block = page.block_at(start)
        place = (block.start, concept.id)
        if place not in stays_right:
            stays_right[place] = _stays_right(page, block, concept)
        if (
            stays_right[place]
            or foreign_text(page).hold(start)
            or quoted_text(page).hold(start)
            or in_address(page, start, end)
            or _is_introduced(page, mention)
            or _is_gloss(page, before, mention, concept, form.house[analysis.locale])
            or is_name(page, start, end)
            or page.prose[start - 1 : start] in ("-", "–")  # part of a longer name
        ):
            continue
        written = page.prose[start:end]
        house = _without_repetition(page, start, form.house[analysis.locale])
        instead = cased_like(written, form.text, house)
        shown = " ".join(written.split())
        since = f", dropped in {form.since}" if form.since else ""
        yield Remark(
            page.source_span(start, end),
            f'"{shown}" is an old name{since}. Write "{instead}".',
            suggestions=(instead,),
            concept=concept.replaced_by or concept.id,
            why=form.why or None,
        )


def _without_repetition(page: Page, start: int, instead: str) -> str:
    """Today's name without the first word where it stands before the old one: "pancreatic"."""
    first, _, rest = instead.partition(" ")
    before = page.prose[max(0, start - len(first) - 2) : start].split()
    return rest if rest and before and before[-1].lower() == first.lower() else instead


def _stays_right(page: Page, block: Block, concept: Concept) -> bool:
    """True where the paragraph or a heading says that the old name is meant and right: "lung"."""
    if not concept.near:
        return False
    texts = [page.text(block), *map(page.text, headings_over(page, block.start))]
    if block.kind is BlockKind.HEADING:
        at = page.blocks.index(block)
        following = (one for one in page.blocks[at + 1 : at + 4] if one.kind is not block.kind)
        texts += map(page.text, islice(following, 1))
    return any(
        not words.isdisjoint(concept.near) and not re.search(_SPREAD, sentence, re.I)
        for text in texts
        for sentence in re.split(_SENTENCE_END, text)
        if (words := set(re.findall(_WORD, sentence.lower())))
    )


def _is_introduced(page: Page, mention: Mention) -> bool:
    """True where the sentence says that this is another or an older name."""
    block = page.block_at(mention.start)
    before = page.prose[max(block.start, mention.start - 90) : mention.start]
    after = page.prose[mention.end : min(block.end, mention.end + 90)]
    if re.search(_INTRODUCED, before, re.I) or re.match(_EXPLAINED, after, re.I):
        return True
    if any(
        re.search(_OTHER_NAMES, page.text(over), re.I) for over in headings_over(page, block.start)
    ):
        return True
    if block.kind is not BlockKind.LIST_ITEM:
        return False
    # A list of other names: the line or the heading above says so.
    lead = page.prose[max(0, page.prose.rfind("\0", 0, block.start) - 400) : block.start]
    return bool(re.search(_OTHER_NAMES, lead, re.I))


def _is_gloss(
    page: Page, before: Mention | None, mention: Mention, concept: Concept, instead: str
) -> bool:
    """True for the old name in brackets after the new one or inside it: "… tumours (islet cell
    tumours)", "neuroendocrine (carcinoid) tumours"."""
    if page.prose[mention.start - 1 : mention.start] not in ("(", "["):
        return False
    first = instead.partition(" ")[0].lower()
    lead = page.prose[max(0, mention.start - 40) : mention.start - 1].split()
    if lead and lead[-1].lower() == first:
        return True
    if before is None or before.form.status is Status.RETIRED:
        return False
    same = before.form.concept_id in (concept.id, concept.replaced_by)
    return same and page.prose[before.end : mention.start].strip() in ("(", "[")
