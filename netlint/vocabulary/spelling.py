"""Which words of a page are slips, and what they should be.

A slip is a word that no list has and that is one slip, or in a long word of the vocabulary or of health
two, away from a word that somebody may have meant. Words of the vocabulary are likelier to be meant
than others, words of health likelier than rare ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence, Set

from netlint.patterns import lazy_pattern
from netlint.vocabulary.candidates import (
    EASY,
    ROW_OF_NAMES,
    Candidate,
    is_common_slip,
    is_likely,
    is_surely_meant,
    of_entry,
    ranked,
    shortened,
    with_mark,
)
from netlint.vocabulary.derivation import (
    is_derived,
    is_first_part,
    is_plainly_derived,
    is_sibling,
)
from netlint.vocabulary.forms import has_irregular_plural, spelling_key
from netlint.vocabulary.lexicon import load_lexicon
from netlint.vocabulary.slip_search import JOINED_COST, SHORTEST, SlipSearch
from netlint.vocabulary.slips import slip_cost
from netlint.vocabulary.termwords import TermWord, TermWords

_SHORTEST_WRITTEN = 4
_LONGEST_COMPOUND = 200  # letters and hyphens
_LONGEST = 60  # letters: no word is longer, and the cost of comparing grows with the square
#: A word that a space cut in two may be no rarer than this.
_MOST_RARE_WHOLE = 5
_DOUBLED_COST = 0.6
_ACCENT_COST = 0.6
_SPLIT_COST = 0.7
#: The dearest slip in one part of a hyphened term of which the other part is right.
_PART_COST = 0.9

_MARKS = lazy_pattern("[\u0300-\u036f\u00ad]")
_PARTS = lazy_pattern("([^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f\u00ad])*)")
_HYPHENS = lazy_pattern("[-\u2010\u2011]")
_POSSESSIVE = lazy_pattern("(?<=[^\\W\\d_])['’]s?$")
_CACHE_LIMIT = 200_000  # words


class Spelling:
    """Knows the words of a vocabulary and the language and finds slips of them. Results are kept
    for each word."""

    def __init__(self, terms: TermWords, allowed: frozenset[str] = frozenset()) -> None:
        self._allowed = allowed
        self.words = terms
        self._lexicon = load_lexicon()
        self._search = SlipSearch(terms, self._lexicon)
        #: Words as written that were looked at and found right, as most are; what is no word, or may
        #: stand for another.
        self._right: set[str] = set()
        self._doubtful: dict[str, tuple[tuple[Candidate, ...], bool]] = {}
        self._known: dict[str, bool] = {}
        self._near: dict[str, tuple[Candidate, ...]] = {}
        self._wholes: dict[str, Candidate | None] = {}

    def look_at(self, words: Set[str]) -> tuple[dict[str, tuple[Candidate, ...]], Set[str]]:
        """Which of these words, as written, may be slips, and of what; and which are no words."""
        if len(self._right) + len(self._doubtful) > _CACHE_LIMIT:
            for kept in (self._right, self._doubtful, self._near, self._wholes):
                kept.clear()
        suspects: dict[str, tuple[Candidate, ...]] = {}
        unknown: set[str] = set()
        # One step leaves the few words that are not known to be right.
        for word in words - self._right:
            doubt = self._doubtful.get(word) or self._doubt(word)
            if doubt is not None:
                candidates, is_unknown = doubt
                if candidates:
                    suspects[word] = candidates
                if is_unknown:
                    unknown.add(word)
        return suspects, unknown

    def _doubt(self, word: str) -> tuple[tuple[Candidate, ...], bool] | None:
        """What a word met for the first time may be a slip of, and whether it is no word; None for
        one that is right."""
        lower = word if word.islower() else word.lower()
        # An ordinary word or a number, as most are.
        if not self._lexicon.is_usual(lower) and lower != word.upper():
            candidates = self.candidates(word)
            is_unknown = len(word) > 1 and word.isalpha() and not self.knows(word)
            if candidates or is_unknown:
                doubt = self._doubtful[word] = (candidates, is_unknown)
                return doubt
        self._right.add(word)
        return None

    def knows(self, word: str) -> bool:
        """True where `word`, of letters only and in any case, is a word or a name."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _CACHE_LIMIT:
                self._known.clear()
            known = self._known[word] = self._is_word(word)
        return known

    def has_word(self, word: str) -> bool:
        """True where `word`, in any case, is a listed word and not only a name."""
        return self._listed(word.lower())

    def companions(self, name: TermWord) -> frozenset[str]:
        """The words, in lower case, that stand beside a person's name in terms."""
        return self.words.companions(name.text)

    def whole(self, parts: str) -> Candidate | None:
        """The word that a space cut in two, given without the space; None where it is none."""
        lower = parts.lower()
        if lower not in self._wholes:
            best = None
            if len(lower) >= SHORTEST and not self._lexicon.is_rare(lower):
                best = self._search.exact(lower, _SPLIT_COST)
            unfit = best is None or best.name or best.rarity > _MOST_RARE_WHOLE
            self._wholes[lower] = None if unfit else best
        return self._wholes[lower]

    def candidates(self, written: str) -> tuple[Candidate, ...]:
        """What a word as it stands on a page may have been meant to be, the likeliest first;
        nothing for what is a word. Hyphened words are looked at as a whole and part by part."""
        if not written.isalpha():
            plain = unicodedata.normalize("NFC", written).replace("\u00ad", "")
            return self._compound(plain) if plain == written else self.candidates(plain)
        if len(written) < _SHORTEST_WRITTEN:
            return ()
        if not written.islower():
            lower = written.lower()
            if written[0].isupper() and self._lexicon.has_name(lower):
                return ()
            written = lower
        if not written.isascii():
            written = unicodedata.normalize("NFC", written)
        near = self._near.get(written)
        if near is None:
            near = self._near[written] = self._of_letters(written)
        return near

    def _compound(self, written: str) -> tuple[Candidate, ...]:
        """Candidates for what has hyphens, apostrophes or digits in it, each for the whole word."""
        if len(written) > _LONGEST_COMPOUND:
            return ()
        bare = _POSSESSIVE.sub("", written)
        ending = written[len(bare) :]
        if bare.isalpha():
            return tuple(one._replace(text=one.text + ending) for one in self.candidates(bare))
        whole = _HYPHENS.sub("-", bare.lower())
        if self._listed(whole) if "-" in whole else whole in self.words:
            return ()
        pieces = _PARTS.split(bare)
        spoken = not bare.isupper() and any(len(one) > 1 and one.isupper() for one in pieces)
        if spoken and any(one.islower() and len(one) < SHORTEST for one in pieces):
            return ()  # "fi-BRO-sis" says how a word sounds
        joined = whole.replace("-", "")
        if joined.isalpha() and self._listed(joined):
            # "neuro-fibromatosis" is a matter of form, "treat-ment" is a slip.
            best = self._search.exact(joined, EASY)
            parts = [one.lower() for one in pieces[1::2]]
            if best is None or is_first_part(parts[0]) or all(map(self._stands_alone, parts)):
                return ()
            return (best._replace(text=best.text + ending),)
        found = [*self._near_compounds(whole), *self._mended_pieces(bare, pieces)]
        if bare[:1].isupper() and "-" in whole:
            found.extend(self._near_names(whole))
        if found and self.knows(joined):
            return ()
        return ranked(one._replace(text=one.text + ending) for one in found)

    def _near_compounds(self, whole: str) -> Iterator[Candidate]:
        """Hyphened terms one slip away, such as "low-grade" for "law-grade"."""
        for term in self.words.near(whole) if "-" in whole else ():
            cost = slip_cost(whole, term.text, EASY)
            if cost is None or "-" not in term.text:
                continue
            mine, theirs = whole.split("-"), term.text.split("-")
            if len(mine) == len(theirs) and all(self._is_usual(one) for one in mine):
                # All are words: "mid-grade" is no "low-grade".
                changed = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
                if any(slip_cost(*pair, _PART_COST) is None for pair in changed):
                    continue
            yield Candidate(term.written, cost, cost - 0.3, term, True, term.locale, term.name)

    def _near_names(self, whole: str) -> Iterator[Candidate]:
        """Names one slip away that diseases have from two persons: "Andersen-Tawil"."""
        for entry in self._lexicon.near(whole):
            cost = slip_cost(whole, entry.text, EASY)
            if cost is not None and "-" in entry.text and _without_marks(entry.text) != whole:
                yield of_entry(entry._replace(text=entry.text.title()), cost)

    def _mended_pieces(self, bare: str, pieces: Sequence[str]) -> Iterator[Candidate]:
        """The word with one of its parts mended."""
        many = sum(one[0].isupper() for one in pieces[1::2]) > 1
        for at in range(1, len(pieces), 2):
            piece = pieces[at]
            beside = pieces[at - 1][-1:] + pieces[at + 1][:1]
            if piece == bare or any(map(str.isdigit, beside)) or "_" in beside:
                continue
            if not piece[1:].islower() and not bare.isupper():
                continue  # "GnRH-producing"
            for one in self.candidates(piece):
                if many and piece[0].isupper() and one.term is None and not one.name:
                    one = one._replace(name=True, rarity=ROW_OF_NAMES)
                mended = one.text[:1].upper() + one.text[1:] if piece[0].isupper() else one.text
                text = "".join([*pieces[:at], mended, *pieces[at + 1 :]])
                yield one._replace(text=text)

    def _stands_alone(self, piece: str) -> bool:
        """True for a word and for a first part of words."""
        return is_first_part(piece) or self.knows(piece)

    def _is_usual(self, word: str) -> bool:
        return self._listed(word) and not self._lexicon.is_rare(word)

    def _is_word(self, word: str) -> bool:
        lower = unicodedata.normalize("NFC", word).lower().replace("\u00ad", "")
        if self._listed(lower) or (word[:1].isupper() and self._lexicon.has_name(lower)):
            return True
        if not lower.isascii():
            bare = _without_marks(lower)
            return not bare.isascii() or self._listed(bare) or self._lexicon.has_name(bare)
        return len(lower) > _LONGEST or is_derived(lower, self._listed)

    def _listed(self, lower: str) -> bool:
        return lower in self._lexicon or lower in self._allowed or lower in self.words

    def _of_letters(self, lower: str) -> tuple[Candidate, ...]:
        """Candidates for a word of letters in lower case and composed form."""
        rare = False
        if self._listed(lower):
            rare = len(lower) > SHORTEST and self._lexicon.is_rare(lower)
            if not rare or lower in self._allowed or lower in self.words:
                return ()
        if not lower.isascii():
            return self._accented(lower)
        if not _SHORTEST_WRITTEN <= len(lower) <= _LONGEST:
            return ()
        if lower[-1] == lower[-2]:
            single = self._search.exact(lower[:-1], _DOUBLED_COST)
            if single is not None and (single.health or self._search.is_common(lower[:-1])):
                return (single,)  # "diarrhoeaa" is no "diarrhoea a"
        found = list(self._search.one_slip(lower))
        if any(_is_twin(lower, one.text.lower()) for one in found):
            return ()  # the other locale's spelling of a word is no slip
        found = [one for one in found if is_likely(one, lower) and not _are_siblings(one, lower)]
        if found and is_plainly_derived(lower, self._search.is_common):
            return ()
        mark = self._without_mark(lower)
        if rare or is_derived(lower, self._listed):
            found = [
                one
                for one in found
                if is_surely_meant(one, lower) or (not rare and is_common_slip(one))
            ]
            return ranked([*found, mark] if mark is not None else found)
        if not found:
            found = [one for one in self._search.two_slips(lower) if not _are_siblings(one, lower)]
        if not found or min(one.cost for one in found) >= JOINED_COST:
            found.extend(self._search.joined(lower))
        return ranked([*found, mark] if mark is not None else found)

    def _without_mark(self, lower: str) -> Candidate | None:
        """What lost its apostrophe: "doesnt", and "childs", since the plural is another word."""
        mark = shortened(lower)
        noun = lower[:-1]
        possessive = lower[-1] == "s" and has_irregular_plural(noun)
        if mark is None and possessive and self._search.is_common(noun):
            mark = with_mark(lower, 1)
        return mark

    def _accented(self, lower: str) -> tuple[Candidate, ...]:
        """Candidates for a word with accents: "Ménière" and "rôle" are right, "syndromé" is not."""
        bare = _without_marks(lower)
        if not bare.isascii() or not _SHORTEST_WRITTEN <= len(bare) <= _LONGEST:
            return ()
        named = self._lexicon.has_name(bare)
        if self._search.is_common(bare) and not named:
            plain = self._search.exact(bare, _ACCENT_COST)
            return (plain,) if plain is not None and plain.health else ()
        return () if named or self._listed(bare) else self._of_letters(bare)


def _is_twin(word: str, other: str) -> bool:
    """True for a word in British and in American spelling; "anoerobic" is neither."""
    if spelling_key(word) != spelling_key(other):
        return False
    return len(word) != len(other) or not any(
        {mine, theirs} == {"a", "o"} for mine, theirs in zip(word, other, strict=True)
    )


def _are_siblings(candidate: Candidate, lower: str) -> bool:
    return is_sibling(lower, candidate.text.lower())


def _without_marks(word: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFD", word))
