"""ABBR004: an abbreviation that is spelled out and then never used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.abbr.uses import well_known
from netlint.checks.declaration import check
from netlint.finding import Remark
from netlint.language.ranges import Ranges
from netlint.page import BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.shortforms.definitions import Definition, definitions_of
from netlint.shortforms.expansions import is_spelled
from netlint.shortforms.tokens import find_tokens, key_of

#: The name of a test is what people hear and search for, even where the page says it once.
_NAME_OF_A_TEST = lazy_pattern(r"[)\]]?\s+(?:scan|scans|scanner|test|tests|imaging|machine)\b")

#: Known by their letters, so that a page that says them once does well to give the letters too.
_KNOWN_BY_LETTERS = frozenset(
    "ADHD ALS ASD CBT CJD COPD CPAP DVT GORD GERD HPV HRT IBD IBS ICU MND MS NSAID OCD OSA PCOS PMS PTSD SSRI STD STI "
    "TIA UTI CCU ITU".split()
)
#: "the ataxin-3 gene (ATXN3)": the symbol of a gene is what people look it up by.
_GENE_BEFORE = lazy_pattern(r"\b[Gg]enes? [(\[]$")
#: The rest of a bracket, with another in it: "(NETs (once called carcinoids))".
_REST = r"[^()\[\]]{0,40}(?:\([^()]{0,60}\))?[)\]](?![a-z])"
_ALSO_CALLED = lazy_pattern(
    r"\b(?:called|known as|referred to as)\b[^.()]*(?:\([^()]*\)[^.()]*)*[(\[]$"
)


class Options(NamedTuple):
    """`free` are abbreviations that may stand unused, besides the well-known ones."""

    free: tuple[str, ...] = ()


@check("ABBR004", "unused-abbreviation", options=Options)
def unused_abbreviation(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Report abbreviations that stand in brackets after their words and nowhere else."""
    page = analysis.page
    definitions = [one for one in definitions_of(analysis) if one.sure and _in_bracket(page, one)]
    if not definitions:
        return
    free = well_known(analysis.locale, options.free)
    counts = _counts(page, {one.key for one in definitions})
    links = Ranges((link.start, link.end) for link in page.links)
    for definition in definitions:
        if (
            counts[definition.key] > 1
            or definition.key in free
            or definition.key in _KNOWN_BY_LETTERS
            or _ALSO_CALLED.search(page.prose, max(0, definition.start - 120), definition.start)
            or page.prose[definition.end - 2 : definition.end - 1] == " "  # "MEN 1": see TERM006
            or _NAME_OF_A_TEST.match(page.prose, definition.end)
            or _GENE_BEFORE.search(page.prose, max(0, definition.start - 8), definition.start)
            or _comes_back_after_a_slash(page, definition)
            or page.block_at(definition.start).kind is BlockKind.HEADING
            # A link's text is the name of the page that it leads to.
            or links.hold(definition.start, definition.start + 1)
            # "ERCC6 (CSB)": the letters are in the words by chance.
            or not is_spelled(page.prose, definition)
        ):
            continue
        written = page.prose[definition.start : definition.end]
        yield Remark(
            page.source_span(definition.start, definition.end),
            f'"{written}" is not used again on this page. Leave it out.',
        )


def _in_bracket(page: Page, definition: Definition) -> bool:
    """True for "… (NET)": words in a bracket after an abbreviation are an explanation."""
    return page.prose[definition.start - 1 : definition.start] in ("(", "[", " ", "/") and bool(
        re.match(_REST, page.prose[definition.end : definition.end + 82])
    )


def _comes_back_after_a_slash(page: Page, definition: Definition) -> bool:
    """True where the short form is the second half of another that stands elsewhere: "ACD/MPV"."""
    half = "/" + page.prose[definition.start : definition.end]
    here = page.prose.startswith("/", definition.start - 1)
    return page.prose.count(half) > here


def _counts(page: Page, keys: set[str]) -> dict[str, int]:
    """How often each of these abbreviations stands on the page, whatever for."""
    counts = dict.fromkeys(keys, 0)
    prose = page.prose
    tokens = find_tokens(prose)
    for place, token in enumerate(tokens):
        if token.key in counts:
            counts[token.key] += 1
        key = token.key
        for last, following in pairwise(tokens[place : place + 3]):
            # "GEP NETs" is two words and one abbreviation.
            if following.start - last.end != 1 or prose[last.end] not in " \n":
                break
            key += following.key
            if key in counts:
                counts[key] += 1
        if len(token.text) != len(token.key):
            for part in re.split(r"[-\u2010\u2011]", token.text)[1:]:
                if key_of(part) in counts:
                    counts[key_of(part)] += 1
    return counts
