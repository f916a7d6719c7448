"""Which words of a page are slips, and what they should be.

A slip is a word that no list has and that is one slip, or in a long word of the vocabulary two, away
from a word that somebody may have meant. Words of the vocabulary are likelier to be meant than others,
words of health likelier than rare ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.derivation import (
    is_derived,
    is_first_part,
    is_plainly_derived,
    is_sibling,
)
from netlint.vocabulary.forms import spelling_key
from netlint.vocabulary.lexicon import Entry, load_lexicon
from netlint.vocabulary.slips import slip_cost, sound_variants
from netlint.vocabulary.termwords import TermWord, TermWords

#: Shorter words have too many neighbours to say which was meant.
SHORTEST = 5
_SHORTEST_WRITTEN = 4
_LONGEST = 60  # letters: no word is longer, and the cost of comparing grows with the square
#: How much dearer a word becomes that only the other locale writes.
_OTHER_LOCALE = 0.7
#: By how much the best must be better than the next one to be put in without asking.
_CLEAR = 0.25
#: The dearest single slip: sounds and all.
_ONE_SLIP = 1.3
#: The dearest two slips, and the shortest word of health or of the vocabulary that may have two.
_TWO_SLIPS = 1.9
_LEAST_FOR_TWO = 12
_LEAST_TERM_FOR_TWO = 8
#: What a word costs more for each step that it is rarer, and less for being a term.
_RARITY_COST = 0.06
_TERM_BONUS = 0.3
_HEALTH_BONUS = 0.2
#: How rare each of two longer words may be that lost the space between them.
_COMMON_PART = 0.3
#: A word of health rarer than this is not taken to have been meant where the word may be right.
_COMMON_HEALTH = 5
#: A word is taken for a slip of one that is no rarer than this, though it may be right.
_COMMON_ENOUGH = 4
_COMMON_RARITY, _COMMON_COST = 2, 0.95
#: A slip that stays a word of another kind, or one made by rule, must be as easy as this.
_EASY = 1.1

#: What it costs to lose a space, and to leave out one of two letters or to double one.
_JOINED_COST = 0.8
_SHORT_JOINED_COST = 0.15  # more, since two letters are easily part of a word
_DOUBLED_COST = 0.6

_MARKS = lazy_pattern("[\u0300-\u036f\u00ad]")
_PARTS = lazy_pattern("([^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f\u00ad])*)")
_HYPHENS = lazy_pattern("[-\u2010\u2011]")
_POSSESSIVE = lazy_pattern("(?<=[^\\W\\d_])['’]s?$")
_CACHE_LIMIT = 200_000  # words


class Candidate(NamedTuple):
    """A word that a slip may stand for.

    `text` is what to write in mid-sentence, `cost` as `slips.slip_cost` counts, `score` the cost with
    how likely the word is to be meant (least is best). `term` is set for a word of the vocabulary,
    `health` for any word of health.
    """

    text: str
    cost: float
    score: float
    term: TermWord | None = None
    health: bool = False
    locale: str | None = None
    name: bool = False
    rarity: int = 0
    joined: bool = False  # two words that lost the space between them
    lost_mark: bool = False  # a word that lost its apostrophe


class Spelling:
    """Knows the words of a vocabulary and the language and finds slips of them. Results are kept
    for each word."""

    def __init__(self, words: TermWords, allowed: frozenset[str] = frozenset()) -> None:
        self._allowed = allowed
        self.words = words
        self._clean: set[str] = set()  # words as written that are no slips
        self._known: dict[str, bool] = {}
        self._found: dict[str, tuple[Candidate, ...]] = {}
        self._near: dict[str, tuple[Candidate, ...]] = {}
        self._lexicon = load_lexicon()

    def slips(self, words: Set[str]) -> dict[str, tuple[Candidate, ...]]:
        """Which of these words, as written, may be slips, and of what."""
        found = {}
        fresh = words - self._clean
        if len(self._clean) > _CACHE_LIMIT:
            self._clean.clear()
        for word in fresh:
            candidates = self.candidates(word)
            if candidates:
                found[word] = candidates
            else:
                self._clean.add(word)
        return found

    def knows(self, word: str) -> bool:
        """True where `word`, of letters only and in any case, is a word or a name."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _CACHE_LIMIT:
                self._known.clear()
            known = self._known[word] = self._is_word(word)
        return known

    def has_word(self, word: str) -> bool:
        """True where `word`, in any case, is a word and not only a name."""
        return self._listed(word.lower())

    def companions(self, name: TermWord) -> frozenset[str]:
        """The words, in lower case, that stand beside a person's name in terms."""
        return self.words.companions(name.text)

    def candidates(self, written: str) -> tuple[Candidate, ...]:
        """What a word as it stands on a page may have been meant to be, the likeliest first;
        nothing for what is a word. Hyphened words are looked at as a whole and part by part."""
        if not written.isalpha():
            found = self._found.get(written)
            if found is None:
                if len(self._found) > _CACHE_LIMIT:
                    self._found.clear()
                found = self._found[written] = self._compound(written)
            return found
        if len(written) < _SHORTEST_WRITTEN:
            return ()
        if not written.islower():
            if written[0].isupper() and self._lexicon.has_name(written.lower()):
                return ()
            written = written.lower()
        near = self._near.get(written)
        if near is None:
            if len(self._near) > _CACHE_LIMIT:
                self._near.clear()
            near = self._near[written] = self._search(written)
        return near

    def _compound(self, written: str) -> tuple[Candidate, ...]:
        """Candidates for what has hyphens, apostrophes or digits in it, each for the whole word."""
        bare = _POSSESSIVE.sub("", written)
        ending = written[len(bare) :]
        if bare.isalpha():
            return tuple(one._replace(text=one.text + ending) for one in self.candidates(bare))
        lower = bare.lower()
        whole = _HYPHENS.sub("-", lower)
        joined = whole.replace("-", "")
        if self.words.get(whole) is not None:
            return ()
        pieces = _PARTS.split(bare)
        if any(piece.isupper() and len(piece) > 1 for piece in pieces) and not bare.isupper():
            if any(piece.islower() and len(piece) < SHORTEST for piece in pieces):
                return ()  # "fi-BRO-sis" says how a word sounds
        if joined.isalpha() and self._listed(joined):
            # "neuro-fibromatosis" is a matter of form, "treat-ment" is a slip.
            if all(self._stands_alone(piece) for piece in pieces[1::2]):
                return ()
            return tuple(one._replace(text=one.text + ending) for one in self._exact(joined, _EASY))
        found = []
        if "-" in whole:
            for term in self.words.near(whole):
                cost = slip_cost(whole, term.text, _EASY)
                if (
                    cost is not None
                    and "-" in term.text
                    and not self._plain_parts(whole, term.text)
                ):
                    found.append(_of_term(term, cost, term.written + ending))
        for at in range(1, len(pieces), 2):
            piece = pieces[at]
            beside = pieces[at - 1][-1:] + pieces[at + 1][:1]
            if any(map(str.isdigit, beside)) or "_" in beside:
                continue
            if not piece[1:].islower() and not bare.isupper():
                continue  # "GnRH-producing"
            for one in self.candidates(piece):
                text = "".join([*pieces[:at], _cased(piece, one.text), *pieces[at + 1 :]])
                found.append(one._replace(text=text + ending))
        if found and self.knows(joined):
            return ()
        return _ranked(found)

    def _stands_alone(self, piece: str) -> bool:
        """True for a word and for a first part of words."""
        return is_first_part(piece.lower()) or self.knows(piece)

    def _plain_parts(self, whole: str, term: str) -> bool:
        """True where both are made of words, and of quite other ones: "mid-grade", "low-grade"."""
        mine, theirs = whole.split("-"), term.split("-")
        if len(mine) != len(theirs):
            return False
        return any(
            one != other and (len(one) < 3 or slip_cost(one, other, 0.9) is None)
            for one, other in zip(mine, theirs, strict=True)
        ) and all(self._listed(one) and not self._lexicon.is_rare(one) for one in mine)

    def _is_word(self, word: str) -> bool:
        lower = unicodedata.normalize("NFC", word).lower().replace("\u00ad", "")
        if self._listed(lower) or (word[:1].isupper() and self._lexicon.has_name(lower)):
            return True
        if not lower.isascii():
            bare = _MARKS.sub("", unicodedata.normalize("NFD", lower))
            return not bare.isascii() or self._listed(bare) or self._lexicon.has_name(bare)
        return len(lower) > _LONGEST or is_derived(lower, self._listed)

    def _listed(self, lower: str) -> bool:
        return lower in self._lexicon or lower in self._allowed or self.words.get(lower) is not None

    def _search(self, lower: str) -> tuple[Candidate, ...]:
        """Candidates for a word of letters in lower case."""
        rare = False
        if self._listed(lower):
            if len(lower) <= SHORTEST or not self._lexicon.is_rare(lower):
                return ()
            if lower in self._allowed or self.words.get(lower) is not None:
                return ()
            rare = True
        bare = lower if lower.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", lower))
        if not _SHORTEST_WRITTEN <= len(bare) <= _LONGEST or not bare.isascii():
            return ()
        if bare != lower and (self._listed(bare) or self._lexicon.has_name(bare)):
            return ()
        if bare[-1] == bare[-2] and self._meant(bare[:-1]):
            return tuple(self._exact(bare[:-1], _DOUBLED_COST))  # "diarrhoeaa" is no "diarrhoea a"
        found = list(self._one_slip(bare))
        key = spelling_key(bare)
        if any(spelling_key(one.text.lower()) == key for one in found):
            return ()  # the other locale's spelling of a word is no slip
        found = [
            one for one in found if _is_likely(one, bare) and not is_sibling(bare, one.text.lower())
        ]
        if found and is_plainly_derived(bare, self._is_common):
            return ()
        if rare or is_derived(bare, self._listed):
            return _ranked(
                one
                for one in found
                if _is_surely_meant(one, bare) or (not rare and _is_common_slip(one))
            )
        if not found:
            found = [one for one in self._two_slips(bare) if not is_sibling(bare, one.text.lower())]
        if not found or min(one.cost for one in found) >= _JOINED_COST:
            found.extend(self._joined(bare))
        found.extend(contraction(bare))
        if bare[-1] == "s" and self._is_common(bare[:-1]) and bare[-2] != "s":
            found.append(Candidate(f"{bare[:-1]}'s", _DOUBLED_COST, 0.0, lost_mark=True))
        return _ranked(found)

    def _is_common(self, word: str) -> bool:
        entry = self._lexicon.entry(word)
        return entry is not None and entry.rarity <= _COMMON_ENOUGH

    def _meant(self, word: str) -> bool:
        return self.words.get(word) is not None or self._lexicon.entry(word) is not None

    def _exact(self, word: str, cost: float) -> Iterator[Candidate]:
        term = self.words.get(word)
        if term is not None:
            yield _of_term(term, cost, term.written)
            return
        entry = self._lexicon.entry(word)
        if entry is not None:
            yield _of_entry(entry, cost)

    def _one_slip(self, bare: str) -> Iterator[Candidate]:
        seen = set()
        for term in self.words.near(bare):
            cost = slip_cost(bare, term.text, _ONE_SLIP)
            if cost is not None and len(term.text) >= SHORTEST:
                seen.add(term.text)
                yield _of_term(term, cost, term.written)
        for entry in self._lexicon.near(bare):
            if entry.text not in seen and len(entry.text) >= SHORTEST:
                cost = slip_cost(bare, entry.text, _ONE_SLIP)
                if cost is not None:
                    seen.add(entry.text)
                    yield _of_entry(entry, cost)
        for variant in sound_variants(bare):
            if variant not in seen and len(variant) >= SHORTEST:
                cost = slip_cost(bare, variant, _ONE_SLIP)
                if cost is not None:
                    seen.add(variant)
                    yield from self._exact(variant, cost)

    def _two_slips(self, bare: str) -> Iterator[Candidate]:
        if len(bare) < _LEAST_TERM_FOR_TWO:
            return
        seen = set()
        for term in self.words.alike(bare):
            cost = slip_cost(bare, term.text, _TWO_SLIPS)
            if cost is not None and len(term.text) >= _LEAST_TERM_FOR_TWO:
                seen.add(term.text)
                yield _of_term(term, cost, term.written)
        if len(bare) < _LEAST_FOR_TWO:
            return
        letters = _letter_set(bare)
        for entry in self._lexicon.alike(bare):
            if (
                entry.health
                and entry.rarity <= _COMMON_HEALTH
                and entry.text not in seen
                and (letters ^ _letter_set(entry.text)).bit_count() <= 4
            ):
                cost = slip_cost(bare, entry.text, _TWO_SLIPS)
                if cost is not None:
                    yield _of_entry(entry, cost)

    def _joined(self, bare: str) -> Iterator[Candidate]:
        """Two words that lost the space between them: "biopsyis", "ofcoronary"."""
        for at in range(1, len(bare)):
            left, right = bare[:at], bare[at:]
            small = right if right in SMALL_WORDS else left if left in SMALL_WORDS else ""
            if small:
                long = left if small is right else right
                if len(long) < SHORTEST or not self._meant(long):
                    continue
                rarity, health = 0, False
            elif at >= SHORTEST and len(right) >= SHORTEST:
                both = [next(self._exact(part, 0.0), None) for part in (left, right)]
                if not all(one is not None and one.score < _COMMON_PART for one in both):
                    continue
                rarity, health = 2, all(one is not None and one.health for one in both)
            else:
                continue
            cost = _JOINED_COST + (_SHORT_JOINED_COST if len(small) == 2 else 0)
            score = cost + _RARITY_COST * rarity - (_HEALTH_BONUS if health else 0)
            yield Candidate(f"{left} {right}", cost, score, health=health, joined=True)


