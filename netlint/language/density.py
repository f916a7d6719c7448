"""Which words of a text are long, and which are nouns that make sentences dense.

Judged once for each different word and kept for the run, up to a limit: most words of a page have
stood on another page before.
"""

from __future__ import annotations

from netlint.language.everyday import everyday_words
from netlint.language.syllables import count_syllables
from netlint.patterns import lazy_pattern

#: A long word has so many syllables, as in SMOG and Gunning Fog.
_LONG = 3
#: Shorter words are never long, save a few that are known to all ("area").
_LETTERS = 7
#: Past so many words all is forgotten.
_LIMIT = 200_000


#: What `kinds_of` gives: a long word, a noun that stands in strings, both; 0 for all others.
LONG, NOUN = 1, 2


#: The kind of each word met so far.
_KINDS: dict[str, int] = {}


def kinds_of(words: list[str]) -> bytes:
    """The kind of each word: LONG, NOUN, both added, or 0."""
    try:
        return bytes(map(_KINDS.__getitem__, words))
    except KeyError:
        if len(_KINDS) > _LIMIT:
            _KINDS.clear()
        for word in words:
            if word not in _KINDS:
                _KINDS[word] = LONG * is_long(word) + NOUN * is_string_noun(word)
        return bytes(map(_KINDS.__getitem__, words))


def is_long(word: str) -> bool:
    """Whether a word has 3 syllables or more and is not known to every reader.

    An ending that makes an easy word longer does not count ("including"), nor does a hyphen.
    """
    if len(word) < _LETTERS or not word.isalpha() or not word[1:].islower():
        return False
    count = count_syllables(word)
    if count < _LONG:
        return False
    lower = word.lower()
    if lower in everyday_words():
        return False
    return count > _LONG or not lower.endswith(("ed", "es", "ing"))


_ENDING = lazy_pattern(r"[a-z]{2,}(?:[ts]ion|ment|ity|[ae]nce|ness|[ae]ncy|ship|ology|ography)s?")
#: Words with such an ending that are verbs as well, or adjectives.
_NOT_NOUNS = frozenset(
    "mention mentions question questions implement implements complement complements supplement "
    "comment comments experiment influence influences experience experiences reference balance "
    "advance evidence silence commence sentence distance instance absence presence once chance "
    "dance moment element cement condition function position motion caution version action "
    "portion station section ration witness business harness illness sickness dizziness city pity "
    "quantity entity hence whence since fence pence science essence sequence argument basement "
    "document segment pigment ointment garment parchment torment augment cement ferment fragment "
    "lament agency pregnancy emergency infancy".split()
)
#: Nouns of one or two syllables that stand in such strings and are seldom verbs.
_SHORT_NOUNS = frozenset(
    "care service services system systems program programs programme programmes process processes "
    "team teams level levels rate rates risk risks quality safety health healthcare patient "
    "patients site sites measures policy policies data staff hospital hospitals community disease "
    "procedure procedures resource resources outcome outcomes strategy strategies facility "
    "facilities analysis diagnosis therapy therapies technique techniques method methods options "
    "option medicine research support control guideline guidelines product products provider "
    "providers delivery device devices criteria factors factor project projects plan plans "
    "symptom symptoms test testing screening training planning funding learning counselling "
    "counseling monitoring referral removal survival approval surgery recovery injury "
    "tumour tumours tumor tumors tissue blood cell cells gene drug drugs nurse group groups "
    "agency emergency pregnancy illness condition function position "
    "airway antibody artery body bone brain breast bowel cancer chemotherapy child claim donor enzyme "
    "eye food failure fluid growth hearing heart hormone kidney language liver loss lung marrow muscle "
    "nerve oxygen pain pathway protein radiation receptor safety signal site skin sleep speech stem "
    "stroke sugar transplant tract vaccine virus vision weight workplace energy pressure appointment "
    "dose infection infections nutrition cost costs benefit benefits waiting response oestrogen "
    "estrogen insulin vitamin medication medications injury trial trials".split()
)


def is_string_noun(word: str) -> bool:
    """Whether a word, in small letters, is a noun that other nouns are put before or after."""
    if word in _SHORT_NOUNS:
        return True
    return (
        len(word) > _LETTERS
        and _ENDING.fullmatch(word) is not None
        and word not in _NOT_NOUNS
        and word.removesuffix("s") not in _NOT_NOUNS
    )


def is_abstract(word: str) -> bool:
    """Whether a noun of a string is of the long kind, by its ending."""
    return len(word) > _LETTERS and _ENDING.fullmatch(word) is not None
