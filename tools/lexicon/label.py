"""What every source yields: labels, and the words in a label."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
#: Names by the rules of chemistry: their pieces ("ethyl", "yl", "benzo") are not words of a page.
_CHEMISTRY = re.compile(r"\d[a-z]*[,'-]|,\d|[\[({.]|-\d", re.IGNORECASE)


class Case(Enum):
    """What a capital letter in a label says."""

    MEANS_NAME = "only names have capitals"
    FIRST_IS_FREE = "the first word has a capital whatever it is"
    NOTHING = "capitals say nothing"


class Label(NamedTuple):
    """A name as one source writes it.

    `kind` is one of the letters d (disease, sign), a (anatomy), m (medicine, substance), p (procedure,
    test, device), o (organism), n (person, place, brand), b (brand of a medicine) or empty. `checked`
    is true where the source proof-reads its main names, so that a rare word is no slip.
    """

    text: str
    source: str
    kind: str = ""
    case: Case = Case.NOTHING
    checked: bool = False


def is_plain(name: str) -> bool:
    """False for systematic chemical names, such as "2-(methylamino)propan-1-ol"."""
    return not _CHEMISTRY.search(name)


def words(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a text as written, without possessive s, and whether each stands first."""
    text = unicodedata.normalize("NFC", text).replace("\u2019", "'").replace("'s ", " ")
    first = True
    for match in _WORD.finditer(text.removesuffix("'s")):
        yield match[0], first
        first = False
