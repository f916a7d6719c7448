"""PLAIN001: a word with a plainer one: "commence", "prior to", "renal"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, check
from netlint.finding import Edit, Fix, RelatedSpan, Remark
from netlint.language.hiddenverbs import hidden_verbs
from netlint.language.mending import exact_replacement
from netlint.language.places import listed_sources
from netlint.language.plainwords import EXACT, Offer, PlainWords, plain_words
from netlint.language.quoting import OthersWords
from netlint.language.ranges import Ranges
from netlint.language.small import in_small_letters
from netlint.page import BLOCK_END, BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow
from netlint.vocabulary.concept import Status


class Options(NamedTuple):
    """`words` says how many are spoken of: "clear" ones, "more" that many readers know too, or
    "all", with those that are right in another sense. `house_forms` switches on how a house spells
    its words: one word or two, hyphens, capitals. `except_hard_words` leaves the words that are too
    hard for easy read to READ005, which reports them with `hard-words`."""

    words: Literal["clear", "more", "all"] = "clear"
    house_forms: bool = True
    except_hard_words: bool = False


#: What is spoken of with each choice; a row of no level is one of "more".
_LEVELS = {"clear": ("clear",), "more": ("clear", "more"), "all": ("clear", "more", "sense")}
_HOUSE = "house"
#: So many other places of a word are shown at most.
_SHOWN = 10
_TITLES = frozenset((BlockKind.TITLE, BlockKind.DESCRIPTION))


class Place(NamedTuple):
    """A word in the prose and what to write instead."""

    start: int
    end: int
    offer: Offer


@check("PLAIN001", "plain-word", options=Options, fixes=Fixes.OFFERED)
def plain_word(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Offer a plainer word, once a page for each."""
    found = _found(analysis, _words(analysis, options))
    hard = _hard_words(analysis) if options.except_hard_words else {}
    for places in found.values():
        if _written(analysis.page, places[0]).lower() not in hard:
            yield _remark(analysis.page, places)


def _hard_words(analysis: Analysis) -> Mapping[str, object]:
    return plain_words(analysis.word_rows("easy-read-words"), locale=analysis.locale).forms


def _words(analysis: Analysis, options: Options) -> PlainWords:
    levels = _LEVELS[options.words] + (("british",) if analysis.british else ())
    if options.house_forms:
        levels += (_HOUSE,)
    lists = (analysis.word_rows("plain-words"), analysis.word_rows("house-forms"))
    return plain_words(*lists, locale=analysis.locale, levels=levels)


def _found(analysis: Analysis, words: PlainWords) -> dict[WordRow, list[Place]]:
    """The places of each row that the page should change, in the order of the page."""
    page, prose = analysis.page, analysis.page.prose
    others = OthersWords(page)
    found: dict[WordRow, list[Place]] = {}
    settled: set[str] = set()  # words that the page explains or is about
    subject = _subject(page)
    lower = in_small_letters(prose)
    verbs = hidden_verbs(analysis.word_rows("hidden-verbs"), analysis.locale)
    hidden: Ranges | None = None
    for start, end in words.places(prose):
        offer = words.offer_at(prose, start, end)
        if offer is None or offer.row.avoid in settled:
            continue
        row = offer.row
        titled = page.block_at(start).kind in _TITLES
        if _is_clinical(row) and (
            titled
            or (subject and subject[0] <= start < subject[1])
            or _is_explained(lower, offer, start, end)
        ):
            settled.add(row.avoid)
            continue
        if (
            titled
            or _is_named(analysis, row, start, end)
            or (row.part != EXACT and _is_name(prose, start, end))
            or _is_data(prose, start, end)
            or others.hold(start, end)
            or listed_sources(page).hold(start)
        ):
            continue
        if row.avoid in verbs.words:
            if hidden is None:
                hidden = Ranges((verb.start, verb.end) for verb in verbs.places(prose))
            if hidden.hold(start, end):
                continue  # PLAIN011 speaks of the whole phrase
        found.setdefault(row, []).append(Place(start, end, offer))
    return found


def _subject(page: Page) -> tuple[int, int] | None:
    """The page's main heading: what it names the page is about."""
    for block in page.headings[:1]:
        return block.start, block.end
    return None


def _is_clinical(row: WordRow) -> bool:
    """Whether a row is a term that readers may meet, and no turn of phrase that none needs."""
    return row.level != _HOUSE and not row.source.startswith("plainlanguage")


#: After these a word is being explained, or explains another: "a bleed (haemorrhage)", "womb, or
#: uterus", "sometimes called renal colic".
_EXPLAINED_BEFORE = lazy_pattern(
    r"\([^()\0]{0,40}\Z"
    r"|\b(?:called|known as|termed|named|words?|terms?|means?|meaning|ie)"
    r"\s+(?:an?\s+|the\s+)?[\"“‘']?\Z"
    r"|,\s+or\s+(?:an?\s+|the\s+)?\Z",
    re.I,
)
_EXPLAINED_AFTER = lazy_pattern(
    r"[\"”’']?(?:\s+\w+)?(?:\s*\(|,? (?:also|sometimes) (?:called|known)|\s+(?:means?|is when|is where)\b|\s+[–—-]\s)"
)


#: So far before and after a word its plain word is looked for, in characters.
_NEAR = 40


def _is_explained(lower: str, offer: Offer, start: int, end: int) -> bool:
    """Whether the page says there what the word means, or has the plain word at its side."""
    before = lower[max(0, start - _NEAR) : start].rpartition(BLOCK_END)[2]
    around = before + "\n" + lower[end : end + _NEAR].partition(BLOCK_END)[0]
    return (
        any(use.lower() in around for use in offer.use)
        or _EXPLAINED_BEFORE.search(lower[max(0, start - 48) : start]) is not None
        or _EXPLAINED_AFTER.match(lower, end) is not None
    )


def _is_named(analysis: Analysis, row: WordRow, start: int, end: int) -> bool:
    """True inside a longer name of the vocabulary, on what the settings allow, and on a name that
    the TERM rules change."""
    mention = analysis.mention_at(start)
    if mention is None:
        return analysis.page.prose[start:end].lower() in analysis.vocabulary.allowed
    if (mention.start, mention.end) != (start, end):
        return True
    return row.level == _HOUSE or mention.form.status is not Status.PREFERRED


def _is_data(prose: str, start: int, end: int) -> bool:
    """True in a table that became text: "Scoliosis 50% Myalgia 7% Short stature 7%"."""
    return prose.count("%", max(0, start - 70), end + 70) > 2


_CAPITAL_AFTER = lazy_pattern(r"[ \n]+(?:(?:of|for|the|and|in|on|to|with)\s+)*[A-Z][a-z]")
_STARTS = lazy_pattern(r"(?:\A|[.!?:\0]\W*|[•\n]\s*)\Z")


def _is_name(prose: str, start: int, end: int) -> bool:
    """True for a word with a capital that is not owed to a sentence, or that has another after it."""
    if any(word[0].isupper() for word in prose[start:end].split()[1:]):
        return True
    if not prose[start].isupper():
        return False
    if _STARTS.search(prose[max(0, start - 6) : start]) is None:
        return True
    return _CAPITAL_AFTER.match(prose, end) is not None


def _remark(page: Page, places: list[Place]) -> Remark:
    first, rest = places[0], places[1:]
    advice = _advice(page, first)
    times = "" if not rest else f" It is on this page {len(places)} times."
    return Remark(
        page.source_span(first.start, first.end),
        advice + times,
        suggestions=first.offer.use,
        fix=_fix(page, places),
        related=tuple(
            RelatedSpan(page.source_span(place.start, place.end), _advice(page, place))
            for place in rest[:_SHOWN]
        ),
    )


def _written(page: Page, place: Place) -> str:
    return " ".join(page.prose[place.start : place.end].split())


def _advice(page: Page, place: Place) -> str:
    word, (use, row, _) = _written(page, place), place.offer
    if not use:
        return f'Write "{word}" another way. {row.why}'
    either = " or ".join(f'"{plain}"' for plain in use)
    return f'Write {either} instead of "{word}"{", " + row.sense if row.sense else ""}.'


def _fix(page: Page, places: list[Place]) -> Fix | None:
    """Puts the plain word in every place, where there is one that always fits; never safe."""
    edits: list[Edit] = []
    for place in places:
        if len(place.offer.use) != 1 or not place.offer.safe:
            return None
        fix = exact_replacement(page, place.start, place.end, place.offer.use[0])
        if fix is None:
            return None
        edits.extend(fix.edits)
    return Fix(tuple(edits), safe=False)
