"""The words of the vocabulary and the language that are a slip or two away from a word."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.vocabulary.candidates import (
    COMMON_ENOUGH,
    SMALL_WORDS,
    Candidate,
    of_entry,
    of_term,
)
from netlint.vocabulary.derivation import is_first_part
from netlint.vocabulary.lexicon import Lexicon
from netlint.vocabulary.slips import far_swaps, slip_cost, sound_variants
from netlint.vocabulary.termwords import TermWords

#: Shorter words have too many neighbours to say which was meant.
SHORTEST = 5
#: The dearest single slip: sounds and all.
_ONE_SLIP = 1.3
#: The dearest two slips; the shortest word of the vocabulary and of health that may have two; and how
#: rare one of health may be, by its length.
_TWO_SLIPS = 1.9
_LEAST_TERM_FOR_TWO, _LEAST_FOR_TWO, _LONG_FOR_TWO = 8, 9, 12
_RARITY_FOR_TWO, _RARITY_FOR_TWO_IN_LONG = 3, 5
_MOST_LETTERS_APART = 4
#: A shorter word may only have lost a syllable of a word of the vocabulary.
_LEAST_WRITTEN, _LOST_SYLLABLE = 6, 1.4
#: What it costs to lose a space, more where so short a word is lost that it is easily part of one.
JOINED_COST = 0.8
_SHORT_JOINED_COST = 0.15
#: The likelihood of two longer words that lost the space between them.
_COMMON_PART, _PARTS_EXTRA = 0.1, 0.1


class SlipSearch:
    """Finds what a word in lower case, of ASCII letters only, may have been meant to be."""

    def __init__(self, terms: TermWords, lexicon: Lexicon) -> None:
        self._terms = terms
        self._lexicon = lexicon

    def exact(self, word: str, cost: float) -> Candidate | None:
        """The word itself as a candidate, where it is one that is meant."""
        term = self._terms.get(word)
        if term is not None:
            return of_term(term, cost)
        entry = self._lexicon.entry(word) if word in self._lexicon else None
        return of_entry(entry, cost) if entry is not None else None

    def is_common(self, word: str) -> bool:
        """True for a word that many people use."""
        entry = self._lexicon.entry(word)
        return entry is not None and entry.rarity <= COMMON_ENOUGH

    def one_slip(self, bare: str) -> Iterator[Candidate]:
        """Words one slip away: a letter left out, put in, mistaken, two swapped, another sound."""
        seen = set()
        for term in self._terms.near(bare):
            if "-" in term.text:
                continue  # "tickborne" is a matter of form
            cost = slip_cost(bare, term.text, _ONE_SLIP)
            if cost is not None and len(term.text) >= SHORTEST:
                seen.add(term.text)
                yield of_term(term, cost)
        for entry in self._lexicon.near(bare):
            if entry.text not in seen and len(entry.text) >= SHORTEST and "-" not in entry.text:
                cost = slip_cost(bare, entry.text, _ONE_SLIP)
                if cost is not None:
                    seen.add(entry.text)
                    yield of_entry(entry, cost)
        for variant in (*sound_variants(bare), *far_swaps(bare)):
            if variant not in seen and len(variant) >= SHORTEST:
                seen.add(variant)
                candidate = self.exact(variant, 0.0)
                if candidate is not None:
                    cost = slip_cost(bare, variant, _ONE_SLIP)
                    if cost is not None:
                        yield candidate._replace(cost=cost, score=candidate.score + cost)

    def two_slips(self, bare: str) -> Iterator[Candidate]:
        """Long words of the vocabulary and of health that two slips in one half lead away from."""
        if len(bare) < _LEAST_WRITTEN:
            return
        short = len(bare) < _LEAST_TERM_FOR_TWO
        limit = _LOST_SYLLABLE if short else _TWO_SLIPS
        letters = _letter_set(bare)

        def cost_of(text: str) -> float | None:
            if text[0] != bare[0] or len(text) < _LEAST_TERM_FOR_TWO:
                return None
            if short and len(text) != len(bare) + 2:
                return None
            apart = letters ^ _letter_set(text)
            if apart.bit_count() > _MOST_LETTERS_APART or (short and apart & letters):
                return None
            return slip_cost(bare, text, limit)

        seen = set()
        for term in self._terms.alike(bare):
            cost = cost_of(term.text)
            if cost is not None:
                seen.add(term.text)
                yield of_term(term, cost)
        if len(bare) < _LEAST_FOR_TWO:
            return
        most = _RARITY_FOR_TWO if len(bare) < _LONG_FOR_TWO else _RARITY_FOR_TWO_IN_LONG
        for entry in self._lexicon.alike(bare, most):
            if entry.text not in seen:
                cost = cost_of(entry.text)
                if cost is not None:
                    yield of_entry(entry, cost)

    def joined(self, bare: str) -> Iterator[Candidate]:
        """Two words that lost the space between them: "biopsyis", "ofcoronary"."""
        for at in range(1, len(bare)):
            left, right = bare[:at], bare[at:]
            small = right if right in SMALL_WORDS else left if left in SMALL_WORDS else ""
            if small:
                long = self.exact(left if small is right else right, 0.0)
                if long is None or len(long.text) < SHORTEST:
                    continue
                if len(small) == 1 and not long.health and long.rarity > COMMON_ENOUGH:
                    continue
                extra, health = long.score, False
            elif at >= SHORTEST and len(right) >= SHORTEST and not is_first_part(left):
                first = self.exact(left, 0.0)
                if first is None or first.score >= _COMMON_PART:
                    continue
                last = self.exact(right, 0.0)
                if last is None or last.score >= _COMMON_PART:
                    continue
                health = first.health and last.health
                if health and first.term is None and last.term is None:
                    continue  # chemists join names: "benzylpiperazine"
                extra = _PARTS_EXTRA
            else:
                continue
            cost = JOINED_COST + (_SHORT_JOINED_COST if 1 < len(small) < 4 else 0)
            yield Candidate(f"{left} {right}", cost, cost + extra, health=health, joined=True)


def _letter_set(word: str) -> int:
    """A bit for each letter that the word has."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits
