"""The words of a vocabulary's names: what a slip in a term may have been meant to be.

They are packed when the vocabulary is compiled (`termpacking`) and read as they lie.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from netlint.vocabulary.store import LOCALES, TERM_WORD, Section, VocabularyStore
from netlint.vocabulary.wordstore import Near, WordStore

#: In a vocabulary of so many words, those that share so many letters are compared.
_FEW_WORDS, _FEW_LETTERS = 5_000, 3


class TermWord(NamedTuple):
    """A word of the vocabulary, in lower case, with how it is written and what it belongs to.

    `known` is True where only concepts have it that nobody need prefer.
    """

    text: str
    written: str
    concept_id: str
    locale: str | None  # set where only forms of one locale have it
    known: bool = False

    @property
    def name(self) -> bool:
        """True where the vocabulary writes it with a capital: the name of a person."""
        return self.written[0].isupper()


class TermWords:
    """The words of a vocabulary: each exactly, and all that are near to a slip."""

    def __init__(self, store: VocabularyStore) -> None:
        self._store = store
        self._words = WordStore(store.data, store.start_of(Section.WORDS))

    @cached_property
    def _all(self) -> frozenset[str]:
        """All words of a small vocabulary, to tell at once that a word is none; else none."""
        few = len(self._words) <= _FEW_WORDS
        return frozenset(str(word, "latin-1") for word, _ in self._words) if few else frozenset()

    @cached_property
    def _ends(self) -> tuple[frozenset[str], frozenset[str]]:
        """What words of a small vocabulary begin with and end in."""
        return (
            frozenset(word[:_FEW_LETTERS] for word in self._all),
            frozenset(word[-_FEW_LETTERS:] for word in self._all),
        )

    def get(self, word: str) -> TermWord | None:
        """The word, in lower case; None where no name has it."""
        if self._all and word not in self._all:
            return None
        payload = self._words.get(word)
        return None if payload is None else self._word(word, payload)

    def companions(self, word: str) -> frozenset[str]:
        """The words, in lower case, that stand beside this name of a person in terms."""
        return self._store.beside(word)

    def __contains__(self, word: str) -> bool:
        return word in self._all if self._all else self._words.get(word) is not None

    def __iter__(self) -> Iterator[TermWord]:
        return (self._word(str(word, "latin-1"), payload) for word, payload in self._words)

    def __len__(self) -> int:
        return len(self._words)

    def near(self, word: str) -> Iterator[TermWord]:
        """The words one slip away."""
        if self._all and len(word) > 2 * _FEW_LETTERS:
            # They share one half or the other with the word, so its beginning or its end.
            beginnings, endings = self._ends
            if word[:_FEW_LETTERS] not in beginnings and word[-_FEW_LETTERS:] not in endings:
                return iter(())
        return self._found(self._words.near(word.encode("latin-1", "replace")))

    def alike(self, word: str) -> Iterator[TermWord]:
        """Words about as long that begin or end as `word` does: those two slips away are among
        them. In a large vocabulary they share one half of it, or too many would be compared."""
        part = _FEW_LETTERS if len(self._words) <= _FEW_WORDS else 0
        return self._found(self._words.alike(word.encode("latin-1", "replace"), part))

    def _found(self, words: list[Near]) -> Iterator[TermWord]:
        return (self._word(str(near.word, "latin-1"), near.payload) for near in words)

    def _word(self, lower: str, payload: bytes) -> TermWord:
        number, written, flags, known = TERM_WORD.unpack(payload)
        return TermWord(
            lower,
            self._store.text_at(written) if written else lower,
            self._store.id_at(number),
            LOCALES[flags],
            bool(known),
        )
