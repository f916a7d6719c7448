"""What is counted of words, so packed that all counts of a passage come from one addition.

A `Tally` is a whole number with a field of `_BITS` bits for each count. Adding two tallies adds all
their counts at once, and a page of 1,000 words costs 1,000 additions, whatever is asked of it
later. What one word adds is worked out once and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from netlint.language.syllables import count_syllables
from netlint.patterns import lazy_pattern

#: Counts, packed: the sum of two is the counts of both. Zero is no text at all.
Tally = int

_BITS = 32  # no page has 4 thousand million letters
_MASK = (1 << _BITS) - 1
#: What is known of a word is forgotten when there are so many.
_MOST_WORDS = 200_000


class Counts(NamedTuple):
    """All that the formulas ask of a passage.

    `sentence_words` are the words that stand in sentences: fewer than `words` where a passage also
    holds list items too short to be sentences, which say something of its words only. `letters`
    are letters and digits. `polysyllables` have 3 syllables and more, `complex_words` are those of
    them that Gunning counts as hard, `monosyllables` have 1 syllable. `plain_words` are written in
    unaccented letters, `numerals` hold digits and no letter, and `function_words` are the small
    words that every English text is full of.
    """

    words: int = 0
    sentences: int = 0
    sentence_words: int = 0
    letters: int = 0
    syllables: int = 0
    polysyllables: int = 0
    complex_words: int = 0
    monosyllables: int = 0
    plain_words: int = 0
    numerals: int = 0
    function_words: int = 0

    @property
    def words_per_sentence(self) -> float:
        """Mean length of the sentences, in words; 0.0 where there are none."""
        return self.sentence_words / self.sentences if self.sentences else 0.0

    @property
    def syllables_per_word(self) -> float:
        """Mean length of the words, in syllables; 0.0 where there are none."""
        return self.syllables / self.words if self.words else 0.0


_FIELDS = len(Counts._fields)


def pack(counts: Counts) -> Tally:
    """Counts as a tally."""
    packed = 0
    for count in reversed(counts):
        packed = packed << _BITS | count
    return packed


def unpack(tally: Tally) -> Counts:
    """The counts that a tally holds."""
    return Counts(*((tally >> _BITS * field) & _MASK for field in range(_FIELDS)))


_SYLLABLES = _BITS * Counts._fields.index("syllables")


def syllables_in(tally: Tally) -> int:
    """The syllables alone: many times as fast as `unpack`."""
    return (tally >> _SYLLABLES) & _MASK


_FUNCTION_WORDS = frozenset(
    "a about after all also an and any are as at be been before but by can could do does for from "
    "had has have he her his how i if in into is it its may more most my no not of on one or other "
    "our out she should so some than that the their them then there these they this to up was we "
    "were what when where which who will with would you your".split()
)
_LETTER = lazy_pattern(r"[^\W\d_]")


def count_word(word: str) -> Counts:
    """What one word, as `language.words` finds it, adds to the counts of a passage."""
    syllables = count_syllables(word)
    return Counts(
        words=1,
        letters=len(word) if word.isalnum() else sum(map(str.isalnum, word)),
        syllables=syllables,
        polysyllables=syllables > 2,
        complex_words=is_complex(word, syllables),
        monosyllables=syllables == 1,
        plain_words=word.isascii() and any(map(str.isalpha, word)),
        numerals=_LETTER.search(word) is None,
        function_words=word.lower() in _FUNCTION_WORDS,
    )


def is_complex(word: str, syllables: int) -> bool:
    """Whether Gunning's index counts a word as hard: 3 syllables and more, not by its ending alone
    ("created" has its third from "-ed") and not for being two easy words with a hyphen.
    """
    if syllables < 3:
        return False
    if "-" in word and all(count_syllables(part) < 3 for part in word.split("-") if part):
        return False
    lower = word.lower()
    if syllables == 3 and lower.endswith(("es", "ed", "ing")):
        stem = lower[:-3] if lower.endswith("ing") else lower[:-2]
        return len(stem) > 1 and count_syllables(stem) >= 3
    return True


class _Words(dict[str, Tally]):
    """Tallies of words met so far."""

    def __missing__(self, word: str) -> Tally:
        if len(self) >= _MOST_WORDS:
            self.clear()
        tally = self[word] = pack(count_word(word))
        return tally


_tally_of = _Words().__getitem__

_SENTENCE = pack(Counts(sentences=1))
_SENTENCE_WORD = pack(Counts(sentence_words=1))


def tally_words(words: Iterable[str]) -> Tally:
    """The counts of words that make no sentence."""
    return sum(map(_tally_of, words))


def tally_sentence(words: list[str]) -> Tally:
    """The counts of one sentence, from its words."""
    return sum(map(_tally_of, words), _SENTENCE + _SENTENCE_WORD * len(words))


def count_bag(words: Mapping[str, int], sentences: int, sentence_words: int) -> Counts:
    """The counts of a passage from its words, each with how often it stands there."""
    tally = sum(_tally_of(word) * times for word, times in words.items())
    return unpack(tally + _SENTENCE * sentences + _SENTENCE_WORD * sentence_words)
