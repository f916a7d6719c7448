"""READ005: many long words in one sentence, nouns in a row, and words too hard for easy read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.noun_rows import NounRows
from netlint.checks.read.page_names import Names, plain_words_of
from netlint.finding import RelatedSpan, Remark
from netlint.language.density import LONG, only
from netlint.language.reference import is_reference
from netlint.language.scoring import Unit
from netlint.language.words import WORD

if TYPE_CHECKING:
    from netlint.language.plainwords import Offer, PlainWords

#: A shorter unit, in words, is no sentence to judge.
_SENTENCE_WORDS = 6
#: So many long words are named in a message, and so many plain ones offered.
_NAMED = 6
_OFFERED = 3


class Options(NamedTuple):
    """`max-long-words`: the most words of 3 syllables and more in a sentence, and
    `max-long-share`: the most in 100 words; both have to be passed. `max-nouns`: the most nouns in
    a row. 0 sets no limit. `hard-words`: name each word that is too hard for easy read.
    """

    max_long_words: int = 4
    max_long_share: int = 25
    max_nouns: int = 2
    hard_words: bool = False


@check("READ005", "dense-words", options=Options)
def dense_words(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Name dense sentences and strings of nouns, and the plainer words there are."""
    names = Names(analysis)
    few, most, share = options.max_long_words, options.max_nouns, options.max_long_share
    passage = analysis.passage
    long = passage.kinds.translate(_LONG_ONLY)
    rows = NounRows(analysis, most, names)
    end = 0
    for unit in passage.units:
        start, end = end, end + len(unit.words)
        if unit.fragment:
            continue
        if few:
            count = long.count(1, start, end)
            if count > few and count * 100 > share * (end - start):
                yield from _dense_sentence(analysis, options, unit, names, long[start:end])
        if rows.possible:
            rows.look_at(unit, start, end)
    yield from rows.remarks()
    if options.hard_words:
        yield from _hard_words(analysis)


_LONG_ONLY = only(LONG)


def _dense_sentence(
    analysis: Analysis, options: Options, unit: Unit, names: Names, long: bytes
) -> Iterator[Remark]:
    """A remark on a sentence with many long words, if enough of them are no names; `long` has a 1
    for each of its words that is long."""
    prose, (start, end, _) = analysis.page.prose, unit.sentence
    if len(unit.words) < _SENTENCE_WORDS or is_reference(prose[start:end]):
        return
    places = [
        found
        for found in compress(WORD.finditer(prose, start, end), long)
        if _counts(found, prose, start, names)
    ]
    count = len({found[0].lower() for found in places})  # a word said twice is read once
    if count > options.max_long_words and count * 100 > options.max_long_share * len(unit.words):
        yield _dense(analysis, unit, places)


def _counts(found: re.Match[str], prose: str, start: int, names: Names) -> bool:
    """Whether a long word could be another: it is no name of the vocabulary, of the page's subject
    or of a thing, and it does not stand in a bracket after plain words for it."""
    word = found[0].lower()
    if found[0][0].isupper() and found.start() > start:
        return False
    if not names.is_ordinary(word):
        return False
    if (
        prose[found.start() - 1 : found.start()] == "("
        and prose[found.end() : found.end() + 1] == ")"
    ):
        return False
    return word not in names.subject and not names.hold(found.start())


def _dense(analysis: Analysis, unit: Unit, places: list[re.Match[str]]) -> Remark:
    page = analysis.page
    shown = list(dict.fromkeys(found[0].lower() for found in places))
    listed = ", ".join(f'"{word}"' for word in shown[:_NAMED])
    more = " and others" if len(shown) > _NAMED else ""
    message = (
        f"This sentence has {len(places)} long words that are not everyday words: {listed}{more}."
    )
    offers = list(_offers(plain_words_of(analysis, "plain-words"), page.prose, places))
    if offers:
        changes = [
            f'"{offer.use[0]}" instead of "{found[0]}"' for found, offer in offers[:_OFFERED]
        ]
        message += f" Write {_in_words(changes)}."
    else:
        message += " Use shorter words, or make two sentences of it."
    related = tuple(
        RelatedSpan(page.source_span(*found.span()), _instead(found[0], offer))
        for found, offer in offers
    )
    return Remark(
        page.source_span(unit.sentence.start, unit.sentence.end), message, related=related
    )


def _offers(
    plain: PlainWords, prose: str, places: list[re.Match[str]]
) -> Iterator[tuple[re.Match[str], Offer]]:
    """Plain words for the long ones, each word once."""
    done = set()
    for found in places:
        if found[0].lower() in done or prose.startswith(" (", found.end()):
            continue  # said already, or explained
        offer = plain.offer_at(prose, *found.span())
        if offer is not None and offer.safe:
            done.add(found[0].lower())
            yield found, offer


def _instead(word: str, offer: Offer) -> str:
    either = " or ".join(f'"{use}"' for use in offer.use)
    return f'You could write {either} instead of "{word}".'


def _in_words(items: list[str]) -> str:
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + f" and {items[-1]}"


def _hard_words(analysis: Analysis) -> Iterator[Remark]:
    """Words too hard for easy read, with easier ones."""
    page, prose = analysis.page, analysis.page.prose
    easy = plain_words_of(analysis, "easy-read-words")
    hard = {word for word in analysis.different_words if word.lower() in easy.forms}
    lower = prose.lower()
    phrases = [form for form in easy.forms if " " in form and form in lower]
    names = Names(analysis)
    for unit in analysis.scored:
        start, end = unit.sentence.start, unit.sentence.end
        places = {
            found.span()
            for phrase in phrases
            for found in re.compile(rf"\b{re.escape(phrase)}\b", re.I).finditer(prose, start, end)
        }
        if not hard.isdisjoint(unit.words):
            places.update(
                found.span()
                for found in WORD.finditer(prose, start, end)
                if found[0] in hard and not (found[0][0].isupper() and found.start() > start)
            )
        last = start
        for at, to in sorted(places, key=lambda place: (place[0], -place[1])):
            offer = easy.offer_at(prose, at, to)
            if offer is None or at < last or names.hold(at):
                continue
            last = to
            either = " or ".join(f'"{use}"' for use in offer.use)
            yield Remark(
                page.source_span(at, to),
                f'"{prose[at:to]}" is hard to understand. Write {either} instead.',
                suggestions=offer.use,
            )
