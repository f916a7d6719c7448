"""PLAIN014: "patients should" and "people with X must" where "you" would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.language.places import occurrences, starts_sentence
from netlint.language.quoting import OthersWords
from netlint.language.ranges import Ranges
from netlint.page import BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.sections import sections_of

_TEXT = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
_WORDS = frozenset(
    "patients Patients patient individuals Individuals people People those Those anyone Anyone someone "
    "Someone persons Persons person sufferers Sufferers".split()
)
_MUST = (
    r"(?P<must>should(?!\s+(?:be\s+able|have\s+been|have\s+(?:the|a)\s+right))|must(?!\s+have)|needs?\s+to|has\s+to|have\s+to"
    r"|ought\s+to|(?:is|are)\s+(?:strongly\s+)?(?:advised|encouraged|asked|urged|recommended|required)\s+(?:not\s+)?to)\b"
)
_WHO = r"(?:with|who|taking|on|living\s+with)"
#: Up to 8 words that say which of them; "may need to" and "do not have to" ask nothing of anybody.
_GROUP = (
    r"(?:(?!(?:may|might|can|could|will|would|do|does|did|often|usually|sometimes|not|still|and\s+their)\s)"
    r"[a-zA-Z0-9][\w'’/-]*(?:\s\([\w\s-]{1,20}\))?\s){1,8}?"
)
#: What follows the word for the people: which of them, and what they should do.
_GOES_ON = lazy_pattern(
    rf"\s(?:(?P<who>{_WHO})\s(?P<group>{_GROUP}))?(?:(?:also|therefore|always)\s)?{_MUST}"
)
#: Words for people that need no "with" or "who" to be the readers.
_ALONE = frozenset("patients patient individuals sufferers".split())
_ONE = frozenset("anyone someone person patient".split())
_ARTICLE = lazy_pattern(r"\b(?:the|an?|all)\s\Z", re.IGNORECASE)
#: Pages and sections that speak to somebody else about the patient.
_NOT_READERS = lazy_pattern(
    r"\b(?:professionals?|clinicians?|providers?|doctors|nurses|staff|carers?|caregivers?|parents?|famil(?:y|ies)"
    r"|schools?|teachers?|employers?|managers?|children|child|baby|babies|infants?|newborns?|toddlers?|bab(?:y|ies))\b",
    re.IGNORECASE,
)
#: The sentence speaks to the reader already, of somebody else.
_OTHERS = lazy_pattern(r"\b(?:you|your|yours|you['’]re)\b", re.IGNORECASE)
#: A second clause about them: "people with diabetes who take insulin".
_FURTHER = lazy_pattern(r"\b(?:who|that)\b")
_VERBS = {"has": "have", "is": "are", "was": "were", "does": "do"}
_THEIRS = lazy_pattern(r"\b(?:their|them|they|themselves|his|her|he|she|other)\b", re.IGNORECASE)


@check("PLAIN014", "speak-to-reader")
def speak_to_reader(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Find instructions to a third person and offer the beginning with "you"."""
    page = analysis.page
    prose = page.prose
    others = OthersWords(page)
    elsewhere: Ranges | None = None
    for at, after in occurrences(page, _WORDS & analysis.different_words):
        found = _GOES_ON.match(prose, after)
        if found is None:
            continue
        head = prose[at:after].lower()
        article = _ARTICLE.search(prose[max(0, at - 5) : at])
        start, end = at - len(article[0]) if article else at, found.end()
        block = page.block_at(start)
        if block.kind not in _TEXT or not (found["who"] or head in _ALONE):
            continue
        if head in ("person", "patient") and not article:
            continue  # "each person should"
        if not _begins(page, start) or others.hold(start, end):
            continue
        sentence = prose[max(block.start, start - 120) : min(block.end, end + 160)]
        if _OTHERS.search(sentence):
            continue
        if elsewhere is None:
            elsewhere = _not_to_patients(page)
        if elsewhere.hold(start):
            continue
        written = " ".join(prose[start:end].split())
        offer = _offer(found, head in _ONE)
        if offer and starts_sentence(page, start):
            offer = offer[0].upper() + offer[1:]
        yield Remark(
            page.source_span(start, end),
            f'Write "{offer}" instead of "{written}".'
            if offer
            else f'Speak to the reader: write "you" instead of "{written}".',
            suggestions=(offer,) if offer else (),
        )


def _not_to_patients(page: Page) -> Ranges:
    """The sections whose heading says that they are for others, or all of such a page."""
    ranges = [
        (section.heading.start, section.end)
        for section in sections_of(page)
        if _NOT_READERS.search(page.text(section.heading))
    ]
    if any(_NOT_READERS.search(page.text(title)) for title in page.of_kind(BlockKind.TITLE)):
        ranges.append((0, len(page.prose)))
    return Ranges(ranges)


def _begins(page: Page, start: int) -> bool:
    """True at the start of a sentence, or of its main part after a comma."""
    if starts_sentence(page, start):
        return True
    return page.prose[max(0, start - 2) : start] == ", "


def _offer(found: re.Match[str], one: bool) -> str:
    """The same beginning with "you", in small letters; "" where it takes more than that."""
    must = " ".join(found["must"].split())
    for third, second in (("needs ", "need "), ("has ", "have "), ("is ", "are ")):
        if must.startswith(third):
            must = second + must[len(third) :]
    said = f"you {must}"
    if found["who"] is None:
        return said
    group = " ".join((found["group"] or "").split())
    if not group or _THEIRS.search(group):
        return ""
    who = " ".join(found["who"].split())
    if who != "who" and _FURTHER.search(group):
        return ""
    if who in ("with", "living with"):
        return f"if you have {group}, {said}"
    if who == "taking":
        return f"if you take {group}, {said}"
    if who == "on":
        return f"if you are on {group}, {said}"
    verb, _, rest = group.partition(" ")
    if one and (verb not in _VERBS or " and " in rest):
        return ""
    return f"if you {_VERBS.get(verb, verb)} {rest}".rstrip() + f", {said}"
