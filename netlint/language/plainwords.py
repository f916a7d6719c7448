"""Plain words for long ones, in the form and with the capital of the long one.

The words come from a list such as `rules/words/plain-words.csv`, whose remarks explain its columns.
A row is safe if its plain word fits wherever the long one stands: it has no `sense`. Where a row
has conditions (`unless`), the words around decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from netlint.language.inflection import plural, verb_forms
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow


class Offer(NamedTuple):
    """The plain words for one form of a long word or phrase, and the row that says so.

    `use` holds the alternatives, best first, in small letters. `past` holds them as they read
    without "is" or "has" before them, where that differs: "given" in `use`, "gave" in `past`.
    """

    use: tuple[str, ...]
    row: WordRow
    past: tuple[str, ...] = ()

    @property
    def safe(self) -> bool:
        """True if the plain word has the meaning of the long one wherever that stands."""
        return not self.row.sense


class PlainWords:
    """A list of plain words, ready to be asked."""

    def __init__(self, rows: tuple[WordRow, ...]) -> None:
        self._offers: dict[str, list[Offer]] = {}
        for row in rows:
            for form, offer in _forms(row):
                self._offers.setdefault(form, []).append(offer)

    @property
    def forms(self) -> Mapping[str, list[Offer]]:
        """Every word and phrase of the list in every form, in small letters, with its offers in the
        order of the list."""
        return self._offers

    def plain_form(
        self, word: str, before: str | None = None, after: str | None = None
    ) -> tuple[str, ...]:
        """Plain words for a word as written, best first; () where none is safe.

        "Commenced" gives "Started". `before` and `after` are the words next to it ("" where there
        is none). Without them only words that are safe beside any other are given: "hypertension"
        may be "pulmonary hypertension".
        """
        offers = self._offers.get(word) or self._offers.get(word.lower())
        for offer in offers or ():
            unless = offer.row.unless
            if offer.safe and (
                not unless
                or (
                    before is not None
                    and after is not None
                    and _holds(unless, before.lower(), after.lower(), lambda: before == "")
                )
            ):
                use = offer.use
                if before and offer.past and before.lower() in _SUBJECTS:
                    use = offer.past
                return tuple(_cased_like(plain, word) for plain in use)
        return ()

    def offer_at(self, prose: str, start: int, end: int) -> Offer | None:
        """The first offer whose conditions hold for the word or phrase at prose[start:end]; its
        words have the form and the capital that fit there. One with a sense may be among them.
        """
        word = prose[start:end]
        offers = self._offers.get(word.lower())
        if not offers:
            return None
        for offer in offers:
            unless = offer.row.unless
            if unless:
                before, after = _word_before(prose, start), _word_after(prose, end)
                if not _holds(unless, before, after, lambda: _starts_sentence(prose, start)):
                    continue
            past = offer.past and _is_past(prose, start, _word_after(prose, end))
            uses = _fitting(offer.past if past else offer.use, prose, start, end)
            if uses:
                return Offer(
                    tuple([_cased_like(plain, word) for plain in uses]), offer.row, offer.past
                )
        return None


#: Word lists live as long as the program and are few; to hash one for each page would be slow.
_LISTS: dict[int, tuple[tuple[WordRow, ...], PlainWords]] = {}


def plain_words(rows: tuple[WordRow, ...]) -> PlainWords:
    """The list of these rows, made once. `rows` is remembered for good: it has to be one of the few
    lists that live as long as the program."""
    known = _LISTS.get(id(rows))
    if known is None:
        known = _LISTS[id(rows)] = (rows, PlainWords(rows))
    return known[1]


def _forms(row: WordRow) -> Iterator[tuple[str, Offer]]:
    """Each form of the row's word, with the plain words in that form."""
    uses = tuple(row.use.split("|"))
    kind, _, left_out = row.part.partition(" without ")
    if kind == "noun":
        yield row.avoid, Offer(uses, row)
        yield plural(row.avoid), Offer(tuple(map(plural, uses)), row)
    elif kind == "verb":
        avoid, plain = verb_forms(row.avoid), [verb_forms(use) for use in uses]
        yield avoid.base, Offer(uses, row)
        yield avoid.third, Offer(tuple(forms.third for forms in plain), row)
        if "-ed" not in left_out:
            past = tuple(forms.past for forms in plain)
            participle = tuple(forms.participle for forms in plain)
            if avoid.past != avoid.participle:
                yield avoid.past, Offer(past, row)
                yield avoid.participle, Offer(participle, row)
            else:
                yield avoid.past, Offer(participle, row, past if past != participle else ())
        if "-ing" not in left_out:
            yield avoid.gerund, Offer(tuple(forms.gerund for forms in plain), row)
    else:
        yield row.avoid, Offer(uses, row)


def _cased_like(plain: str, word: str) -> str:
    """The plain word with a capital if the long one has one, in capitals if that is."""
    if word[:1].isupper():
        return plain.upper() if len(word) > 1 and word.isupper() else plain[0].upper() + plain[1:]
    return plain


_VOWELS = frozenset("aeiou")
_ARTICLE_ENDS = frozenset("aAnN")


def _fitting(uses: tuple[str, ...], prose: str, start: int, end: int) -> tuple[str, ...]:
    """Those of the plain words that the text around takes as they are: not after "an" where they
    begin with a consonant, and not where the page has them in brackets already."""
    if prose[max(0, start - _REACH) : start].rstrip()[-1:] in _ARTICLE_ENDS:
        article = _word_before(prose, start)
        if article in ("a", "an"):
            uses = tuple(use for use in uses if (use[0] in _VOWELS) == (article == "an"))
    after = prose[end : end + _REACH].lstrip()
    if not after.startswith("("):
        return uses
    after = after.lower()
    return tuple(use for use in uses if not after.startswith(f"({use}"))


_Condition = tuple[str, frozenset[str]]


@lru_cache(maxsize=512)
def _conditions(unless: str) -> tuple[_Condition, ...]:
    parts = (part.strip().rpartition(" ") for part in unless.split(";") if part.strip())
    return tuple((place, frozenset(words.split("|"))) for place, _, words in parts)


_NEXT = lazy_pattern(r"[\s\u00a0]+([^\W_][\w'’-]*)")
_BEFORE = lazy_pattern(r"[^\W_][\w'’-]*\Z")
#: As far back as a word before is looked for.
_REACH = 40


def _word_before(prose: str, start: int) -> str:
    before = prose[max(0, start - _REACH) : start]
    tokens = before.rsplit(None, 1)
    if not tokens or not before[-1].isspace():
        return ""
    found = _BEFORE.search(tokens[-1])
    return found[0].lower().replace("’", "'") if found else ""


def _word_after(prose: str, end: int) -> str:
    found = _NEXT.match(prose, end)
    return found[1].lower().replace("’", "'") if found else ""


def _holds(unless: str, before: str, after: str, starts: Callable[[], bool]) -> bool:
    """Whether the plain word fits between these: no condition says that the long one is right."""
    for place, words in _conditions(unless):
        if words == _START:
            if not starts():
                return False
        elif ((after if place.endswith("before") else before) in words) != place.startswith("only"):
            return False
    return True


_START = frozenset(("start",))
_SENTENCE_START = lazy_pattern(r"(?:\A|[.!?:;\n]\W*|\b(?:and|but)\s+)\Z", re.I)


def _starts_sentence(prose: str, start: int) -> bool:
    return _SENTENCE_START.search(prose[max(0, start - 8) : start]) is not None


_AUXILIARY = frozenset(
    "is are was were be been being am has have had having get gets got getting isn't aren't wasn't "
    "weren't hasn't haven't hadn't it's they're you're you've they've i've we've".split()
)
_WORDS = lazy_pattern(r"[^\W_][\w'’-]*|[.;:!?,]")


def _is_past(prose: str, start: int, after: str) -> bool:
    """Whether a form in -ed is the past of a verb ("she administered it") and not a participle, as
    it is after "is" or "has" and where that may have been left out ("the drug administered by")."""
    before = [word.lower() for word in _WORDS.findall(prose[max(0, start - _REACH) : start])[-3:]]
    if any(word.replace("’", "'") in _AUXILIARY for word in before):
        return False
    return after in _OBJECTS or not before or before[-1] in _SUBJECTS


#: After these a form in -ed is the past of a verb, and so it is before these.
_SUBJECTS = frozenset("i you he she it we they who which that".split())
_OBJECTS = frozenset(
    "the a an it them him her you us me this these your his their our that".split()
)
