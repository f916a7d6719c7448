"""Where a page uses an abbreviation that its readers may not know."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Set
from functools import lru_cache

from netlint.language.ranges import Ranges
from netlint.page import PLACEHOLDER, Block, BlockKind, InlineKind, Page
from netlint.patterns import lazy_pattern
from netlint.shortforms.tokens import (
    ABBREVIATION,
    SHOUTED,
    STATES,
    Token,
    find_tokens,
    is_code,
    key_of,
)
from netlint.vocabulary.lexicon import load_lexicon
from netlint.vocabulary.well_known import well_known_abbreviations

_NAMED = (
    r"(?:(?:, and |, or |, | and | or |/)[A-Z][A-Z\d-]+)*"
    r"(?:-[A-Za-z]+)?['’]?\s+(?:(?:[a-z]+|iOS|Android)\s+)?(?:forms?\b|leaflets?|certificates?|apps?\b|genes?|proteins?|"
    r"mutations?|variants?|alleles?|enzymes?|receptors?|loci|locus|regions? of the|inhibitors?|pathways?|signall?ing|amplification|"
    r"complex(?:es)?|codes?)\b|[-\u2010\u2011](?:[A-Z]\b|alpha|beta|gamma|kappa|Ig[A-Z])|/[A-Z]{2,}\s+complex|"
    r"\s+\d{2,3}(?:-\d+)?\s+(?:assay|tests?|levels?|tumou?r)\b"
)
#: Names of syndromes made of letters: "KBG syndrome", "VACTERL association".
_SYNDROME = r"(?:\s+[a-z]{4,}){0,2}\s+syndrome\b|\s+association\b"
_GENES_BEFORE = (
    r"\b(?:[Gg]enes?|[Pp]roteins?|enzymes?|chromosomes?|mutations?|alleles?|factors?)"
    r"(?:,?\s+(?:in|called|named|known as|of|the|are|is|such as|including|like))*[\s(:]+"
    r"(?:[A-Z][A-Z0-9-]+(?:,? and |,? or |, |/))*$|"
    # The next in a list of codes: "SH3TC2 (CMT4C), NDRG1 (CMT4D), PRX".
    r"\b[A-Z]+\d[A-Z\d]*(?: \([^()]*\))?,? (?:and |or )?$|"
    r"\b[Gg]enes?\b[^.\0]{0,150}(?:[A-Z\d)\"”][,;:]? (?:and |or )?|: |[\"“])[\"“]?$"
)
#: Something that the pattern above cannot do without; it takes long where it does not match.
_OF_GENES = lazy_pattern(r"\d|[Gg]ene|[Pp]rotein|factor|enzyme|chromosome|mutation|allele")
_AUTHOR = r"[A-Z][a-z'’-]+ [A-Z]{1,3}(?=[,.;:&]| and | et )"
_POSTCODE = r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}|[A-Z]\d[\dW]\s+[A-Z\d]{4})\b"
_LONGEST_POSTCODE = 4  # letters and digits of one of its two halves
_NAME_WORD = r"\s+(?:for |of |on |and |the )*[A-Z][a-z]"
_BRAND_BEFORE = (
    r"\b(?:medication|medicine|brand|brand name|product|device)(?: called| named)? $|"
    r"\b(?:[Cc]redit|[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]opyright)(?: by)?: ?$"
)
#: "AQA:", "WJEC/CBAC:"
_LABEL = lazy_pattern(r"(?:/[A-Z]+)*:")
_SCHOOL = r"\b(?:University|College|Hospital|Institute)\b"
_REACH = 80  # characters on each side that tell what a token is
_SHORT = 3
#: Blocks that repeat what the running text says, and may do so before it.
_REPEATING = (BlockKind.HEADING, BlockKind.ALT, BlockKind.CAPTION)
#: Letters of the shortest word in capitals that is taken for a word.
_LEAST_WORD = 4
#: The rarest ordinary word, as the lexicon counts.
_RAREST = 3
#: "(toe FAY shus)": a guide to pronunciation without hyphens. No words that join others are in it.
_SPOKEN = r"(?:[a-z]{1,5} )*[A-Z]{2,4}(?: [a-z]{1,4})+|(?:[a-z]{1,5} )+[A-Z]{2,4}"
_JOINING = frozenset("a an and as at by for from in is of on or see the to with".split())
_SYLLABLES = r"(?:^|[\s-])[a-z]{1,5}-[A-Z]{2,}|(?:^|[\s-])[A-Z]{2,}-[a-z]{1,5}(?:$|[\s,-])"

#: Only one use of an abbreviation is reported, so that a page of nothing else is not read in full.
_ENOUGH = 500


def find_uses(page: Page, tokens: list[Token], known: Set[str]) -> list[Token]:
    """Those of the tokens that are abbreviations in the body, in order; without codes, names and
    words in capitals. Of one abbreviation, no more than the first `_ENOUGH` are read.

    `known` are keys of abbreviations that a vocabulary has: they are no codes.
    """
    closed = Ranges(_closed(page))
    # A link of nothing but capitals to another site is the name of what it leads to.
    names = {
        (link.start, link.end) for link in page.links if not link.bare and "://" in link.target
    }
    shouting: dict[int, bool] = {}
    places = [token.start for token in find_tokens(page.prose)]
    found = []
    genes = set()
    read: Counter[str] = Counter()
    for token in tokens:
        start, end = token.start, token.end
        read[token.key] += 1
        if read[token.key] > _ENOUGH:
            continue
        if token.key not in known and (is_code(token.text) or _is_word(token.text)):
            continue
        if closed.hold(start, start + 1):
            if (start, end) in names:
                genes.add(token.key)
            continue
        block = page.block_at(start)
        if block.kind in (BlockKind.TITLE, BlockKind.DESCRIPTION) or block.lang is not None:
            continue
        if _is_gene(page, block, start, end):
            genes.add(token.key)
            continue
        if token.key not in known and re.match(_SYNDROME, page.prose[end : end + _REACH]):
            genes.add(token.key)
            continue
        if block.start not in shouting:
            crowded = bisect_left(places, block.end) - bisect_left(places, block.start) > 1
            shouting[block.start] = crowded and _is_shouting(page.text(block))
        if (
            shouting[block.start]
            or _is_syllable(page, block, start, end)
            or _is_part_of_name(page, block, start, end, token.text)
        ):
            continue
        found.append(token)
    return [token for token in found if token.key not in genes]


def _closed(page: Page) -> list[tuple[int, int]]:
    """Ranges that are not read: another language, struck out, cited, web addresses, names."""
    closed: list[tuple[int, int]] = []
    for inline in page.inlines:
        if inline.kind in (InlineKind.FOREIGN, InlineKind.DELETED, InlineKind.CITATION):
            closed.append((inline.start, inline.end))
    for link in page.links:
        if link.bare or (
            "://" in link.target and ABBREVIATION.fullmatch(page.prose, link.start, link.end)
        ):
            closed.append((link.start, link.end))
    return closed


def _is_gene(page: Page, block: Block, start: int, end: int) -> bool:
    """True for a gene, a protein, a form or an app: the words would not help a reader."""
    if re.match(_NAMED, page.prose[end : min(block.end, end + _REACH)]):
        return True
    before = page.prose[max(block.start, start - 2 * _REACH) : start]
    return bool(_OF_GENES.search(before) and re.search(_GENES_BEFORE, before))


@lru_cache(maxsize=65_536)
def _is_word(written: str) -> bool:
    """True for an ordinary word in capitals. Short ones are more often abbreviations, and so are
    rare ones: the lexicon has "copd" and "sars" too."""
    if len(written) < _LEAST_WORD or not written.isalpha():
        return False
    entry = load_lexicon().entry(written.lower())
    return entry is not None and entry.rarity <= _RAREST and not entry.name


def _is_syllable(page: Page, block: Block, start: int, end: int) -> bool:
    """True in a guide to pronunciation: "(SIS-tik fi-BRO-sis)", "(noo-ro-EN-do-krin)"."""
    opened = page.prose.rfind("(", max(block.start, start - _REACH), start)
    closed = page.prose.find(")", end, min(block.end, end + _REACH))
    if opened < 0 or closed < 0:
        return False
    inside = page.prose[opened + 1 : closed]
    if re.fullmatch(_SPOKEN, inside):
        return _JOINING.isdisjoint(inside.split())
    hyphens = inside.count("-") + inside.count("\u2011")
    return hyphens > inside.count(" ") / 2 and bool(re.search(_SYLLABLES, inside))


_IN_CAPITALS = lazy_pattern(r"[A-Z](?<![A-Za-z].)[A-Z]+(?![A-Za-z])")


def _is_shouting(text: str) -> bool:
    """True for a block whose words are mostly in capitals."""
    if text.isascii() and len(_IN_CAPITALS.findall(text)) < 2:
        return False  # as most: told without a look at every word
    words = re.findall(r"[^\W\d_]{2,}", text)
    capitals = [word for word in words if word.isupper()]
    if len(capitals) < 2:
        return False
    return len(capitals) > len(words) / 2 or any(word in SHOUTED for word in capitals)


def _is_part_of_name(page: Page, block: Block, start: int, end: int, written: str) -> bool:
    prose = page.prose
    before = prose[max(block.start, start - 40) : start]
    after = prose[end : min(block.end, end + 40)]
    if PLACEHOLDER in (before[-1:], after[:1]):
        return True
    # "AQA: [certificates](https://…)": an organisation and its address.
    if start == block.start and _LABEL.match(after) and _leads_out(page, end, block.end):
        return True
    # A telephone number in letters, a time of day, a kind of blood, a body that is named in words.
    if re.search(
        r"\d{3}[ -]$|\d [ap]\.?m\.? $|\d:\d\d $|[Hh]a?emoglobin $|\b[ABO], (?:and |or )?$", before
    ):
        return True
    if re.search(r"[a-z] [A-Z][a-z]+ [A-Z][a-z]+, $", before) or re.match(
        r", the (?:[a-zA-Z]+ )*(?:Council|Authority|Agency|regulator|body)\b",
        after + page.prose[end + 40 : end + 80],
    ):
        return True
    if len(written) <= _LONGEST_POSTCODE and re.search(
        _POSTCODE, before[-5:] + written + after[:5]
    ):
        return True
    if written in STATES and re.search(r"[A-Z][a-z]+,\s+$", before):
        return True
    if len(written) <= _SHORT and re.search(r"[a-z],?\s+$", before):
        beside = page.prose[max(block.start, start - _REACH) : min(block.end, end + _REACH)]
        if len(re.findall(_AUTHOR, beside)) > 1:
            return True
        # One author at the head of a reference: "2Ogunyemi DA. Autoimmune …".
        if re.fullmatch(r"\W*\d*\W*[A-Z][a-z'’-]+ ", before) and after.startswith("."):
            return True
        # A degree or a post after a name, or initials before a family name.
        if re.search(r"(?:\bDr|\bProf(?:essor)?)\.? [^,.]{3,30},\s+$", before):
            return True
    # A brand, a maker of pictures, one of a row of schools.
    if re.search(_BRAND_BEFORE, before) or (
        re.search(r"\b[A-Z][\w.-]+, $", before)
        and re.match(r",? (?:and |or )?[A-Z]", after)
        and re.search(_SCHOOL, page.prose[max(block.start, start - _REACH) : end + _REACH])
    ):
        return True
    # "the MS Society", "Macmillan NHS": the name of an organisation.
    if block.kind is not BlockKind.HEADING and re.match(_NAME_WORD, after):
        return True
    return bool(re.search(r"[a-z,:] [A-Z][a-z]+ $", before) and block.kind is not BlockKind.HEADING)


def _leads_out(page: Page, start: int, end: int) -> bool:
    """True where a link to another site stands there."""
    return any(start <= link.start < end and "://" in link.target for link in page.links)


def in_reading_order(uses: list[Token], page: Page) -> Iterator[Token]:
    """The uses of running text first, then those of headings, captions and the list of contents."""
    contents = Ranges((link.start, link.end) for link in page.links if link.target.startswith("#"))
    late: list[Token] = []
    for use in uses:
        if page.block_at(use.start).kind in _REPEATING or contents.hold(use.start, use.start + 1):
            late.append(use)
        else:
            yield use
    yield from late


@lru_cache(maxsize=8)
def well_known(locale: str, more: tuple[str, ...]) -> frozenset[str]:
    """The keys of abbreviations that need no words in this locale, and of `more`."""
    return frozenset(key_of(word) for word in (*well_known_abbreviations(locale), *more))
