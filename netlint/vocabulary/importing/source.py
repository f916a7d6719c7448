"""The file that is read: its bytes as text, and faults in it."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from netlint.vocabulary.concept import VocabularyError

#: Larger files are no vocabularies; reading one would fill the memory.
_MOST_BYTES = 300_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Source(NamedTuple):
    """A file to read: its name for messages, its bytes, and a way to read a file beside it.

    `beside` gives the bytes of the file with another suffix (".aff" for "en.dic"), or None.
    """

    name: str
    data: bytes
    beside: Callable[[str], bytes | None] = lambda _: None

    def fault(self, line: int, what: str, column: str = "") -> VocabularyError:
        """The error to raise for a fault on a line (0: in the whole file)."""
        return VocabularyError(self.name, line, column, what)

    def text(self, encoding: str = "utf-8") -> str:
        """The file as text; a byte order mark decides. Raises `VocabularyError`."""
        if len(self.data) > _MOST_BYTES:
            raise self.fault(0, "this file is too large for a vocabulary")
        for mark, marked in _MARKS:
            if self.data.startswith(mark):
                encoding = marked
        try:
            text = self.data.decode(encoding)
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            raise self.fault(
                line, f"this is no {encoding.upper()} text. Save the file as UTF-8"
            ) from error
        except LookupError as error:
            raise self.fault(0, f'there is no encoding called "{encoding}"') from error
        if "\0" in text:
            raise self.fault(
                text.count("\n", 0, text.index("\0")) + 1,
                "this is no text: it holds null characters",
            )
        return text


def file_source(name: str) -> Source:
    """The file of this name. Raises `VocabularyError` where it cannot be read."""
    path = Path(name)

    def beside(suffix: str) -> bytes | None:
        try:
            return path.with_suffix(suffix).read_bytes()
        except (OSError, ValueError):
            return None

    try:
        if path.stat().st_size > _MOST_BYTES:
            raise VocabularyError(name, 0, "", "this file is too large for a vocabulary")
        return Source(name, path.read_bytes(), beside)
    except OSError as error:
        raise VocabularyError(name, 0, "", f"cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a null character in the name
        raise VocabularyError(name, 0, "", "there is no such file") from error


class MissingLibrary(Exception):
    """A format's library is not installed; the message says how to get it."""

    def __init__(self, format: str) -> None:
        super().__init__(
            f"Reading {format} takes a library that is not installed here. Install it with: "
            "pip install 'netlint[vocabularies]'"
        )
