"""Where the tables of vocabularies lie, and what tells one state of them from another."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import NamedTuple

from netlint.shipped import rules_folder
from netlint.version import __version__
from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.store import FORMAT

SHIPPED = "netlint:"
#: The modules that decide what a table compiles to. While one is worked on, nothing old is used.
_RECIPE = (
    "compiling", "concept", "forms", "layering", "packing", "records", "store", "table", "termpacking",
    "wordstore",
)  # fmt: skip
_SHIPPED_KEY = struct.Struct("<IIIIQ8x")


class Source(NamedTuple):
    """A vocabulary's name as configured ("netlint:net" or a path), and the bytes of its table."""

    name: str
    data: bytes


def vocabulary_folder() -> Path:
    """The folder of shipped vocabularies."""
    return rules_folder() / "vocabularies"


def read_source(name: str) -> Source:
    """The table of a vocabulary. Raises `VocabularyError` where it cannot be read."""
    if name.startswith(SHIPPED):
        path = vocabulary_folder() / f"{name.removeprefix(SHIPPED)}.csv"
        if not path.is_file():
            known = ", ".join(SHIPPED + file.stem for file in vocabulary_folder().glob("*.csv"))
            raise VocabularyError(name, 0, "", f"no such vocabulary is shipped; there is {known}")
    else:
        path = Path(name)
    try:
        return Source(name, path.read_bytes())
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or error
        raise VocabularyError(name, 0, "", f"cannot be read: {reason}") from error


def shipped_file(names: tuple[str, ...]) -> Path | None:
    """Where the compiled form of these vocabularies would be shipped; None where some are not."""
    if not names or not all(name.startswith(SHIPPED) for name in names):
        return None
    stems = "+".join(name.removeprefix(SHIPPED) for name in names)
    return vocabulary_folder() / f"{stems}.bin"


def shipped_key(sources: tuple[Source, ...]) -> bytes:
    """What a shipped compiled form of these tables is known by. Not to be forged: it is shipped
    with the program, and only has to tell when a table or the program was changed after it."""
    crc = size = 0
    for source in sources:
        crc = zlib.crc32(source.data, zlib.crc32(b"%d" % len(source.data), crc))
        size += len(source.data)
    version = zlib.crc32(__version__.encode())
    return _SHIPPED_KEY.pack(FORMAT, version, _recipe(), crc, size)


def cache_key(sources: tuple[Source, ...]) -> bytes:
    """What the compiled form of these tables is known by, anywhere: 32 bytes."""
    import hashlib

    digest = hashlib.sha256(f"{__version__} {FORMAT} {_recipe()}".encode())
    for source in sources:
        digest.update(b"\0%d\0" % len(source.data))
        digest.update(source.data)
    return digest.digest()


def _recipe() -> int:
    """A number that changes with the code that compiles; 0 where that code cannot be read."""
    folder = Path(__file__).parent
    crc = 0
    try:
        for name in _RECIPE:
            crc = zlib.crc32((folder / f"{name}.py").read_bytes(), crc)
    except OSError:
        return 0
    return crc
