"""From the names of vocabularies to a `Vocabulary`, the shortest way that there is.

Shipped vocabularies come with their compiled form. Anything else is compiled once and kept in the
cache folder, under a key made of all that it depends on.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from netlint.cachefiles import map_file, read_cached, write_cached
from netlint.vocabulary.matching import Vocabulary
from netlint.vocabulary.sources import Source, cache_key, read_source, shipped_file, shipped_key
from netlint.vocabulary.store import VocabularyStore

if TYPE_CHECKING:
    from mmap import mmap


def open_vocabulary(names: tuple[str, ...], allow: tuple[str, ...] = ()) -> Vocabulary:
    """The vocabularies of these names together: "netlint:net" is a shipped one, else a path.

    `allow` are words and phrases that are right wherever they stand. Raises `VocabularyError`.
    """
    return Vocabulary(_store(names), allow)


def _store(names: tuple[str, ...]) -> VocabularyStore:
    sources = tuple(read_source(name) for name in names)
    shipped = shipped_file(names)
    if shipped is not None:
        store = _usable(map_file(shipped), shipped_key(sources))
        if store is not None:
            return store
    key = cache_key(sources)
    name = f"vocabulary-{key.hex()[:32]}.bin"
    return _usable(read_cached(name), key) or VocabularyStore(_compile(sources, key, name), key)


def _usable(data: mmap | None, key: bytes) -> VocabularyStore | None:
    """The vocabulary that was compiled before; None where it is broken, or another."""
    if data is None:
        return None
    try:
        return VocabularyStore(data, key)
    except (ValueError, IndexError, TypeError, struct.error):
        return None


def _compile(sources: tuple[Source, ...], key: bytes, name: str) -> bytes:
    import gc

    from netlint.vocabulary.loading import compile_sources

    # Hundreds of thousands of forms, none of them garbage: looking for it would double the time.
    resting = not gc.isenabled()
    gc.disable()
    try:
        data = compile_sources(sources, key)
    finally:
        if not resting:
            gc.enable()
    write_cached(name, data)
    return data
