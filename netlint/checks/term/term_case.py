"""TERM005: capitals of names and codes in a term."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Remark
from netlint.language.casing import joined_wrongly
from netlint.language.mending import exact_replacement
from netlint.language.places import (
    foreign_text,
    in_address,
    is_shouted,
    quoted_text,
    starts_sentence,
)
from netlint.language.titled import is_name, is_titled
from netlint.page import BlockKind, Page
from netlint.vocabulary.concept import Status
from netlint.vocabulary.matching import Mention

#: A code as short as this is written all in capitals for other things too: "CGA", "MIBG".
_SHORT_CODE = 4
#: "von", "de", "van": letters of the longest small word that a name begins with.
_LONGEST_PARTICLE = 3


@check("TERM005", "term-case", fixes=Fixes.SAFE)
def term_case(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report terms with a name or a code in them whose capitals are not where they belong."""
    page = analysis.page
    for mention in analysis.mentions:
        form = mention.form
        if form.status in (Status.SPLIT, Status.CONTEXT) or not form.verified:
            continue
        written = page.prose[mention.start : mention.end]
        text = form.text
        if form.status is Status.VARIANT:
            text = form.house[analysis.locale]
            if text.lower() != form.text.lower():
                continue  # TERM006 tells of it
        if written == text or text.islower():
            continue
        right = _mended(page, mention, written, text)
        if (
            right == written
            or foreign_text(page).hold(mention.start)
            or quoted_text(page).hold(mention.start)
            or in_address(page, mention.start, mention.end)
        ):
            continue
        span = page.source_span(mention.start, mention.end)
        shown = " ".join(written.split())
        yield Remark(
            span,
            f'The capitals of "{shown}" are not right here. Write "{right}".',
            suggestions=(right,),
            concept=form.concept_id,
            fix=exact_replacement(page, mention.start, mention.end, right),
        )


def _mended(page: Page, mention: Mention, written: str, text: str) -> str:
    """`written` with the capitals of `text`; itself where they are right for the place."""
    if written.isupper() and (
        len(written) <= _SHORT_CODE or is_shouted(page, mention.start, mention.end)
    ):
        return written
    if mention.form.status is Status.ABBREVIATION and not _is_loose(text, written):
        return text
    letters = []
    for at, (mine, theirs) in enumerate(zip(text, written, strict=True)):
        inside = at > 0 and written[at - 1].isalpha()
        if (
            (mine.isupper() and theirs.islower())
            or (mine.islower() and theirs.isupper() and inside)
            or (
                (at == 0 and theirs.isupper() and mine.islower())
                and _is_small(page, mention, written, text)
            )
        ):
            letters.append(mine)
        else:
            letters.append(theirs)
    mended = "".join(letters)
    if mended != written and joined_wrongly(text, written):
        # TERM006 tells of the hyphens; what is suggested is right in both.
        return "".join(
            mine if mine == "-" else letter for mine, letter in zip(text, mended, strict=True)
        )
    return mended


def _is_loose(text: str, written: str) -> bool:
    """True where only a small first letter was made a capital: "PNETs" at a sentence's start."""
    return text[0].islower() and text[1:] == written[1:]


def _is_small(page: Page, mention: Mention, written: str, text: str) -> bool:
    """True where nothing at this place asks for the first capital of `written`."""
    start = mention.start
    particle, _, rest = text.partition(" ")
    if len(particle) > _LONGEST_PARTICLE or not rest[:1].isupper():
        return False  # the capital is not that of a name: "Multiple endocrine neoplasia type 2A"
    if any(
        mine.islower() and theirs.isupper() and at and not text[at - 1].isalpha()
        for at, (mine, theirs) in enumerate(zip(text, written, strict=True))
    ):
        return False  # Title Case is another rule's matter
    block = page.block_at(start)
    if block.kind in (BlockKind.HEADING, BlockKind.TITLE) and is_titled(page.text(block)):
        return False
    if is_name(page, start, mention.end) and not page.prose[start:].startswith(written + " "):
        return False
    if start == block.start and block.kind is BlockKind.LIST_ITEM:
        return _siblings_start_small(page, mention)
    return not starts_sentence(page, start)


def _siblings_start_small(page: Page, mention: Mention) -> bool:
    """True where most other items of the list begin with a small letter."""
    block = page.block_at(mention.start)
    small = capital = 0
    for other in page.blocks:
        if other is not block and other.kind is BlockKind.LIST_ITEM and other.group == block.group:
            first = page.prose[other.start : other.start + 1]
            small += first.islower()
            capital += first.isupper()
    return small > capital
