"""Readability formulas: pure functions of counts.

Every formula judges two things, how long sentences are and how long words are. None knows whether
a text is true, clear or well ordered: the figures rank pages for work, they do not pass them. All
need a passage of 100 words or more to mean anything (`MINIMUM_WORDS`), and SMOG was made for 30
sentences (`FULL_SENTENCES`); below that a figure is an estimate.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from operator import mul

from netlint.language.syllables import count_syllables

#: Fewer words than this give no grade.
MINIMUM_WORDS = 100
#: Fewer sentences than this say nothing of sentence length.
MINIMUM_SENTENCES = 5
#: Fewer sentences than this make every figure an estimate.
FULL_SENTENCES = 30


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long the words and sentences of a passage are: all that Flesch's formulas ask.

    `words` and `syllables` are of the whole passage. `sentence_words` are the words that stand in
    sentences: fewer than `words` where a passage also holds list items too short to be sentences,
    which say something of its words only.
    """

    words: int
    sentences: int
    sentence_words: int
    syllables: int

    @property
    def scorable(self) -> bool:
        """Whether there is enough text for a grade."""
        return self.words >= MINIMUM_WORDS and self.sentences >= MINIMUM_SENTENCES

    @property
    def words_per_sentence(self) -> float:
        """Mean length of the sentences, in words; 0.0 where there are none."""
        return self.sentence_words / self.sentences if self.sentences else 0.0

    @property
    def syllables_per_word(self) -> float:
        """Mean length of the words, in syllables; 0.0 where there are none."""
        return self.syllables / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Counts(Lengths):
    """What the other formulas need besides: words of 3 syllables and more, those among them that
    Gunning's index counts as hard, and letters and digits.
    """

    polysyllables: int
    complex_words: int
    characters: int


def measure_lengths(words: Mapping[str, int], sentences: int, sentence_words: int) -> Lengths:
    """The lengths of a passage from its words, each with how often it stands there."""
    return Lengths(sum(words.values()), sentences, sentence_words, count_bag(words))


def count_bag(words: Mapping[str, int]) -> int:
    """The syllables of words, each taken as often as it stands there."""
    return sum(map(mul, map(count_syllables, words), words.values()))


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


def count_passage(words: Mapping[str, int], sentences: int, sentence_words: int) -> Counts:
    """All counts of a passage from its words, each with how often it stands there."""
    lengths = measure_lengths(words, sentences, sentence_words)
    polysyllables = complex_words = characters = 0
    for word, times in words.items():
        characters += (len(word) if word.isalnum() else sum(map(str.isalnum, word))) * times
        syllables = count_syllables(word)
        if syllables > 2:
            polysyllables += times
            if is_complex(word, syllables):
                complex_words += times
    return Counts(
        words=lengths.words,
        sentences=sentences,
        sentence_words=sentence_words,
        syllables=lengths.syllables,
        polysyllables=polysyllables,
        complex_words=complex_words,
        characters=characters,
    )


def flesch_reading_ease(lengths: Lengths) -> float:
    """How easy a text is: 100 very easy, 0 very hard; 60 to 70 is plain English. No bounds.

    R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).
    """
    return 206.835 - 1.015 * lengths.words_per_sentence - 84.6 * lengths.syllables_per_word


def flesch_kincaid_grade(lengths: Lengths) -> float:
    """The US school grade that can read a text; made for 0 to 18, no bounds.

    J. P. Kincaid and others, "Derivation of new readability formulas for Navy enlisted personnel",
    Research Branch Report 8-75 (1975).
    """
    return 0.39 * lengths.words_per_sentence + 11.8 * lengths.syllables_per_word - 15.59


def smog_grade(counts: Counts) -> float:
    """The grade needed to understand a text in full; 3.1 and up, usually two above Flesch-Kincaid.

    G. H. McLaughlin, "SMOG grading: a new readability formula", Journal of Reading 12 (1969). Made
    for 30 sentences: other lengths are scaled to 30.
    """
    if not counts.words:
        return 3.1291
    each = counts.polysyllables / counts.words * counts.words_per_sentence
    return 3.1291 + 1.0430 * sqrt(each * 30)


def gunning_fog(counts: Counts) -> float:
    """Years of schooling needed to read a text at first sight; 0 and up, made for 6 to 17.

    R. Gunning, "The technique of clear writing" (1952).
    """
    if not counts.words:
        return 0.0
    return 0.4 * (counts.words_per_sentence + 100 * counts.complex_words / counts.words)


def coleman_liau(counts: Counts) -> float:
    """The US school grade by letters and sentences a hundred words; syllables are not counted.

    M. Coleman and T. L. Liau, "A computer readability formula designed for machine scoring",
    Journal of Applied Psychology 60 (1975).
    """
    if not counts.words or not counts.sentence_words:
        return 0.0
    letters = 100 * counts.characters / counts.words
    sentences = 100 * counts.sentences / counts.sentence_words
    return 0.0588 * letters - 0.296 * sentences - 15.8


def automated_readability_index(counts: Counts) -> float:
    """The US school grade by characters a word and words a sentence; made for 1 to 14.

    R. J. Senter and E. A. Smith, "Automated readability index", AMRL-TR-66-220 (1967).
    """
    if not counts.words:
        return 0.0
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words_per_sentence - 21.43


def reading_age(lengths: Lengths) -> float:
    """The age in years at which a child in a UK school can read a text: Flesch-Kincaid plus 5.

    A US grade is a school year, and children enter grade 1 at 6.
    """
    return flesch_kincaid_grade(lengths) + 5
