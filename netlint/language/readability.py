"""Readability formulas: pure functions of counts.

Every formula judges two things, how long sentences are and how long or how rare words are. None
knows whether a text is true, clear or well ordered: the figures rank pages for work, they do not pass
them.

Each was fitted to samples of 100 words or more, and says how it is to be read. Below that a formula
still gives a figure, and whether the figure means something is decided in `language.passages`. No
counts make a formula fail: with no words it gives its lowest figure, or 0. Longer sentences and longer
or rarer words never make a figure better.
"""

from collections.abc import Callable
from enum import Enum
from math import sqrt
from typing import NamedTuple

from netlint.language.tally import Counts


def flesch_reading_ease(counts: Counts) -> float:
    """How easy a text is: 100 very easy, 0 very hard, 60 to 70 plain English. It has no bounds: very
    easy text is over 100 and very hard text below 0.

    R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948): 206.835 less
    1.015 times the words in a sentence and 0.846 times the syllables in 100 words. Fitted to
    samples of 100 words. A numeral has one syllable here: Flesch has numbers and abbreviations
    counted as they are said, and advises to leave long figures out of the syllable count.
    """
    return 206.835 - 1.015 * counts.words_per_sentence - 84.6 * counts.syllables_per_word


def flesch_kincaid_grade(counts: Counts) -> float:
    """The US school grade that can read a text: Flesch's two measures turned into a grade.

    J. P. Kincaid and others, "Derivation of new readability formulas for Navy enlisted personnel",
    Research Branch Report 8-75 (1975). Fitted to 18 passages of Navy training manuals. It has no
    bounds, and short sentences of short words come out below 0.
    """
    return 0.39 * counts.words_per_sentence + 11.8 * counts.syllables_per_word - 15.59


def reading_age(counts: Counts) -> float:
    """The age in years at which a child in a UK school can read a text: Flesch-Kincaid grade plus 5.

    Children enter grade 1 at 6, so that a grade and 5 years are an age. The tool that the NHS uses for
    its own content does the same sum.
    """
    return flesch_kincaid_grade(counts) + 5


def smog_grade(counts: Counts) -> float:
    """The grade needed to understand a text in full; 3.1 and up.

    G. H. McLaughlin, "SMOG grading: a new readability formula", Journal of Reading 12 (1969): 1.0430
    times the root of the words of 3 syllables and more in 30 sentences, and 3.1291. The exact equation is
    used, not the rule of thumb "the root and 3", which is about half a grade lower. It was fitted
    to readers who answered every question about a passage, where others ask for half or three
    quarters of the answers: so it lies one or two grades above Flesch-Kincaid.

    Made for 30 sentences. Texts of other lengths are scaled to 30, exactly: 5 sentences with 4 such
    words give the figure of 30 sentences with 24. Below 30 sentences the figure is an estimate. Words in
    fragments that are no sentences count at the rate of the rest.
    """
    if not counts.words:
        return 3.1291
    each = counts.polysyllables / counts.words * counts.words_per_sentence
    return 3.1291 + 1.0430 * sqrt(each * 30)


def gunning_fog(counts: Counts) -> float:
    """Years of schooling needed to read a text at first sight; 0 and up, made for 6 to 17.

    R. Gunning, "The technique of clear writing" (1952): 0.4 times the sum of the words in a sentence
    and the hard words in 100. Made for samples of 100 words. What is hard is told in
    `tally.is_complex`. Gunning counts clauses that could stand alone as sentences; here, as in
    all calculators, a sentence ends at its stop.
    """
    if not counts.words:
        return 0.0
    return 0.4 * (counts.words_per_sentence + 100 * counts.complex_words / counts.words)


def coleman_liau(counts: Counts) -> float:
    """The US school grade by letters and by sentences in 100 words; syllables are not counted. It has
    no bounds, and very easy text comes out below 1.

    M. Coleman and T. L. Liau, "A computer readability formula designed for machine scoring",
    Journal of Applied Psychology 60 (1975). Their two equations (from letters and sentences to the
    share of gaps that readers fill, and from that to a grade) make one: 0.0588 times the letters less
    0.296 times the sentences, less 15.8. Fitted to 36 passages of 150 words. Digits count as letters.
    """
    if not counts.words or not counts.sentence_words:
        return 0.0
    letters = 100 * counts.letters / counts.words
    sentences = 100 * counts.sentences / counts.sentence_words
    return 0.0588 * letters - 0.296 * sentences - 15.8


def automated_readability_index(counts: Counts) -> float:
    """The US school grade by characters in a word and words in a sentence; made for 1 to 14, where 14
    is college. It has no bounds.

    R. J. Senter and E. A. Smith, "Automated readability index", AMRL-TR-66-220 (1967). Characters are
    letters and digits. The authors counted the strokes of a typewriter, so that commas went in
    as well: with them a figure is about half a grade higher.
    """
    if not counts.words:
        return 0.0
    return 4.71 * counts.letters / counts.words + 0.5 * counts.words_per_sentence - 21.43


def dale_chall_score(counts: Counts) -> float:
    """How hard a text is by the share of words that children of ten do not know; 0 and up, and most
    texts lie between 4 and 10. It is no grade: `docs/readability.md` has the grades that its authors
    give for it.

    E. Dale and J. S. Chall, "A formula for predicting readability", Educational Research Bulletin 27
    (1948): 0.1579 times the difficult words in 100, and 0.0496 times the words in a sentence. The
    3.6365 that the authors always add is added where more than 5 words in 100 are difficult, as all
    calculators do today, so that easy text gets a low figure. It is made for grade 4 and above, and
    for samples of 100 words. The formula of 1995 ("Readability revisited") is a table and another list.
    """
    if not counts.words:
        return 0.0
    difficult = 100 * counts.difficult_words / counts.words
    raw = 0.1579 * difficult + 0.0496 * counts.words_per_sentence
    return raw + 3.6365 if difficult > 5 else raw


def forcast_grade(counts: Counts) -> float:
    """The US school grade by the share of words of one syllable: 5 to 20, made for 5 to 12.

    J. S. Caylor and others, "Methodologies for determining reading requirements of military
    occupational specialties", HumRRO TR 73-5 (1973): 20 less a tenth of the words of one syllable
    in 150 words. Texts of other lengths are scaled to 150. Sentences are not counted, so it fits
    forms, tables and lists too. A numeral has one syllable.
    """
    if not counts.words:
        return 5.0
    return 20 - 15 * counts.monosyllables / counts.words


class Scale(Enum):
    """What a formula's figure is."""

    GRADE = "US school grade"
    AGE = "age in years"
    EASE = "0 (hard) to 100 (easy)"
    BAND = "score from 0 (easy) to 10 and over (hard)"


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
    Formula("dale-chall", "Dale-Chall score", dale_chall_score, Scale.BAND),
    Formula("forcast", "FORCAST grade", forcast_grade, Scale.GRADE),
)
