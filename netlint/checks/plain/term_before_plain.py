"""PLAIN003: a clinical term with its plain words after it in brackets: "oedema (swelling)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.plain.terms import clinical_words
from netlint.finding import Remark
from netlint.identity import by_identity
from netlint.language.everyday import everyday_words
from netlint.language.familiar import is_familiar
from netlint.language.places import headings_over, in_address
from netlint.language.quoting import OthersWords
from netlint.page import BlockKind
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

_TEXT = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
_BRACKET = lazy_pattern(r"\(([a-z][a-z ’'-]{2,50})\)")
_REACH = 70
#: What begins a bracket that explains nothing, or whose words are no other name.
_NO_NAME = frozenset(
    "see such for including includes include also or and but if when where which who that in on at of to from with without "
    "by under over after before during about up as not usually often sometimes mostly mainly more less only especially "
    "now then called known some most many all any both either ideally optional it they you we this these those is are was "
    "were may can singular plural formerly previously".split()
)
#: Words that are no part of a term that follows.
_SMALL_WORDS = frozenset(
    "a an the of with without have has having had get gets getting cause causes causing caused include includes including as "
    "and or for to by in on from your their his her its this that these is are be was were can may affect affects affecting "
    "such any some no if when about called develop develops like more less".split()
)
_LONGEST = 5  # words: more are an explanation, which reads badly in front
_SHORTEST = 7  # letters of a word that is told by its ending to be clinical


@check("PLAIN003", "term-before-plain")
def term_before_plain(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Find brackets whose plain words could stand before the term."""
    page = analysis.page
    prose = page.prose
    others = OthersWords(page)
    for found in _BRACKET.finditer(prose) if "(" in prose else ():
        plain = found[1]
        words = plain.split()
        if len(words) > _LONGEST or words[0] in _NO_NAME:
            continue
        block = page.block_at(found.start())
        if block.kind not in _TEXT:
            continue
        before = prose[max(block.start, found.start() - _REACH) : found.start()]
        term = _term(analysis, before.rsplit(None, 3)[-3:], plain) if before[-1:].isspace() else ""
        start = found.start() - 1 - len(term)
        if (
            not term
            or not _is_easy(analysis, words)
            or others.hold(start, found.end())
            or in_address(page, start, found.start())
        ):
            continue
        if any(term.lower() in page.text(over).lower() for over in headings_over(page, start)):
            continue  # what the page or the section is about
        offer = f"{plain[0].upper()}{plain[1:]}" if term[0].isupper() else plain
        offer = f"{offer} ({term[0].lower()}{term[1:]})"
        yield Remark(
            page.source_span(start, found.end()),
            f'Put the plain words first: "{offer}".',
            suggestions=(offer,) if _article_fits(prose, start, offer) else (),
        )


def _term(analysis: Analysis, words: list[str], plain: str) -> str:
    """The clinical term that the words before a bracket end in, "" where there is none."""
    from netlint.language.plainwords import plain_words

    offers = plain_words(analysis.word_rows("plain-words")).forms
    clinical = clinical_words(analysis)
    for first in range(len(words)):
        term = " ".join(words[first:])
        small = term.lower()
        row = clinical.rows.get(small)
        if row is not None:
            return term if row.use and _stands_alone(words[:first]) else ""
        uses = {
            use for offer in offers.get(small, ()) for use in offer.use if _is_clinical(offer.row)
        }
        if uses and any(use in plain or plain in use for use in uses):
            return term
    last = words[-1] if words else ""
    if (
        len(last) >= _SHORTEST
        and last.lower().endswith(_endings(analysis.word_rows("medical-parts")))
        and _stands_alone(words[:-1])
        and last.isalpha()
        and not is_familiar(last)
        and last.lower() not in everyday_words()
    ):
        return last
    return ""


def _stands_alone(before: list[str]) -> bool:
    """False where the word before may belong to the term: "deep vein thrombosis (a clot)"."""
    return not before or before[-1].lower() in _SMALL_WORDS or before[-1][-1] in ".,;:"


def _is_clinical(row: WordRow) -> bool:
    return "clinical" in row.source or "A to Z" in row.source


@by_identity
def _offered(rows: tuple[WordRow, ...]) -> frozenset[str]:
    """The words that a list offers."""
    return frozenset(word for row in rows for word in re.split(r"[ |,-]+", row.use))


def _is_easy(analysis: Analysis, words: list[str]) -> bool:
    """True where readers know each word, or a word list gives it as a plain one."""
    hard = [word for word in words if not is_familiar(word) and word not in everyday_words()]
    if not hard:
        return True
    plain = _offered(analysis.word_rows("plain-words"))
    clinical = _offered(analysis.word_rows("clinical-terms"))
    return all(part in plain or part in clinical for word in hard for part in word.split("-"))


@by_identity
def _endings(rows: tuple[WordRow, ...]) -> tuple[str, ...]:
    return tuple(row.avoid[1:] for row in rows if row.avoid.startswith("-"))


_ARTICLE = lazy_pattern(r"\b(an?)\s\Z", re.IGNORECASE)


def _article_fits(prose: str, start: int, offer: str) -> bool:
    """True unless "a" or "an" stands before the term and would not fit before the plain words."""
    article = _ARTICLE.search(prose[max(0, start - 4) : start])
    if article is None:
        return True
    return (article[1].lower() == "an") == (offer[0].lower() in "aeiou") and not offer.split("(")[
        0
    ].rstrip().endswith("s")
