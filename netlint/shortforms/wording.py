"""Words said for an abbreviation, brought to a form in which they can be compared.

Letter case, hyphens, plurals, small words and the spelling of the other locale do not count; a slip
in a word is the matter of another rule, so that it does not count either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.forms import spelling_key
from netlint.vocabulary.lexicon import load_lexicon
from netlint.vocabulary.slips import slip_cost

_PIECE = lazy_pattern(r"[^\W_]+")
_POSSESSIVE = lazy_pattern(r"['’]s\b")
_BRACKETED = lazy_pattern(r"\([^()]*\)|\[[^\[\]]*\]")
#: Where the words before an abbreviation begin at the latest.
_BREAK = lazy_pattern(r"[.!?;:…](?=\s)|[()\[\]\ufffc]")
#: Words that join or count and do not tell one name from another.
SMALL = frozenset("a an the of and or for in on with by to from at as is type types".split())
#: Words for the kind of thing that a name names; one of a row may stand for another.
_KINDS = (
    "disease syndrome disorder condition",
    "medicine medication drug agent",
    "test scan examination",
    "treatment therapy",
    "surgery operation procedure",
    "cancer carcinoma",
)
_KIND = {word: row.split()[0] for row in _KINDS for word in row.split()}
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_FIGURE = lazy_pattern(r"\d{1,2}[a-d]?")
#: Letters that 2 words begin with where one is but another ending of the other, and the longest
#: such ending: "neoplasm" and "neoplasia", "pancreas" and "pancreatic".
_LEAST_STEM = 5
_LONGEST_ENDING = 4
_LEAST_START = 4
_MOST_ALIKE = 0.75
_LEAST_PARTS = 8
_LEAST_SLIP = 5  # letters of a word that is weighed as a slip of another
_MOST_COST = 2.0


class Word(NamedTuple):
    """A word at prose[start:end]: `text` is what is compared, `raw` as written in small letters.
    `capital` where it begins with one."""

    text: str
    raw: str
    start: int
    end: int
    capital: bool = False

    @property
    def kind(self) -> bool:
        """True for a word such as "syndrome", which a short form may leave out."""
        return self.text in _KIND

    @property
    def figure(self) -> bool:
        """True for the number of a type: "1", "2A"."""
        return bool(_FIGURE.fullmatch(self.text))


def read_words(text: str, at: int = 0) -> list[Word]:
    """The words that tell a name, in order, with their places counted from `at`."""
    # A possessive ending is covered by blanks, so that every place stays what it is.
    text = _POSSESSIVE.sub("  ", text)
    words: list[Word] = []
    last = ""
    for match in _PIECE.finditer(text):
        raw = match[0].lower()
        after_type, last = last == "type", raw
        letter = match[0] == "A" and bool(words)  # "chromogranin A"
        if raw in SMALL and not letter and not (after_type and raw in _ROMAN):
            continue
        plain = _plain(raw, after_type)
        capital = match[0][0].isupper()
        words.append(Word(plain, raw, at + match.start(), at + match.end(), capital))
    return words


@lru_cache(maxsize=16_384)
def _plain(raw: str, after_type: bool) -> str:
    """A word in the singular and in one spelling; a figure as it is."""
    plain = _roman(raw) if after_type else raw
    return plain if _FIGURE.fullmatch(plain) else spelling_key(_singular(plain))


def words_before(prose: str, start: int, end: int) -> list[Word]:
    """The words of the sentence that prose[start:end] ends with; what is in brackets is left out."""
    text = _BRACKETED.sub(lambda match: " " * len(match[0]), prose[start:end])
    for match in _BREAK.finditer(text):
        text = " " * match.end() + text[match.end() :]
    return read_words(text, start)


@lru_cache(maxsize=1024)
def words_of(name: str) -> tuple[Word, ...]:
    """The words of a name of the vocabulary."""
    return tuple(read_words(_BRACKETED.sub("", name.removesuffix("?"))))


def _roman(raw: str) -> str:
    """Figures for a number in Roman ones: "ii" and "iia" give "2" and "2a"."""
    if raw in _ROMAN:
        return _ROMAN[raw]
    if raw[:-1] in _ROMAN and raw[-1] in "ab":
        return _ROMAN[raw[:-1]] + raw[-1]
    return raw


def _singular(word: str) -> str:
    if word.endswith("omata"):
        return word[:-2]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ses") and len(word) > 5:
        return word[:-2] + "is"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def alike(one: Word, other: Word) -> bool:
    """True where the words are the same, but for an ending or a slip."""
    if one.text == other.text:
        return True
    kind = _KIND.get(one.text)
    if kind is not None and kind == _KIND.get(other.text):
        return True
    if one.figure or other.figure:
        return False
    return _alike(one.text, other.text, one.raw)


@lru_cache(maxsize=4096)
def _alike(mine: str, theirs: str, raw: str) -> bool:
    lead = 0
    for a, b in zip(mine, theirs, strict=False):
        if a != b:
            break
        lead += 1
    longest = max(len(mine), len(theirs))
    if lead >= _LEAST_STEM and longest - lead <= _LONGEST_ENDING:
        return True
    if min(len(mine), len(theirs)) < _LEAST_SLIP or raw in load_lexicon():
        return False
    return slip_cost(mine, theirs, _MOST_COST) is not None


def holds(words: Sequence[Word], name: Sequence[Word]) -> bool:
    """True where all words of the name stand in `words`, in order."""
    at = 0
    for wanted in name:
        while at < len(words) and not alike(words[at], wanted):
            at += 1
        if at == len(words):
            return False
        at += 1
    return True


def ends_in(words: Sequence[Word], name: Sequence[Word]) -> bool:
    """True where `words` end in the letters of the name, however they are parted."""
    wanted = _joined(name)
    return bool(wanted) and _joined(words).endswith(wanted)


def _joined(words: Sequence[Word]) -> str:
    # "gastro" and "entero" make "oe" where they meet, which the other locale does not write as "e".
    return "".join(word.text for word in words).replace("oe", "e").replace("ae", "e")


def akin(one: Word, other: Word) -> bool:
    """True where one may be said for the other: "vein" and "venous", "radioligand" and
    "radionuclide", "lymphocytic" and "lymphoblastic"."""
    if one.capital and other.capital:
        return False  # the name of a person is right or wrong
    shorter, longer = sorted((one.text, other.text), key=len)
    if shorter[0] == longer[0]:
        if shorter[:_LEAST_START] == longer[:_LEAST_START]:
            return True
        return common_letters(shorter, longer) >= _MOST_ALIKE * len(shorter)
    # The same parts in another order: "transaminase" and "aminotransferase".
    return len(shorter) >= _LEAST_PARTS and not Counter(shorter) - Counter(longer)


def common_letters(one: str, other: str) -> int:
    """The most letters of one that stand in the other in the same order."""
    row = [0] * (len(other) + 1)
    for letter in one:
        corner = 0
        for place, theirs in enumerate(other, 1):
            above = row[place]
            row[place] = corner + 1 if letter == theirs else max(above, row[place - 1])
            corner = above
    return row[-1]
