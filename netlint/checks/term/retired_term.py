"""TERM002: a name that the field has dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.term.casing import cased_like
from netlint.checks.term.names import is_name
from netlint.checks.term.places import foreign_text, in_address, quoted_text
from netlint.finding import Remark
from netlint.page import BlockKind, Page
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
_REACH = 300  # characters on each side that are looked at for the rest of the sentence
_OTHER_NAMES = r"other names|also (?:called|known)|synonyms|alternative names|old names"


@check("TERM002", "retired-term")
def retired_term(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report retired names, unless they are introduced as such or stand in others' words."""
    mentions = analysis.mentions
    if not any(mention.form.status is Status.RETIRED for mention in mentions):
        return
    page = analysis.page
    foreign, quoted = foreign_text(page), quoted_text(page)
    for index, mention in enumerate(mentions):
        form = mention.form
        if form.status is not Status.RETIRED or not form.verified:
            continue
        start, end = mention.start, mention.end
        if foreign.hold(start) or quoted.hold(start) or in_address(page, start, end):
            continue
        concept = analysis.concept(form.concept_id)
        if (
            _stays_right(page, mention, concept)
            or _is_introduced(page, mention)
            or _is_gloss(page, mentions[index - 1] if index else None, mention, concept)
            or is_name(page, start, end)
            or page.prose[start - 1 : start] in ("-", "–")  # part of a longer name
        ):
            continue
        written = page.prose[start:end]
        instead = cased_like(written, form.text, form.house[analysis.locale])
        shown = " ".join(written.split())
        since = f", dropped in {form.since}" if form.since else ""
        yield Remark(
            page.source_span(start, end),
            f'"{shown}" is an old name{since}. Write "{instead}".',
            suggestions=(instead,),
            concept=concept.replaced_by or concept.id,
            why=form.why or None,
        )


def _stays_right(page: Page, mention: Mention, concept: Concept) -> bool:
    """True where a word of the same sentence says that the old name is meant and right."""
    if not concept.near:
        return False
    block = page.block_at(mention.start)
    first, last = max(block.start, mention.start - _REACH), min(block.end, mention.end + _REACH)
    start = max(page.prose.rfind(". ", first, mention.start), first)
    end = page.prose.find(". ", mention.end, last)
    words = set(re.findall(r"\w+", page.prose[start : end if end >= 0 else last].lower()))
    return not words.isdisjoint(concept.near)


def _is_introduced(page: Page, mention: Mention) -> bool:
    """True where the sentence says that this is another or an older name."""
    block = page.block_at(mention.start)
    before = page.prose[max(block.start, mention.start - 90) : mention.start]
    after = page.prose[mention.end : min(block.end, mention.end + 90)]
    if re.search(_INTRODUCED, before, re.I) or re.match(_EXPLAINED, after, re.I):
        return True
    if block.kind is not BlockKind.LIST_ITEM:
        return False
    # A list of other names: the line or the heading above says so.
    lead = page.prose[max(0, page.prose.rfind("\0", 0, block.start) - 400) : block.start]
    return bool(re.search(_OTHER_NAMES, lead, re.I))


def _is_gloss(page: Page, before: Mention | None, mention: Mention, concept: Concept) -> bool:
    """True for the old name in brackets after the new one: "… tumours (islet cell tumours)"."""
    if page.prose[mention.start - 1 : mention.start] not in ("(", "["):
        return False
    if before is None or before.form.status is Status.RETIRED:
        return False
    same = before.form.concept_id in (concept.id, concept.replaced_by)
    return same and page.prose[before.end : mention.start].strip() in ("(", "[")
