"""The words of a vocabulary's names: what a slip in a term may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Form, Status
from netlint.vocabulary.wordstore import WordStore, pack_words

_LETTERS = lazy_pattern(r"[^\W\d_]+")
_COMPOUND = lazy_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)+")


#: Letters of the shortest name of a product with capitals inside.
_LEAST_PRODUCT = 8
#: Statuses whose words are right. Those of variants and split words are what should be mended.
_RIGHT = frozenset({Status.PREFERRED, Status.ACCEPTED, Status.RETIRED})


class TermWord(NamedTuple):
    """A word of the vocabulary, in lower case, with how it is written and what it belongs to."""

    text: str
    written: str
    concept_id: str
    locale: str | None  # set where only forms of one locale have it

    @property
    def name(self) -> bool:
        """True where the vocabulary writes it with a capital: the name of a person."""
        return self.written[0].isupper()


class TermWords:
    """The words of a vocabulary: each exactly, and all that are near to a slip."""

    def __init__(self, words: Mapping[str, TermWord], companions: Mapping[str, frozenset[str]]):
        self._words = words
        self._companions = companions

    @classmethod
    def of_forms(cls, forms: Iterable[Form]) -> TermWords:
        """The words of these forms, and their hyphened compounds as a whole."""
        forms = [form for form in forms if form.status in _RIGHT]
        return cls(_term_words(forms), _beside_names(forms))

    def get(self, word: str) -> TermWord | None:
        """The word, in lower case; None where no name has it."""
        return self._words.get(word)

    def companions(self, word: str) -> frozenset[str]:
        """The words, in lower case, that stand beside this name of a person in terms."""
        return self._companions.get(word, frozenset())

    @cached_property
    def _store(self) -> WordStore:
        return WordStore(pack_words({word: b"" for word in self._words if word.isascii()}))

    def near(self, word: str) -> Iterator[TermWord]:
        """The words one slip away."""
        for near in self._store.near(word.encode("latin-1", "replace")):
            yield self._words[near.word.decode("latin-1")]

    def alike(self, word: str) -> Iterator[TermWord]:
        """Words about as long that share one half of `word`."""
        for near in self._store.alike(word.encode("latin-1", "replace")):
            yield self._words[near.word.decode("latin-1")]


def _term_words(forms: Iterable[Form]) -> Mapping[str, TermWord]:
    words: dict[str, TermWord] = {}
    for form in forms:
        for written in (*_LETTERS.findall(form.text), *_COMPOUND.findall(form.text)):
            if len(written) < 3 or written.isupper():
                continue
            plain = written.islower() or written.istitle() or not written.isalpha()
            if not plain and (form.text != written or len(written) < _LEAST_PRODUCT):
                continue  # a code; "OctreoScan" is a name by itself
            lower = written.lower()
            before = words.get(lower)
            if before is None:
                words[lower] = TermWord(lower, written, form.concept_id, form.locale)
            elif before.locale is not None and before.locale != form.locale:
                words[lower] = TermWord(lower, before.written, before.concept_id, None)
    return words


def _beside_names(forms: Iterable[Form]) -> Mapping[str, frozenset[str]]:
    """For each capitalised word of a form the other words of that form, in lower case."""
    beside: dict[str, frozenset[str]] = {}
    for form in forms:
        if form.text.islower():
            continue
        words = _LETTERS.findall(form.text)
        for word in words:
            if word[0].isupper():
                others = {other.lower() for other in words if other != word and len(other) > 1}
                beside[word.lower()] = beside.get(word.lower(), frozenset()) | others
    return beside
