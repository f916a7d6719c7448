"""Which words of a page are slips of vocabulary words, and what they should be."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Form, Status
from netlint.vocabulary.derivation import is_derived
from netlint.vocabulary.forms import letter_parts
from netlint.vocabulary.lexicon import load_lexicon
from netlint.vocabulary.slips import slip_cost

#: Shorter words have too many neighbours to say which was meant.
SHORTEST = 5
_LONGEST = 60  # letters: no word is longer, and the cost of comparing grows with the square
#: How much dearer a word becomes that only the other locale writes.
_OTHER_LOCALE = 0.7
#: By how much the best must be better than the next one to be put in without asking.
_CLEAR = 0.5

#: What a slip that lost the space before a small word costs.
_GLUED_COST = 1.0
#: What it costs to leave out one of two letters, or to double one.
_DOUBLED_COST = 0.6
_SMALL_WORDS = ("a", "is", "in", "the", "and", "of", "an", "to", "or", "are", "it", "with", "that")

_LETTERS = lazy_pattern(r"[^\W\d_]+")
_MARKS = lazy_pattern("[\u0300-\u036f\u00ad]")
#: Statuses whose words are right. Those of variants and split words are what should be mended.
_RIGHT = frozenset({Status.PREFERRED, Status.ACCEPTED, Status.RETIRED})
#: First letters of words that are heard as another letter.
_HEARD = {"ph": "f", "oe": "e", "ae": "e", "ps": "s", "ch": "k", "rh": "r", "pn": "n"}
_CACHE_LIMIT = 200_000  # words


class TermWord(NamedTuple):
    """A word of the vocabulary, in lower case, with how it is written and what it belongs to."""

    text: str
    written: str
    concept_id: str
    locale: str | None  # set where only forms of one locale have it

    @property
    def name(self) -> bool:
        """True where the vocabulary writes it with a capital: the name of a person."""
        return self.written[0].isupper()


class Candidate(NamedTuple):
    """A vocabulary word that a slip may stand for; `cost` as `slips.slip_cost` counts."""

    word: TermWord
    cost: float


class Spelling:
    """Knows the words of a vocabulary and finds slips of them. Results are kept for each word."""

    def __init__(self, forms: Iterable[Form], allowed: frozenset[str] = frozenset()) -> None:
        self._allowed = allowed
        forms = [form for form in forms if form.status in _RIGHT]
        self._companions = _beside_names(forms)
        self.words = _term_words(forms)
        self._by_start: dict[str, list[tuple[TermWord, int, int]]] = {}
        for word in self.words.values():
            if len(word.text) >= SHORTEST:
                entry = (word, len(word.text), _letter_set(word.text))
                for key in {*word.text[:2], *_HEARD.get(word.text[:2], "")}:
                    self._by_start.setdefault(key, []).append(entry)
        self._clean: set[str] = set()  # words as written that are no slips
        self._known: dict[str, bool] = {}
        self._near: dict[str, tuple[Candidate, ...]] = {}

    def slips(self, words: Set[str], locale: str) -> dict[str, tuple[Candidate, ...]]:
        """Which of these words may be slips, and of what. Parts of a hyphened word count alone."""
        found = {}
        fresh = words - self._clean
        if len(self._clean) > _CACHE_LIMIT:
            self._clean.clear()
        for word in fresh:
            clean = True
            for part in letter_parts(word):
                candidates = self.candidates(part, locale) if len(part) >= SHORTEST else ()
                if candidates:
                    found[part] = candidates
                    clean = False
            if clean:
                self._clean.add(word)
        return found

    def knows(self, word: str) -> bool:
        """True where `word`, of letters only and in any case, is a word."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _CACHE_LIMIT:
                self._known.clear()
            known = self._known[word] = self._is_word(word)
        return known

    def companions(self, name: TermWord) -> frozenset[str]:
        """The words, in lower case, that stand beside a person's name in terms."""
        return self._companions.get(name.text, frozenset())

    def _is_word(self, word: str) -> bool:
        lower = unicodedata.normalize("NFC", word).lower().replace("\u00ad", "")
        if self._listed(lower):
            return True
        if not lower.isascii():
            bare = _MARKS.sub("", unicodedata.normalize("NFD", lower))
            return not bare.isascii() or self._listed(bare)
        return len(lower) > _LONGEST or is_derived(lower, self._listed)

    def _listed(self, lower: str) -> bool:
        return lower in self.words or lower in load_lexicon() or lower in self._allowed

    def candidates(self, word: str, locale: str) -> tuple[Candidate, ...]:
        """Vocabulary words near to `word`, the likeliest first; nothing for what is a word."""
        lower = word.lower()
        near = self._near.get(lower)
        if near is None:
            if len(self._near) > _CACHE_LIMIT:
                self._near.clear()
            # Few words are near to a term, so that the slower question comes last.
            near = () if self._listed(lower) else self._search(lower)
            if near and self.knows(word):
                near = ()
            self._near[lower] = near
        if len(near) < 2:
            return near
        # Of two words equally near, one thing is meant more often than several.
        return tuple(
            sorted(
                near,
                key=lambda one: (
                    _in_locale(one, locale),
                    self._is_plural(one.word.text),
                    one.word.text,
                ),
            )
        )

    def _is_plural(self, text: str) -> bool:
        """True for a word of which the vocabulary has the singular too: "fibroses", "tumours"."""
        if text.endswith("es") and (text[:-2] in self.words or f"{text[:-2]}is" in self.words):
            return True
        return text.endswith("s") and text[:-1] in self.words

    def _search(self, lower: str) -> tuple[Candidate, ...]:
        lower = _MARKS.sub("", unicodedata.normalize("NFD", lower))
        if not SHORTEST <= len(lower) <= _LONGEST:
            return ()
        doubled = self.words.get(lower[:-1])
        if lower[-1] == lower[-2] and doubled is not None:
            return (Candidate(doubled, _DOUBLED_COST),)  # "diarrhoeaa" is no "diarrhoea a"
        glued = self._glued(lower)
        letters = _letter_set(lower)
        length = len(lower)
        found = []
        for word, size, word_letters in self._by_start.get(lower[0], ()):
            limit = _limit(size)
            if not -2 <= size - length <= 2:
                continue
            if (letters ^ word_letters).bit_count() > (3 if limit <= 1.0 else 4):
                continue
            if word.text[0] != lower[0] and not _lost_start(lower, word.text):
                continue
            cost = slip_cost(lower, word.text, limit)
            if cost is not None:
                found.append(Candidate(word, cost))
        if not found:
            return ()
        best = min(found, key=lambda candidate: candidate.cost)
        if glued is not None:
            if glued.word.text not in self.words:
                # "endoscopea" is "endoscope a" rather than "endoscopic".
                return tuple(found) if best.cost <= glued.cost else ()
            written = f"{glued.word.written} {lower[len(glued.word.text) :]}"
            found.append(Candidate(glued.word._replace(written=written), glued.cost))
        longer = self._longer(lower, best)
        return (longer,) if longer else tuple(found)

    def _glued(self, lower: str) -> Candidate | None:
        """The word that `lower` begins with where the rest is a small word: "biopsya", "biopsyis".

        Such words lost a space or a dash. The first word need not be one of the vocabulary's.
        """
        for tail in _SMALL_WORDS:
            stem = lower[: len(lower) - len(tail)]
            if lower.endswith(tail) and len(stem) >= SHORTEST and self._listed(stem):
                word = self.words.get(stem) or TermWord("", stem, "", None)
                return Candidate(word, _GLUED_COST)
        return None

    def _longer(self, lower: str, best: Candidate) -> Candidate | None:
        """A nearer word made from the best candidate: "typicaly" is "typically", not "typical"."""
        if best.cost <= _DOUBLED_COST:
            return None
        for at, letter in enumerate(lower):
            other = lower[:at] + letter + lower[at:]
            if other.startswith(best.word.text) and other in load_lexicon():
                word = best.word._replace(text=other, written=other)
                return Candidate(word, _DOUBLED_COST)
        return None


