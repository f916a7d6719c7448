"""TERM003: a short form with two meanings that the page does not tell apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.language.places import foreign_text, in_address, quoted_text, starts_sentence
from netlint.page import BODY_KINDS, Block, BlockKind, InlineKind, Page
from netlint.vocabulary.concept import Concept, Status
from netlint.vocabulary.forms import abbreviation_key, fold, plurals
from netlint.vocabulary.locale_pairs import spellings_for
from netlint.vocabulary.matching import Mention

#: Two letters stand for a hundred things: they are a term only where the page has others.
_SHORT = 2
#: Blocks that name a thing before the page says what it is.
_EARLY = frozenset({BlockKind.HEADING})
#: What says in words what a short form stands for, before and after it.
_BROUGHT_IN = (
    r"(?:\w[”\"'’]?\s*[(\[](?:[^()\[\]\0]*\W)?|\b(?:called|known as|abbreviated (?:as|to)|short for)\s+"
    r"(?:an?\s+|the\s+)?)[“\"'‘]?$"
)
_EXPLAINED = (
    r"[”\"'’]?\s*(?:[(\[][^()\[\]\0]*[a-z]{3,}\s+[^()\[\]\0]*[)\]]"
    r"|,?\s+(?:which\s+|that\s+)?(?:stands? for|means?|is short for|is an abbreviation)\b)"
)
_SENTENCE_END = r"[.?!](?:\s|$)"


class _Meaning(NamedTuple):
    """What a short form may stand for; `concept` is the id of a concept, "" for another meaning."""

    words: str
    concept: str = ""


@check("TERM003", "ambiguous-term")
def ambiguous_term(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report the first use of each ambiguous form, unless the page says by then what it means."""
    seen: set[str] = set()
    for mention in analysis.mentions:
        if mention.form.status is not Status.ABBREVIATION:
            continue
        concept = analysis.concept(mention.form.concept_id)
        if not concept.ambiguous or concept.known or concept.untraced:
            continue
        written = analysis.page.prose[mention.start : mention.end]
        form = next((one for one in concept.ambiguous if written in (one, *plurals(one))), None)
        if form is None or form in seen or not _is_own(analysis.page, mention):
            continue
        seen.add(form)
        meanings = _meanings(analysis, form, concept)
        if not _is_told(analysis, mention, form, meanings):
            yield _remark(analysis, mention, written, meanings)


def _is_own(page: Page, mention: Mention) -> bool:
    """True for a use in the page's own running text."""
    start, end = mention.start, mention.end
    kind = page.block_at(start).kind
    return (
        kind in BODY_KINDS
        and kind not in _EARLY
        and not foreign_text(page).hold(start)
        and not quoted_text(page).hold(start)
        and not in_address(page, start, end)
        and not (end - start <= _SHORT and _are_initials(page, start))
        # A part of another code: "CS-1", "AC/DC".
        and not re.match(r"[-/][A-Z\d]", page.prose[end : end + 2])
        and not re.search(r"[A-Z\d][-/]$", page.prose[max(0, start - 2) : start])
    )


def _are_initials(page: Page, start: int) -> bool:
    """True after a word with a capital in mid-sentence: "Chiu AC"."""
    block = page.block_at(start)
    found = re.search(r"(?<![\w'’])[A-Z][\w'’]*[a-z] $", page.prose[block.start : start][-60:])
    return found is not None and not starts_sentence(page, start - len(found[0]))


def _meanings(analysis: Analysis, form: str, concept: Concept) -> list[_Meaning]:
    """All meanings of a form: those of the vocabulary's concepts, then those of the word list."""
    locale = analysis.locale
    concepts = [concept]
    concepts += (
        other
        for other in analysis.vocabulary.abbreviated(abbreviation_key(form))
        if form in other.ambiguous and other.id != concept.id
    )
    meanings = [_Meaning(one.preferred[locale], one.id) for one in concepts]
    for row in analysis.word_rows("ambiguous-terms"):
        if row.avoid == form and row.use:
            meanings += (_Meaning(_spelled(words, locale)) for words in row.use.split("|"))
    return meanings


