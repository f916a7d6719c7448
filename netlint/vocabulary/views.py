"""A compiled vocabulary seen as the collections that rules ask for; nothing is decoded before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from netlint.vocabulary.concept import Concept
from netlint.vocabulary.store import VocabularyStore


class Concepts(Mapping[str, Concept]):
    """The concepts by their id, each decoded when it is asked for."""

    def __init__(self, store: VocabularyStore) -> None:
        self._store = store

    def __getitem__(self, id: str) -> Concept:
        number = self._store.concept_number(id)
        if number is None:
            raise KeyError(id)
        return self._store.concept_at(number)

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self._store.concept_number(id) is not None

    def __iter__(self) -> Iterator[str]:
        return (self._store.id_at(number) for number in range(len(self)))

    def __len__(self) -> int:
        return self._store.concept_count()


class AbbreviationKeys(Set[str]):
    """The abbreviations of concepts of the house, each looked for once."""

    def __init__(self, store: VocabularyStore) -> None:
        self._store = store
        self._asked: dict[str, bool] = {}

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str):
            return False
        found = self._asked.get(key)
        if found is None:
            record = self._store.abbreviation(key)
            found = self._asked[key] = record is not None and record.house
        return found

    def __iter__(self) -> Iterator[str]:
        return (record.key for record in self._store.abbreviations() if record.house)

    def __len__(self) -> int:
        return sum(1 for _ in self)