def ranked_for(
    candidates: tuple[Candidate, ...], locale: str, on_page: Set[str]
) -> tuple[Candidate, ...]:
    """The candidates with what this page makes likelier first: its locale, and its own words."""
    if len(candidates) < 2:
        return candidates
    return tuple(sorted(candidates, key=lambda one: (score_on(one, locale, on_page), one.text)))


#: How much likelier a word is that stands elsewhere on the page.
_ON_PAGE = 0.4


def score_on(candidate: Candidate, locale: str, on_page: Set[str]) -> float:
    """The score of a candidate on a page with these words in lower case."""
    score = candidate.score
    if candidate.locale not in (None, locale):
        score += _OTHER_LOCALE
    words = candidate.text.lower().split() if candidate.joined else (candidate.text.lower(),)
    if any(word in on_page for word in words if word not in SMALL_WORDS):
        score -= _ON_PAGE
    return score


def stands_clear(candidates: tuple[Candidate, ...], locale: str, on_page: Set[str]) -> bool:
    """True where the first candidate is so much likelier than the next that it can be put in."""
    if len(candidates) < 2:
        return bool(candidates)
    first, second = (score_on(candidate, locale, on_page) for candidate in candidates[:2])
    return second - first >= _CLEAR


def _of_term(term: TermWord, cost: float, text: str) -> Candidate:
    return Candidate(text, cost, cost - _TERM_BONUS, term, True, term.locale, term.name)


