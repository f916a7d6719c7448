"""Words that any page may hold, whatever it is about: `rules/words/common-words.txt`."""

from __future__ import annotations

from functools import lru_cache

from netlint.shipped import rules_folder


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """The commonest words of English, in lower case."""
    text = (rules_folder() / "words" / "common-words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


@lru_cache(maxsize=20_000)
def is_no_name(word: str) -> bool:
    """True for a word, in lower case, that has a capital only where a sentence or a title begins: a
    common one, or one of diseases, bodies and medicines that is nobody's name."""
    if word in common_words():
        return True
    from netlint.vocabulary.lexicon import load_lexicon

    lexicon = load_lexicon()
    entry = lexicon.entry(word)
    return entry is not None and entry.health and not entry.name and lexicon.is_usual(word)
