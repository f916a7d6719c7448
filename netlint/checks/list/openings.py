"""How the items of a list begin."""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum

from netlint.analysis import Analysis
from netlint.checks.list.kinds import Item
from netlint.language.wordsets import word_set
from netlint.page import Page
from netlint.patterns import lazy_pattern
from netlint.vocabulary.ordinary import common_words, is_no_name

#: So many words after the first may go on with its name: "Central and South America".
_NAME_WORDS, _NAME_LETTERS = 3, 40
_FIRST = lazy_pattern(r"([^\W\d_]+(?:['’][^\W\d_]+)*)(?![\w.@/])")


class Opening(Enum):
    """The first letter of an item, as far as it is a matter of style."""

    SMALL = "a small letter"
    CAPITAL = "a capital that no name asks for"
    OTHER = "a figure, a name, a short form, a whole sentence"


def opening_of(analysis: Analysis, item: Item) -> Opening:
    """How an item begins. In doubt the capital is that of a name."""
    text = item.text
    found = _FIRST.match(text)
    if found is None:
        return Opening.OTHER
    word = found[1]
    if word.islower():
        return Opening.SMALL
    if not (word[1:].islower() or word == "A") or text[-1] in ".?!":
        return Opening.OTHER
    if _goes_on_as_name(text, found.end()):
        return Opening.OTHER
    small = _small(word)
    if small in word_set(analysis.word_rows("name-words"), "both"):
        return Opening.OTHER
    at = item.block.start + item.blanks
    if _begins_link(analysis.page, at):
        return Opening.OTHER  # it is the title of a page
    mention = analysis.mention_at(at)
    if mention is not None:
        named = not mention.form.text[at - mention.start : at - mention.start + 1].islower()
        return Opening.OTHER if named else Opening.CAPITAL
    known = small in analysis.different_words or small == "a" or is_no_name(small)
    return Opening.CAPITAL if known else Opening.OTHER


def _begins_link(page: Page, at: int) -> bool:
    place = bisect_left(page.links, at, key=lambda link: link.start)
    return place < len(page.links) and page.links[place].start == at


def _goes_on_as_name(text: str, end: int) -> bool:
    """True where another capital follows soon, so that the first one may be that of a name."""
    following = text[end : end + _NAME_LETTERS].replace("-", " ").split()[:_NAME_WORDS]
    return any(word[0].isupper() for word in following)


def is_sure(analysis: Analysis, item: Item) -> bool:
    """True where the first word is so common that its capital can be nobody's name."""
    found = _FIRST.match(item.text)
    small = _small(found[1]) if found else ""
    return small in analysis.different_words or small == "a" or small in common_words()


def _small(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")
