"""ABBR001: an abbreviation that the page does not say in words first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.abbr.naming import unnamed
from netlint.checks.abbr.uses import find_uses, in_reading_order, well_known
from netlint.checks.declaration import check
from netlint.finding import Remark
from netlint.identity import by_identity
from netlint.page import BlockKind, Page
from netlint.shipped import WordRow
from netlint.shortforms.definitions import Definition, definitions_of, find_definitions
from netlint.shortforms.meanings import only_meaning
from netlint.shortforms.tokens import Token, find_tokens, key_of
from netlint.vocabulary.forms import plurals


class Options(NamedTuple):
    """`free` are abbreviations that need no words, besides the well-known ones."""

    free: tuple[str, ...] = ()


@check("ABBR001", "undefined-abbreviation", options=Options)
def undefined_abbreviation(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Report each abbreviation once, at its first use, where its words come later or never."""
    page = analysis.page
    # One set for page after page: to add to it on each would copy hundreds of words each time.
    unwanted = _unwanted(analysis.word_rows("ethnicity-sex-gender"))
    free = well_known(analysis.locale, (*options.free, *analysis.settings.allow, *unwanted))
    if page.abbreviations:
        free |= {key_of(word) for word in page.abbreviations}
    tokens = [token for token in find_tokens(page.prose) if token.key not in free]
    if not tokens:
        return
    definitions = _first(definitions_of(analysis))
    tokens = [token for token in tokens if not _is_defined(token, definitions)]
    uses = find_uses(page, tokens, analysis.vocabulary.abbreviation_keys) if tokens else []
    uses = list(unnamed(analysis, uses)) if uses else []
    if not uses:
        return
    open_keys = frozenset(use.key for use in uses)
    definitions = _first(find_definitions(analysis, open_keys))
    phrases = definitions.keys() - open_keys
    ends = {end for phrase in phrases for end in _ends(phrase)}
    done: set[str] = set()
    for use in in_reading_order(uses, page):
        if use.key in done:
            continue
        parts = _parts(page, use)
        if use.key in ends or any(part in free or part in definitions for part in parts):
            continue
        definition = definitions.get(use.key)
        if definition is not None and not _comes_later(page, definition, use):
            done.add(use.key)  # every later use is fine too
            continue
        done.add(use.key)
        yield _remark(analysis, use, definition)


@by_identity
def _unwanted(rows: tuple[WordRow, ...]) -> tuple[str, ...]:
    """Abbreviations that another rule asks to leave out, so that nobody spells them out first."""
    return tuple(row.avoid for row in rows if row.avoid.isupper())


def _first(definitions: Sequence[Definition]) -> dict[str, Definition]:
    """The first definition of each abbreviation, by its key."""
    return {definition.key: definition for definition in reversed(definitions)}


def _is_defined(token: Token, definitions: dict[str, Definition]) -> bool:
    """True where the page has said before what this stands for."""
    definition = definitions.get(token.key)
    return definition is not None and definition.start <= token.end


def _parts(page: Page, use: Token) -> list[str]:
    """The parts of a hyphened abbreviation: "PET-CT" is known to who knows PET and CT."""
    written = page.prose[use.start : use.end].replace("\u2011", "-").replace("\u2010", "-")
    pieces = written.split("-")
    return [key_of(piece) for piece in pieces if len(piece) > 1] if len(pieces) > 1 else []


def _ends(phrase: str) -> Iterator[str]:
    """All that a key begins with and ends in: "GEPNET" has been said, so "NET" is known."""
    for length in range(1, len(phrase) + 1):
        yield phrase[:length]
        yield phrase[-length:]


def _comes_later(page: Page, definition: Definition, use: Token) -> bool:
    """True where a reader meets the use in running text before the definition."""
    if definition.start <= use.end:
        return False
    return page.block_at(use.start).kind in (
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.DEFINITION,
    )


def _remark(analysis: Analysis, use: Token, definition: Definition | None) -> Remark:
    page = analysis.page
    written = page.prose[use.start : use.end]
    span = page.source_span(use.start, use.end)
    if definition is not None:
        line, _ = page.position(page.source_span(definition.start, definition.end).start)
        return Remark(
            span,
            f'"{written}" is used before line {line} says what it stands for. '
            "Write it in full here, with the short form in brackets.",
        )
    words, concept = _expansion(analysis, use.key)
    if words:
        if written.endswith("s") and not use.key.endswith("S"):
            words = next(iter(plurals(words)), words)  # "tumours (NETs)", not "tumour (NETs)"
        return Remark(
            span,
            f'This page does not say what "{written}" stands for. '
            f'Write "{words} ({written})" the first time.',
            suggestions=(f"{words} ({written})",),
            concept=concept,
        )
    return Remark(
        span,
        f'This page does not say what "{written}" stands for. '
        f'Write the words in full the first time, then "({written})".',
    )


def _expansion(analysis: Analysis, key: str) -> tuple[str, str | None]:
    """The vocabulary's words for an abbreviation, where it has just one meaning."""
    concept = only_meaning(analysis.vocabulary, key)
    if concept is None:
        return "", None
    words = concept.preferred[analysis.locale]
    if key in map(key_of, words.split()):
        return "", None  # "CT scan" does not say what CT is
    return words, concept.id
