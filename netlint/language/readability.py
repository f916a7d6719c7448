"""Readability formulas: pure functions of counts.

Every formula judges two things, how long sentences are and how long words are. None knows whether
a text is true, clear or well ordered: the figures rank pages for work, they do not pass them. All
need a passage of 100 words or more to mean anything, and SMOG was made for 30 sentences; below that
a figure is an estimate (`language.passages`). With no words, a formula gives its lowest figure.
"""

from collections.abc import Callable
from enum import Enum
from math import sqrt
from typing import NamedTuple

from netlint.language.tally import Counts


def flesch_reading_ease(counts: Counts) -> float:
    """How easy a text is: 100 very easy, 0 very hard; 60 to 70 is plain English. No bounds.

    R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).
    """
    return 206.835 - 1.015 * counts.words_per_sentence - 84.6 * counts.syllables_per_word


def flesch_kincaid_grade(counts: Counts) -> float:
    """The US school grade that can read a text; made for 0 to 18, no bounds.

    J. P. Kincaid and others, "Derivation of new readability formulas for Navy enlisted personnel",
    Research Branch Report 8-75 (1975).
    """
    return 0.39 * counts.words_per_sentence + 11.8 * counts.syllables_per_word - 15.59


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
    letters = 100 * counts.letters / counts.words
    sentences = 100 * counts.sentences / counts.sentence_words
    return 0.0588 * letters - 0.296 * sentences - 15.8


def automated_readability_index(counts: Counts) -> float:
    """The US school grade by characters a word and words a sentence; made for 1 to 14.

    R. J. Senter and E. A. Smith, "Automated readability index", AMRL-TR-66-220 (1967).
    """
    if not counts.words:
        return 0.0
    return 4.71 * counts.letters / counts.words + 0.5 * counts.words_per_sentence - 21.43


def reading_age(counts: Counts) -> float:
    """The age in years at which a child in a UK school can read a text: Flesch-Kincaid plus 5.

    A US grade is a school year, and children enter grade 1 at 6.
    """
    return flesch_kincaid_grade(counts) + 5


def forcast_grade(counts: Counts) -> float:
    """The US school grade by the share of words of one syllable; made for 5 to 12, no sentences
    counted, so it fits forms and lists too.

    J. S. Caylor and others, "Methodologies for determining reading requirements of military
    occupational specialties", HumRRO TR 73-5 (1973): 20 less a tenth of the words of one syllable
    in 150 words.
    """
    if not counts.words:
        return 5.0
    return 20 - 15 * counts.monosyllables / counts.words


class Scale(Enum):
    """What a formula's figure is."""

    GRADE = "US school grade"
    AGE = "age in years"
    EASE = "0 (hard) to 100 (easy)"


class Formula(NamedTuple):
    """A formula as tables show it."""

    id: str  # in JSON and CSV, and for sorting
    label: str
    compute: Callable[[Counts], float]
    scale: Scale


FORMULAS = (
    Formula("reading-age", "Reading age", reading_age, Scale.AGE),
    Formula("flesch-kincaid", "Flesch-Kincaid grade", flesch_kincaid_grade, Scale.GRADE),
    Formula("flesch-ease", "Flesch reading ease", flesch_reading_ease, Scale.EASE),
    Formula("smog", "SMOG grade", smog_grade, Scale.GRADE),
    Formula("fog", "Gunning Fog index", gunning_fog, Scale.GRADE),
    Formula("coleman-liau", "Coleman-Liau index", coleman_liau, Scale.GRADE),
    Formula("ari", "Automated readability index", automated_readability_index, Scale.GRADE),
    Formula("forcast", "FORCAST grade", forcast_grade, Scale.GRADE),
)
