"""The data that checks ask for through `Analysis`: word lists and compiled vocabularies."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from netlint.shipped import WordRow, load_words

if TYPE_CHECKING:
    from netlint.nlp.parses import Parses
    from netlint.vocabulary.matching import Vocabulary


class Resources:
    """The data that checks ask for through `Analysis`; loads each thing once a process."""

    def word_rows(self, name: str) -> tuple[WordRow, ...]:
        """The rows of a shipped word list."""
        return load_words(name)

    def vocabulary(self, names: tuple[str, ...], allow: tuple[str, ...]) -> Vocabulary:
        """The compiled vocabulary of these names ("netlint:net" or paths)."""
        return _vocabulary(names, allow)

    def parses(self, model: str) -> Parses:
        """What a language model makes of sentences."""
        return _parses(model)


@lru_cache(maxsize=8)
def _parses(model: str) -> Parses:
    from netlint.nlp.parses import Parses

    return Parses(model)


@lru_cache(maxsize=8)
def _vocabulary(names: tuple[str, ...], allow: tuple[str, ...]) -> Vocabulary:
    from netlint.vocabulary.opening import open_vocabulary

    return open_vocabulary(names, allow)