def _spelled(words: str, locale: str) -> str:
    instead = spellings_for(locale)
    return " ".join(instead.get(word, word) for word in words.split())


def _is_told(analysis: Analysis, mention: Mention, form: str, meanings: list[_Meaning]) -> bool:
    """True where a reader who comes to this place knows, or sees at once, what is meant."""
    page = analysis.page
    block = page.block_at(mention.start)
    before = page.prose[max(block.start, mention.start - 160) : mention.start]
    after = page.prose[mention.end : min(block.end, mention.end + 160)]
    if (
        re.search(_BROUGHT_IN, before)
        or re.match(_EXPLAINED, after)
        or _is_marked(page, mention, block)
    ):
        return True
    sentence_end = _sentence_end(page, mention, block)
    ids = {meaning.concept for meaning in meanings if meaning.concept}
    if any(
        other.start < sentence_end
        and other.form.concept_id in ids
        and other.form.status not in (Status.ABBREVIATION, Status.CONTEXT)
        for other in analysis.mentions
    ):
        return True
    so_far = fold(page.prose[:sentence_end])
    if any(fold(meaning.words) in so_far for meaning in meanings if not meaning.concept):
        return True
    if len(form) <= _SHORT and not _has_terms(analysis, form):
        return True
    sentence = page.prose[_sentence_start(page, mention, block) : sentence_end]
    words = set(re.findall(r"[^\W\d_]+(?:'s)?", sentence.lower().replace("’", "'")))
    return any(
        row.avoid == form and not words.isdisjoint(row.unless.lower().split("|"))
        for row in analysis.word_rows("ambiguous-terms")
    )


def _is_marked(page: Page, mention: Mention, block: Block) -> bool:
    """True where markup, a glossary or a cell of its own explains the form."""
    written = page.prose[mention.start : mention.end]
    return (
        written in page.abbreviations
        or written.removesuffix("s") in page.abbreviations
        or (
            block.kind in (BlockKind.TERM, BlockKind.TABLE_CELL, BlockKind.HEADER_CELL)
            and page.text(block).strip(" :") == written
        )
        or any(
            inline.kind is InlineKind.ABBREVIATION
            and inline.value
            and inline.start <= mention.start < inline.end
            for inline in page.inlines
        )
    )


def _has_terms(analysis: Analysis, form: str) -> bool:
    """True where the page speaks of other things of the vocabulary."""
    return any(
        mention.form.verified
        and mention.form.status in (Status.PREFERRED, Status.ACCEPTED, Status.RETIRED)
        for mention in analysis.mentions
    )


def _sentence_end(page: Page, mention: Mention, block: Block) -> int:
    found = re.search(_SENTENCE_END, page.prose[mention.end : block.end])
    return mention.end + found.end() if found else block.end


def _sentence_start(page: Page, mention: Mention, block: Block) -> int:
    return max(block.start, page.prose.rfind(". ", block.start, mention.start) + 1)


def _remark(analysis: Analysis, mention: Mention, written: str, meanings: list[_Meaning]) -> Remark:
    several = written.endswith("s")
    names = [meaning.words for meaning in meanings]
    suggestions = tuple(
        f"{next(iter(plurals(name)), name) if several else name} ({written})" for name in names
    )
    quoted = [f'"{name}"' for name in names]
    either = ", ".join(quoted[:-1]) + f" or {quoted[-1]}"
    if len(quoted) == 1:
        either = f"{quoted[0]} and something else"
    return Remark(
        analysis.page.source_span(mention.start, mention.end),
        f'"{written}" can mean {either}. Say which one you mean at its first use, such as '
        f'"{suggestions[0]}".',
        suggestions=suggestions,
        concept=mention.form.concept_id,
    )
