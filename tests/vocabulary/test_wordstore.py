from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.vocabulary.wordstore import WordStore, pack_words

_LETTERS = "abcdeé"
WORDS = st.sets(st.text(_LETTERS, min_size=1, max_size=9), max_size=40)


def _one_slip_away(word: str) -> set[str]:
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    dropped = {a + b[1:] for a, b in parts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1}
    mistaken = {a + letter + b[1:] for a, b in parts if b for letter in _LETTERS}
    put_in = {a + letter + b for a, b in parts for letter in _LETTERS}
    return (dropped | swapped | mistaken | put_in) - {word}


@given(WORDS, st.text(_LETTERS, min_size=2, max_size=10))
def test_every_word_one_slip_away_is_found_and_no_other(words: set[str], written: str) -> None:
    store = WordStore(pack_words(dict.fromkeys(words, b"x")))
    near = {one.word.decode("latin-1") for one in store.near(written.encode("latin-1"))}
    assert near == words & _one_slip_away(written)


@given(WORDS)
def test_every_word_is_there_with_its_payload(words: set[str]) -> None:
    entries = {word: bytes([len(word), ord(word[0])]) for word in words}
    store = WordStore(b"before" + pack_words(entries), len(b"before"))
    assert {word: store.get(word) for word in words} == entries
    assert len(store) == len(words)
    assert {word.decode("latin-1"): payload for word, payload in store} == entries
    for other in ("", "zz", "œ", *string.ascii_letters):
        assert (store.get(other) is not None) == (other in words)


@given(st.binary(max_size=80))
def test_what_is_no_store_is_refused(data: bytes) -> None:
    whole = pack_words({"tumour": b"1", "cell": b"2"})
    for broken in (data, whole[: len(data)], b"NLWS" + data):
        if broken != whole:
            with pytest.raises(ValueError, match="store of words"):
                WordStore(broken)


def test_words_that_a_store_cannot_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="codec"):
        pack_words({"œdème": b""})
    with pytest.raises(ValueError, match="payloads"):
        pack_words({"a": b"1", "b": b"22"})
