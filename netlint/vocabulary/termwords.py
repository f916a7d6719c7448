"""The words of a vocabulary that count for spelling: packed when it is compiled, read as they lie."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Form, Status
from netlint.vocabulary.store import LOCALES, Section, VocabularyStore
from netlint.vocabulary.wordstore import WordStore

#: Statuses whose words are right. Those of variants and split words are what should be mended.
RIGHT = frozenset({Status.PREFERRED, Status.ACCEPTED, Status.RETIRED})
_PAYLOAD = struct.Struct("<IB")  # place of the concept, flags
_TITLE, _KNOWN = 4, 8  # flags above the locale
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_SHORTEST = 3


class VocabularyWord(NamedTuple):
    """A word of the vocabulary, in lower case, with how it is written and what it belongs to.

    `locale` is set where only forms of one locale have it; `known` where only concepts of that role
    have it.
    """

    text: str
    written: str
    concept_id: str
    locale: str | None
    known: bool = False


def pack_term_words(forms: Iterable[Form], numbers: Mapping[str, int]) -> dict[str, bytes]:
    """The words of right forms for `wordstore.pack_words`, each with what `TermWords` reads back.

    Words of concepts of the house count before those of known ones. Words that Latin-1 cannot
    hold, of less than three letters or with capitals within are left out.
    """
    words: dict[str, tuple[str, str, str | None, bool]] = {}
    for form in sorted(
        (form for form in forms if form.spelled and form.status in RIGHT),
        key=lambda form: form.known,
    ):
        for written in _LETTERS.findall(form.text):
            if len(written) < _SHORTEST or not (written.islower() or written.istitle()):
                continue
            lower = written.lower()
            if len(lower) != len(written) or max(lower) > "\xff":
                continue
            before = words.get(lower)
            if before is None:
                words[lower] = (written, form.concept_id, form.locale, form.known)
            elif before[2] is not None and before[2] != form.locale:
                words[lower] = (before[0], before[1], None, before[3])
    return {
        lower: _PAYLOAD.pack(
            numbers[concept_id],
            LOCALES.index(locale) | (_TITLE if written != lower else 0) | (_KNOWN if known else 0),
        )
        for lower, (written, concept_id, locale, known) in words.items()
    }


class TermWords(Mapping[str, VocabularyWord]):
    """The words of a compiled vocabulary that count for spelling, by their lower case."""

    def __init__(self, store: VocabularyStore) -> None:
        self._store = store
        self.words = WordStore(store.data, store.start_of(Section.WORDS))

    def __getitem__(self, lower: str) -> VocabularyWord:
        payload = self.words.get(lower)
        if payload is None:
            raise KeyError(lower)
        return self.word(lower, payload)

    def __contains__(self, lower: object) -> bool:
        return isinstance(lower, str) and self.words.get(lower) is not None

    def __iter__(self) -> Iterator[str]:
        return (str(word, "latin-1") for word, _ in self.words)

    def __len__(self) -> int:
        return len(self.words)

    def near(self, lower: str) -> list[VocabularyWord]:
        """The words that are one slip away from this one, in no order."""
        try:
            encoded = lower.encode("latin-1")
        except UnicodeEncodeError:
            return []
        return [
            self.word(str(word, "latin-1"), payload) for word, payload in self.words.near(encoded)
        ]

    def beside(self, name: str) -> frozenset[str]:
        """The words, in lower case, that stand beside a person's name in terms."""
        return self._store.beside(name)

    def word(self, lower: str, payload: bytes) -> VocabularyWord:
        """A word of `words` with what its payload says."""
        number, flags = _PAYLOAD.unpack(payload)
        return VocabularyWord(
            lower,
            lower.capitalize() if flags & _TITLE else lower,
            self._store.id_at(number),
            LOCALES[flags & 3],
            bool(flags & _KNOWN),
        )
