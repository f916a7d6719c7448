"""The prose of a page as a proofreader reads it: whole sentences, with words in place of what is no
prose, and the way back to the page.

`docs/decisions/proofread-text.md` says what is sent and what is left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from netlint.grammar.cutting import Part, parts
from netlint.grammar.edits import Edit, edits, is_english, marked_edits
from netlint.grammar.paragraph import Paragraph, Piece
from netlint.language.foreign import is_foreign
from netlint.language.places import listed_sources
from netlint.page import PLACEHOLDER, Block, BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.settings import LOCALES

#: What is worth a proofreader's time has such a word.
_WORD = lazy_pattern(r"[^\W\d_]{2}")
#: Marks of a reference to a publication: "et al.", "2019;12(3):45", "doi", "PMID".
_CITATION = lazy_pattern(
    r"\bet al\b|\b(?:19|20)\d\d;\s?\d|\b\d{1,4}\(\d[\d–-]*\)[:,]|\bdoi\b|\bPMID\b|\bISBN\b"
)
_CITING = frozenset((BlockKind.FOOTNOTE, BlockKind.LIST_ITEM))
#: Every space, and the end of a line of the source, is a space for a reader.
_SPACES = dict.fromkeys(
    map(ord, "\t\n\v\f\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000"), " "
)  # fmt: skip


def paragraphs(page: Page, locale: str) -> Iterator[Paragraph]:
    """The paragraphs of a page that are to be proofread, in order."""
    own = _page_locale(page, locale)
    marked = marked_edits(page)
    ends = [edit.end for edit in marked]
    for block in page.blocks:
        used = own if block.lang is None else _locale(block.lang, locale)
        if used is None or _is_left_out(page, block):
            continue
        for part in parts(page, block):
            first = bisect_right(ends, part.start) if ends else 0
            last = bisect_left(marked, (part.end,)) if ends else 0
            made = _paragraph(page.prose, part, marked[first:last], used)
            if made is not None:
                yield made


def _page_locale(page: Page, locale: str) -> str | None:
    """The locale of a page's text; None where the page says that it is in another language."""
    declared = page.root.lang if page.root is not None else None
    for key in ("lang", "language"):
        entry = page.metadata.get(key)
        if declared is None and entry is not None and isinstance(entry.value, str):
            declared = entry.value
    if not declared or PLACEHOLDER in declared or is_english(declared):
        return locale
    return None


def _locale(language: str, locale: str) -> str | None:
    """The locale for a language that is declared in a page; None where it is not English."""
    for one in LOCALES:
        if language.lower() == one.lower():
            return one
    return locale if is_english(language) else None


def _is_left_out(page: Page, block: Block) -> bool:
    """True for what other people have written, or what stands on other pages and is read there."""
    in_list = block.kind is BlockKind.LIST_ITEM and block.group >= 0
    if in_list and page.lists[block.group].navigation:
        return True
    if block.kind in _CITING and _CITATION.search(page.prose, block.start, block.end):
        return True
    if block.kind is not BlockKind.FOOTNOTE and listed_sources(page).hold(block.start, block.end):
        return True
    return block.lang is None and is_foreign(page.text(block))


def _paragraph(prose: str, part: Part, marked: list[Edit], locale: str) -> Paragraph | None:
    """The paragraph for a part of a block; None where there is no word in it."""
    start, end, mute = part
    texts: list[str] = []
    pieces: list[Piece] = []
    size = 0
    at = start
    for edit in (*edits(prose, start, end, [*marked, *mute]), Edit(end, end, "")):
        if edit.start > at:
            texts.append(prose[at : edit.start])
            pieces.append(Piece(size, at, edit.start - at, edit.start - at))
            size += edit.start - at
        if edit.text:
            texts.append(edit.text)
            pieces.append(Piece(size, edit.start, len(edit.text), edit.end - edit.start, edit.mute))
            size += len(edit.text)
        at = edit.end
    text = "".join(texts)
    if not any(
        _WORD.search(text, one.start, one.start + one.size) for one in pieces if not one.mute
    ):
        return None
    if not text.isascii() or not text.isprintable():
        text = text.translate(_SPACES)
    return Paragraph(locale, text, tuple(pieces))