def stands_clear(candidates: tuple[Candidate, ...], locale: str) -> bool:
    """True where the first candidate is so much likelier than the next that it can be put in."""
    if len(candidates) < 2:
        return bool(candidates)
    first, second = (_in_locale(candidate, locale) for candidate in candidates[:2])
    return second - first >= _CLEAR


def _in_locale(candidate: Candidate, locale: str) -> float:
    foreign = candidate.word.locale not in (None, locale)
    return candidate.cost + (_OTHER_LOCALE if foreign else 0.0)


def _lost_start(wrong: str, right: str) -> bool:
    """True where the first letter was left out, swapped with the second or heard as another:
    "umour", "utmour", "feochromocytoma"."""
    if wrong[0] in _HEARD.get(right[:2], ""):
        return wrong[1] in right[2:4]
    return wrong[:3] == right[1:4] or wrong[:2] == right[1::-1]


def _limit(size: int) -> float:
    """How dear a slip in a word of so many letters may be."""
    if size < 6:
        return 0.8
    if size < 8:
        return 1.0
    return 1.7 if size < 10 else 2.0


def _letter_set(word: str) -> int:
    """A bit for each letter that the word has."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def _term_words(forms: Iterable[Form]) -> Mapping[str, TermWord]:
    words: dict[str, TermWord] = {}
    for form in forms:
        for written in _LETTERS.findall(form.text):
            if len(written) < 3 or not (written.islower() or written.istitle()):
                continue
            lower = written.lower()
            before = words.get(lower)
            if before is None:
                words[lower] = TermWord(lower, written, form.concept_id, form.locale)
            elif before.locale is not None and before.locale != form.locale:
                words[lower] = TermWord(lower, before.written, before.concept_id, None)
    return words


def _beside_names(forms: Iterable[Form]) -> Mapping[str, frozenset[str]]:
    """For each capitalised word of a form the other words of that form, in lower case."""
    beside: dict[str, frozenset[str]] = {}
    for form in forms:
        if form.text.islower():
            continue
        words = _LETTERS.findall(form.text)
        for word in words:
            if word.istitle():
                others = {other.lower() for other in words if other != word and len(other) > 1}
                beside[word.lower()] = beside.get(word.lower(), frozenset()) | others
    return beside