def _of_entry(entry: Entry, cost: float) -> Candidate:
    score = cost + _RARITY_COST * entry.rarity - (_HEALTH_BONUS if entry.health else 0)
    return Candidate(
        entry.text, cost, score, None, entry.health, entry.locale, entry.name, entry.rarity
    )


def _is_likely(candidate: Candidate, bare: str) -> bool:
    """False for a rare word that is short: too many words that no list has are near to it."""
    return candidate.term is not None or candidate.rarity <= max(4, len(bare) - 3)


def _is_common_slip(candidate: Candidate) -> bool:
    """True where a common word is meant rather than one that could be made by rule: "numbber"."""
    return candidate.rarity <= _COMMON_RARITY and candidate.cost <= _COMMON_COST


def _is_surely_meant(candidate: Candidate, bare: str) -> bool:
    """True where a slip is likelier than the word that it happens to make or could be made by
    rule: "interfreon" is no "freon" that stands between others."""
    return (
        candidate.health
        and candidate.cost <= _EASY
        and candidate.rarity <= _COMMON_ENOUGH
        # Endings make words of words: "colonoscope" is no "colonoscopy".
        and (candidate.term is not None or candidate.text[:-2] != bare[: len(candidate.text) - 2])
    )


#: Small words that stand before or after others so often that a lost space is the likeliest slip.
SMALL_WORDS = frozenset(
    "a also an and are as at be but by can due for from had has have if in into is it its may not of on one or "
    "our so than that the their then there these they this to was were when which who will with you your".split()
)
_SHORTENED = lazy_pattern(
    r"((?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should|must|need|is)n)t"
    r"|(you|they|we)(re|ve|ll)|(that|there|what|who|here|let)s"
)


def contraction(bare: str) -> Iterator[Candidate]:
    """A shortened word that lost its apostrophe: "doesnt", "youre"."""
    match = _SHORTENED.fullmatch(bare)
    if match is not None:
        at = len(bare) - len(match[3] or "") if match[2] else len(bare) - 1
        yield Candidate(f"{bare[:at]}'{bare[at:]}", _DOUBLED_COST, 0.0, lost_mark=True)


def _ranked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    best: dict[str, Candidate] = {}
    for one in candidates:
        before = best.get(one.text)
        if before is None or one.score < before.score:
            best[one.text] = one
    return tuple(sorted(best.values(), key=lambda one: (one.score, one.text)))


def _cased(written: str, text: str) -> str:
    """`text` with the first capital of `written`."""
    return text[:1].upper() + text[1:] if written[:1].isupper() else text


def _letter_set(word: str) -> int:
    """A bit for each letter that the word has."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits
