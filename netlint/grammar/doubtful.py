"""What LanguageTool says for a reason that does not hold on this page.

It cannot see where a heading has run into the text, what is a quotation and what goes on from the
line above a list, nor that a letter or a word is part of a name.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from netlint.language.quoting import OthersWords
from netlint.language.ranges import Ranges
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from netlint.grammar.known import Known
    from netlint.grammar.match import Match
    from netlint.grammar.paragraph import Paragraph

#: A numeral or letter that a name ends in, as in "factor I deficiency" and "hepatitis A can",
#: up to the end of a match or just before it.
_LABEL = lazy_pattern(r"[ \u00a0][IA]\Z")
_LAST_WORD = lazy_pattern(r"[^\W\d_]+\Z")
#: Words after which "I" is who speaks, and no numeral. After "of" and "with" it would be "me".
_BEFORE_I = frozenset(
    "after again also although always am and as because before but can could did do does have how "
    "however if may maybe me might must once or shall should since so than that then there though "
    "unless until was were what when whenever where wherever whether which while who whom whose why "
    "will would".split()
)
#: A number whose name begins with a vowel: eight, eleven, eighteen, eighty.
_SPOKEN_WITH_A_VOWEL = lazy_pattern(r"\s+(?:8|(?:11|18)(?!\d))")
#: The opening of a question, after which comes who or what does something, and no verb.
_OPENING = lazy_pattern(
    r"(?:\A|[.:?!]\s+|\s-\s)(?:(?:how|why|when|where|what|which|who)\s+)?"
    r"(?:can|could|may|might|must|shall|should|will|would)\s+\Z",
    re.IGNORECASE,
)
#: "Have" with at most one word between it and a place.
_HAVE = lazy_pattern(r"\b(?:have|has|had|having)\s+(?:[\w-]+\s+)?\Z", re.IGNORECASE)
#: The word after a place, where nothing but a space stands between.
_NEXT = lazy_pattern(r" ([^\W\d_]+s)\b")
#: Words in "s" that are no plurals.
_NO_PLURALS = frozenset(
    "always as becomes causes does gives has is its leads makes means needs occurs plus takes this "
    "thus us was".split()
)
#: LanguageTool's rule about a comma after the words that link a sentence to the one before, and
#: those after which a reader needs it: the others may stand before an adjective, as in "Currently
#: known causes".
_COMMA_AFTER_LINK = "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA"
_LINKS = frozenset(
    "additionally consequently furthermore however moreover nevertheless nonetheless therefore".split()
)
#: Those who are one and many: in British English "the team is" and "the team are" are both right.
_GROUP = lazy_pattern(
    r"\b(?i:board|charity|committee|council|department|family|government|group|hospital|ministry|nhs"
    r"|police|public|service|staff|team|trust)(?: (?i:of|for) (?:the )?\w+| [A-Z]\w+)?\s*\Z"
)
_OF_ONE = {"are": "is", "have": "has", "were": "was", "do": "does"}
#: LanguageTool takes the verb of "This lets you eat" for the plural of "let".
_TAKEN_FOR_PLURAL = lazy_pattern(r"\s+lets\b")
#: What follows "have" where a reader is asked to have someone do something, and no question.
_SOMEONE = lazy_pattern(
    r"\s+(?:some|any|every)(?:one|body)\b(?!\s+(?:been|had|has|have)\b)[^.!?]*(?:[.!]|\Z)"
)
_CLOSE = 40


class Doubts:
    """Which of LanguageTool's matches on a page do not hold."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._others = OthersWords(known.page)

    def hold(self, paragraph: Paragraph, match: Match, place: tuple[int, int]) -> bool:
        """True where the match is not to be reported; `place` is its place in the prose."""
        text = paragraph.text
        return (
            _is_run_in_heading(text[match.start : match.end])
            or _is_part_of_a_label(text, match)
            or _is_spoken_so(text, match)
            or _is_subject_of_a_question(text, match)
            or _opens_a_fragment(text, match)
            or _is_what_someone_has(text, match)
            or _leads_into_a_list(text, match)
            or _is_first_part_of_a_plural(text, match)
            or _is_no_link(text, match)
            or _is_done_by_a_group(paragraph, match)
            or _is_asked_of_a_reader(text, match)
            or (match.rule == "THIS_NNS_VB" and bool(_TAKEN_FOR_PLURAL.match(text, match.end)))
            or self._others.hold(*place)
            or self._names.hold(*place)
        )

    @cached_property
    def _names(self) -> Ranges:
        return Ranges((mention.start, mention.end) for mention in self._known.mentions)


