"""READ005: many long words in one sentence, nouns in a row, and words too hard for easy read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.reference import is_reference
from netlint.finding import RelatedSpan, Remark
from netlint.language.density import LONG, NOUN, kinds_of
from netlint.language.nounstrings import is_hard_string, noun_strings
from netlint.language.scoring import Unit
from netlint.language.words import WORD
from netlint.page import BlockKind
from netlint.patterns import lazy_pattern

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
    names = None
    few, most = options.max_long_words, options.max_nouns
    row = b"\1" * (most + 1)
    for unit in analysis.scored:
        if unit.fragment:
            continue
        kinds = kinds_of(unit.words)
        long = kinds.count(LONG) + kinds.count(_BOTH)
        if few and long > few and long * 100 > options.max_long_share * len(kinds):
            names = names or _Names(analysis)
            yield from _dense_sentence(analysis, options, unit, names, kinds)
        if most and row in kinds.translate(_NOUNS_ONLY):
            names = names or _Names(analysis)
            yield from _noun_strings(analysis, most, unit, names, kinds)
    if options.hard_words:
        yield from _hard_words(analysis)


_BOTH = LONG | NOUN


#: Makes a 1 of each kind that is a noun, and a 0 of the others.
_NOUNS_ONLY = bytes(kind & NOUN == NOUN for kind in range(256))


class _Names:
    """The words that a page cannot do without, and those that it can."""

    def __init__(self, analysis: Analysis) -> None:
        page = analysis.page
        plain = _plain_words(analysis, "plain-words")
        #: Words that are English of every day, or have a plainer one.
        self.ordinary = _ordinary_words(plain)
        #: The end of the name that a place lies in, or 0.
        self.hold = analysis.name_end
        titles = (*page.of_kind(BlockKind.TITLE), *page.headings[:1])
        self.subject = {word.lower() for block in titles for word in WORD.findall(page.text(block))}
        self._prose = page.prose
        self._written: dict[str, bool] = {}

    def written(self, name: str) -> bool:
        """Whether the page has this name. It is looked for once: the page may be long."""
        known = self._written.get(name)
        if known is None:
            known = self._written[name] = name in self._prose
        return known


def _dense_sentence(
    analysis: Analysis, options: Options, unit: Unit, names: _Names, kinds: bytes
) -> Iterator[Remark]:
    """A remark on a sentence with many long words, if enough of them are no names."""
    prose, (start, end, _) = analysis.page.prose, unit.sentence
    if len(unit.words) < _SENTENCE_WORDS or is_reference(prose[start:end]):
        return
    places = [
        found
        for found, kind in zip(WORD.finditer(prose, start, end), kinds, strict=True)
        if kind & LONG and _counts(found, prose, start, names)
    ]
    count = len({found[0].lower() for found in places})  # a word said twice is read once
    if count > options.max_long_words and count * 100 > options.max_long_share * len(unit.words):
        yield _dense(analysis, unit, places)


def _counts(found: re.Match[str], prose: str, start: int, names: _Names) -> bool:
    """Whether a long word could be another: it is no name of the vocabulary, of the page's subject
    or of a thing, and it does not stand in a bracket after plain words for it."""
    word = found[0].lower()
    if found[0][0].isupper() and found.start() > start:
        return False
    if not _ordinary(word, names.ordinary):
        return False
    if (
        prose[found.start() - 1 : found.start()] == "("
        and prose[found.end() : found.end() + 1] == ")"
    ):
        return False
    return word not in names.subject and not names.hold(found.start())


_EVERYDAY_ENDING = lazy_pattern(
    r".*(?:tion|sion|ment|ity|itie|[ae]nce|[ae]nt|ness|[ai]ble|[ai]bly|tional|mental)(?:s|ly)?"
)


def _plain_words(analysis: Analysis, name: str) -> PlainWords:
    """A list of plain words. Loaded only here: few sentences are dense."""
    from netlint.language.plainwords import plain_words

    return plain_words(analysis.word_rows(name), locale=analysis.locale)


@lru_cache(maxsize=4)
def _ordinary_words(plain: PlainWords) -> frozenset[str]:
    from netlint.vocabulary.ordinary import common_words

    return common_words() | plain.forms.keys()


def _ordinary(word: str, known: Set[str]) -> bool:
    """Whether a word is English of every day and no name of an illness, a medicine or a molecule."""
    return (
        word in known
        or word.removesuffix("s") in known
        or (word.endswith("ies") and word[:-3] + "y" in known)
        or _EVERYDAY_ENDING.fullmatch(word) is not None
    )


def _dense(analysis: Analysis, unit: Unit, places: list[re.Match[str]]) -> Remark:
    page = analysis.page
    shown = list(dict.fromkeys(found[0].lower() for found in places))
    listed = ", ".join(f'"{word}"' for word in shown[:_NAMED])
    more = " and others" if len(shown) > _NAMED else ""
    message = (
        f"This sentence has {len(places)} long words that are not everyday words: {listed}{more}."
    )
    offers = list(_offers(_plain_words(analysis, "plain-words"), page.prose, places))
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


def _noun_strings(
    analysis: Analysis, most: int, unit: Unit, names: _Names, kinds: bytes
) -> Iterator[Remark]:
    """Nouns in a row, save names and compounds that are read as one word."""
    page = analysis.page
    for string in noun_strings(page.prose, unit.sentence.start, unit.sentence.end, kinds):
        if all(found[0] in names.subject for found in string):
            continue
        if not is_hard_string(string, most, names.hold):
            continue
        if names.written(f"{string[0][0]} {string[1][0]}".title()):
            continue
        start, end = string[0].start(), string[-1].end()
        if page.prose[start - 1 : start] in _QUOTES:
            continue
        text = " ".join(page.prose[start:end].split())
        yield Remark(
            page.source_span(start, end),
            f'"{text}" puts {len(string)} nouns in a row. '
            'Take it apart with "of", "for" or a verb.',
        )


#: After one of these a row of nouns is an example or somebody's words.
_QUOTES = ('"', "“", "‘", "'")


def _hard_words(analysis: Analysis) -> Iterator[Remark]:
    """Words too hard for easy read, with easier ones."""
    page, prose = analysis.page, analysis.page.prose
    easy = _plain_words(analysis, "easy-read-words")
    hard = {word for word in analysis.different_words if word.lower() in easy.forms}
    lower = prose.lower()
    phrases = [form for form in easy.forms if " " in form and form in lower]
    names = _Names(analysis)
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
