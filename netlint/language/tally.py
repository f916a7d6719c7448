"""What is counted of words, so packed that all counts of a passage come from one addition.

A `Tally` is a whole number with a field of 32 bits for each count (no page has 4 thousand million
letters). Adding two tallies adds all their counts at once, and a page of 1,000 words costs 1,000
additions, whatever is asked of it later. What one word adds is worked out once and kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from struct import Struct
from typing import NamedTuple

from netlint.language.familiar import is_compound, is_familiar
from netlint.language.spoken import spoken_syllables
from netlint.language.syllables import count_syllables
from netlint.language.words import is_address
from netlint.patterns import lazy_pattern

#: Counts, packed: the sum of two is the counts of both. Zero is no text at all.
Tally = int

#: What is known of a word is forgotten when there are so many.
_MOST_WORDS = 200_000


class Counts(NamedTuple):
    """All that the formulas ask of a passage.

    `sentence_words` are the words that stand in sentences: fewer than `words` where a passage also
    holds list items too short to be sentences, which say something of its words only. `letters`
    are letters and digits, `syllables` are as Flesch counts them: a numeral has 1. `polysyllables`
    have 3 syllables and more when they are read aloud, numerals and abbreviations too, as SMOG asks
    (`language.spoken`), `complex_words` are those that Gunning's index counts as hard
    (`is_complex`), `difficult_words` are not familiar to Dale and Chall (`language.familiar`), and
    `monosyllables` have 1 syllable. `plain_words` are written in unaccented letters, `numerals` hold
    digits and no letter, and `function_words` are the small words that every English text is full of.
    """

    words: int = 0
    sentences: int = 0
    sentence_words: int = 0
    letters: int = 0
    syllables: int = 0
    polysyllables: int = 0
    complex_words: int = 0
    difficult_words: int = 0
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


#: One field after another, the first lowest.
_LAYOUT = Struct(f"<{len(Counts._fields)}I")


def pack(counts: Counts) -> Tally:
    """Counts as a tally."""
    return int.from_bytes(_LAYOUT.pack(*counts), "little")


def unpack(tally: Tally) -> Counts:
    """The counts that a tally holds."""
    return Counts._make(_LAYOUT.unpack(tally.to_bytes(_LAYOUT.size, "little")))


_BITS = 8 * _LAYOUT.size // len(Counts._fields)
_SYLLABLES = _BITS * Counts._fields.index("syllables")


def syllables_in(tally: Tally) -> int:
    """The syllables alone: many times as fast as `unpack`."""
    return tally >> _SYLLABLES & ((1 << _BITS) - 1)


_FUNCTION_WORDS = frozenset(
    "a about after all also an and any are as at be been before but by can could do does for from "
    "had has have he her his how i if in into is it its may more most my no not of on one or other "
    "our out she should so some than that the their them then there these they this to up was we "
    "were what when where which who will with would you your".split()
)
_LETTER = lazy_pattern(r"[^\W\d_]")


def _one(name: str) -> Tally:
    """What 1 of a count adds."""
    return pack(Counts(**{name: 1}))


#: What a sentence adds, and a word for standing in one.
SENTENCE, SENTENCE_WORD = _one("sentences"), _one("sentence_words")
_WORD, _LETTERS, _SYLLABLE = _one("words"), _one("letters"), _one("syllables")
_POLYSYLLABLE, _MONOSYLLABLE = _one("polysyllables"), _one("monosyllables")
_COMPLEX, _DIFFICULT = _one("complex_words"), _one("difficult_words")
_PLAIN, _NUMERAL, _FUNCTION_WORD = _one("plain_words"), _one("numerals"), _one("function_words")
#: No one reads an address aloud letter by letter: it is taken for a short word.
_ADDRESS = _WORD + 4 * _LETTERS + _SYLLABLE + _MONOSYLLABLE + _PLAIN


def count_word(word: str) -> Counts:
    """What one word inside a sentence, as `language.words` finds it, adds to the counts of a passage."""
    return unpack(_tally_word(word))


def _tally_word(word: str) -> Tally:
    """`count_word` as a tally, added up: every new word of a run comes here, and to make counts of it
    first would take as long again."""
    if is_address(word):
        return _ADDRESS
    syllables = count_syllables(word)
    tally = _WORD + _SYLLABLE * syllables
    if word.isascii() and word.isalpha():
        tally += _PLAIN + _LETTERS * len(word)
        # No abbreviation is so long, save "approx".
        spoken = syllables if len(word) > 6 else spoken_syllables(word)
    else:
        tally += _LETTERS * (len(word) if word.isalnum() else sum(map(str.isalnum, word)))
        spoken = spoken_syllables(word)
        if _LETTER.search(word) is None:
            tally += _NUMERAL
        elif word.isascii():
            tally += _PLAIN
    if syllables == 1:
        tally += _MONOSYLLABLE
    if spoken > 2:
        tally += _POLYSYLLABLE
    if not is_name(word):
        if is_complex(word, syllables):
            tally += _COMPLEX
        if not is_familiar(word):
            tally += _DIFFICULT
    if word.lower() in _FUNCTION_WORDS:
        tally += _FUNCTION_WORD
    return tally


def count_opening(word: str) -> Counts:
    """What a word that opens a sentence adds to the counts of one that stands inside it.

    There its capital does not say that it is a name, so it is taken for none.
    """
    if not is_name(word) or is_address(word):
        return Counts()
    return Counts(
        complex_words=is_complex(word, count_syllables(word)),
        difficult_words=not is_familiar(word),
    )


def is_name(word: str) -> bool:
    """Whether a word inside a sentence looks like a proper name: a capital, and then a small letter or
    an apostrophe ("Hodgkin", "O'Brien"). Abbreviations ("MRI") and codes ("X-ray") are none.
    """
    return word[0].isupper() and (word[1:2].islower() or word[1:2] in ("'", "’"))


def is_complex(word: str, syllables: int) -> bool:
    """Whether Gunning's index counts a word that is no name as hard.

    Hard are words of 3 syllables and more, save proper names, combinations of short easy words (such as
    "bookkeeper") and words with 3 syllables only for their ending "-ed" or "-es" ("created"). R. Gunning
    ("The technique of clear writing", 1952) does not except "-ing" nor the jargon of a trade, as
    some calculators do.
    """
    if syllables < 3:
        return False
    if "-" in word:
        return any(count_syllables(part) > 2 for part in word.split("-") if part)
    lower = word.lower()
    if syllables == 3 and lower.endswith(("es", "ed")):
        stem = lower[:-2]
        return len(stem) > 1 and count_syllables(stem) >= 3
    return not is_compound(lower)


class _Words(dict[str, Tally]):
    """Tallies of words met so far."""

    def __missing__(self, word: str) -> Tally:
        if len(self) >= _MOST_WORDS:
            self.clear()
        tally = self[word] = _tally_word(word)
        return tally


class _Openings(dict[str, Tally]):
    """What words add to their tally where they open a sentence."""

    def __missing__(self, word: str) -> Tally:
        if len(self) >= _MOST_WORDS:
            self.clear()
        more = self[word] = pack(count_opening(word))
        return more


_tally_of = _Words().__getitem__
_more_of = _Openings().__getitem__


def tally_words(words: Sequence[str]) -> Tally:
    """The counts of words that make no sentence. The first has its capital from its place."""
    return sum(map(_tally_of, words), _more_of(words[0])) if words else 0


def tally_sentence(words: Sequence[str]) -> Tally:
    """The counts of one sentence, from its words, of which there is one at least."""
    first = SENTENCE + SENTENCE_WORD * len(words) + _more_of(words[0])
    return sum(map(_tally_of, words), first)


def count_bag(words: Mapping[str, int], sentences: int, sentence_words: int) -> Counts:
    """The counts of a passage from its words, each with how often it stands there.

    All are taken for words inside a sentence, so that every capital is one of a name.
    """
    tally = sum(_tally_of(word) * times for word, times in words.items())
    return unpack(tally + SENTENCE * sentences + SENTENCE_WORD * sentence_words)