def _is_run_in_heading(found: str) -> bool:
    """True for words that stand twice because a heading has lost its line: "Radiation therapy
    Radiation therapy is", "Drink Drinking too". Words that someone wrote twice have no second
    capital."""
    words = found.split()
    half, odd = divmod(len(words), 2)
    if odd or not half or not words[half][:1].isupper():
        return False
    return all(
        second.casefold().startswith(first.casefold())
        for first, second in zip(words[:half], words[half:], strict=True)
    )


def _is_part_of_a_label(text: str, match: Match) -> bool:
    """True where LanguageTool took the last letter of a name for "I" or "a"."""
    at = match.start
    if text[at : at + 2] in ("I ", "A "):
        at += 1
    else:
        at = len(text[:at].rstrip())
    if not _LABEL.search(text, max(0, at - 2), at):
        return False
    word = _LAST_WORD.search(text, max(0, at - _CLOSE), at - 2)
    return word is not None and word[0].lower() not in _BEFORE_I


def _is_spoken_so(text: str, match: Match) -> bool:
    """True for "an" before a number that is said with a vowel, as in "an 8pm finish"."""
    return text[match.start : match.end].lower() == "an" and bool(
        _SPOKEN_WITH_A_VOWEL.match(text, match.end)
    )


def _is_subject_of_a_question(text: str, match: Match) -> bool:
    """True for what follows "How might" and the like, where LanguageTool looks for a verb."""
    return bool(_OPENING.search(text, max(0, match.start - _CLOSE), match.start))


def _opens_a_fragment(text: str, match: Match) -> bool:
    """True for the first words of an item that goes on from the line above its list, such as
    "has blisters": LanguageTool takes them for the start of a sentence. What it says of words and
    not of sentences holds there too."""
    return match.start == 0 and match.category == "GRAMMAR" and text[:1].islower()


def _is_what_someone_has(text: str, match: Match) -> bool:
    """True where LanguageTool asks for "tested" in "you may have tests": it takes the noun for a
    verb. A verb that is no noun changes in another way, as in "has wrote"."""
    found = text[match.start : match.end].lower().removesuffix("s")
    if not match.suggestions or match.suggestions[0].lower() not in (found + "ed", found + "d"):
        return False
    return bool(_HAVE.search(text, max(0, match.start - _CLOSE), match.start))


def _leads_into_a_list(text: str, match: Match) -> bool:
    """True where the verb of "tests you may have include scans" is taken for a part of what stands
    before it, and for "to" at the end of what the items of a list go on from. It is how health
    pages lead into lists."""
    if match.rule == "TO_TOO" and not text[match.end :].strip():
        return True
    return text[match.start : match.end].lower().endswith("include")


def _is_first_part_of_a_plural(text: str, match: Match) -> bool:
    """True for "these protein" before "deposits": the plural is that of the words together."""
    found = text[match.start : match.end]
    if not any(one.endswith("s") and one[:-1] == found for one in match.suggestions):
        return False
    following = _NEXT.match(text, match.end)
    return following is not None and following[1] not in _NO_PLURALS


def _is_no_link(text: str, match: Match) -> bool:
    """True where a comma is asked for after a word that links nothing."""
    word = text[match.start : match.end].lower()
    return match.rule == _COMMA_AFTER_LINK and word not in _LINKS


def _is_done_by_a_group(paragraph: Paragraph, match: Match) -> bool:
    """True where LanguageTool asks for "is" in "your team are" on a British page."""
    found = paragraph.text[match.start : match.end].strip()
    singular = _OF_ONE.get(found, f"{found}s")
    if paragraph.locale != "en-GB" or singular not in map(str.strip, match.suggestions):
        return False
    return bool(_GROUP.search(paragraph.text, max(0, match.start - _CLOSE), match.start))


def _is_asked_of_a_reader(text: str, match: Match) -> bool:
    """True where LanguageTool asks for "has" in "Have someone with you": it takes it for a
    question."""
    found = text[match.start : match.end]
    return found == "Have" and bool(_SOMEONE.match(text, match.end))


def takes_a_hyphen_out(text: str, match: Match) -> bool:
    """True where all that is asked for is to join two parts of a word, as in "multi-disciplinary":
    dictionaries do not agree, and no reader is misled."""
    return match.suggestions == (text[match.start : match.end].replace("-", ""),) and (
        "-" in text[match.start : match.end]
    )
