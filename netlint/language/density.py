"""Which words of a text are long, and which are nouns that make sentences dense.

Judged once for each different word and kept for the run, up to a limit: most words of a page have
stood on another page before.
"""

from __future__ import annotations

from collections.abc import Sequence

from netlint.language.everyday import everyday_words
from netlint.language.syllables import count_syllables
from netlint.patterns import lazy_pattern

#: A long word has so many syllables, as in SMOG and Gunning Fog.
_LONG = 3
#: Shorter words are never long, save a few that are known to all ("area").
_LETTERS = 7
#: No word of 3 syllables that is worth a plainer one has fewer letters ("area", "idea").
_LONG_LETTERS = 6
#: Past so many words all is forgotten.
_LIMIT = 200_000


#: What `kinds_of` gives, added up, and 0 for all other words: a long word, a noun that stands in
#: strings, a word of many syllables, and that word where it is no name and not known to all.
LONG, NOUN, SYLLABLES, HARD = 1, 2, 4, 8


#: The kind of each word met so far.
_KINDS: dict[str, int] = {}


def kinds_of(words: Sequence[str]) -> bytes:
    """The kind of each word: LONG, NOUN, SYLLABLES and HARD added up, or 0.

    All words of a page are best asked about at once: what is looked for in the kinds of a page is
    found by searching bytes, and most of its sentences need no closer look.
    """
    try:
        return bytes(map(_KINDS.__getitem__, words))
    except KeyError:
        if len(_KINDS) > _LIMIT:
            _KINDS.clear()
        for word in set(words).difference(_KINDS):
            _KINDS[word] = _kind(word)
        return bytes(map(_KINDS.__getitem__, words))


def only(kind: int) -> bytes:
    """A table for `bytes.translate` that makes a 1 of each word of a kind, and a 0 of the others."""
    return bytes(one & kind == kind for one in range(256))


def _kind(word: str) -> int:
    noun = NOUN * is_string_noun(word)
    if len(word) < _LONG_LETTERS:
        return noun
    syllables = count_syllables(word)
    if syllables < _LONG:
        return noun
    lower = word.lower()
    if not word.isalpha() or not word[1:].islower() or lower in everyday_words():
        return noun + SYLLABLES
    # An ending that makes an easy word longer does not count ("including"), nor does a hyphen.
    longer = syllables > _LONG or not lower.endswith(("ed", "es", "ing"))
    return noun + SYLLABLES + HARD + LONG * (longer and len(word) >= _LETTERS)


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
