"""Where LanguageTool is right about capitals and apostrophes, rule by rule.

Its rules take lists for sentences, and plurals for owners: what they lack is stated here, from what
was read of their findings on health pages.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from netlint.language.abbreviations import SURE_STARTERS
from netlint.page import Block, BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.vocabulary.candidates import SMALL_WORDS

if TYPE_CHECKING:
    from netlint.grammar.match import Match

#: The words beside a place are looked for so far.
_REACH = 60
_BEFORE = lazy_pattern(r"([^\W\d_]+)[\"“‘'(]?\s+$")
_AFTER = lazy_pattern(r"\s+([^\W\d_]+)")
_STOP = lazy_pattern(r"[.!?][\"”’)]?\s+$")
_ENDS = lazy_pattern(r"[.!?](?:[\"”’)]|\s|$)")
#: Who may have something, in the plural that was written for the possessive.
_OWNERS = frozenset(
    "adults babies babys boys carers caregivers childrens childs clients daughters dentists doctors donors fathers "
    "girls infants mans mens midwives mothers newborns nurses optometrists parents partners patients peoples persons "
    "pharmacists relatives sons spouses surgeons teenagers therapists womans womens".split()
)
_OWNER_ENDS = ("ologists", "iatrists", "icians")
#: What only one of several can have: "the bladders ability".
_OWNED = frozenset(
    "ability absorption action actions activities activity anatomy appearance blood capacity cells defences defenses "
    "diet effect effects function functions growth health history immune inability invasion lining location needs own "
    "position response risk shape size structure supply surface symptoms tissue tissues wall walls work workload".split()
)
#: Words after which a clause begins, so that "it's" is right.
_CLAUSE_BEFORE = frozenset(
    "because believe believes check clear confirm confirms explain feel find hope if know knows mean means notice said "
    "say says see show shows since so suggest suggests sure tell than that think thinks unless until when where whether "
    "while why".split()
)


class Place(NamedTuple):
    """A match at prose[start:end] of a page, in its block."""

    page: Page
    block: Block
    start: int
    end: int
    match: Match

    @property
    def written(self) -> str:
        """What stands there."""
        return self.page.prose[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands before, within the block."""
        return self.page.prose[max(self.block.start, self.start - _REACH) : self.start]

    @property
    def word_before(self) -> str:
        """The word before, in lower case; "" where a sign stands between."""
        found = _BEFORE.search(self.before)
        return found[1].lower() if found else ""

    @property
    def word_after(self) -> str:
        """The word after, in lower case; "" where a sign stands between."""
        last = min(self.end + _REACH, self.block.end)
        found = _AFTER.match(self.page.prose, self.end, last)
        return found[1].lower() if found else ""


def is_right(page: Page, start: int, end: int, match: Match) -> bool:
    """True where what LanguageTool says of prose[start:end] holds on a health page."""
    place = Place(page, page.block_at(start), start, end, match)
    if match.category == "COMPOUNDING" and _is_titled(place.written):
        return False
    judge = _JUDGES.get(match.rule)
    return judge is None or judge(place)


def _is_titled(text: str) -> bool:
    """True for several words with a capital each: part of a name, such as that of a law."""
    words = text.replace("-", " ").split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _starts_a_sentence(place: Place) -> bool:
    """Items of a list and headings may begin with a small letter, and so may what a list became that
    lost its lines. A sentence in a paragraph tells itself by its opening and its end."""
    return (
        place.block.kind is BlockKind.PARAGRAPH
        and place.block.group < 0
        and place.written in SURE_STARTERS
        and _STOP.search(place.before) is not None
        and _ENDS.search(place.page.prose, place.end, place.block.end) is not None
    )


def _is_owner(place: Place) -> bool:
    """True for persons who have something, and for what has something that only one of it can have.
    Other plurals stand before nouns as they are: "a complaints procedure"."""
    word = place.written.lower()
    if not place.word_after or place.word_after in ("syndrome", "disease"):
        return False
    return word in _OWNERS or word.endswith(_OWNER_ENDS) or place.word_after in _OWNED


def _lost_its_mark(place: Place) -> bool:
    """True where only the apostrophe is missing. "Huntington disease" has no "s" and is right."""
    return any(
        one.replace("'", "").replace("’", "") == place.written for one in place.match.suggestions
    )


def _is_no_name(place: Place) -> bool:
    """False for "Cant syndrome". A sentence hardly begins with "can't"."""
    return place.written[0].islower()


def _is_possessive(place: Place) -> bool:
    """False for "it's" where a sentence begins: "to confirm it's thrush"."""
    return place.written.lower() == "its" or place.word_before not in _CLAUSE_BEFORE


def _is_one_word(place: Place) -> bool:
    """False where a dash stands and not a hyphen: "dust and debris- you"."""
    return SMALL_WORDS.isdisjoint(place.written.lower().replace("-", " ").split())


_JUDGES: dict[str, Callable[[Place], bool]] = {
    "UPPERCASE_SENTENCE_START": _starts_a_sentence,
    "POSSESSIVE_APOSTROPHE": _is_owner,
    "SPECIFIC_POSSESSIVE_APOSTROPHE": _lost_its_mark,
    "CANT": _is_no_name,
    "WONT_CONTRACTION": _is_no_name,
    "IT_IS_2": _is_possessive,
    "TO_VB_ITS_NN": _is_possessive,
    "EN_SPLIT_WORDS_HYPHEN": _is_one_word,
}
