"""What tells one page, checked in one way by one netlint, from all others."""

from __future__ import annotations

import datetime
import os
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from netlint.nlp.availability import fingerprint, missing
from netlint.result import PageFile
from netlint.settings import Settings

_SIZE = 20
#: A key of settings or of a page begins with so many bytes of what tells its netlint from others, so
#: that the pages of each can be counted.
MARK = 4
_NO_DAY = datetime.date.min
#: How the name of a vocabulary begins that is shipped, and so is part of the program.
_SHIPPED = "netlint:"


class Name(NamedTuple):
    """A page whose result is kept: its key, and a name of what the result rests on in all. The page
    may be the same and what it asked may have other answers now; then so has what is made of its
    result, and it has another `state`."""

    key: bytes
    state: bytes


def name_of(key: bytes, asked: str) -> Name:
    """The name of a page by its key and what it asked, with the answers."""
    return Name(key, digest(key, asked.encode("utf-8", "surrogatepass")) if asked else key)


def digest(*parts: bytes) -> bytes:
    """One short name for all of these together."""
    made = blake2b(digest_size=_SIZE)
    for part in parts:
        made.update(b"%d:" % len(part))
        made.update(part)
    return made.digest()


def settings_key(program: bytes, settings: Settings) -> bytes | None:
    """What tells these settings, with the vocabularies and the language model that they name, from
    others, for one `program`; None where a vocabulary cannot be read. The date is left out: few
    pages depend on it."""
    tables = []
    for name in settings.vocabularies:
        if not name.startswith(_SHIPPED):
            try:
                tables.append(Path(name).read_bytes())
            except (OSError, ValueError):
                return None
    model = missing(settings.model) or fingerprint(settings.model)
    told = repr(settings._replace(today=_NO_DAY))
    made = digest(program, told.encode("utf-8", "surrogatepass"), model.encode(), *tables)
    return program[:MARK] + made


def page_key(settings: bytes, file: PageFile, content: bytes) -> bytes:
    """What tells a page from others, by a digest of its content. Its place is part of it: links
    start there."""
    place = os.path.abspath(file.location or "")  # noqa: PTH100  # names of links are kept
    told = "\n".join((file.format, file.path, place))
    return settings[:MARK] + digest(settings, told.encode("utf-8", "surrogatepass"), content)
