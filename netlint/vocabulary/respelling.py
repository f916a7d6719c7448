"""Text in the spelling of the other locale, by `rules/words/locale-pairs.csv`."""

from __future__ import annotations

from netlint.patterns import lazy_pattern
from netlint.vocabulary.locale_pairs import spellings_for

_WORD = lazy_pattern(r"[^\W\d_]+")


def respell(name: str, locale: str) -> str:
    """The name with every word that only the other locale writes spelled for `locale`.

    >>> respell("Tumor of the esophagus", "en-GB")
    'Tumour of the oesophagus'
    """
    spellings = spellings_for(locale)
    return _WORD.sub(lambda match: _like(match[0], spellings.get(match[0].lower())), name)


def _like(word: str, instead: str | None) -> str:
    """`instead` with the capitals of `word`; the word itself where there is none."""
    if instead is None:
        return word
    if word.isupper():
        return instead.upper()
    if word[1:].islower():
        return (instead[:1].upper() if word[:1].isupper() else instead[:1]) + instead[1:]
    return word
